/// Which units of a bitext are wanted, by how far they have come, whether they are locked and how
/// sure they are.
public struct UnitSelection: Sendable, Hashable {
  /// The states that are wanted; all without it.
  public var states: Set<SegmentState>?
  /// Whether units without a state are wanted, where ``states`` are named.
  public var includesStateless: Bool
  /// Whether locked units are not wanted.
  public var skipsLocked: Bool

  /// The least confidence that is wanted, 0 to 1, of units that have one.
  public var minimumConfidence: Double?

  /// Makes a selection; all units without arguments.
  public init(
    states: Set<SegmentState>? = nil, includesStateless: Bool = false, skipsLocked: Bool = false,
    minimumConfidence: Double? = nil
  ) {
    self.states = states
    self.includesStateless = includesStateless
    self.skipsLocked = skipsLocked
    self.minimumConfidence = minimumConfidence
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
  public var isEverything: Bool { states == nil && !skipsLocked && minimumConfidence == nil }

  /// Whether a unit is wanted.
  public func contains(_ unit: TranslationUnit) -> Bool {
    if skipsLocked && unit.isLocked { return false }
    if let minimumConfidence, let confidence = unit.confidence, confidence < minimumConfidence {
      return false
    }
    guard let states else { return true }
    guard let state = unit.state else { return includesStateless }
    return states.contains(state)
  }
}
