internal import Text
internal import TextIO

/// A word of a message catalogue.
enum POToken {
  /// A word that says what the strings after it are.
  enum Keyword: Equatable {
    case context, id, plural, string
    /// `msgstr[n]`
    case form(Int)
  }

  case keyword(Keyword)
  case string([UInt8])
  /// What follows `#`, and the character that says what kind of comment it is.
  case comment(kind: UInt8, text: ArraySlice<UInt8>)
}

/// The words of a line of a message catalogue. Words may stand on one line or on several; comments
/// and strings end with their line.
struct POLexer {
  /// What is wrong with a line, and where in it.
  struct Mistake: Error {
    var message: String
    var place: Int
  }

  /// Whether the line begins with `#~`.
  let isObsolete: Bool
  private var rest: ArraySlice<UInt8>
  private var isPrevious = false

  init(_ line: ArraySlice<UInt8>) {
    rest = line.trimmed
    isObsolete = rest.starts(with: [0x23, 0x7E])
    guard isObsolete else { return }
    rest = rest.dropFirst(2).trimmed
    isPrevious = rest.first == 0x7C
  }

  /// The next word and its place in the line, or nil at the end.
  mutating func next() throws(Mistake) -> (token: POToken, place: Int)? {
    while let first = rest.first, first == 0x20 || (0x09...0x0D).contains(first) {
      rest.removeFirst()
    }
    guard let first = rest.first else { return nil }
    let place = rest.startIndex
    switch first {
    case _ where isPrevious:
      isPrevious = false
      return (comment(0x7C, rest.dropFirst()), place)
    case 0x23:
      let kind = rest.dropFirst().first ?? 0x20
      let isMarked = [0x2E, 0x3A, 0x2C, 0x7C].contains(kind)
      return (comment(isMarked ? kind : 0x20, rest.dropFirst(isMarked ? 2 : 1)), place)
    case 0x22:
      var text: [UInt8] = []
      switch POString.append(rest, to: &text) {
      case .end(let end): rest = rest[end...]
      case .mistake(let message, let place): throw Mistake(message: message, place: place)
      }
      return (.string(text), place)
    default: return (.keyword(try keyword()), place)
    }
  }

  private mutating func comment(_ kind: UInt8, _ text: ArraySlice<UInt8>) -> POToken {
    rest = []
    return .comment(kind: kind, text: text.trimmed)
  }

  private mutating func keyword() throws(Mistake) -> POToken.Keyword {
    let word = rest.prefix { ASCII.isLetter($0) || $0 == 0x5F }
    let place = rest.startIndex
    rest = rest[word.endIndex...]
    switch String(decoding: word, as: UTF8.self) {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return try form(at: place)
    default: throw Mistake(message: "this is no line of PO", place: place)
    }
  }

  /// `msgstr` or `msgstr[0]`, with spaces where anybody wants them.
  private mutating func form(at place: Int) throws(Mistake) -> POToken.Keyword {
    let bracket = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard bracket.first == 0x5B else { return .string }
    guard let end = bracket.prefix(32).firstIndex(of: 0x5D),
      let number = Int(String(decoding: bracket[..<end].dropFirst().trimmed, as: UTF8.self)),
      (0..<1000).contains(number)
    else { throw Mistake(message: "msgstr[…] wants a number such as 0", place: place) }
    rest = bracket[(end + 1)...]
    return .form(number)
  }
}
