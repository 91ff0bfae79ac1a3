/// Which English stems mean much the same, as far as a dictionary's Chinese headwords tell: stems
/// that stand for the same headwords.
///
/// P(b | a) = Σ over headwords h of P(h | a) · P(b | h), where P(b | h) is the share of a stem in
/// the headword's senses and P(h | a) its inverse by Bayes with headwords alike (pivoting after
/// Bannard and Callison-Burch, *Paraphrasing with Bilingual Parallel Corpora*, ACL 2005).
public struct StemRelations: Sendable {
  /// For each stem id, the headwords with it and its shares there.
  private var headwordStarts: [Int32] = []
  private var headwords: [Int32] = []
  private var headwordShares: [Float] = []
  /// For each headword its stems and their shares.
  private var stemStarts: [Int32] = [0]
  private var stems: [Int32] = []
  private var stemShares: [Float] = []
  private let dictionary: BilingualDictionary

  /// Reads all headwords, in time linear in the dictionary.
  public init(_ dictionary: BilingualDictionary) {
    self.dictionary = dictionary
    let stemCount = dictionary.storage.count(.stems)
    let headwordCount = dictionary.storage.count(.headwords)
    var counts = [Int32](repeating: 0, count: stemCount + 1)
    for headword in 0..<headwordCount {
      // A Traditional spelling says again what the Simplified one does.
      if dictionary.isSimplified(headword) {
        for (stem, share) in dictionary.glossStems(ofHeadword: headword) where share >= 0.04 {
          stems.append(Int32(stem))
          stemShares.append(share)
          counts[Int(stem) + 1] += 1
        }
      }
      stemStarts.append(Int32(stems.count))
    }
    for stem in 0..<stemCount { counts[stem + 1] += counts[stem] }
    headwordStarts = counts
    headwords = Array(repeating: 0, count: stems.count)
    headwordShares = Array(repeating: 0, count: stems.count)
    for headword in 0..<headwordCount {
      for place in Int(stemStarts[headword])..<Int(stemStarts[headword + 1]) {
        let target = Int(counts[Int(stems[place])])
        counts[Int(stems[place])] += 1
        headwords[target] = Int32(headword)
        headwordShares[target] = stemShares[place]
      }
    }
  }

  /// The stems related to one, the strongest first.
  ///
  /// - Returns: Probabilities, which leave out the stem itself and what is below `least`.
  public func related(to stem: String, least: Float) -> [(stem: String, probability: Float)] {
    guard let id = dictionary.stemID(stem), Int(id) + 1 < headwordStarts.count else { return [] }
    let range = Int(headwordStarts[Int(id)])..<Int(headwordStarts[Int(id) + 1])
    guard range.count <= 400 else { return [] }
    var total: Float = 0
    for place in range { total += headwordShares[place] }
    guard total > 0 else { return [] }
    var sums: [Int32: Float] = [:]
    for place in range {
      let headword = Int(headwords[place])
      let weight = headwordShares[place] / total
      for entry in Int(stemStarts[headword])..<Int(stemStarts[headword + 1]) {
        sums[stems[entry], default: 0] += weight * stemShares[entry]
      }
    }
    return sums.filter { $0.value >= least && $0.key != Int32(id) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { (dictionary.stemText(UInt32($0.key)), $0.value) }
  }
}
