internal import Bitext
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import Terminology
internal import WordAlignment

/// The terms that a bitext itself renders in one way nearly everywhere, so that the places where it
/// does not can be found without a termbase.
struct MinedTerms {
  /// The terms, for finding them again.
  let index: TermIndex
  /// The model of word links by which they were mined.
  let words: WordAlignmentModel

  /// A term with fewer places shows no habit.
  static let fewestPlaces = 5
  /// The share of its places that the usual rendering has at least.
  static let leastShare = 0.6
  /// The share of its places that its forms render at least, for the others to be found.
  static let leastReliability = 0.7
  /// Pairs beyond these are not mined; what recurs is among them.
  static let mostMined = 10_000

  /// From so many units on, a bitext has usual words in hundreds of places, rendered as the sentence
  /// asks for; only what is surely a term is worth a look.
  static let manyUnits = 2_000
  /// The confidence that other words have at most.
  static let mostOfWords = 0.45

  /// Whether a habit of a bitext is that of a term: of several words, nearly always kept.
  static func isTerm(
    _ term: String, _ features: MissFeatures, isFound: Bool, _ unitCount: Int
  ) -> Bool {
    if unitCount < manyUnits { return true }
    return isFound && features.length >= (features.isChinese ? 3 : 2)
      && features.reliability >= 0.9 && term.first?.isUppercase != true
  }

  /// Mines a bitext.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large for a model in memory.
  init(
    _ units: CheckedUnits, source: Language, target: Language,
    dictionary: BilingualDictionary?, model: SegmentationModel
  ) throws(WordAlignmentError) {
    let direction = Direction(sourceLanguage: source)
    let step = max(1, (units.count + Self.mostMined - 1) / Self.mostMined)
    var bitext = MiningBitext()
    bitext.append(
      stride(from: 0, to: units.count, by: step).map {
        units[units.places[$0]].pair.sides(direction)
      }, model: model)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = 0.7
    miner.keepsWholes = true
    words = try miner.wordModel(of: bitext)
    let terms = miner.terms(of: bitext, linkedBy: words)
    do {
      index = try TermIndex(
        [Self.termbase(of: terms, source, target)], source: source, target: target, model: model
      ).asAdvice
    } catch {
      throw WordAlignmentError(.tooLarge, error.description)
    }
  }

  private static func termbase(
    of terms: [MinedTerm], _ source: Language, _ target: Language
  ) -> Termbase {
    let direction = Direction(sourceLanguage: source)
    var concepts: [String: Concept] = [:]
    var order: [String] = []
    for term in terms.sorted(by: { $1.parts.count < $0.parts.count }) {
      let share = direction == .chineseToEnglish ? term.parts.toEnglish : term.parts.toChinese
      let texts = Sides(chinese: term.chinese, english: term.english)
      let (one, other) = (texts.source(direction), texts.target(direction))
      let key = one.lowercased()
      if concepts[key] != nil {
        // A second rendering that recurs is a habit too.
        concepts[key]?.terms.append(Term(other, language: target))
      } else if term.parts.count >= fewestPlaces, share >= leastShare {
        concepts[key] = Concept(
          id: one, terms: [Term(one, language: source), Term(other, language: target)])
        order.append(key)
      }
    }
    return Termbase(concepts: order.compactMap { concepts[$0] })
  }
}
