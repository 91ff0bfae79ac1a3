internal import English
internal import Text

/// A Latin word of a target, by its place.
struct TargetWord {
  var range: Range<Int>
  var text: String
  var stem: String
  /// Whether a mark stands between it and the word before, over which no term goes.
  var followsMark: Bool

  /// The words of a text.
  ///
  /// - Complexity: linear.
  static func all(in text: [UInt8]) -> [TargetWord] {
    var words: [TargetWord] = []
    var place = 0
    var hasMark = true
    while place < text.count {
      if isWord(text[place]) {
        var end = place
        while end < text.count, isWord(text[end]) { end += 1 }
        let word = String(decoding: text[place..<end], as: UTF8.self)
        words.append(
          TargetWord(
            range: place..<end, text: word, stem: EnglishStemmer.stem(word), followsMark: hasMark))
        hasMark = false
        place = end
      } else {
        let (value, length) = UTF8Scalar.decode(text, at: place)
        switch value {
        case 0x20, 0x2D, 0xA0, 0xAD, 0x27, 0x2019, 0x2010, 0x2011: break
        default: hasMark = true
        }
        place += length
      }
    }
    return words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x26
  }

  /// Whether it is a number, which is part of no term's rendering.
  var isNumber: Bool { text.utf8.allSatisfy(ASCII.isDigit) }

  /// Whether it only holds other words together.
  var isSmall: Bool { Self.small.contains(text.lowercased()) }

  /// Whether it says what a term does, and so is none of its words: rose, shall, during.
  var isFinite: Bool { Self.finite.contains(text.lowercased()) }

  private static let finite: Set<String> = [
    "rose", "rises", "fell", "falls", "grew", "grows", "went", "goes", "came", "comes", "became",
    "declined", "declines", "decreased", "decreases", "increased", "increases", "dropped", "drops",
    "jumped", "doubled", "tripled", "improved", "improves", "narrowed", "widened", "reached",
    "reaches", "remained", "remains", "stood", "stands", "totaled", "totalled", "turned", "turns",
    "shall", "must", "should", "could", "might", "during", "before", "after", "about", "under",
    "while", "when", "where", "if", "because", "since", "until", "less", "more", "applies", "apply",
  ]

  static let small: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as", "and", "or",
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "can",
    "its", "it", "this", "that", "these", "those", "their", "our", "your", "his", "her", "not",
    "s", "we", "they", "he", "she", "you", "i", "which", "who", "than", "into", "per", "all",
    "each", "both", "any", "so", "also", "but", "there", "does", "do", "did", "use", "used",
    "using",
  ]
}
