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
  let terms: Termbase?
  private let mined: [MinedConcept]
  let includesTermsOfText: Bool
  let domains: DomainChoice
  private let domainForms: DomainForms.Once
  private let proposesTerms: Bool
  let judge: RenderingJudge

  /// Creates an aligner.
  ///
  /// - Parameters:
  ///   - terms: the term list; English alone is enough. What it says must not be used is not looked for.
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
    domainForms = DomainForms.Once(domains)
    self.proposesTerms = proposesTerms
    self.mined = mined
    self.includesTermsOfText = includesTermsOfText ?? (terms == nil)
    self.terms = terms?.usable
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

  /// What is known of a text before the dictionary is asked.
  private struct Prepared {
    var glosses: [Gloss]
    var inventory: TermInventory
    var renderings = Renderings()
    var vocabulary: DomainVocabulary?
  }

  private func prepare(_ text: AnalyzedText) -> Prepared {
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
    let vocabulary = DomainVocabulary(domainForms.forms(for: text), of: text)
    if let vocabulary { gatherDomains(vocabulary, text, &inventory, into: &renderings) }
    if includesTermsOfText { inventory.addNames(of: text, glosses: glosses) }
    if proposesTerms { gatherProposals(vocabulary, text, &inventory, into: &renderings) }
    return Prepared(
      glosses: glosses, inventory: inventory, renderings: renderings, vocabulary: vocabulary)
  }

  /// The renderings of the terms of the list that the dictionary and what is known of parts give,
  /// each with the English and the features.
  @_spi(Fitting)
  public func listCandidates(
    in text: AnalyzedText
  ) -> [(chinese: String, english: String, features: ListFeatures)] {
    var prepared = prepare(text)
    let mapping = gatherDictionary(
      text, prepared.inventory, prepared.vocabulary, into: &prepared.renderings)
    guard let mapping else { return [] }
    return zip(mapping.choices(), mapping.features).map {
      ($0.candidate.chinese, $0.candidate.form, $1)
    }
  }

  /// Aligns a text.
  public func align(_ text: AnalyzedText) -> TermAlignment {
    let prepared = prepare(text)
    let inventory = prepared.inventory
    var renderings = prepared.renderings
    gatherDictionary(text, inventory, prepared.vocabulary, into: &renderings)
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
      glosses: prepared.glosses)
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
    let glossed = Dictionary(grouping: glosses, by: \.sourceText)
    for (index, concept) in mined.enumerated() {
      for term in concept.terms
      where !around.contains(term.chinese) && !Self.goesBeyond(glossed[term.chinese] ?? [], term) {
        renderings.add(
          term.chinese, inventory.firstMined + index, term.english, term.evidence,
          term.confidence)
      }
    }
  }

  /// Whether the English of a mined term is that of a gloss of its Chinese with a word more, as
  /// headless commerce spread is where 无界面购物(headless commerce) stands.
  private static func goesBeyond(_ glosses: [Gloss], _ term: MinedTerm) -> Bool {
    let words = EnglishTerm(term.english).key.split(separator: " ")
    return term.parts.count <= glosses.count
      && glosses.contains { gloss in
        let own = EnglishTerm(gloss.targetText).key.split(separator: " ")
        return own.count > 1 && own.count < words.count
          && (words.starts(with: own) || words.suffix(own.count).elementsEqual(own))
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
  func isAsked(_ concept: Int, _ inventory: TermInventory) -> Bool {
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
