internal import Text

/// What a text tells of the capitals of some words in it.
struct CapitalContext {
  let text: [UInt8]
  let range: Range<Int>

  /// Whether a sentence, an item or a heading begins with the words.
  var startsSentence: Bool {
    var rest = String(decoding: text[..<range.lowerBound], as: UTF8.self)[...]
    let end = rest.endIndex
    while let last = rest.last,
      last.isWhitespace && !last.isNewline || "\"'“”‘’「『《(（[【*".contains(last)
    {
      rest.removeLast()
    }
    guard let last = rest.last else { return true }
    if last.isNewline || "!?:;。！？：；•·–—…".contains(last) { return true }
    return last == "." && rest.endIndex < end
  }

  /// Whether all around is in capitals, as headings and whole clauses are.
  var isShouted: Bool {
    let found = text[range].filter { ASCII.isLetter($0) }
    guard found.allSatisfy(ASCII.isUpper) else { return false }
    let words = TargetWord.all(in: text)
    let around = [
      words.last { $0.range.upperBound <= range.lowerBound },
      words.first { $0.range.lowerBound >= range.upperBound },
    ]
    let isBeside = around.contains { word in
      guard let word, word.text.utf8.count >= 2 else { return false }
      return word.text.utf8.allSatisfy(ASCII.isUpper)
    }
    return isBeside || !text.contains(where: ASCII.isLower) && !Han.isIn(text)
  }

  /// Whether all words but small ones begin with capitals, as in headings.
  var isHeading: Bool {
    guard let last = text.last, !".!?;".utf8.contains(last), !Han.isIn(text) else { return false }
    let words = TargetWord.all(in: text)
    return words.count >= 2
      && words.allSatisfy { word in
        word.isSmall || word.isNumber || word.text.utf8.first.map(ASCII.isUpper) == true
      }
  }
}
