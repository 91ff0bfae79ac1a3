internal import Segmentation

/// Nouns in a row with a name in a bracket after each: 前端(React)、后端(Node.js).
extension GlossFinder {
  /// Whether a bracket is one of several that tell after nouns in a row by whom or in what they
  /// are: the noun is one plain word of the dictionary, and the name in no way renders it.
  func isListOfNouns(_ source: Range<Int>, _ inner: [Int], _ terms: [EnglishTerm]) -> Bool {
    guard judge.composition != nil, let first = inner.first, let last = inner.last, first > 0,
      terms.allSatisfy(isProper)
    else { return false }
    let noun = text.tokenIndex(at: source.lowerBound)
    guard text.tokens[noun].range == source, source.count <= 9 else { return false }
    guard followsBracket(noun) || precedesBracket(last + 1) else { return false }
    let chinese = String(decoding: text.simplified[source], as: UTF8.self)
    guard judge.isListed(chinese), !judge.isName(chinese) else { return false }
    let meanings =
      terms + terms.flatMap { Abbreviations().expansions(of: $0).map(EnglishTerm.init) }
    return meanings.allSatisfy {
      judge.compositionScore($0, chinese) < 0.4 && judge.transliterationScore($0, chinese) < 0.5
    }
  }

  private func isProper(_ term: EnglishTerm) -> Bool {
    term.words.count == 1 && term.text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private static let commas: Set<String> = ["、", "，", ",", "和", "与", "及", "或", "以及"]
  private static let brackets: Set<String> = ["(", "（", ")", "）"]

  /// Whether only a comma, or a word that joins, stands between a noun and the bracket before it.
  private func followsBracket(_ noun: Int) -> Bool {
    var index = noun - 1
    while index >= 0, text.tokens[index].kind == .space { index -= 1 }
    guard index > 0, Self.commas.contains(string(index)) else { return false }
    index -= 1
    while index >= 0, text.tokens[index].kind == .space { index -= 1 }
    return index >= 0 && Self.brackets.contains(string(index))
  }

  /// Whether after a closing bracket a comma, one noun and another bracket follow.
  private func precedesBracket(_ close: Int) -> Bool {
    var index = close + 1
    while index < text.tokens.count, text.tokens[index].kind == .space { index += 1 }
    guard index < text.tokens.count, Self.commas.contains(string(index)) else { return false }
    for next in (index + 1)..<min(text.tokens.count, index + 5) {
      if Self.brackets.contains(string(next)) { return true }
      guard text.tokens[next].kind == .han || text.tokens[next].kind == .space else { return false }
    }
    return false
  }
}
