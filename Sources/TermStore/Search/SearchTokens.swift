internal import English
internal import ICU
internal import Terminology
internal import Text

/// Cuts text into what a search compares: each Han character, in Simplified form; each word in Latin
/// or another script, by its stem; and signs such as + and %, so that C++ is not C.
///
/// The tokens are written in ASCII, so that SQLite's own tokenizer keeps each as it is, whatever its
/// tables know of Unicode, and any program can read the index.
struct SearchTokens {
  /// A token and the bytes of the text that it stands for.
  struct Token: Sendable, Hashable {
    var text: String
    var range: Range<Int>
    /// The character, where it is one of Han.
    var han: Unicode.Scalar?
  }

  private let forms: HanForms

  /// Makes ready for some texts.
  init(_ texts: some Sequence<String>) throws(ICUError) { forms = try HanForms(of: texts) }

  func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var start = 0
    var place = 0
    func endWord() {
      if word.isEmpty { return }
      tokens.append(Token(text: Self.word(String(word)), range: start..<place))
      word.removeAll()
    }
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if Han.contains(scalar) {
        endWord()
        tokens.append(
          Token(text: Self.code(forms.folded(scalar)), range: place..<place + width, han: scalar))
      } else if Self.isOfWord(scalar) {
        if word.isEmpty { start = place }
        word.append(scalar)
      } else if scalar == "'" || scalar == "\u{2019}", !word.isEmpty {
        word.append("'")
      } else {
        endWord()
        if Self.isSign(scalar) {
          tokens.append(Token(text: Self.code(scalar), range: place..<place + width))
        }
      }
      place += width
    }
    endWord()
    return tokens
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "%", "&", "@", "％": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  private static func word(_ text: String) -> String {
    var text = text
    while text.hasSuffix("'") { text.removeLast() }
    if text.hasSuffix("'s") || text.hasSuffix("'S") { text.removeLast(2) }
    let folded =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : (try? NormalizationForm.nfkcCaseFold.normalize(text)) ?? text
    if folded.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return EnglishStemmer.stem(folded) }
    return folded.unicodeScalars.map { scalar in
      scalar.isASCII && scalar != "'" ? String(scalar) : code(scalar)
    }.joined()
  }

  /// A character by its number; no word of letters alone is like it.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    "0u" + String(scalar.value, radix: 16)
  }
}
