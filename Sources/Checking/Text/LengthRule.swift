internal import Bitext

/// Targets that are far longer or shorter than the bitext's own translations of such lengths.
///
/// Lengths are counted in units of sense: Han characters and words. The logarithm of both sides'
/// ratio is held against the median of the bitext for sources of about the same length, in median
/// absolute deviations; where there are too few of them, against what is usual between Chinese and
/// English. Only what is far outside is told, and sooner and more surely where the sentences are
/// fewer, or more, too.
struct LengthRule: SegmentRule {
  var rules: Set<CheckRule> { [.omitted, .added] }

  /// The median of log ratios and their spread, by the logarithm of the source's length.
  private struct Band: Sendable {
    var median: Double
    var spread: Double
  }

  private var bands: [Band?] = []
  /// What is usual where the bitext does not tell: an English word is 1.5 Han characters.
  private var usual: Band?

  /// Judges nothing.
  init() {}

  /// Learns the lengths of a bitext from bands of 30 units or more.
  init(_ checked: CheckedUnits, isFromEnglish: Bool) {
    usual = Band(median: isFromEnglish ? 0.6 : -0.6, spread: 0.35)
    var ratios = [[Float]](repeating: [], count: 16)
    for unit in checked.units {
      let (source, target) = (SegmentLength(unit.source.utf8), SegmentLength(unit.target.utf8))
      guard source.words > 0, target.words > 0 else { continue }
      ratios[Self.band(source)].append(Float(Self.logRatio(source, target)))
    }
    bands = ratios.map { values in
      if values.count < 30 { return nil }
      let sorted = values.sorted()
      let median = sorted[sorted.count / 2]
      let deviations = sorted.map { abs($0 - median) }.sorted()
      let spread = 1.4826 * deviations[deviations.count / 2]
      return Band(median: Double(median), spread: max(Double(spread), 0.12))
    }
  }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (
      SegmentLength(unit.unit.source.utf8), SegmentLength(unit.unit.target.utf8)
    )
    guard source.words > 0, target.words > 0, source.words >= 6 || target.words >= 12,
      bands.indices.contains(Self.band(source)), let usual
    else { return [] }
    let learned = bands[Self.band(source)]
    let band = learned ?? usual
    let score = (Self.logRatio(source, target) - band.median) / band.spread
    let isOmitted = score < 0
    let sentences = (source.sentences - target.sentences) * (isOmitted ? 1 : -1)
    guard abs(score) >= (sentences > 0 ? 2 : 4) else { return [] }
    let confidence = Self.confidence(
      abs(score), differsInSentences: sentences > 0, isLearned: learned != nil)
    let ranges = (
      TextBytes(unit.unit.source.utf8).trimmed, TextBytes(unit.unit.target.utf8).trimmed
    )
    return [
      Finding(
        isOmitted ? .omitted : .added, detail: "length", confidence: confidence,
        segment: unit.index, sourceSpan: ranges.0, targetSpan: ranges.1,
        message: isOmitted
          ? "The target is much shorter than others for such a source: see what is missing"
          : "The target is much longer than others for such a source: see what was added",
        cause: isOmitted ? "omitted by length" : "added by length")
    ]
  }

  /// A sentence more or less is seldom without reason; length alone often is.
  private static func confidence(
    _ score: Double, differsInSentences: Bool, isLearned: Bool
  ) -> Double {
    if differsInSentences { return score >= 6 ? 0.8 : score >= 3 ? 0.7 : 0.6 }
    return !isLearned || score < 5 ? 0.4 : score >= 6 ? 0.6 : 0.55
  }

  private static func band(_ length: SegmentLength) -> Int {
    min(15, Int(2 * Double(max(length.words, 1)).log2Approximation))
  }

  private static func logRatio(_ source: SegmentLength, _ target: SegmentLength) -> Double {
    (Double(target.words) + 1).log2Approximation - (Double(source.words) + 1).log2Approximation
  }
}

extension Double {
  /// The logarithm to base 2 of a positive number, exact at its powers and less than 0.09 off
  /// between them.
  fileprivate var log2Approximation: Double { Double(exponent) + significand - 1 }
}
