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

  /// The pairs that two vocabularies have.
  static func pairs(_ chinese: Vocabulary, _ english: Vocabulary) -> [UInt32: [UInt32]] {
    var pairs: [UInt32: [UInt32]] = [:]
    for (mark, renderings) in table {
      guard let mark = chinese.number(of: mark) else { continue }
      pairs[mark] = renderings.compactMap { english.number(of: $0) }
    }
    return pairs
  }
}
