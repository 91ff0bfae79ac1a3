public import ICU

/// What changed between two versions of a termbase.
///
/// Concepts are matched by identifier and, where identifiers differ or were made up in
/// reading, by terms (`ConceptMatching` says it exactly). The order of concepts is no
/// change; that of terms is one.
///
/// - Complexity: linear in the size of the termbases.
public struct TermbaseDiff: Sendable {
  /// A concept that both versions have, with what is different.
  public struct Change: Sendable, Hashable {
    /// The concept as it was.
    public var old: Concept
    /// The concept as it is.
    public var new: Concept
    /// The differences, never none.
    public var changes: [ConceptChange]
  }

  /// The concepts that only the new version has.
  public private(set) var added: [Concept] = []
  /// The concepts that only the old version has.
  public private(set) var removed: [Concept] = []
  /// The concepts that differ, in the order of the new version.
  public private(set) var changed: [Change] = []
  /// The old and the new title, where they differ.
  public let titles: [String?]

  /// Compares two versions.
  ///
  /// - Throws: `ICUError` when ICU's rules cannot be opened.
  public init(old: Termbase, new: Termbase) throws(ICUError) {
    titles = old.title == new.title ? [] : [old.title, new.title]
    let matching = try ConceptMatching(old: old, new: new)
    let hasIdentifiers = !old.hasMadeIdentifiers && !new.hasMadeIdentifiers
    added = zip(new.concepts, matching.isKnown).filter { !$0.1 }.map(\.0)
    var pairs: [(old: Int, new: Int)] = []
    for (place, other) in matching.newPlaces.enumerated() {
      if let other { pairs.append((place, other)) } else { removed.append(old.concepts[place]) }
    }
    for pair in pairs.sorted(by: { $0.new < $1.new }) {
      let before = old.concepts[pair.old], after = new.concepts[pair.new]
      let changes = ConceptComparison(before, after, comparesIdentifiers: hasIdentifiers).changes
      if !changes.isEmpty { changed.append(Change(old: before, new: after, changes: changes)) }
    }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && titles.isEmpty
  }
}
