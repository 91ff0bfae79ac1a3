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

  @Test func `letters are counted one by one wherever they stand`() {
    let scalars = Array("@AZ[`az{ é中〇𠀀の😀".unicodeScalars)
    var state: UInt64 = 1
    for length in 0..<60 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Long stretches of ASCII, and others.
        let range = length % 2 == 0 ? 9 : scalars.count
        text.append(scalars[Int(state >> 33) % range])
      }
      let letters = BitextLanguage.letters(in: Array(String(text).utf8))
      #expect(letters.latin == text.count { ("A"..."Z").contains($0) || ("a"..."z").contains($0) })
      #expect(letters.han == text.count { ["中", "〇", "𠀀"].contains($0) })
    }
  }
}
