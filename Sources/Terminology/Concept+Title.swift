extension Concept {
  /// The concept's first term of each language, for messages: `资本支出 | capex`.
  public var title: String {
    var seen: Set<String> = []
    let first = terms.filter { seen.insert($0.language.primary).inserted }
    return first.map(\.text).joined(separator: " | ")
  }
}
