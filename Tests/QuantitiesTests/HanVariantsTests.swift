import ICU
import Testing

@testable import Quantities

@Suite struct HanVariantsTests {
  /// The Han characters of all words that are kept in Simplified form.
  private var characters: Set<Character> {
    let tables = QuantityVocabulary.chinese + [UnitWords.currencies]
    let words = tables.flatMap { $0.map(\.0) } + [CommonWords.chinese]
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
    let folding = try Transliterator.traditionalToSimplified()
    for (simplified, traditional) in forms {
      for form in traditional where form != simplified {
        let back = try folding.convert(String(form))
        // ICU does not know all the forms that are in use.
        #expect(back == String(simplified) || back == String(form), "\(simplified) \(form)")
      }
    }
    // Every character that some Traditional one folds to is in the table.
    let all = String(String.UnicodeScalarView((0x4E00...0x9FFF).compactMap { Unicode.Scalar($0) }))
    var isFoldedTo: Set<Character> = []
    for (form, simplified) in zip(all, try folding.convert(all)) where form != simplified {
      isFoldedTo.insert(simplified)
    }
    let missing = characters.filter { isFoldedTo.contains($0) && forms[$0] == nil }
    #expect(
      missing.subtracting(Self.written).isEmpty, "\(missing.subtracting(Self.written).sorted())")
  }

  /// Characters that Traditional Chinese writes as they are in the words that are kept here.
  private static let written: Set<Character> = []

  @Test func `a word has its Simplified and its Traditional forms`() {
    #expect(HanVariants.forms(of: "数码") == ["数码", "數碼"])
    #expect(Set(HanVariants.forms(of: "里程")) == ["里程", "裡程", "裏程"])
    #expect(HanVariants.forms(of: "三") == ["三"])
  }
}
