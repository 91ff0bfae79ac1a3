/// Punctuation marks of Chinese with those that render them in English.
enum PunctuationPairs {
  private static let table: [(chinese: String, english: [String])] = [
    ("。", ["."]), (".", ["."]), ("，", [","]), ("、", [","]), (",", [","]), ("；", [";"]),
    ("：", [":"]), ("？", ["?"]), ("！", ["!"]), ("（", ["("]), ("）", [")"]),
    ("(", ["-lrb-"]), (")", ["-rrb-"]),
    ("「", ["\"", "``", "'", "“", "‘"]), ("」", ["\"", "''", "'", "”", "’"]),
    ("『", ["\"", "``", "'", "“", "‘"]), ("』", ["\"", "''", "'", "”", "’"]),
    ("“", ["\"", "``", "“", "'"]), ("”", ["\"", "''", "”", "'"]),
    ("‘", ["'", "`", "‘", "\""]), ("’", ["'", "’", "\""]),
    ("《", ["\"", "“", "``"]), ("》", ["\"", "”", "''"]),
    ("〈", ["\"", "“", "``"]), ("〉", ["\"", "”", "''"]),
    ("％", ["%"]), ("——", ["--", "-", "—"]), ("—", ["--", "-", "—"]), ("──", ["--", "-", "—"]),
    ("……", ["...", "…"]), ("…", ["...", "…"]),
  ]

  /// Marks that render each other where a sentence is cut or joined.
  private static let looseTable: [(chinese: String, english: [String])] = [
    ("，", [".", ";"]), (",", [".", ";"]), ("；", [".", ","]), (";", [".", ","]), ("。", [",", ";"]),
  ]

  /// What a loose pair counts beside the others.
  private static let looseShare: Float = 0.3

  private static let all: [(chinese: String, english: [String], share: Float)] =
    table.map { ($0.chinese, $0.english, 1) }
    + looseTable.map { ($0.chinese, $0.english, looseShare) }

  /// The English marks that render a Chinese one, and how far they are the rule; none for what is
  /// no mark.
  static func renderings(of mark: ArraySlice<UInt8>) -> [(english: String, share: Float)] {
    guard mark.count <= 6 else { return [] }
    return all.filter { mark.elementsEqual($0.chinese.utf8) }.flatMap { entry in
      entry.english.map { ($0, entry.share) }
    }
  }

  /// The pairs that two vocabularies have, and how far they are the rule.
  static func pairs(
    _ chinese: Vocabulary, _ english: Vocabulary
  ) -> [UInt32: [(english: UInt32, share: Float)]] {
    var pairs: [UInt32: [(english: UInt32, share: Float)]] = [:]
    for (mark, renderings, share) in all {
      guard let mark = chinese.number(of: mark) else { continue }
      pairs[mark, default: []] += renderings.compactMap { english.number(of: $0) }
        .map { ($0, share) }
    }
    return pairs
  }
}
