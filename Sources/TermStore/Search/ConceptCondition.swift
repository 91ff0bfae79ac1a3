internal import GRDB
internal import Terminology

/// A filter as SQL.
struct ConceptCondition {
  private(set) var beside = "1"
  private(set) var arguments = StatementArguments()
  let order: String

  init(_ filter: ConceptFilter) throws {
    // The key of a Chinese term says so, as TermKeys makes it.
    func first(_ column: String, _ chinese: Bool) -> String {
      """
      (SELECT \(column) FROM term WHERE conceptID = concept.id
      AND substr(searchKey, 1, 3) \(chinese ? "=" : "<>") 'zh' || char(31)
      ORDER BY term.position LIMIT 1)
      """
    }
    order =
      switch filter.order {
      case .position, .learned: "position, id"
      case .confidence: "confidence DESC NULLS LAST, position, id"
      case .frequency: "frequency DESC NULLS LAST, position, id"
      case .pinyin: "\(first("pinyin", true)) NULLS LAST, position, id"
      case .english: "\(first("text", false)) COLLATE NOCASE NULLS LAST, position, id"
      case .changed: "version DESC, id"
      }
    try add(filter)
  }

  private mutating func add(_ sql: String, _ values: [any DatabaseValueConvertible]) {
    beside += " AND " + sql
    arguments += StatementArguments(values)
  }

  private mutating func add(_ filter: ConceptFilter) throws {
    if !filter.statuses.isEmpty {
      let listed = filter.statuses.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
      add("id IN (SELECT conceptID FROM term WHERE status IN (\(listed)))", [])
    }
    if let evidence = filter.evidence {
      add("('+' || evidence || '+') LIKE ? ESCAPE '\\'", ["%+\(Self.escaped(evidence))+%"])
    }
    if let least = filter.minimumConfidence { add("confidence >= ?", [least]) }
    if let most = filter.maximumConfidence { add("confidence <= ?", [most]) }
    if let subject = filter.subject { add("subject = ?", [subject]) }
    if filter.isInconsistent {
      add(
        """
        id IN (SELECT conceptID FROM term WHERE status IS NULL OR status IN
          ('proposed', 'preferred', 'admitted')
          GROUP BY conceptID, substr(searchKey, 1, instr(searchKey, char(31)))
          HAVING count(*) > 1)
        """, [])
    }
    if !filter.excluded.isEmpty {
      let listed = filter.excluded.sorted().map(String.init).joined(separator: ",")
      add("id NOT IN (\(listed))", [])
    }
    try addText(filter.text)
  }

  /// A part of a term as it is folded, and pinyin.
  private mutating func addText(_ text: String) throws {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return }
    let keys = try TermKeys([words])
    func folded(_ language: Language) throws -> String {
      let key = try keys.key(of: words, in: language)
      let part = key.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
      return Self.escaped(String(part.last ?? ""))
    }
    let chinese = "%" + (try folded(.chinese)) + "%"
    let english = "%" + (try folded(.english)) + "%"
    var sql = "searchKey LIKE ? ESCAPE '\\' OR searchKey LIKE ? ESCAPE '\\'"
    var values = [chinese, english]
    let letters = words.lowercased().filter { !$0.isWhitespace }
    if letters.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      sql += " OR pinyin LIKE ?"
      values.append("%\(letters)%")
    }
    add("id IN (SELECT conceptID FROM term WHERE \(sql))", values)
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] })
  }
}
