import Bitext
import Terminology
import Testing

@testable import Checking

/// What the other side says lowers the suspicion of a number, and how far.
@Suite struct NumberWeightTests {
  private func confidences(_ source: String, _ target: String, _ detail: String) -> [Double] {
    let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
    return NumberCheck(source: .english, target: .chinese)
      .findings(in: CheckedUnit(index: 0, unit: unit))
      .filter { $0.detail == detail }.map { ($0.confidence * 1000).rounded() / 1000 }
  }

  @Test func `a date whose month is left out is hardly suspicious, one of another day is`() {
    #expect(confidences("He came on 5 February.", "他于5日抵达。", "missing") == [0.425])
    #expect(
      confidences("He came on 5 February.", "他抵达。", "missing") == [0.85])
  }

  @Test func `a number that is said once for twice is less suspicious than one that is not said`() {
    #expect(
      confidences("We have 350 here and 350 there.", "我们这里和那里都有350台。", "missing") == [0.51])
    #expect(confidences("We have 350 here and 360 there.", "我们这里有350台。", "missing") == [0.85])
  }

  @Test(arguments: [("Twelve men went.", 0.2), ("Thirteen men went.", 0.6)])
  func `a small number in words is rendered freely`(source: String, confidence: Double) {
    #expect(confidences(source, "他们去了。", "missing") == [confidence])
  }

  @Test(arguments: [("$35", "70 美元", true), ("$36", "70 美元", false), ("$40", "20 美元", true)])
  func `how many times too large an amount is, is told from about two on`(
    source: String, target: String, isTold: Bool
  ) throws {
    let unit = TranslationUnit(
      source: UnitText("It costs \(source)."), target: UnitText("价格为\(target)。"))
    let found = NumberCheck(source: .english, target: .chinese)
      .findings(in: CheckedUnit(index: 0, unit: unit))
    let changed = try #require(found.first { $0.detail == "changed" })
    #expect(changed.message.contains("times too") == isTold, "\(changed.message)")
  }
}
