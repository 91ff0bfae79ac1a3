internal import Bitext
internal import Platform

/// What a document's beads are like: how long the English is beside the Chinese, and how
/// frequent each kind of bead is.
struct BeadHabits: Sendable {
  /// English characters for a Chinese one.
  let lengthRatio: Float
  /// The logarithm of how frequent each kind is beside the most frequent, by Chinese and English
  /// sentences less 1.
  let kinds: [SIMD8<Float>]

  /// The ratios of lengths that whole documents have which are translations of each other.
  private static let usualRatios: ClosedRange<Float> = 1.8...5

  /// What is expected before anything is aligned.
  init(_ chinese: SentenceWords, _ english: SentenceWords, _ parameters: AlignmentParameters) {
    let chineseTotal = chinese.lengths.reduce(0, +)
    let englishTotal = english.lengths.reduce(0, +)
    // Beyond what translations have, one side holds much that the other does not.
    lengthRatio =
      chineseTotal > 0 && englishTotal > 0
      ? min(
        Self.usualRatios.upperBound, max(Self.usualRatios.lowerBound, englishTotal / chineseTotal))
      : 3
    kinds = Self.rows(Self.expected(parameters), weight: parameters.kindWeight)
  }

  /// What a first alignment shows, with the expectation counted as `kindCount` beads.
  init(
    _ beads: [SentenceBead], _ chinese: SentenceWords, _ english: SentenceWords,
    _ parameters: AlignmentParameters
  ) {
    var lengths: (chinese: Float, english: Float) = (0, 0)
    let most = BeadScorer.most
    let expected = Self.expected(parameters)
    let total = expected.reduce(0) { $0 + expf($1) }
    let strength = Float(parameters.kindCount)
    var counts = expected.map { strength * expf($0) / total }
    for bead in beads where !bead.isOmission {
      for sentence in bead.chinese { lengths.chinese += chinese.lengths[sentence] }
      for sentence in bead.english { lengths.english += english.lengths[sentence] }
      if bead.chinese.count <= most, bead.english.count <= most {
        counts[(bead.chinese.count - 1) * most + bead.english.count - 1] += 1
      }
    }
    let whole = BeadHabits(chinese, english, parameters)
    lengthRatio =
      lengths.chinese > 100 && lengths.english > 100
      ? lengths.english / lengths.chinese : whole.lengthRatio
    let greatest = counts.max() ?? 1
    // Where hardly a bead is other than one to one, others are believed less.
    let manifold = beads.filter { !$0.isOmission && $0.kind != "1-1" }.count
    let share = (Float(manifold) + 1) / Float(beads.count + 2)
    let shift = min(0, max(-4, logf(share / Float(parameters.manifoldShare))))
    var logarithms = counts.map { logf($0 / greatest) }
    for kind in 1..<logarithms.count { logarithms[kind] += shift }
    kinds = Self.rows(logarithms, weight: parameters.kindWeight)
  }

  private static func rows(_ logarithms: [Float], weight: Double) -> [SIMD8<Float>] {
    (0..<BeadScorer.most).map { row in
      var result = SIMD8<Float>.zero
      for column in 0..<BeadScorer.most {
        result[column] = Float(weight) * logarithms[row * BeadScorer.most + column]
      }
      return result
    }
  }

  private static func expected(_ parameters: AlignmentParameters) -> [Float] {
    var logarithms: [Float] = []
    for rows in 1...BeadScorer.most {
      for columns in 1...BeadScorer.most {
        let extra = Double(rows + columns - 2) * parameters.sentenceCost
        let double = rows > 1 && columns > 1 ? parameters.doubleCost : 0
        logarithms.append(Float(-extra - double))
      }
    }
    return logarithms
  }
}
