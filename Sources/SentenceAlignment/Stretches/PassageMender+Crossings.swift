internal import Bitext

/// Parts that cross: of a part that was moved and what it was moved over, a monotone path holds one.
///
/// A path that holds the lesser of the two leaves out many sentences of one side, goes on, and leaves
/// out many of the other. The two are sought beside each other, and stand where that is better.
extension PassageMender {
  /// So many sentences in a row that are left out may be a part of a text.
  private static let leastRun = 8
  /// So many beads with both sides may stand in a run.
  private static let mostWithin = 2
  /// How many times more there may be between two runs than what is left out.
  private static let mostBetween = 3
  /// So much better the others must be.
  private static let leastGain = 1.0

  /// Beads, by their numbers, that leave out sentences of one side.
  private struct Run {
    var beads: Range<Int>
    let isChinese: Bool
    var count: Int
  }

  /// The beads of a path, others where what they leave out is worth more than what they hold.
  mutating func uncrossed(_ beads: [SentenceBead]) -> [SentenceBead] {
    var result: [SentenceBead] = []
    var next = 0
    let runs = runs(beads)
    for (first, second) in zip(runs, runs.dropFirst())
    where first.isChinese != second.isChinese && first.beads.lowerBound >= next {
      guard let new = others(beads, first, second) else { continue }
      result += beads[next..<first.beads.lowerBound] + new
      next = second.beads.upperBound
    }
    return result + beads[next...]
  }

  private func runs(_ beads: [SentenceBead]) -> [Run] {
    var runs: [Run] = []
    for (index, bead) in beads.enumerated() where bead.isOmission {
      let isChinese = bead.english.isEmpty
      let count = bead.chinese.count + bead.english.count
      if let last = runs.last, last.isChinese == isChinese,
        index - last.beads.upperBound <= Self.mostWithin
      {
        runs[runs.count - 1].beads = last.beads.lowerBound..<index + 1
        runs[runs.count - 1].count += count
      } else {
        if let last = runs.last, last.count < Self.leastRun { runs.removeLast() }
        runs.append(Run(beads: index..<index + 1, isChinese: isChinese, count: count))
      }
    }
    return runs.filter { $0.count >= Self.leastRun }
  }

  /// Beads that pair what two runs leave out and leave out what lies between, where they are better.
  private mutating func others(
    _ beads: [SentenceBead], _ first: Run, _ second: Run
  ) -> [SentenceBead]? {
    let between = beads[first.beads.upperBound..<second.beads.lowerBound]
    guard let start = between.first, let end = between.last,
      let before = beads[first.beads].first, let after = beads[second.beads].last
    else { return nil }
    let held = (
      rows: start.chinese.lowerBound..<end.chinese.upperBound,
      columns: start.english.lowerBound..<end.english.upperBound
    )
    let left = (
      rows: first.isChinese
        ? before.chinese.lowerBound..<held.rows.lowerBound
        : held.rows.upperBound..<after.chinese.upperBound,
      columns: first.isChinese
        ? held.columns.upperBound..<after.english.upperBound
        : before.english.lowerBound..<held.columns.lowerBound
    )
    let mostBetween = Self.mostBetween * min(left.rows.count, left.columns.count)
    guard min(held.rows.count, held.columns.count) <= mostBetween else { return nil }
    let stretch = Stretch(aligner, left.rows, left.columns)
    guard let window = window(stretch) else { return nil }
    let found = stretch.beads(in: window)
    // A run may hold some beads, which are given up.
    let old =
      Stretch(aligner, held.rows, held.columns).score(of: Array(between))
      + alone(left.rows.count + left.columns.count)
    guard found.score + alone(held.rows.count + held.columns.count) > old + Self.leastGain
    else { return nil }
    func omitted(_ rows: Range<Int>, at column: Int) -> [SentenceBead] {
      rows.map { SentenceBead(chinese: $0..<$0 + 1, english: column..<column, confidence: 0.5) }
    }
    func omitted(_ columns: Range<Int>, atRow row: Int) -> [SentenceBead] {
      columns.map { SentenceBead(chinese: row..<row, english: $0..<$0 + 1, confidence: 0.5) }
    }
    return first.isChinese
      ? omitted(held.columns, atRow: left.rows.lowerBound) + found.beads
        + omitted(held.rows, at: left.columns.upperBound)
      : omitted(held.rows, at: left.columns.lowerBound) + found.beads
        + omitted(held.columns, atRow: left.rows.upperBound)
  }

  /// What sentences of both sides score that are left out.
  private func alone(_ count: Int) -> Double {
    2 * aligner.parameters.omissionOpening
      + Double(max(0, count - 2)) * aligner.parameters.omissionExtension
  }
}
