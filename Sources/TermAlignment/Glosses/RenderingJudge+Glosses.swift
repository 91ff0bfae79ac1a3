internal import Segmentation

extension RenderingJudge {
  /// Whether the Chinese of a gloss only tells what kind of thing a name is: 训练芯片 after
  /// Trainium is a training chip.
  func describes(_ gloss: Gloss, _ text: AnalyzedText) -> Bool {
    let english = EnglishTerm(gloss.targetText)
    guard gloss.isEnglishFirst, english.words.count == 1, english.isCapitalized,
      !english.isAcronym, !isEnglishWord(english.text.lowercased())
    else { return false }
    let first = text.tokenIndex(at: gloss.source.lowerBound)
    let last = text.tokenIndex(at: gloss.source.upperBound - 1)
    guard first < last else { return false }
    let words = text.tokens[first...last].map {
      String(decoding: text.simplified[$0.range], as: UTF8.self)
    }
    return words.allSatisfy { WordStock.entry($0) != nil }
      && transliterationScore(english, gloss.sourceText) < 0.5
  }
}
