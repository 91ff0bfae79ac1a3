internal import Bitext
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import Terminology
internal import WordAlignment

/// The terms that a bitext itself renders in one way nearly everywhere, as a termbase, so that the
/// places where it does not can be found without one.
struct MinedTerms {
  /// A term with fewer places shows no habit.
  static let fewestPlaces = 5
  /// The share of its places that the usual rendering has at least.
  static let leastShare = 0.6
  /// Pairs beyond these are not mined; what recurs is among them.
  static let mostMined = 10_000

  /// Mines a bitext, for finding the terms in it again.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large for a model in memory.
  static func index(
    of units: [TranslationUnit], source: Language, target: Language,
    dictionary: BilingualDictionary?, model: SegmentationModel
  ) throws(WordAlignmentError) -> TermIndex {
    let mined = try termbase(
      of: units, source: source, target: target, dictionary: dictionary, model: model)
    do {
      return try TermIndex([mined], source: source, target: target, model: model)
    } catch {
      throw WordAlignmentError(.tooLarge, error.description)
    }
  }

  private static func termbase(
    of units: [TranslationUnit], source: Language, target: Language,
    dictionary: BilingualDictionary?, model: SegmentationModel
  ) throws(WordAlignmentError) -> Termbase {
    let isChineseSource = source.isChinese
    let step = max(1, (units.count + mostMined - 1) / mostMined)
    var bitext = MiningBitext()
    bitext.append(
      stride(from: 0, to: units.count, by: step).map { index in
        let pair = units[index].pair
        return isChineseSource ? pair : SegmentPair(source: pair.target, target: pair.source)
      }, model: model)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = 0.7
    let terms = try miner.terms(of: bitext)
    var concepts: [String: Concept] = [:]
    var order: [String] = []
    for term in terms.sorted(by: { $1.parts.count < $0.parts.count }) {
      let share = isChineseSource ? term.parts.toEnglish : term.parts.toChinese
      let (one, other) =
        isChineseSource ? (term.chinese, term.english) : (term.english, term.chinese)
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
