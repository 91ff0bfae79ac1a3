extension GlossaryBuilder {
  /// What becomes of names in Latin script that stand for themselves, as AWS does.
  public enum Names: String, Sendable, CaseIterable {
    /// They stand after the terms, as a section of their own.
    case list
    /// They stand among the terms.
    case keep
    /// They are left out.
    case drop
  }

  /// Which entries are wanted.
  public struct Selection: Sendable, Hashable {
    /// No more than this many terms; names that are listed after them do not count.
    public var top: Int?
    /// Terms that stand less often are left out.
    public var minimumFrequency: Int
    /// What becomes of names that stand for themselves.
    public var names: Names

    /// All entries; names after terms.
    public init(top: Int? = nil, minimumFrequency: Int = 1, names: Names = .list) {
      self.top = top
      self.minimumFrequency = minimumFrequency
      self.names = names
    }

    /// The wanted entries in their order.
    func applied(to entries: [GlossaryEntry]) -> [GlossaryEntry] {
      let frequent = entries.filter { $0.frequency >= minimumFrequency }
      func first(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
        top.map { Array(entries.prefix($0)) } ?? entries
      }
      switch names {
      case .keep: return first(frequent)
      case .drop: return first(frequent.filter { !$0.isIdentical })
      case .list:
        return first(frequent.filter { !$0.isIdentical })
          + (top == nil ? frequent.filter(\.isIdentical) : [])
      }
    }
  }
}
