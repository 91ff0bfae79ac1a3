extension Glossary {
  /// The entries with something that disagrees, the most harmful first: renderings and terms that
  /// compete, by how often the rarer one stands, then spellings.
  public var contested: [GlossaryEntry] {
    entries.enumerated().filter { $0.element.attention.contains { $0.kind != .uncertain } }
      .map { (harm: $0.element.harm, index: $0.offset, entry: $0.element) }
      .sorted { ($1.harm, $0.index) < ($0.harm, $1.index) }.map(\.entry)
  }

  /// The entries of which nothing is wrong but that they are not certain, in their order.
  public var uncertain: [GlossaryEntry] {
    entries.filter { entry in
      !entry.attention.isEmpty && entry.attention.allSatisfy { $0.kind == .uncertain }
    }
  }
}

extension GlossaryEntry {
  /// How much harm is done where nobody looks: the kind of thing first, then how often it occurs.
  fileprivate var harm: Double {
    let kinds = Set(attention.map(\.kind))
    let weight =
      kinds.contains(.severalSources) ? 3.0 : kinds.contains(.severalTargets) ? 2 : 1
    let rarer = sources.dropFirst().map(\.count).max() ?? 0
    return weight * 1_000_000 + Double(rarer * 1000 + min(frequency, 999))
  }
}
