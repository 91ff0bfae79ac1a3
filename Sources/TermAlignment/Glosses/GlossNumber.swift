internal import English
internal import Segmentation

/// Chooses between singular and plural for the English of a gloss.
struct GlossNumber {
  let text: AnalyzedText
  let judge: RenderingJudge

  /// The term to list: `Agent` for (Agents) and `LLM` for (LLMs), but
  /// `Defensive Alerts` and `operations` as they are.
  ///
  /// A single word that is a plural loses its ending when it is in lower
  /// case, an abbreviation, or when the singular is a word of the dictionary or stands elsewhere
  /// in the document.
  func canonical(_ term: EnglishTerm, of chinese: String, near offset: Int) -> String {
    if term.words.count > 1 { return singularOfPhrase(term) }
    guard let word = term.words.first, !Self.plurals.contains(word) else { return term.text }
    if let singular = singularOfCapitals(word) {
      // AIDS is no plural of aid: the Chinese must mean the singular.
      let isMeant = judge.compositionScore(EnglishTerm(singular.lowercased()), chinese) >= 0.5
      return isMeant || stands(singular, near: offset) ? singular : term.text
    }
    let singular = EnglishStemmer.singular(of: word)
    guard singular != word, !singular.isEmpty else { return term.text }
    let isLower = word.unicodeScalars.allSatisfy { !$0.properties.isUppercase }
    return isLower || term.isAcronym || judge.isEnglishWord(singular)
      || stands(singular, near: offset)
      ? singular : term.text
  }

  /// adverse reaction for (adverse reactions): a phrase without capitals loses the ending of its
  /// last word.
  private func singularOfPhrase(_ term: EnglishTerm) -> String {
    guard let last = term.words.last, term.text.hasSuffix(last), last.utf8.count > 3,
      term.text.unicodeScalars.allSatisfy({ !$0.properties.isUppercase })
    else { return term.text }
    if Self.plurals.contains(last) { return term.text }
    let singular = EnglishStemmer.singular(of: last)
    return singular.isEmpty ? term.text : term.text.dropLast(last.count) + singular
  }

  /// Nouns that mean something else without their ending.
  static let plurals = wordSet(
    """
    accounts analytics arms arrears assets communications conditions credentials customs damages
    economics electronics earnings ethics funds genetics goods graphics headquarters logistics
    means news operations physics politics proceeds receivables payables results rights robotics
    sales savings securities series services species statistics terms wages works
    """)

  /// AGENT for AGENTS; nil where a word is not of four capitals or more with a plural's ending.
  private func singularOfCapitals(_ word: String) -> String? {
    guard word.utf8.count >= 4, word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    let singular = EnglishStemmer.singular(of: word.lowercased()).uppercased()
    return singular == word || singular.isEmpty ? nil : singular
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
