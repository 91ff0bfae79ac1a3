import ICU
import Terminology
import TestSupport
import Testing

/// How well a search finds the terms of the earnings call in `Corpora`, for everybody.
@Suite struct SearchQualityTests {
  private static func termbase() throws -> Termbase {
    let concepts = try TestData.rows(of: EarningsCall.gold("terms.tsv")).map { row in
      Concept(
        id: row["id"] ?? "",
        terms: (row["zh"] ?? "").split(separator: "|").map { Term(String($0), language: .chinese) }
          + (row["en"] ?? "").split(separator: "|").map { Term(String($0), language: .english) })
    }
    return Termbase(concepts: concepts)
  }

  /// How many of the terms of four Han characters or more are among the first three hits for what
  /// a person types in their place.
  private static func share(_ typed: (String) throws -> String) throws -> Score {
    let termbase = try termbase()
    let search = try TermSearch(termbase)
    var score = Score()
    for (place, concept) in termbase.concepts.enumerated() {
      guard let term = concept.terms.first?.text, term.count >= 4,
        term.unicodeScalars.allSatisfy({ Script(of: $0) == .han })
      else { continue }
      score.wanted += 1
      let hits = try search.hits(for: try typed(term), limit: 3)
      if hits.contains(where: { $0.place == place }) { score.right += 1 }
    }
    return score
  }

  @Test func `terms are found by their pinyin, its first letters and with one character wrong`()
    throws
  {
    let pinyin = try Transliterator.hanToPlainPinyin()
    let sounds = try Self.share { try pinyin.convert($0).filter { $0 != " " } }
    let initials = try Self.share { term in
      try pinyin.convert(term).split(separator: " ").map { String($0.prefix(1)) }.joined()
    }
    let wrong = try Self.share { String($0.dropLast(2)) + "某" + String($0.suffix(1)) }
    // Measured: 55 of 55, each way.
    #expect(sounds.wanted == 55)
    for score in [sounds, initials, wrong] { #expect(score.recall >= 0.98, "\(score)") }
  }
}
