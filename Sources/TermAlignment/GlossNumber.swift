internal import Segmentation

/// Chooses between singular and plural for the English of a gloss.
struct GlossNumber {
  let text: AnalyzedText
  let judge: RenderingJudge

  /// The term to list: `Agent` for (Agents) and `LLM` for (LLMs), but
  /// `Defensive Alerts` and `operations` as they are.
  ///
  /// A single word that is a plural loses its ending when it is in lower case, an abbreviation, or when the singular is a word of the dictionary or stands
  /// elsewhere in the document.
  func canonical(_ term: EnglishTerm, near offset: Int) -> String {
    guard term.words.count == 1, let word = term.words.first else { return term.text }
    let singular = EnglishStemmer.singular(of: word)
    guard singular != word, !singular.isEmpty else { return term.text }
    let isLower = word.unicodeScalars.allSatisfy { !$0.properties.isUppercase }
    return isLower || term.isAcronym || judge.isEnglishWord(singular)
      || stands(singular, near: offset)
      ? singular : term.text
  }

  private func stands(_ word: String, near offset: Int) -> Bool {
    [word, word.lowercased(), word.prefix(1).uppercased() + word.dropFirst().lowercased()].contains
    { form in
      text.places(of: form, near: offset).contains { place in
        let token = text.tokens[text.tokenIndex(at: place)]
        return token.start == place && token.end == place + form.utf8.count
      }
    }
  }
}
