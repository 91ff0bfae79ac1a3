public import Domains
public import Lexicon
internal import Segmentation
public import Terminology
internal import Text

/// Maps the spans of a Chinese text to English terms, each with its evidence.
///
/// With a term list, its English terms are looked for; its Chinese, where it has
/// any, is only one kind of evidence. Without one, the terms are those that the
/// text itself shows: glosses and names in Latin script.
///
/// Evidence is gathered for each pair of an English term and a Chinese form, and
/// joined as independent reasons (noisy or). The forms of each term that are
/// believed are then looked for in the whole text, and where spans overlap, the
/// set with the greatest weight stands: a longer span beats its parts.
///
/// Terms are looked up side by side on all cores; the result does not depend on
/// how many there are.
///
/// - Complexity: near linear in the text and in the terms: for each term, bounded
///   numbers of places are looked at (`CompositionPlaces`).
public struct TermAligner: Sendable {
  /// Pairs below this confidence are left out.
  public var minimumConfidence: Double

  let dictionary: BilingualDictionary?
  private let terms: Termbase?
  private let mined: [MinedConcept]
  let includesTermsOfText: Bool
  private let domains: DomainChoice
  private let proposesTerms: Bool
  let judge: RenderingJudge

  /// Creates an aligner.
  ///
  /// - Parameters:
  ///   - terms: the term list; English alone is enough.
  ///   - dictionary: the bilingual dictionary, when there is one.
  ///   - mined: terms mined from a bitext of which the text is the Chinese side; what it says
  ///     of them and of the names in the text is taken for all there is to know.
  ///   - includesTermsOfText: whether the glosses and names of the text are concepts
  ///     too; by default only where there is no term list.
  ///   - domains: the termbases of fields whose terms are looked for in the text.
  ///   - proposesTerms: whether Chinese that may be a term is a concept although no gloss and no
  ///     list names it, with English where something explains it.
  public init(
    terms: Termbase? = nil, dictionary: BilingualDictionary? = nil,
    mined: [MinedConcept] = [], minimumConfidence: Double = 0.5, includesTermsOfText: Bool? = nil,
    domains: DomainChoice = .none, proposesTerms: Bool = false
  ) {
    self.domains = domains
    self.proposesTerms = proposesTerms
    self.mined = mined
    self.includesTermsOfText = includesTermsOfText ?? (terms == nil)
    self.terms = terms
    self.dictionary = dictionary
    self.minimumConfidence = minimumConfidence
    judge = RenderingJudge(
      composition: dictionary.map { CompositionScorer(dictionary: $0) },
      transliteration: TransliterationScorer())
  }

  /// The glosses of a text, each at its bracket.
  public func glosses(in text: AnalyzedText) -> [Gloss] {
    GlossFinder(text: text, judge: judge).glosses()
  }

  /// Aligns a text.
  public func align(_ text: AnalyzedText) -> TermAlignment {
    let glosses = believed(glosses(in: text), text)
    var abbreviations = Abbreviations()
    abbreviations.add(in: text)
    var inventory = TermInventory(terms: terms, mined: mined, abbreviations: abbreviations)
    let named = glosses.filter { !judge.describes($0, text) }
    if includesTermsOfText { inventory.addTerms(of: named) }
    var renderings = Renderings()
    gatherTermbase(inventory, into: &renderings)
    gatherMined(text, inventory, named, into: &renderings)
    gatherGlosses(named, inventory, into: &renderings)
    let vocabulary = DomainVocabulary(domains, of: text)
    if let vocabulary { gatherDomains(vocabulary, text, &inventory, into: &renderings) }
    if includesTermsOfText { inventory.addNames(of: text, glosses: glosses) }
    if proposesTerms { gatherProposals(vocabulary, text, &inventory, into: &renderings) }
    gatherDictionary(text, inventory, into: &renderings)
    gatherTransliteration(text, inventory, into: &renderings)
    let likely = renderings.chosen(minimumConfidence: minimumConfidence)
    var spans = TermSpans(text: text)
    let places = spans.places(of: likely.map(\.pair.chinese))
    for number in renderings.withoutUnlikely(likely, counts: places.map(\.count)) {
      spans.addChinese(likely[number].pair, likely[number].support, at: places[number])
    }
    spans.addLatin(inventory)
    spans.addQuantities(inventory)
    return TermAlignment(
      concepts: inventory.concepts, occurrences: spans.resolved(minimumConfidence),
      glosses: glosses)
  }

  /// The glosses that the bitext does not speak against.
  ///
  /// In 格式(BR) and format (BR), the bracket is no gloss: 格式 stands for format elsewhere.
  private func believed(_ glosses: [Gloss], _ text: AnalyzedText) -> [Gloss] {
    if mined.isEmpty { return glosses }
    var terms: [String: [MinedTerm]] = [:]
    for concept in mined {
      for term in concept.terms { terms[term.chinese, default: []].append(term) }
    }
    var counts: [String: Int] = [:]
    for gloss in glosses { counts[gloss.sourceText + "\t" + gloss.targetText, default: 0] += 1 }
    return glosses.filter { gloss in
      let key = EnglishTerm(gloss.targetText).key
      let count = counts[gloss.sourceText + "\t" + gloss.targetText] ?? 0
      if let others = terms[gloss.sourceText] {
        return others.allSatisfy { $0.parts.count <= 3 * count }
          || others.contains {
            EnglishTerm($0.english).key == key
              || Abbreviations.abbreviates(gloss.targetText, $0.english)
              || Abbreviations.abbreviates($0.english, gloss.targetText)
          }
      }
      // A word that stands without its gloss far more often means something else as well.
      return text.places(of: gloss.sourceText, near: gloss.source.lowerBound).count <= 20
        * (count + 1)
    }
  }

  // MARK: Evidence

  private func gatherTermbase(
    _ inventory: TermInventory, into renderings: inout Renderings
  ) {
    for (concept, chinese) in inventory.chinese.enumerated() {
      for form in chinese {
        renderings.add(form, concept, inventory.concepts[concept].english[0], .termbase, 0.97)
      }
    }
  }

  private func gatherMined(
    _ text: AnalyzedText, _ inventory: TermInventory, _ glosses: [Gloss],
    into renderings: inout Renderings
  ) {
    let around = phrasesAroundGlosses(glosses, text)
    for (index, concept) in mined.enumerated() {
      for term in concept.terms where !around.contains(term.chinese) {
        renderings.add(
          term.chinese, inventory.firstMined + index, term.english, term.evidence,
          term.confidence)
      }
    }
  }

  /// The Chinese of mined terms that only hold a glossed term with a word before it: in
  /// 平均回收期(payback period), what the text glosses is the term.
  private func phrasesAroundGlosses(_ glosses: [Gloss], _ text: AnalyzedText) -> Set<String> {
    let named = Dictionary(grouping: glosses) { $0.sourceText.suffix(1) }
    var phrases: Set<String> = []
    for term in mined.flatMap(\.terms) {
      for gloss in named[term.chinese.suffix(1)] ?? []
      where gloss.sourceText != term.chinese && term.chinese.hasSuffix(gloss.sourceText) {
        let places = text.places(of: gloss.sourceText, near: gloss.source.lowerBound)
        if places.count <= term.parts.count { phrases.insert(term.chinese) }
      }
    }
    return phrases
  }

  /// Whether the dictionary and the sound of a concept are to be asked for its Chinese.
  private func isAsked(_ concept: Int, _ inventory: TermInventory) -> Bool {
    (mined.isEmpty || concept < inventory.firstMined) && !inventory.told.contains(concept)
  }

  private func gatherGlosses(
    _ glosses: [Gloss], _ inventory: TermInventory,
    into renderings: inout Renderings
  ) {
    for gloss in glosses {
      guard let (concept, form) = inventory.find(gloss.targetText) else { continue }
      renderings.add(gloss.sourceText, concept, form, .gloss, gloss.confidence)
    }
  }

  private func gatherDictionary(
    _ text: AnalyzedText, _ inventory: TermInventory,
    into renderings: inout Renderings
  ) {
    guard let dictionary, let scorer = judge.composition else { return }
    let lattice = text.simplified.withUnsafeBufferPointer {
      DocumentLattice(utf8: $0, dictionary: dictionary)
    }
    let asked = namedForms(inventory) { isAsked($0, inventory) }
    let known = renderings
    let found = Parallel.map(asked.count) { index in
      listed(asked[index], inventory, text, lattice, scorer, known)
    }
    for (form, renderingsOfForm) in zip(asked, found) {
      for (chinese, best) in renderingsOfForm {
        let hasHead =
          best.evidence == .dictionary || judge.endsWithHead(chinese, of: form.query.term)
        let words = hasHead && best.isWhole ? form.query.term.contentWords.count : 0
        renderings.add(
          chinese, form.concept, form.query.form, best.evidence, best.score * form.query.trust,
          words: words)
      }
    }
  }

  /// The queries of the concepts that are no quantities.
  private func namedForms(
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
    return isSingle ? 0.75 : 0.55
  }

  private func gatherTransliteration(
    _ text: AnalyzedText, _ inventory: TermInventory,
    into renderings: inout Renderings
  ) {
    let asked = namedForms(inventory) {
      isAsked($0, inventory) && !renderings.isNamed($0)
    }.filter { $0.query.trust == 1 }
    let finder = NameFinder(text: text, judge: judge, names: asked.map(\.query.term))
    let found = Parallel.map(asked.count) { finder.renderings(of: asked[$0].query.term) }
    for (form, names) in zip(asked, found) {
      for name in names {
        renderings.add(
          name.chinese, form.concept, form.query.form, .transliteration, name.confidence)
      }
    }
  }
}
