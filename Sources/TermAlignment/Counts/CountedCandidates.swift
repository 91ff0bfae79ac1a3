/// The pairs of counts that may be terms, taken from them in the order of their keys.
///
/// Where there are more than fit, those that stand least often are left out: all that stand less often
/// than some number, whatever the order in which they come.
///
/// - Complexity: memory of twice the most pairs that are kept.
package struct CountedCandidates {
  struct Candidate {
    var key: TermCounts.PairKey
    var pair: CountedPair
    var chineseCount: Int
    var englishCount = 0
  }

  private(set) var all: [Candidate] = []
  /// Pairs that stand less often are left out.
  package private(set) var leastCount = 1
  private let most: Int
  private var phrase: (key: UInt64, count: Int) = (0, 0)
  /// How many pairs stand so often, up to ``greatest`` times and oftener.
  private var numbers = [Int](repeating: 0, count: greatest + 1)
  private var total = 0
  private static let greatest = 1 << 16

  /// Keeps so many pairs.
  package init(most: Int) { self.most = max(1, most) }

  /// Tells how often the Chinese of the pairs that follow stands.
  package mutating func begin(_ key: UInt64, count: Int) { phrase = (key, count) }

  /// Adds a pair.
  package mutating func add(_ key: TermCounts.PairKey, _ pair: CountedPair) {
    let count = pair[.linked]
    let chineseCount = key.chinese == phrase.key ? max(phrase.count, count) : count
    guard count >= leastCount, Self.mayBeWorth(pair, chineseCount) else { return }
    numbers[min(count, Self.greatest)] += 1
    total += 1
    while total > most, leastCount < Self.greatest {
      total -= numbers[leastCount]
      leastCount += 1
    }
    guard count >= leastCount else { return }
    all.append(Candidate(key: key, pair: pair, chineseCount: chineseCount))
    if all.count > 2 * most { removeRare() }
  }

  private mutating func removeRare() { all.removeAll { $0.pair[.linked] < leastCount } }

  /// As `TermMiner` has it, as far as the Chinese tells.
  private static func mayBeWorth(_ pair: CountedPair, _ chineseCount: Int) -> Bool {
    let count = pair[.linked]
    if count == 1 { return chineseCount <= 3 && pair[.tight] == 1 }
    return count > 1 && Double(count) / Double(chineseCount) >= 0.1
  }

  /// Leaves out what stands too seldom, when all were added.
  mutating func end() { removeRare() }

  /// Tells how often English phrases stand, and leaves out what that speaks against.
  mutating func take(_ counts: [UInt64: Int]) {
    for index in all.indices {
      all[index].englishCount = max(
        counts[all[index].key.english] ?? 0, all[index].pair[.linked])
    }
    all.removeAll { candidate in
      let count = candidate.pair[.linked]
      if count == 1 { return candidate.englishCount > 6 }
      return Double(count) / Double(candidate.englishCount) < 0.1
    }
  }

  /// How often each Chinese phrase stands within the longer candidate of one more word that stands most
  /// often.
  var nestedCounts: [UInt64: Int] {
    var nested: [UInt64: Int] = [:]
    for candidate in all { nested[candidate.key.chinese] = 0 }
    for candidate in all where candidate.chineseCount > 1 && candidate.pair.words.count > 1 {
      let words = candidate.pair.words
      for inner in [words.dropFirst(), words.dropLast()] {
        let key = MiningText.lastingKey(inner)
        if let count = nested[key], count < candidate.chineseCount {
          nested[key] = candidate.chineseCount
        }
      }
    }
    return nested
  }
}
