internal import Domains

/// Terms that no gloss and no list of the user names.
extension TermAligner {
  /// The terms of domain termbases that stand in a text: renderings of what is looked for, and
  /// concepts of their own where the terms of the text are wanted.
  func gatherDomains(
    _ vocabulary: DomainVocabulary, _ text: AnalyzedText, _ inventory: inout TermInventory,
    into renderings: inout Renderings
  ) {
    let named = Set(renderings.chinese.map { text.simplify($0) })
    var seen: Set<Int> = []
    for match in vocabulary.matches where seen.insert(match.form).inserted {
      let chinese = vocabulary.chinese(match.form)
      let terms = vocabulary.terms(match.form)
      var isFound = false
      for term in terms {
        guard let concept = inventory.findWhole(anyOf: term.english) else { continue }
        isFound = true
        if includesTermsOfText { _ = inventory.addTold(term.english) }
        renderings.add(
          chinese, concept, inventory.concepts[concept].english[0], .domain, Self.trustOfDomain)
      }
      // What the text itself or a list says of a word, no termbase says better.
      guard includesTermsOfText, !isFound, let best = terms.first,
        !named.contains(Array(chinese.utf8))
      else { continue }
      let concept = inventory.addTold(best.english)
      renderings.add(chinese, concept, best.english[0], .domain, Self.trustOfDomain)
    }
  }

  private static let trustOfDomain = 0.94

  /// Chinese that may be a term, with English where something explains it.
  func gatherProposals(
    _ vocabulary: DomainVocabulary?, _ text: AnalyzedText, _ inventory: inout TermInventory,
    into renderings: inout Renderings
  ) {
    let known = KnownTerms(vocabulary, renderings, text)
    let finder = CandidateFinder(
      text: text,
      units: CandidateUnits(text: text, known: known.places, dictionary: dictionary), judge: judge)
    for candidate in finder.candidates() where !known.holds(text.simplify(candidate.chinese)) {
      let concept = inventory.addTold(
        candidate.english, chinese: candidate.english.isEmpty ? candidate.chinese : nil)
      renderings.decide(
        candidate.chinese, concept, candidate.english.first ?? "", candidate.evidence,
        candidate.confidence)
    }
  }
}
