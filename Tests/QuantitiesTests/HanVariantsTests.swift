import ICU
import Testing

@testable import Quantities

@Suite struct HanVariantsTests {
  /// The Han characters of all words that are kept in Simplified form.
  private var characters: Set<Character> {
    let tables = QuantityVocabulary.chinese + [UnitWords.currencies]
    let words =
      tables.flatMap { $0.map(\.0) } + [CommonWords.chinese] + QuantityMatcher.determiners
      + QuantityMatcher.valueWords + QuantityMatcher.moneyWords + QuantityMatcher.spanEnds
      + QuantityMatcher.spans + QuantityMatcher.powerWords + QuantityMatcher.degreeWords
      + QuantityMatcher.adverbs + QuantityLexer.numbered
    return Set(words.joined().filter { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) })
  }

  private func formsByTable() -> [Character: String] {
    var forms: [Character: String] = [:]
    for entry in HanVariants.table.split(separator: " ") {
      if let first = entry.first { forms[first] = String(entry.dropFirst()) }
    }
    return forms
  }

  @Test func `each character that Traditional Chinese writes otherwise has its form`() throws {
    let forms = formsByTable()
    let traditional = try Transliterator.simplifiedToTraditional()
    let missing = try characters.filter {
      try traditional.convert(String($0)) != String($0) && forms[$0] == nil
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
    let folding = try Transliterator.traditionalToSimplified()
    for (simplified, others) in forms {
      for other in others where other != simplified && !Self.formal.contains(other) {
        let back = try folding.convert(String(other))
        // ICU does not know all the forms that are in use.
        #expect(back == String(simplified) || back == String(other), "\(simplified) \(other)")
      }
    }
  }

  /// What is written for 叁 in Traditional accounts stands for 参 elsewhere.
  private static let formal: Set<Character> = ["參"]

  @Test func `a word has its Simplified and its Traditional forms`() {
    #expect(HanVariants.forms(of: "数码") == ["数码", "數碼"])
    #expect(Set(HanVariants.forms(of: "里程")) == ["里程", "裡程", "裏程"])
    #expect(HanVariants.forms(of: "三") == ["三"])
  }
}
