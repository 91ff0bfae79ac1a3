internal import Lexicon

/// Judges whether a piece of Chinese renders an English term, by dictionary and
/// by sound. Without a dictionary only sound is judged.
struct RenderingJudge: Sendable {
  let composition: CompositionScorer?
  let transliteration: TransliterationScorer?

  /// How well the Chinese is put together from translations of the words, 0 to 1.
  func compositionScore(_ english: EnglishTerm, _ chinese: String) -> Double {
    guard let composition else { return 0 }
    return Double(composition.score(english: english.words, chinese: chinese))
  }

  /// How much the Chinese sounds like the English, 0 to 1; 0 for what is no name.
  ///
  /// Of a name of several words, such as Heting Advisory, the first word is held
  /// against the beginning of the Chinese.
  func transliterationScore(_ english: EnglishTerm, _ chinese: String) -> Double {
    guard let transliteration, english.isCapitalized, !english.isAcronym,
      let first = english.words.first
    else { return 0 }
    let whole = Double(transliteration.score(name: english.text, chinese: chinese))
    guard english.words.count > 1 else { return whole }
    let beginnings = (2...4).map { String(chinese.prefix($0)) }
    let partial = beginnings.map { Double(transliteration.score(name: first, chinese: $0)) }
    return max(whole, 0.85 * (partial.max() ?? 0))
  }

  /// Whether the dictionary lists a word. What it means is then known, and it is
  /// not by chance that it sounds like some name.
  func isListed(_ chinese: String) -> Bool {
    composition?.dictionary.contains(chinese) ?? false
  }
}
