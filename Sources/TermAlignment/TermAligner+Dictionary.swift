internal import Lexicon
internal import Text

/// What the dictionary, whole or by parts, says of terms.
extension TermAligner {
  /// Looks for the Chinese that the dictionary gives for terms or for their words.
  ///
  /// - Returns: What was chosen from for the terms of the list; nil without a dictionary.
  @discardableResult
  func gatherDictionary(
    _ text: AnalyzedText, _ inventory: TermInventory, _ vocabulary: DomainVocabulary?,
    into renderings: inout Renderings
  ) -> ListMapping? {
    guard let dictionary, let scorer = judge.composition else { return nil }
    let asked = namedForms(inventory) { isAsked($0, inventory) }
    // A short text says nothing of how often a rendering stands, or of what a list teaches.
    let isLong = text.bytes.count >= Self.leastText
    let listed = asked.filter { isLong && $0.concept < inventory.firstMined }
    let parts = knownParts(listed.map(\.query.term), text, inventory, vocabulary)
    let lattice = text.simplified.withUnsafeBufferPointer {
      DocumentLattice(utf8: $0, dictionary: dictionary, parts: parts.translations)
    }
    let known = renderings
    let found = Parallel.map(asked.count) { index in
      self.listed(asked[index], inventory, text, lattice, scorer, known)
    }
    var candidates: [Renderings.Pair: ListCandidate] = [:]
    for (form, renderingsOfForm) in zip(asked, found) {
      let isOfList = isLong && form.concept < inventory.firstMined
      for (chinese, best) in renderingsOfForm {
        let hasHead =
          best.evidence == .dictionary || judge.endsWithHead(chinese, of: form.query.term)
        // What the dictionary lists as a name, it need not be asked twice.
        let isName =
          best.evidence == .dictionary && form.query.term.isCapitalized && judge.isName(chinese)
        if isOfList, !isName {
          let pair = Renderings.Pair(chinese: chinese, concept: form.concept)
          let score = best.score * form.query.trust
          guard score > candidates[pair]?.score ?? 0 else { continue }
          candidates[pair] = ListCandidate(
            concept: form.concept, chinese: chinese, form: form.query.form, term: form.query.term,
            score: score, evidence: best.evidence, isWhole: best.isWhole, hasHead: hasHead)
          continue
        }
        let words = hasHead && best.isWhole ? form.query.term.contentWords.count : 0
        renderings.add(
          chinese, form.concept, form.query.form, best.evidence, best.score * form.query.trust,
          words: words)
      }
    }
    let mapping = self.mapping(of: candidates, parts.learned, text, known)
    for choice in mapping.choices() {
      renderings.decide(
        choice.candidate.chinese, choice.candidate.concept, choice.candidate.form,
        choice.candidate.evidence, choice.confidence)
    }
    return mapping
  }

  /// The queries of the concepts that are no quantities.
  func namedForms(
    _ inventory: TermInventory, where isAsked: (Int) -> Bool
  ) -> [(concept: Int, query: TermInventory.Query)] {
    inventory.queries.enumerated().flatMap { concept, queries in
      inventory.isQuantity(concept) || !isAsked(concept) ? [] : queries.map { (concept, $0) }
    }
  }

  /// The Chinese of a text that the dictionary gives for a term or for its words.
  private func listed(
    _ asked: (concept: Int, query: TermInventory.Query), _ inventory: TermInventory,
    _ text: AnalyzedText, _ lattice: DocumentLattice, _ scorer: CompositionScorer,
    _ renderings: Renderings
  ) -> [String: (score: Double, evidence: Evidence, isWhole: Bool)] {
    let (concept, query) = asked
    let isOfText = concept >= inventory.firstOfText
    let least = leastComposition(query.term, isOfText: isOfText)
    var best: [String: (score: Double, evidence: Evidence, isWhole: Bool)] = [:]
    for candidate in scorer.candidates(
      for: query.term.words, in: lattice, leastComposition: least.map { Float($0) })
    {
      // A headword may begin or end like a particle, as 将军 and 成都 do.
      let isWord = candidate.isDictionaryEntry && candidate.range.count > 3
      guard let range = isWord ? candidate.range : text.trimmingParticles(candidate.range)
      else { continue }
      let evidence: Evidence = candidate.isDictionaryEntry ? .dictionary : .composition
      let score = Double(candidate.score)
      let chinese = text.text(range)
      // 营收运行 before 率 is cut short.
      if evidence == .composition, text.isBeforeEnding(range.upperBound) { continue }
      // A pronoun or a particle is no term, though the dictionary has US for 我们.
      let simplified = String(decoding: text.simplified[range], as: UTF8.self)
      if FunctionWords.grammatical.contains(simplified) { continue }
      guard isSure(query.term, chinese, evidence, score, isOfText: isOfText) else { continue }
      // What a gloss in the text means by a word, no other meaning of it puts aside.
      if isOfText, query.term.contentWords.count == 1, renderings.isGlossed(concept),
        !renderings.holds(chinese, concept)
      {
        continue
      }
      let isWhole = text.isWholeWords(range) || best[chinese]?.isWhole == true
      if score > best[chinese]?.score ?? 0 {
        best[chinese] = (score, evidence, isWhole)
      } else {
        best[chinese]?.isWhole = isWhole
      }
    }
    return best
  }

  /// Whether the dictionary's pairing of a term with Chinese is worth noting.
  private func isSure(
    _ term: EnglishTerm, _ chinese: String, _ evidence: Evidence, _ score: Double, isOfText: Bool
  ) -> Bool {
    if evidence == .composition {
      return leastComposition(term, isOfText: isOfText).map { score >= $0 } == true
        && !judge.contradicts(term, chinese)
    }
    if !isOfText { return true }
    // A name of the text is not asked for: only a name or an abbreviation of
    // the dictionary, or all its words, pair it with Chinese.
    return chinese.count > 1
      && (term.isAcronym || term.contentWords.count > 1 || judge.isName(chinese)
        || !term.isCapitalized)
  }

  /// The score that Chinese put together from a term's words must reach; nil where
  /// only a dictionary entry will do.
  ///
  /// A single word that is put together rests on one part alone, so it must fit
  /// better than a term of several. A name of the text must be rendered whole, and
  /// one of a single word is never put together.
  private func leastComposition(_ term: EnglishTerm, isOfText: Bool) -> Double? {
    let isSingle = term.contentWords.count == 1
    if isOfText { return isSingle ? nil : 0.85 }
    return isSingle ? 0.7 : 0.5
  }
}
