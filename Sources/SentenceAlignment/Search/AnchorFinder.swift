internal import Platform

/// Finds pairs of sentences that are sure to correspond, by rare words.
///
/// Each Chinese sentence votes, through an index of rare English words, for the English sentences
/// that hold translations of its rare words; pairs that are each other's best are candidates,
/// and of the chains of candidates that ascend on both sides the one that is worth most is kept (found with
/// a binary indexed tree: Fenwick, *A New Data Structure for Cumulative Frequency Tables*, 1994). Where
/// the chain leaves wide gaps, anchors are sought again within each, among words that are rare
/// there. Time is linear in the text up to the chain's *n* log *n*.
struct AnchorFinder {
  struct Anchor: Sendable {
    var row: Int
    var column: Int
    var weight: Float
  }

  let chinese: SentenceWords
  let english: SentenceWords
  let toEnglish: SparseTable
  let englishTypeCount: Int

  /// A word may stand this many times in the stretch that is looked at.
  private static let mostOccurrences: Int32 = 24
  /// A pair needs this sum of logarithms of ratios, and this much more than the next best.
  private static let leastWeight: Float = 6
  private static let leastMargin: Float = 2
  /// What an anchor itself is worth at most, and each sentence between two that are close.
  private static let mostWorth: Float = 6
  private static let worthOfSentence: Float = 4
  /// So many sentences between two anchors count at most.
  private static let widestGap: Float = 32
  /// How many candidates before each are looked at for what lies between.
  private static let mostNeighbours = 64

  /// Anchors in ascending order on both sides.
  func anchors() -> [Anchor] {
    var scratch = Scratch(
      chineseTypes: toEnglish.rowCount, englishTypes: englishTypeCount, sentences: english.count)
    return anchors(0..<chinese.count, 0..<english.count, depth: 0, &scratch)
  }

  private struct Scratch {
    var chineseCounts: [Int32]
    var postingStarts: [Int32]
    var votes: [Float]

    init(chineseTypes: Int, englishTypes: Int, sentences: Int) {
      chineseCounts = Array(repeating: 0, count: chineseTypes)
      postingStarts = Array(repeating: -1, count: englishTypes)
      votes = Array(repeating: 0, count: sentences)
    }
  }

  private func anchors(
    _ rows: Range<Int>, _ columns: Range<Int>, depth: Int, _ scratch: inout Scratch
  ) -> [Anchor] {
    guard rows.count > 3, columns.count > 3, depth < 4 else { return [] }
    let chain = heaviestChain(candidates(rows, columns, &scratch))
    guard !chain.isEmpty else { return [] }
    var result: [Anchor] = []
    var row = rows.lowerBound
    var column = columns.lowerBound
    for index in 0...chain.count {
      let isLast = index == chain.count
      let nextRow = isLast ? rows.upperBound : chain[index].row
      let nextColumn = isLast ? columns.upperBound : chain[index].column
      if nextRow - row > 24, nextColumn - column > 24,
        nextRow - row < rows.count || nextColumn - column < columns.count
      {
        result += anchors(row..<nextRow, column..<nextColumn, depth: depth + 1, &scratch)
      }
      if !isLast {
        result.append(chain[index])
        row = nextRow + 1
        column = nextColumn + 1
      }
    }
    return result
  }

  /// Pairs of sentences that are each other's best.
  private func candidates(
    _ rows: Range<Int>, _ columns: Range<Int>, _ scratch: inout Scratch
  ) -> [Anchor] {
    // An index of the stretch's rare English words, as linked lists.
    var places: [(column: Int32, next: Int32)] = []
    var counts: [Int32: Int32] = [:]
    for column in columns {
      for place in english.range(column) {
        let word = english.words[place]
        counts[word, default: 0] += 1
        places.append((Int32(column), scratch.postingStarts[Int(word)]))
        scratch.postingStarts[Int(word)] = Int32(places.count - 1)
      }
    }
    for row in rows {
      for place in chinese.range(row) { scratch.chineseCounts[Int(chinese.words[place])] += 1 }
    }
    var best: [Anchor] = []
    var bestOfColumn: [Int: (row: Int, weight: Float)] = [:]
    var touched: [Int32] = []
    for row in rows {
      for place in chinese.range(row) {
        let word = Int(chinese.words[place])
        guard scratch.chineseCounts[word] <= Self.mostOccurrences else { continue }
        for entry in toEnglish.range(word) {
          let column = toEnglish.columns[entry]
          guard let count = counts[column], count <= Self.mostOccurrences else { continue }
          let weight =
            logf(toEnglish.weights[entry])
            / Float(max(count, scratch.chineseCounts[word])).squareRoot()
          guard weight > 0 else { continue }
          var posting = scratch.postingStarts[Int(column)]
          while posting >= 0 {
            let target = places[Int(posting)].column
            if scratch.votes[Int(target)] == 0 { touched.append(target) }
            scratch.votes[Int(target)] += weight
            posting = places[Int(posting)].next
          }
        }
      }
      var top: (column: Int, weight: Float) = (0, 0)
      var second: Float = 0
      for target in touched {
        let votes = scratch.votes[Int(target)]
        if votes > top.weight {
          second = top.weight
          top = (Int(target), votes)
        } else {
          second = max(second, votes)
        }
        scratch.votes[Int(target)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      guard top.weight >= Self.leastWeight, top.weight - second >= Self.leastMargin else {
        continue
      }
      best.append(Anchor(row: row, column: top.column, weight: top.weight - second))
      if top.weight > bestOfColumn[top.column]?.weight ?? 0 {
        bestOfColumn[top.column] = (row, top.weight)
      }
    }
    for column in columns {
      for place in english.range(column) { scratch.postingStarts[Int(english.words[place])] = -1 }
    }
    for row in rows {
      for place in chinese.range(row) { scratch.chineseCounts[Int(chinese.words[place])] = 0 }
    }
    return best.filter { bestOfColumn[$0.column]?.row == $0.row }
  }

  /// The chain that ascends on both sides and is worth most.
  ///
  /// Worth is mostly what lies between anchors that follow each other closely at a slope that
  /// translations have, as such sentences are likely aligned. So a passage with few rare words
  /// is worth as much as another one of its length, and an anchor aside of all others costs more than
  /// it brings (compare the chaining of Li, *Minimap2*, Bioinformatics 34(18), 2018).
  private func heaviestChain(_ candidates: [Anchor]) -> [Anchor] {
    guard let last = candidates.map(\.column).max(),
      let first = candidates.map(\.column).min()
    else { return [] }
    let size = last - first + 2
    var tree = [(worth: Float, index: Int)](repeating: (0, -1), count: size + 1)
    var before = [Int](repeating: -1, count: candidates.count)
    var worths = [Float](repeating: 0, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var place = candidate.column - first
      var top: (worth: Float, index: Int) = (0, -1)
      while place > 0 {
        if tree[place].worth > top.worth { top = tree[place] }
        place -= place & -place
      }
      for other in max(0, index - Self.mostNeighbours)..<index {
        let worth = worths[other] + Self.worth(between: candidates[other], candidate)
        if worth > top.worth { top = (worth, other) }
      }
      before[index] = top.index
      worths[index] = top.worth + min(candidate.weight, Self.mostWorth)
      place = candidate.column - first + 1
      while place <= size {
        if worths[index] > tree[place].worth { tree[place] = (worths[index], index) }
        place += place & -place
      }
    }
    var chain: [Anchor] = []
    var index = worths.indices.max { worths[$0] < worths[$1] } ?? -1
    while index >= 0 {
      chain.append(candidates[index])
      index = before[index]
    }
    return chain.reversed()
  }

  /// What lies between two anchors is worth; nothing where one is not before the other on both sides.
  private static func worth(between first: Anchor, _ second: Anchor) -> Float {
    let (rows, columns) = (second.row - first.row, second.column - first.column)
    guard rows > 0, columns > 0 else { return -.infinity }
    let (less, more) = (Float(min(rows, columns)), Float(max(rows, columns)))
    let covered = min(less, widestGap) - max(0, more - 2 * less) / 4
    return worthOfSentence * max(0, covered)
  }
}
