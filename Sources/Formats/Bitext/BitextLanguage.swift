internal import ICU

/// One of the two languages of a bitext.
public enum BitextLanguage: String, Sendable, Hashable, CaseIterable {
  /// Chinese, in either script.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The other of the two.
  public var other: BitextLanguage { self == .chinese ? .english : .chinese }

  /// Its name in messages.
  public var name: String { self == .chinese ? "Chinese" : "English" }

  /// The share of Han characters among Han characters and Latin letters, or nil for a text that
  /// has neither. Linear time.
  public static func shareOfHan(in utf8: [UInt8]) -> Double? {
    var han = 0
    var latin = 0
    for (index, byte) in utf8.enumerated() {
      if byte < 0x80 {
        if (0x41...0x5A).contains(byte & 0xDF) { latin += 1 }
      } else if byte >= 0xE3 && byte <= 0xE9 && index + 1 < utf8.count {
        // U+3400 to U+9FFF: three bytes from E3 90 on; kana and Hangul lie outside.
        if byte > 0xE3 || utf8[index + 1] >= 0x90 { han += 1 }
      } else if byte == 0xF0 && index + 1 < utf8.count && utf8[index + 1] >= 0xA0 {
        han += 1
      }
    }
    return han + latin > 0 ? Double(han) / Double(han + latin) : nil
  }

  /// The language of a text by its share of Han characters, or nil for a text without letters.
  ///
  /// A Chinese character stands for about four letters of English, so a fifth of Han means that
  /// about half of what is said is said in Chinese.
  public static func detect(in utf8: [UInt8]) -> BitextLanguage? {
    shareOfHan(in: utf8).map { $0 >= 0.2 ? .chinese : .english }
  }
}
