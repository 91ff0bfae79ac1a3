import Testing

@testable import SentenceAlignment

@Suite struct EverydayWordsTests {
  @Test(arguments: [
    ("妈妈", ["mother", "mom", "mum", "mama"]), ("媽媽", ["mother", "mom", "mum", "mama"]),
    ("忘记", ["forget", "forgot"]), ("國家", ["nation", "country"]), ("𠮷", []),
  ])
  func `words that every text is full of have their English in either script`(
    word: String, forms: [String]
  ) {
    let stems = EverydayWords.stems(of: ArraySlice(word.utf8))
    for form in forms where form != "forgot" {
      #expect(stems.contains { form.hasPrefix($0.stem.prefix(4)) }, "\(form): \(stems)")
    }
    #expect(stems.isEmpty == forms.isEmpty)
    let sum = stems.reduce(Float(0)) { $0 + $1.share }
    #expect(stems.isEmpty || abs(sum - 1) < 1e-5)
    #expect(Set(stems.map(\.stem)).count == stems.count)
  }
}
