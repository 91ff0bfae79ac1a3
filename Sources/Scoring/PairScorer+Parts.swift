internal import Bitext
internal import Checking
internal import Platform
@_spi(Fitting) internal import WordAlignment

extension PairScorer {
  /// What the trees say of a pair, with its parts.
  static func score(_ features: PairFeatures) -> PairScore {
    let (chinese, english) = (features.sides.chinese, features.sides.english)
    var score = PairScore()
    let coverage = features.sides.map { Double($0.coverage.mean) }
    score.sourceCoverage = coverage.source(features.direction)
    score.targetCoverage = coverage.target(features.direction)
    // A side without text renders nothing, and nothing renders it.
    if chinese.tokens.isEmpty != english.tokens.isEmpty {
      (score.sourceCoverage, score.targetCoverage) = (0, 0)
    }
    score.numbers = 1 - features.numbers.worst
    score.names = Double(features.names)
    let deviation =
      Double(features.lengthRatio - FittedScores.lengthMean) / FittedScores.lengthSpread
    score.length = exp(-deviation * deviation / 2)
    score.languages = Double(min(features.isChinese, features.isEnglish))
    let script = features.ownScript
    score.script = Double(min(script.chinese, script.english))
    score.repetition = 1 - Double(max(chinese.repetition.share, english.repetition.share))
    guard !chinese.tokens.isEmpty, !english.tokens.isEmpty, let trees else { return score }
    score.score = 1 / (1 + exp(-Double(trees.logOdds(of: features.values))))
    return score
  }
}
