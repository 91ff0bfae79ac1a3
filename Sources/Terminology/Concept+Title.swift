extension Concept {
  /// The concept's first term of each language, Chinese first: `资本支出 | capex`.
  public var title: String {
    var seen: Set<String> = []
    let first = terms.filter { seen.insert($0.language.primary).inserted }
    let ordered = first.filter(\.language.isChinese) + first.filter { !$0.language.isChinese }
    return ordered.map(\.text).joined(separator: " | ")
  }
}
