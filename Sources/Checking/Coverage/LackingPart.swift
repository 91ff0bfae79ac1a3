internal import Text
internal import WordAlignment

/// The clauses in a row of one side of a unit that lack a counterpart most, with the numbers by which
/// it is judged whether they were left out, or added.
struct LackingPart: Sendable {
  /// The clauses, as tokens of their side.
  var tokens: Range<Int>
  /// Whether they are whole sentences or lines.
  var isSentence = false
  /// The numbers, but for the lengths that are usual in the bitext.
  private(set) var values: [Float] = []
  /// How much longer the other side is than this one, as a logarithm: as a whole, and without the
  /// clauses.
  private(set) var ratios: (whole: Float, rest: Float) = (0, 0)

  /// How many numbers there are.
  static let count = 27
  /// What weighs less is too little to tell.
  private static let leastWeight: Float = 1.5

  /// One side of a unit.
  struct Side {
    var utf8: [UInt8]
    var tokens: [Range<Int>]
    var words: [PairEvidence.Word]
    var parts: TextParts
    var isChinese: Bool
  }

  /// Finds the clauses; nil where all has a counterpart, or nothing has one.
  init?(in side: Side, beside other: Side) {
    let run = Self.heaviestRun(side)
    guard let run, run.lack > 0 else { return nil }
    let clauses = side.parts.clauses
    tokens = clauses[run.range.lowerBound].lowerBound..<clauses[run.range.upperBound - 1].upperBound
    let part = PairEvidence.Sum(side.words[tokens])
    let all = PairEvidence.Sum(side.words[...])
    guard part.weight >= Self.leastWeight, all.weight - part.weight >= Self.leastWeight / 2 else {
      return nil
    }
    let (first, last) = (tokens.lowerBound, tokens.upperBound)
    let starts = Set(side.parts.sentences.map(\.lowerBound))
    let ends = Set(side.parts.sentences.map(\.upperBound))
    isSentence = starts.contains(first) && ends.contains(last)
    let others = PairEvidence.Sum(other.words[...])
    let otherRun = Self.heaviestRun(other)
    let restWeight = all.weight - part.weight
    ratios = (
      FastMath.log((others.weight + 1) / (all.weight + 1)),
      FastMath.log((others.weight + 1) / (restWeight + 1))
    )
    let told = Self.told(side, tokens)
    values = [
      part.weight, part.covered / part.weight, part.rendered / part.weight, run.lack,
      Float(run.range.count), isSentence ? 1 : 0, first == 0 ? 1 : 0,
      last == side.words.count ? 1 : 0, restWeight,
      (all.covered - part.covered) / max(restWeight, 0.1),
      others.weight, others.covered / max(others.weight, 0.1), others.weight - others.covered,
      otherRun?.lack ?? 0, (part.weight - part.covered) / max(0.1, others.weight - others.covered),
      part.weight / all.weight,
      Float(told.count), Float(told.lacking), part.known / part.weight,
      Float(side.parts.sentences.count - other.parts.sentences.count),
      Float(side.parts.clauses.count - other.parts.clauses.count),
      side.isChinese ? 1 : 0, part.best, Float(side.parts.clauses.count),
      others.known / max(others.weight, 0.1),
    ]
  }

  /// The numbers with how the lengths stand to what is usual.
  ///
  /// - Parameter usual: How much longer the other side mostly is, as a logarithm.
  func values(usual: Float) -> [Float] { values + [ratios.whole - usual, ratios.rest - usual] }

  /// The clauses in a row whose words lack most.
  private static func heaviestRun(_ side: Side) -> (range: Range<Int>, lack: Float)? {
    var best: (range: Range<Int>, lack: Float)?
    var (start, sum): (Int, Float) = (0, 0)
    for (index, clause) in side.parts.clauses.enumerated() {
      let lack = side.words[clause.clamped(to: 0..<side.words.count)]
        .reduce(Float(0)) { $0 + $1.lack }
      if sum <= 0 { (start, sum) = (index, 0) }
      sum += lack
      if sum > best?.lack ?? 0 { best = (start..<index + 1, sum) }
    }
    return best
  }

  /// How many numbers and names a part has, and how many of them lack a counterpart.
  private static func told(_ side: Side, _ tokens: Range<Int>) -> (count: Int, lacking: Int) {
    var told = (count: 0, lacking: 0)
    for index in tokens {
      guard let first = side.utf8[side.tokens[index]].first else { continue }
      let isName =
        side.isChinese
        ? ASCII.isLetter(first) : ASCII.isUpper(first) && index > tokens.lowerBound
      guard isName || ASCII.isDigit(first) else { continue }
      told.count += 1
      if side.words[index].counterpart < 0.3 { told.lacking += 1 }
    }
    return told
  }
}
