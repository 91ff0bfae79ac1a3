/// Lets pairs whose Chinese is a part of another's compete, by their counts alone: which of them stand at
/// one place is not known any more, but how often they can at most.
///
/// Where a pair lies within a stronger one with both its sides, the places of that are nested. Where one
/// side is the same, only one of the two can have a place, and both were found only where the longer one
/// is loose. What `PlaceCompetition` finds of pairs that only overlap is not seen.
struct CountedCompetition {
  private let candidates: [CountedCandidates.Candidate]
  private let english: [[String]]
  private let strengths: [Double]
  private var byChinese: [UInt64: [Int]] = [:]

  /// - Parameters:
  ///   - english: The English words of each candidate, folded.
  ///   - strengths: How probable each is.
  init(
    _ candidates: [CountedCandidates.Candidate], english: [[String]], strengths: [Double]
  ) {
    self.candidates = candidates
    self.english = english
    self.strengths = strengths
    for (index, candidate) in candidates.enumerated() {
      byChinese[candidate.key.chinese, default: []].append(index)
    }
  }

  /// What becomes of each pair.
  ///
  /// - Complexity: for each pair, the parts of its Chinese, times the pairs that share one.
  func outcomes() -> [PlaceCompetition.Outcome] {
    let order = candidates.indices.sorted {
      (strengths[$1], candidates[$1].pair.words.count, $0)
        < (strengths[$0], candidates[$0].pair.words.count, $1)
    }
    var ranks = [Int](repeating: 0, count: candidates.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    // For each pair, the stronger ones that may take or hold its places.
    var rivals = [[(index: Int, isNested: Bool)]](repeating: [], count: candidates.count)
    for outer in candidates.indices {
      forEachPart(of: outer) { inner in
        guard let isNested = relation(inner, outer) else { return }
        let (strong, weak) = ranks[inner] < ranks[outer] ? (inner, outer) : (outer, inner)
        // What holds a weaker one takes nothing from it.
        if isNested && strong == inner { return }
        rivals[weak].append((strong, isNested))
      }
    }
    var outcomes = [PlaceCompetition.Outcome](
      repeating: PlaceCompetition.Outcome(), count: candidates.count)
    for index in order {
      let count = candidates[index].pair[.linked]
      var (lost, nested) = (0, 0)
      for rival in rivals[index] {
        let left = outcomes[rival.index].standing + outcomes[rival.index].nested
        if rival.isNested {
          nested = CountedPair.plus(nested, left)
        } else {
          lost = CountedPair.plus(lost, min(left, loose(index, rival.index)))
        }
      }
      lost = min(lost, count)
      nested = min(nested, count - lost)
      outcomes[index] = PlaceCompetition.Outcome(standing: count - lost - nested, nested: nested)
    }
    return outcomes
  }

  /// How often the longer of two is loose.
  private func loose(_ one: Int, _ other: Int) -> Int {
    let size = { (index: Int) in candidates[index].pair.words.count + english[index].count }
    let pair = candidates[size(one) > size(other) ? one : other].pair
    return max(0, pair[.linked] - pair[.tight])
  }

  /// The pairs whose Chinese is that of a pair or a part of it.
  private func forEachPart(of index: Int, _ body: (Int) -> Void) {
    let words = candidates[index].pair.words
    var seen: Set<UInt64> = []
    for first in words.indices {
      for last in first..<words.count {
        let key = MiningText.lastingKey(words[first...last])
        guard seen.insert(key).inserted, let others = byChinese[key] else { continue }
        // A phrase that renders hundreds of others is no term of any.
        for other in others.prefix(64) where other != index { body(other) }
      }
    }
  }

  /// How a pair stands to one whose Chinese holds its own: true where it lies within, false where only one
  /// of them can have a place, nil where they have nothing to do with each other.
  private func relation(_ inner: Int, _ outer: Int) -> Bool? {
    let isSame = candidates[inner].key.chinese == candidates[outer].key.chinese
    let (short, long) = (english[inner], english[outer])
    if short == long { return isSame ? nil : false }
    if isSame {
      // Each such two are met twice.
      return inner < outer && (long.holds(short) || short.holds(long)) ? false : nil
    }
    return long.holds(short) ? true : nil
  }
}
