internal import GRDB
internal import Terminology

extension TermStore {
  /// Segments of a bitext in their order, with their terms and sentences.
  ///
  /// - Complexity: linear in the texts, and in the terms of the store where something was decided since
  ///   it was asked last.
  public func lines(
    of document: Int64, offset: Int = 0, limit: Int = 100
  ) throws(StoreError) -> (total: Int, lines: [TextLine]) {
    try reading { database in
      let total = try Self.count(of: document, database)
      let rows = try Self.segments(of: document, from: offset, max(0, limit), database)
      let chinese = try Row.fetchOne(
        database, sql: "SELECT sourceLanguage, targetLanguage FROM document WHERE id = ?",
        arguments: [document])
      let isChinese = (0..<2).map { Language(rawValue: chinese?[$0] ?? "").isChinese }
      let phrases = try phrases.byFirstToken(database)
      let tokens = try SearchTokens(rows.flatMap { [$0.source, $0.target] })
      let lines = try rows.map { row in
        func side(_ text: String, _ place: Int, _ sentences: Range<Int>?) throws -> TextLine.Side {
          var side = TextLine.Side()
          side.terms = Self.spans(tokens.tokens(of: text), phrases, isChinese: isChinese[place])
          if let sentences {
            let rows = try SegmentWork.sentences(
              sentences, isTarget: place == 1, of: document, database)
            var start = 0
            for row in rows {
              side.sentences.append(start)
              start += row.text.utf8.count + row.gap.utf8.count
            }
          }
          return side
        }
        return TextLine(
          segment: row.segment, source: try side(row.source, 0, row.bead?.source),
          target: try side(row.target, 1, row.bead?.target))
      }
      return (total, lines)
    }
  }

  private static func spans(
    _ tokens: [SearchTokens.Token], _ phrases: [String: [TermPhrases.Phrase]], isChinese: Bool
  ) -> [TermSpan] {
    let found = SearchTokens.spans(in: tokens) {
      place -> (count: Int, found: TermPhrases.Phrase)? in
      let phrase = phrases[tokens[place].text]?.first { phrase in
        phrase.isChinese == isChinese
          && SearchTokens.begins(phrase.tokens, at: place, in: tokens)
      }
      return phrase.map { ($0.tokens.count, $0) }
    }
    return found.map { TermSpan(bytes: $0.bytes, term: $0.found.term, status: $0.found.status) }
  }
}
