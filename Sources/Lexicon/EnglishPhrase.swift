internal import English
internal import ICU
internal import Text

/// English words made comparable: lower case, without accents, each with its stem.
struct EnglishPhrase {
  /// The words in order, lower case.
  private(set) var words: [String] = []
  /// The stem of each word.
  private(set) var stems: [String] = []

  init(_ text: String) {
    for word in EnglishPhrase.split(text) { append(word) }
  }

  init(words texts: [String]) {
    for text in texts { for word in EnglishPhrase.split(text) { append(word) } }
  }

  private mutating func append(_ word: String) {
    words.append(word)
    stems.append(EnglishStemmer.stem(word))
  }

  /// The stems run together without articles, so that "work load", "work-load" and "workload"
  /// share one key.
  var key: String { key(of: 0..<words.count) }

  /// The key of some of the words.
  func key(of range: Range<Int>) -> String {
    var key = ""
    for place in range.clamped(to: 0..<words.count)
    where !EnglishPhrase.articles.contains(words[place]) {
      key += stems[place]
    }
    return key
  }

  /// The places of the words that carry meaning: all where none does.
  var contentPlaces: [Int] {
    let content = words.indices.filter { !EnglishPhrase.functionWords.contains(words[$0]) }
    return content.isEmpty ? Array(words.indices) : content
  }

  /// Splits at anything but letters and digits, keeping `&`, `+` and `#` inside names (R&D, C++).
  static func split(_ text: String) -> [String] {
    var folded = text
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { folded = withoutAccents(text) }
    let bytes = Array(folded.utf8)
    var words: [String] = []
    var word: [UInt8] = []
    func isWord(_ place: Int) -> Bool {
      bytes.indices.contains(place) && ASCII.isAlphanumeric(bytes[place])
    }
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case _ where ASCII.isAlphanumeric(byte):
        word.append(ASCII.lowercased(byte))
      case UInt8(ascii: "&") where isWord(place - 1) && isWord(place + 1),
        UInt8(ascii: "#") where !word.isEmpty, UInt8(ascii: "+") where !word.isEmpty:
        word.append(byte)
      case UInt8(ascii: ".") where isWord(place - 1) && isWord(place + 1):
        // A decimal point stays; the points of U.S. go.
        if word.allSatisfy({ $0 < 58 }) { word.append(byte) }
      case UInt8(ascii: "'") where !word.isEmpty:
        // A possessive s is no part of the word; d'Or and l'oreal are one word.
        if place + 1 < bytes.count, bytes[place + 1] | 0x20 == UInt8(ascii: "s"), !isWord(place + 2)
        {
          words.append(String(decoding: word, as: UTF8.self))
          word = [0]
        }
      default:
        flush(&word, into: &words)
      }
    }
    flush(&word, into: &words)
    return words
  }

  private static func flush(_ word: inout [UInt8], into words: inout [String]) {
    // A word begun by 0 is the s of a possessive, which is dropped.
    if !word.isEmpty, word[0] != 0 { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }

  private static func withoutAccents(_ text: String) -> String {
    let decomposed = (try? NormalizationForm.nfd.normalize(text)) ?? text
    var folded = String.UnicodeScalarView()
    for scalar in decomposed.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      switch scalar.value {
      case 0x2019, 0x2018, 0x02BC: folded.append("'")
      case 0xDF: folded.append(contentsOf: "ss".unicodeScalars)
      case 0xE6, 0xC6: folded.append(contentsOf: "ae".unicodeScalars)
      case 0xF8, 0xD8: folded.append("o")
      case 0x142, 0x141: folded.append("l")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  static let articles: Set<String> = ["a", "an", "the"]

  /// Words that glosses use for grammar, and the light verbs that stand before the word meant.
  static let functionWords: Set<String> = [
    "a", "an", "the", "of", "on", "in", "at", "to", "for", "by", "with", "from", "into", "onto",
    "and", "or", "as", "is", "are", "be", "been", "being", "was", "were", "it", "its", "that",
    "this", "these", "those", "than", "per", "via", "sb", "sth", "one", "oneself", "ones", "etc",
    "esp", "ie", "eg", "lit", "fig", "over", "s", "do", "does", "have", "has", "having", "make",
    "made", "making", "act", "get", "which", "who", "whose", "some", "any", "such", "very",
    "something", "somebody", "someone", "against", "between", "within", "our", "your", "their",
    "his", "her", "we", "you", "they", "he", "she",
  ]
}
