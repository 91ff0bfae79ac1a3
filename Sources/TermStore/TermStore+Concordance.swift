internal import GRDB
internal import ICU
internal import Terminology

extension TermStore {
  /// More segments than these are not counted.
  public static let mostCounted = 10_000

  /// The segments in which some words stand, one after the other: Chinese of any length, Traditional
  /// by Simplified characters and back; English by its stems; Chinese by pinyin, with or without tones
  /// and spaces, where the words themselves stand nowhere.
  ///
  /// - Parameters:
  ///   - side: Only the source, or the target.
  ///   - document: Only one bitext.
  /// - Complexity: linear in the number of segments that have the rarest of the words.
  public func concordance(
    _ text: String, side: BitextSide? = nil, document: Int64? = nil, offset: Int = 0,
    limit: Int = 50
  ) throws(StoreError) -> ConcordancePage {
    try reading { database in
      let tokens = try SearchTokens([text]).tokens(of: text).map(\.text)
      if tokens.isEmpty { return ConcordancePage(total: 0, lines: []) }
      let columns = side.map { $0.rawValue } ?? "source target"
      let match = "{\(columns)} : \(Self.phrase(tokens))"
      let found = try Self.find(match, document, offset, limit, database)
      if found.total > 0 || tokens.contains(where: { $0.hasPrefix("0u") }) {
        let finder = SpanFinder(
          phrases: [(tokens, nil)], tokens: try SearchTokens(found.texts + [text]))
        return found.page { finder.line($0, side: side) }
      }
      return try pinyin(text, side, document, offset, limit, database)
    }
  }

  /// Segments in which terms of a concept stand, those with terms of both languages first.
  public func contexts(
    of concept: Int64, limit: Int = 20
  ) throws(StoreError) -> [ConcordanceLine] {
    try reading { database in
      guard let draft = try ConceptDraft.read(concept, from: database) else {
        throw StoreError(.notFound, "there is no concept \(concept)", concept: concept)
      }
      let cutter = try SearchTokens(draft.terms.map(\.text))
      let phrases = draft.terms.map { term in
        (tokens: cutter.tokens(of: term.text).map(\.text), term: term.id, term.isChinese)
      }.filter { !$0.tokens.isEmpty }
      func any(_ isChinese: Bool) -> String {
        phrases.filter { $0.2 == isChinese }.map { Self.phrase($0.tokens) }.joined(
          separator: " OR ")
      }
      let (chinese, other) = (any(true), any(false))
      var queries: [String] = []
      if !chinese.isEmpty && !other.isEmpty { queries.append("(\(chinese)) AND (\(other))") }
      queries += [chinese, other].filter { !$0.isEmpty }
      var lines: [ConcordanceLine] = []
      for query in queries where lines.count < limit {
        let found = try Self.find("{source target} : (\(query))", nil, 0, limit, database)
        let finder = SpanFinder(
          phrases: phrases.map { ($0.tokens, $0.term) },
          tokens: try SearchTokens(found.texts + draft.terms.map(\.text)))
        let known = Set(lines.map(\.segment.id))
        lines += found.page { finder.line($0, side: nil) }.lines
          .filter { !known.contains($0.segment.id) }
      }
      return Array(lines.prefix(max(0, limit)))
    }
  }

  /// Tokens one after the other, as FTS5 says it; they are letters and digits alone.
  private static func phrase(_ tokens: [String]) -> String {
    "\"" + tokens.joined(separator: " ") + "\""
  }

  struct Found {
    var total: Int
    var rows: [SegmentRow]

    var texts: [String] { rows.flatMap { [$0.source, $0.target] } }

    func page(_ line: (StoredSegment) -> ConcordanceLine) -> ConcordancePage {
      ConcordancePage(total: total, lines: rows.map { line($0.segment) })
    }
  }

  private static func find(
    _ match: String, _ document: Int64?, _ offset: Int, _ limit: Int, _ database: Database
  ) throws -> Found {
    let condition = document == nil ? "" : "AND documentID = ?"
    let more: StatementArguments = document.map { [$0] } ?? []
    let from =
      document == nil
      ? "segmentIndex WHERE segmentIndex MATCH ?"
      : "segmentIndex JOIN segment ON segment.id = segmentIndex.rowid WHERE segmentIndex MATCH ?"
    let total =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 FROM \(from) \(condition) LIMIT \(mostCounted))",
        arguments: [match] + more) ?? 0
    let sql = """
      SELECT segment.* FROM segmentIndex JOIN segment ON segment.id = segmentIndex.rowid
      WHERE segmentIndex MATCH ? \(condition) ORDER BY segmentIndex.rowid LIMIT ? OFFSET ?
      """
    let rows = try SegmentRow.fetchAll(
      database, sql: sql,
      arguments: [match] + more + [max(0, limit), max(0, offset)])
    return Found(total: total, rows: rows)
  }

  private func pinyin(
    _ text: String, _ side: BitextSide?, _ document: Int64?, _ offset: Int, _ limit: Int,
    _ database: Database
  ) throws -> ConcordancePage {
    let query = try PinyinQuery(text)
    var phrases: [String] = []
    for way in query.ways where way.count > 1 {
      var readings: [[String]] = [[]]
      for syllable in way {
        readings = Array(
          readings.flatMap { start in PinyinQuery.indexed(syllable).map { start + [$0] } }
            .prefix(64))
      }
      phrases += readings.map(Self.phrase)
    }
    if phrases.isEmpty { return ConcordancePage(total: 0, lines: []) }
    let match = "{pinyin} : (\(phrases.prefix(256).joined(separator: " OR ")))"
    let found = try Self.find(match, document, offset, limit, database)
    let finder = try PinyinSpans(ways: query.ways, texts: found.texts)
    let page = found.page { finder.line($0, side: side) }
    // What is read in another way here has no place to show.
    let lines = page.lines.filter { !$0.source.isEmpty || !$0.target.isEmpty }
    let dropped = page.lines.count - lines.count
    return ConcordancePage(total: max(lines.count, page.total - dropped), lines: lines)
  }
}
