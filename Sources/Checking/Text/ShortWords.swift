internal import Text

/// Words of at most eight letters, looked up without making a string.
struct ShortWords: Sendable {
  private let keys: Set<UInt64>

  /// Takes words of ASCII in lower case.
  init(_ words: [String]) { keys = Set(words.map { Self.key(Array($0.utf8)[...]) }) }

  /// Whether a word is one of them, in any case.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && !word.isEmpty && keys.contains(Self.key(word))
  }

  private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64(ASCII.lowercased($1)) }
  }

  /// English words that carry a sentence and no subject matter.
  static let function = ShortWords([
    "a", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do",
    "does", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is",
    "it", "its", "may", "not", "of", "on", "or", "our", "she", "should", "so", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "to", "was", "we", "were",
    "what", "when", "where", "which", "who", "will", "with", "would", "you", "your",
  ])

  /// English words that end with a full stop of their own.
  static let abbreviations = ShortWords([
    "inc", "ltd", "co", "corp", "etc", "max", "min", "qty", "oper", "dr", "mr", "mrs", "jr", "vs",
    "approx", "dept", "no",
  ])

  /// English words that grammar, emphasis or names double.
  static let doubling = ShortWords([
    "that", "had", "is", "her", "so", "very", "really", "no", "yes", "bye", "ha", "blah", "many",
    "long", "much", "far", "more", "never", "etc", "bora", "baden", "duran", "sing", "walla",
    "wagga", "pago", "ping", "york", "who", "again", "xx", "xxx",
  ])

  /// The names of HTML's elements that stand within text.
  static let tags = ShortWords([
    "a", "abbr", "b", "bdi", "bdo", "big", "body", "br", "button", "caption", "center", "cite",
    "code", "col", "dd", "del", "dfn", "div", "dl", "dt", "em", "emph", "figure", "font", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe",
    "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "nav", "nobr", "ol",
    "option", "p", "pre", "q", "s", "samp", "script", "section", "select", "small", "span",
    "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead",
    "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ])
}
