internal import English
internal import Text

/// What a check suggests, as it is written in the place of what it found: in the same number, and with a capital
/// where a sentence begins.
enum SuggestedText {
  /// The words to write.
  ///
  /// - Parameters:
  ///   - suggestion: A term, as a list has it.
  ///   - span: What it takes the place of, in UTF-8 bytes.
  ///   - target: The translation.
  static func text(_ suggestion: String, at span: Range<Int>, in target: String) -> String {
    let utf8 = Array(target.utf8)
    guard span.upperBound <= utf8.count else { return suggestion }
    let found = String(decoding: utf8[span], as: UTF8.self)
    var text = suggestion
    if let word = lastWord(found), EnglishStemmer.singular(of: word) != word,
      let own = lastWord(suggestion), EnglishStemmer.singular(of: own) == own,
      let plural = EnglishStemmer.plural(of: own)
    {
      text = suggestion.dropLast(own.count) + plural
    }
    if beginsSentence(span.lowerBound, utf8), found.utf8.first.map(ASCII.isUpper) == true,
      let first = text.utf8.first, ASCII.isLower(first)
    {
      text = text.prefix(1).uppercased() + text.dropFirst()
    }
    return text
  }

  /// The word in Latin letters at the end of a text.
  private static func lastWord(_ text: String) -> String? {
    let word = text.utf8.reversed().prefix(while: ASCII.isLetter).count
    return word > 1 ? String(text.suffix(word)) : nil
  }

  private static func beginsSentence(_ place: Int, _ utf8: [UInt8]) -> Bool {
    let before = utf8[..<place].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
    return before.map { ".!?:\n".utf8.contains($0) } ?? true
  }
}
