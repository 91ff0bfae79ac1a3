internal import Segmentation

/// Tells mined pairs that are no terms although they render each other: words of the common
/// language, and phrases that a verb begins.
struct PlainTerms {
  let model: SegmentationModel

  /// Whether a pair is left out unless all are wanted.
  func isPlain(_ term: MinedTerm, firstChinese: String, wordCount: Int) -> Bool {
    let chinese = simplified(term.chinese)
    let english = EnglishTerm(term.english)
    if english.isAcronym || english.isOfInitials { return false }
    let words = english.contentWords.map { $0.lowercased() }
    if words.allSatisfy(EnglishFunctionWords.grammatical.contains) { return true }
    if FunctionWords.grammatical.contains(chinese) { return true }
    let isCapitalized = english.isCapitalized
    if !isCapitalized, GeneralWords.words.contains(chinese) { return true }
    return !isCapitalized && wordCount > 1 && beginsWithVerb(term, simplified(firstChinese), words)
  }

  /// Whether both sides begin with a verb that has the rest for its object: 处理出错, handle error.
  private func beginsWithVerb(_ term: MinedTerm, _ first: String, _ words: [String]) -> Bool {
    guard words.count > 1, let verb = words.first, !LeadingVerbs.nominal.contains(first) else {
      return false
    }
    if EnglishFunctionWords.verbs.contains(verb) {
      return FunctionWords.leading.contains(first) || LeadingVerbs.strong.contains(first)
        || term.features.verbPhrase >= Self.leastOfBare
    }
    return term.features.verbPhrase >= Self.leastOfVerb
  }

  /// From here on a word is a verb in both languages, by what share of its senses is one: where the
  /// English is no noun in any use, and where it may be one.
  private static let leastOfBare = 0.3
  private static let leastOfVerb = 0.8

  private func simplified(_ text: String) -> String {
    String(decoding: model.simplified(Array(text.utf8)), as: UTF8.self)
  }
}
