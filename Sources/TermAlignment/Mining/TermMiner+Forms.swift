internal import English

/// How the English of a term is written.
extension TermMiner {
  /// The English of a pair in the singular, and in small letters where its capital only began a
  /// sentence.
  func dictionaryForm(
    of pair: MiningPair, _ standsSmall: (String) -> Bool
  ) -> String {
    let text = inSmallLetters(pair, standsSmall)
    guard let last = EnglishTerm(text).words.last,
      text.hasSuffix(last), last.utf8.count > 3, last == last.lowercased(),
      !GlossNumber.plurals.contains(last), !DomainGlosses.names(text)
    else { return text }
    let singular = EnglishStemmer.singular(of: last)
    return singular.isEmpty ? text : text.dropLast(last.count) + singular
  }

  /// The English of a pair without capitals that only a place in a sentence or a heading asked for.
  private func inSmallLetters(_ pair: MiningPair, _ standsSmall: (String) -> Bool) -> String {
    let text = pair.english.text
    let words = pair.english.words
    guard pair.shareOfCapitals == 0, text != text.lowercased(), !judge.isName(pair.chinese) else {
      return text
    }
    if words.count > 1,
      words.allSatisfy({ Self.isTitled($0) && isKnown($0.lowercased(), standsSmall) })
    {
      return text.lowercased()
    }
    // A capital within is one of a name, or both are of a heading: Financial Position.
    guard let first = words.first, text.hasPrefix(first), Self.isTitled(first),
      isKnown(first.lowercased(), standsSmall),
      !words.dropFirst().contains(where: { Self.isTitled($0) && $0 != $0.lowercased() })
    else { return text }
    return first.lowercased() + text.dropFirst(first.count)
  }

  /// Whether no letter of a word but the first is a capital.
  private static func isTitled(_ word: String) -> Bool {
    word.utf8.count > 1 && word.dropFirst() == word.dropFirst().lowercased()
  }

  private func isKnown(_ word: String, _ standsSmall: (String) -> Bool) -> Bool {
    standsSmall(word) || judge.isEnglishWord(word)
  }
}
