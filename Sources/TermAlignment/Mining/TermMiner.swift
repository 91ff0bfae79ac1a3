public import Domains
public import Lexicon
public import Segmentation
internal import Text
public import WordAlignment

/// Mines the terms of a bitext: pairs of Chinese and English phrases that render each other.
///
/// Words are linked by a model that learns from the bitext itself. Spans that are linked to each
/// other and to nothing else are the candidates; how exclusively they stand for each other,
/// what a dictionary knows of them and of their parts, how they sound, and how unlike common
/// words they are, gives each pair its confidence.
///
/// - Complexity: about linear in the bitext; training the model takes most of the time.
public struct TermMiner: Sendable {
  /// Pairs below this confidence are left out.
  public var minimumConfidence = 0.5

  /// Whether words of the common language and phrases that begin with a verb are terms too.
  public var includesPlainTerms = false

  /// The built-in termbases whose terms are rows where they stand on both sides; none without it.
  public var domains: [Domain] = []

  /// Whether what stands only within a longer pair is no term, however poor that is: for who looks for
  /// the habits of a bitext, which wants few and sure ones.
  package var keepsWholes = false

  let dictionary: BilingualDictionary?
  let model: SegmentationModel
  let judge: RenderingJudge

  /// A miner.
  ///
  /// - Parameters:
  ///   - dictionary: The bilingual dictionary, when there is one.
  ///   - model: Tells how common Chinese words are.
  public init(dictionary: BilingualDictionary?, model: SegmentationModel) {
    self.dictionary = dictionary
    self.model = model
    judge = RenderingJudge(
      composition: dictionary.map { CompositionScorer(dictionary: $0) },
      transliteration: TransliterationScorer())
  }

  /// Whether an English word names nothing, and so is no term: however, locally, severe.
  package static func isPlain(_ english: String) -> Bool { PlainTerms.isPlain(english) }

  /// A model of word links that learns from a bitext.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large for a model in memory.
  public func wordModel(of bitext: MiningBitext) throws(WordAlignmentError) -> WordAlignmentModel {
    try WordAligner(dictionary: dictionary, priors: bitext.glosses).train(on: bitext.tokenized)
  }

  /// The terms of a bitext, the most probable first.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large for a model in memory.
  public func terms(of bitext: MiningBitext) throws(WordAlignmentError) -> [MinedTerm] {
    terms(of: bitext, linkedBy: try wordModel(of: bitext))
  }

  /// The terms of a bitext, the most probable first, by a model that learned from it.
  public func terms(of bitext: MiningBitext, linkedBy words: WordAlignmentModel) -> [MinedTerm] {
    let (table, kept) = candidates(of: bitext, words)
    let judged = judge(kept, table, bitext, least: 0.8 * minimumConfidence)
    // What is left out anyway takes no place from what stands within it.
    let strengths = zip(judged, kept).map { term, entry in
      let isOut =
        Self.isSideBySide(term)
        || !keepsWholes && term.confidence >= minimumConfidence
          && !isWanted(term, at: table.places[entry.places].first, bitext)
      return isOut ? 0 : term.confidence
    }
    let outcomes = PlaceCompetition.outcomes(
      places: kept.map { table.places[$0.places] }, strengths: strengths,
      least: keepsWholes ? 0 : max(Self.leastOfWholes, minimumConfidence))
    var terms: [MinedTerm] = []
    let fullNames = FullNames(bitext: bitext, model: model)
    let neighbours = NeighbourWords(bitext: bitext, dictionary: dictionary)
    for (index, var term) in judged.enumerated() {
      guard Self.isIndependent(outcomes[index]), !Self.isSideBySide(term), isLong(term) else {
        continue
      }
      term.parts.count = outcomes[index].standing + outcomes[index].nested
      let places = table.places[kept[index].places]
      guard term.confidence >= minimumConfidence, isWanted(term, at: places.first, bitext)
      else { continue }
      terms += fullNames.completed(term, at: places).map { neighbours.completed($0, at: places) }
    }
    terms = DomainPairs.joining(
      terms, DomainPairs(bitext: bitext, model: model, domains: domains).terms())
    let names = DottedNames(bitext: bitext, judge: judge).terms()
    let named = Set(names.map(\.chinese))
    return (terms.filter { !named.contains($0.chinese) } + names).sorted {
      ($1.confidence, $1.parts.count, $0.chinese, $0.english)
        < ($0.confidence, $0.parts.count, $1.chinese, $1.english)
    }
  }

  /// Whether a term is more than plain words, or these are wanted.
  private func isWanted(_ term: MinedTerm, at place: PhrasePair?, _ bitext: MiningBitext) -> Bool {
    guard let place, !includesPlainTerms else { return true }
    return isWanted(
      term,
      firstChinese: bitext.chineseText(Int(place.segment), Int(place.chineseFirst), 1),
      wordCount: Int(place.chineseCount))
  }

  func isWanted(_ term: MinedTerm, firstChinese: String, wordCount: Int) -> Bool {
    includesPlainTerms
      || !PlainTerms(model: model, hasDictionary: dictionary != nil).isPlain(
        term, firstChinese: firstChinese, wordCount: wordCount)
  }

  /// All pairs that are judged, most of them no terms, in no special order.
  @_spi(Fitting)
  public func judgedPairs(of bitext: MiningBitext) throws(WordAlignmentError) -> [MinedTerm] {
    let (table, kept) = candidates(of: bitext, try wordModel(of: bitext))
    return judge(kept, table, bitext, least: 0)
  }

  private func candidates(
    of bitext: MiningBitext, _ words: WordAlignmentModel
  ) -> (table: PhraseTable, kept: [PhraseTable.Entry]) {
    let table = PhraseTable(bitext, words)
    return (table, table.entries.filter { isWorthJudging($0, table, bitext) })
  }

  /// How probable a pair must be for what stands only within it to be no term.
  private static let leastOfWholes = 0.65

  /// Whether a pair names two things side by side, each of which is a term of its own.
  static func isSideBySide(_ term: MinedTerm) -> Bool {
    term.features.isCoordination && term.parts.count < 3 && term.parts.dictionary < 0.5
  }

  /// Whether the Chinese is more than one character, or such a word as the dictionary pairs with the
  /// English.
  func isLong(_ term: MinedTerm) -> Bool {
    term.chinese.unicodeScalars.count > 1 || term.parts.dictionary >= 0.8
  }

  /// Whether a pair stands by itself often enough to be more than a part of others.
  static func isIndependent(_ outcome: PlaceCompetition.Outcome) -> Bool {
    outcome.standing > 0 && outcome.standing * 3 >= outcome.nested
  }

  private func isWorthJudging(
    _ entry: PhraseTable.Entry, _ table: PhraseTable, _ bitext: MiningBitext
  ) -> Bool {
    let place = table.places[entry.places.lowerBound]
    guard bitext.hasHan(place) else { return false }
    let count = entry.places.count
    let toEnglish = Double(count) / Double(max(1, entry.chineseCount))
    let toChinese = Double(count) / Double(max(1, entry.englishCount))
    if count == 1 {
      return entry.chineseCount <= 3 && entry.englishCount <= 6
        && !place.isLoose
    }
    return toEnglish >= 0.1 && toChinese >= 0.1
  }

  /// Judges pairs.
  ///
  /// - Parameter least: Where even the best that a dictionary could say would leave a pair below
  ///   this confidence, the dictionary, which is slow to ask, is not asked; the pair only competes
  ///   for its places.
  private func judge(
    _ entries: [PhraseTable.Entry], _ table: PhraseTable, _ bitext: MiningBitext, least: Double
  ) -> [MinedTerm] {
    let edges = WordEdges(dictionary: dictionary, bitext: bitext)
    let pairs = Parallel.map(entries.count) { MiningPair(entries[$0], table, bitext) }
    return judge(
      pairs, least: least, standsSmall: { bitext.english.standsSmall($0) },
      isCut: { edges.cut($0.places) })
  }

  /// Judges pairs.
  ///
  /// - Parameters:
  ///   - least: As above.
  ///   - standsSmall: Whether a word stands in small letters somewhere.
  ///   - isCut: Whether most places of a pair begin or end inside of a word or a name.
  func judge(
    _ pairs: [MiningPair], least: Double, standsSmall: @Sendable (String) -> Bool,
    isCut: @Sendable (MiningPair) -> Bool
  ) -> [MinedTerm] {
    let drafts = Parallel.map(pairs.count) { draft(pairs[$0], least: least) }
    let english = drafts.filter(\.mayBeTerm).map(\.pair.english)
    let verbs = VerbShares(
      of: english.flatMap(\.words), judge)
    let coverage = PairCoverage(
      of: english.flatMap(\.contentWords).map { $0.lowercased() }, dictionary)
    return Parallel.map(drafts.count) { index in
      var term = term(drafts[index], verbs, coverage, standsSmall)
      let pair = drafts[index].pair
      if drafts[index].mayBeTerm, isCut(pair) { term.confidence *= 0.2 }
      if drafts[index].mayBeTerm, isOfAnotherName(pair, term.parts) { term.confidence *= 0.1 }
      if pair.beginsWithDenial, !FunctionWords.denies(pair.english) { term.confidence *= 0.1 }
      return term
    }
  }

  /// A pair that the dictionary has not been asked about.
  private struct Draft: Sendable {
    var pair: MiningPair
    var parts: MinedTerm.Parts
    var mayBeTerm: Bool
  }

  private func draft(_ pair: MiningPair, least: Double) -> Draft {
    var parts = MinedTerm.Parts()
    let count = Double(pair.counts.linked)
    parts.count = pair.counts.linked
    parts.toEnglish = count / Double(max(1, pair.counts.chinese))
    parts.toChinese = count / Double(max(1, pair.counts.english))
    parts.links = pair.counts.links / max(1, count)
    var best = parts
    best.composition = 1
    best.dictionary = 1
    best.sound = pair.english.isCapitalized ? 1 : 0
    let bound = TermFeatures(pair, best, model, nil).confidence
    return Draft(pair: pair, parts: parts, mayBeTerm: bound >= least)
  }

  private func term(
    _ draft: Draft, _ verbs: VerbShares, _ coverage: PairCoverage,
    _ standsSmall: (String) -> Bool
  ) -> MinedTerm {
    let pair = draft.pair
    var parts = draft.parts
    if draft.mayBeTerm {
      // CapEx is capital expenditure.
      let meanings =
        [pair.english]
        + Abbreviations().expansions(of: pair.english).map(EnglishTerm.init)
      parts.composition =
        meanings.map { judge.compositionScore($0, pair.chinese) }.max() ?? 0
      let folded = model.simplified(Array(pair.chinese.utf8))
      let isListed = DomainGlosses.pairs(String(decoding: folded, as: UTF8.self), with: meanings)
      parts.dictionary = max(dictionaryScore(pair), isListed == true ? 0.9 : 0)
      parts.sound = judge.transliterationScore(pair.english, pair.chinese)
    }
    let features =
      draft.mayBeTerm
      ? TermFeatures(pair, parts, model, verbs, coverage.rest(of: pair.english, pair.chinese))
      : TermFeatures(pair, parts, model, nil)
    var evidence = Evidence.statistical
    if parts.dictionary >= 0.5 { evidence.insert(.dictionary) }
    if parts.dictionary < 0.5, parts.composition >= 0.5 { evidence.insert(.composition) }
    if parts.sound >= 0.5 { evidence.insert(.transliteration) }
    // 稅後 is after tax: what says so is left out of the English.
    let isPart =
      draft.mayBeTerm && max(parts.dictionary, parts.sound) < 0.5 && !pair.english.isAcronym
      && coverage.lacks(pair.chinese, pair.english)
    return MinedTerm(
      chinese: pair.chinese, english: dictionaryForm(of: pair, standsSmall),
      confidence: features.confidence * (isPart ? 0.3 : 1),
      parts: parts, evidence: evidence, features: features)
  }

  /// Whether English that is a name in pinyin has neither as many syllables as the Chinese has characters
  /// nor one that a character is read as: Qu Yu beside 补充道. Only a dictionary tells how these are read.
  private func isOfAnotherName(_ pair: MiningPair, _ parts: MinedTerm.Parts) -> Bool {
    guard dictionary != nil, pair.english.isPersonName, max(parts.dictionary, parts.sound) < 0.5
    else { return false }
    let syllables = pair.english.words.map { Array($0.lowercased().utf8) }
    guard syllables.count != pair.chinese.count, syllables.allSatisfy(PinyinSpelling.isPinyin)
    else { return false }
    return !pair.chinese.contains { character in
      judge.readings(of: String(character)).contains { syllables.contains($0) }
    }
  }

  /// How well the dictionary pairs two phrases as wholes.
  private func dictionaryScore(_ pair: MiningPair) -> Double {
    guard let dictionary else { return 0 }
    return dictionary.translations(of: pair.english.text)
      .filter { $0.simplified == pair.chinese || $0.traditional == pair.chinese }
      .map { Double($0.score) }.max() ?? 0
  }
}
