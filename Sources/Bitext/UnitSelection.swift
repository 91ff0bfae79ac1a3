/// Which units of a bitext are wanted, by how far they have come and whether they are locked.
public struct UnitSelection: Sendable, Hashable {
  /// The states that are wanted; all without it.
  public var states: Set<SegmentState>?
  /// Whether units without a state are wanted, where ``states`` are named.
  public var includesStateless: Bool
  /// Whether locked units are not wanted.
  public var skipsLocked: Bool

  /// Makes a selection; all units without arguments.
  public init(
    states: Set<SegmentState>? = nil, includesStateless: Bool = false, skipsLocked: Bool = false
  ) {
    self.states = states
    self.includesStateless = includesStateless
    self.skipsLocked = skipsLocked
  }

  /// The words for states, and `none` for units without one.
  public static var words: [String] { SegmentState.allCases.map(\.rawValue) + ["none"] }

  /// Wants the units of a state, too; false where the word is none of ``words``.
  @discardableResult
  public mutating func add(word: String) -> Bool {
    if word == "none" {
      states = states ?? []
      includesStateless = true
      return true
    }
    guard let state = SegmentState(rawValue: word) else { return false }
    states = (states ?? []).union([state])
    return true
  }

  /// Whether every unit is wanted.
  public var isEverything: Bool { states == nil && !skipsLocked }

  /// Whether a unit is wanted.
  public func contains(_ unit: TranslationUnit) -> Bool {
    if skipsLocked && unit.isLocked { return false }
    guard let states else { return true }
    guard let state = unit.state else { return includesStateless }
    return states.contains(state)
  }
}
