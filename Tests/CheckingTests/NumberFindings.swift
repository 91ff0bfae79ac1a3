import Bitext
import Terminology

@testable import Checking

/// The findings of the number rule in a pair at the usual confidence, English or Chinese first.
func numberFindings(_ source: String, _ target: String) -> [Finding] {
  func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isIdeographic }
  }
  let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
  let isForward = isChinese(source) || !isChinese(target)
  let languages = Direction(source: isForward ? .chinese : .english).languages
  return NumberCheck(source: languages.source, target: languages.target).findings(
    in: CheckedUnit(index: 0, unit: unit)
  ).filter { $0.confidence >= Checker.usualConfidence(of: .number) }
}

/// How many pairs that say the same there are and are flagged, and of those that do not.
func flagged(
  _ pairs: [(isRight: Bool, source: String, target: String)]
) -> (right: (all: Int, flagged: Int), wrong: (all: Int, flagged: Int)) {
  func count(_ pairs: [(isRight: Bool, source: String, target: String)]) -> (Int, Int) {
    (pairs.count, pairs.count { !numberFindings($0.source, $0.target).isEmpty })
  }
  return (count(pairs.filter(\.isRight)), count(pairs.filter { !$0.isRight }))
}
