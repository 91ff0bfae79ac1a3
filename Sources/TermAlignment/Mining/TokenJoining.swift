internal import Lexicon
internal import Segmentation

/// Joins tokens that are one word, so that it is linked and cut as one: 护城|河, 里程|碑, 受试|者.
///
/// The segmenter cuts off what ends a word where its training text does. A character that only makes a
/// noun of what it follows is joined to it; other characters where the whole is a word of the
/// dictionary or a term of a field.
struct TokenJoining {
  let dictionary: BilingualDictionary?

  /// The most tokens of a word, and the most bytes: six characters.
  private static let mostTokens = 4
  private static let mostBytes = 18
  /// What makes nouns and says nothing itself that English has a word for.
  private static let suffixes: Set<String> = ["性", "者", "器"]

  /// The tokens of a text, those that are one word as one.
  ///
  /// - Parameter folded: The text in Simplified characters, byte for byte beside the tokens.
  /// - Complexity: linear in the tokens; the dictionary is asked at most thrice for each.
  func joined(_ tokens: [Token], in folded: [UInt8]) -> [Token] {
    guard tokens.contains(where: Self.isSingle) else { return tokens }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    var first = 0
    while first < tokens.count {
      let end = endOfWord(tokens, first, folded)
      joined.append(
        end == first + 1
          ? tokens[first]
          : Token(start: tokens[first].start, end: tokens[end - 1].end, kind: .han))
      first = end
    }
    return joined
  }

  /// The number of the token behind the word that begins with a token.
  private func endOfWord(_ tokens: [Token], _ first: Int, _ folded: [UInt8]) -> Int {
    guard tokens[first].kind == .han else { return first + 1 }
    var last = first
    while last + 1 < tokens.count, last + 1 - first < Self.mostTokens,
      tokens[last + 1].kind == .han, tokens[last + 1].start == tokens[last].end,
      tokens[last + 1].end - tokens[first].start <= Self.mostBytes
    {
      last += 1
    }
    while last > first {
      if isWord(tokens[first...last], folded) { return last + 1 }
      last -= 1
    }
    return first + 1
  }

  private func isWord(_ tokens: ArraySlice<Token>, _ folded: [UInt8]) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.contains(where: Self.isSingle),
      last.end - first.start >= 9
    else { return false }
    let ending = text(last, folded)
    if tokens.count == 2, !Self.isSingle(first), Self.isSingle(last),
      Self.suffixes.contains(ending)
    {
      return true
    }
    // 一|个 and 不|能 are words of grammar, whatever a dictionary lists.
    for token in tokens where Self.isSingle(token) {
      let word = text(token, folded)
      let isEnding = token.start == last.start && FunctionWords.endings.contains(word)
      if !isEnding,
        FunctionWords.grammatical.contains(word) || FunctionWords.joiners.contains(word)
          || FunctionWords.localizers.contains(word) || FunctionWords.classifiers.contains(word)
      {
        return false
      }
    }
    let whole = String(decoding: folded[first.start..<last.end], as: UTF8.self)
    return DomainGlosses.contains(whole) || dictionary?.contains(whole) == true
  }

  private func text(_ token: Token, _ folded: [UInt8]) -> String {
    String(decoding: folded[token.range], as: UTF8.self)
  }

  private static func isSingle(_ token: Token) -> Bool {
    token.kind == .han && token.end - token.start == 3
  }
}
