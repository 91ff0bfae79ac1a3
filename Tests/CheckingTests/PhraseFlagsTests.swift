import Testing

@testable import Checking

@Suite struct PhraseFlagsTests {
  private let phrases = PhraseFlags([
    (["last year", "year ago"], 1), (["last week", "今年"], 2), (["year ago"], 4), (["x"], 8),
  ])

  @Test(arguments: [
    ("last year", 1), ("In the Last Year of", 1), ("a year ago", 5), ("last weekend, year ago", 7),
    ("比今年", 2), ("last yea", 0), ("l", 0), ("", 0), ("x", 0), ("blast year", 1), ("今", 0),
  ])
  func `each phrase that stands in a text adds what it says`(text: String, expected: Int) {
    #expect(phrases.flags(in: Array(text.utf8)) == UInt16(expected))
  }
}
