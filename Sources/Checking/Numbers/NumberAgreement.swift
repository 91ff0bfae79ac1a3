package import Bitext
internal import Terminology

/// Whether the quantities of both sides of a pair are the same, as the rule `number` judges it.
package struct NumberAgreement: Sendable {
  private let check: NumberCheck

  /// What there is to be said of the quantities of a pair.
  package struct Judgement: Sendable {
    /// How probable the surest difference is a slip; 0 where there is none.
    package var worst = 0.0
    /// The same added up over all differences.
    package var sum = 0.0
  }

  /// For a bitext of this direction.
  package init(_ direction: Direction) {
    let (chinese, english) = (Language.chinese, Language.english)
    let sides = Sides(chinese: chinese, english: english)
    check = NumberCheck(source: sides.source(direction), target: sides.target(direction))
  }

  /// Holds both sides of a pair against each other.
  package func judge(_ source: [UInt8], _ target: [UInt8]) -> Judgement {
    var unit = TranslationUnit()
    unit.source.utf8 = source
    unit.target.utf8 = target
    var judgement = Judgement()
    for finding in check.findings(in: CheckedUnit(index: 0, unit: unit)) {
      judgement.worst = max(judgement.worst, finding.confidence)
      judgement.sum += finding.confidence
    }
    return judgement
  }
}
