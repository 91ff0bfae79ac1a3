import Bitext
import Testing

/// Cases on either side of what makes a text Chinese.
@Suite struct LanguageThresholdTests {
  @Test(arguments: [
    ("中国 abcdefgh", BitextLanguage.chinese), ("中国 abcdefghi", .english), ("中a", .chinese),
    ("abc", .english),
  ])
  func `a fifth of Han characters makes a text Chinese`(text: String, language: BitextLanguage) {
    #expect(BitextLanguage.detect(in: Array(text.utf8)) == language)
  }
}
