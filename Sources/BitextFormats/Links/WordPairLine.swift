internal import TextIO

/// Lines of a bilingual lexicon: word, rendering and the probability of each from the other, in
/// tab-separated columns.
package enum WordPairLine {
  /// The header, with its line feed.
  package static let header = Array("chinese\tenglish\tto-english\tto-chinese\n".utf8)

  /// Appends a pair of words and a line feed.
  ///
  /// - Parameters:
  ///   - toEnglish: The probability of the English word from the Chinese one, 0 to 1.
  ///   - toChinese: The probability of the Chinese word from the English one, 0 to 1.
  package static func append(
    chinese: String, english: String, toEnglish: Double, toChinese: Double,
    to bytes: inout [UInt8]
  ) {
    bytes.append(chinese)
    bytes.append(0x09)
    bytes.append(english)
    for probability in [toEnglish, toChinese] {
      bytes.append(0x09)
      bytes.append(probability, places: 4)
    }
    bytes.append(0x0A)
  }
}
