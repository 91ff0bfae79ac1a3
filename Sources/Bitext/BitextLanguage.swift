internal import Text

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
    let (han, latin) = letters(in: utf8)
    return han + latin > 0 ? Double(han) / Double(han + latin) : nil
  }

  /// How many Han characters and Latin letters a text has. Linear time; eight bytes of ASCII are
  /// looked at at once.
  package static func letters(in utf8: [UInt8]) -> (han: Int, latin: Int) {
    var han = 0
    var latin = 0
    utf8.withUnsafeBufferPointer { utf8 in
      let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
      let raw = UnsafeRawBufferPointer(utf8)
      var index = 0
      while index < utf8.count {
        if index &+ 8 <= utf8.count {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word & tops == 0 {
            // A byte's top bit is set from `a` on, and is not beyond `z`.
            let small = word | ones &* 0x20
            latin += ((small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05) & tops).nonzeroBitCount
            index &+= 8
            continue
          }
        }
        if ASCII.isLetter(utf8[index]) {
          latin += 1
          index &+= 1
        } else if Han.begins(at: index, in: utf8, end: utf8.count) {
          han += 1
          index &+= utf8[index] < 0xF0 ? 3 : 4
        } else {
          index &+= 1
        }
      }
    }
    return (han, latin)
  }

  /// The language of a text by its share of Han characters, or nil for a text without letters.
  ///
  /// A Chinese character stands for about four letters of English, so a fifth of Han means that
  /// about half of what is said is said in Chinese.
  public static func detect(in utf8: [UInt8]) -> BitextLanguage? {
    shareOfHan(in: utf8).map { $0 >= 0.2 ? .chinese : .english }
  }

  /// The languages of the two sides of a bitext. Each side's is ``detect(in:)``, but a text full of
  /// code, whose share of Han is small, is Chinese beside one that has almost none.
  ///
  /// - Returns: For each side its language, or nil for a text without letters; the same for both
  ///   where neither can be told from the other.
  public static func detect(
    in sides: (source: [UInt8], target: [UInt8])
  ) -> (source: BitextLanguage?, target: BitextLanguage?) {
    let shares = (shareOfHan(in: sides.source), shareOfHan(in: sides.target))
    let languages = (detect(in: sides.source), detect(in: sides.target))
    guard let first = shares.0, let second = shares.1, languages == (.english, .english) else {
      return languages
    }
    let (more, less) = (max(first, second), min(first, second))
    guard more >= 0.05, more >= 8 * less else { return languages }
    return first > second ? (.chinese, .english) : (.english, .chinese)
  }
}
