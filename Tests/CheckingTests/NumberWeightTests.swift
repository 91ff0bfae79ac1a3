import Bitext
import Terminology
import Testing

@_spi(Fitting) @testable import Checking

/// Pairs with what the first finding in them rests on.
private let pairsByGround: [(String, String, NumberGround)] = [
  ("two cats", "三只猫", NumberGround.changedSole),
  ("two cats and five dogs", "三只猫和六只狗", .changedFree),
  ("twenty-one cats", "二十二只猫", .changedTelling), ("21 cats", "22只猫", .changedDigits),
  ("in a third of cases", "四分之一的病例", .changedContrary),
  ("at least three", "至少四个", .changedContrary),
  ("42.000 cats", "42,000只猫", .changedSeparators),
  ("CVE-2021-44228", "CVE-2021-44229", .numeralChanged),
  ("It fell by 3%", "上升3%", .direction), ("-3%", "3%", .sign), ("at least 3%", "最多3%", .bound),
  ("5 kg", "5克", .unit), ("about 5 kg", "5公斤", .modifier), ("50 miles", "80公里", .converted),
  ("in 2023", "去年的水平", .aloneInContext), ("5 March 2023", "去年3月5日", .dateInContext),
  ("5 March 2023", "3月5日", .dateShortened), ("II. Scope", "三、范围", .heading),
]

/// On what findings rest, which tells how sure they are.
@Suite struct NumberWeightTests {
  private func grounds(_ source: String, _ target: String) -> [NumberGround] {
    let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
    return NumberCheck(source: .english, target: .chinese)
      .report(on: CheckedUnit(index: 0, unit: unit)).grounds
  }

  @Test func `a date whose month is left out is hardly suspicious, one of another day is`() {
    #expect(grounds("He came on 5 February.", "他于5日抵达。") == [.dateWithoutMonth])
    #expect(grounds("He came on 5 February.", "他抵达。") == [.aloneInDigits])
  }

  @Test func `a number that is said once for twice is less suspicious than one that is not said`() {
    #expect(
      grounds("We have 350 here and 350 there.", "我们这里和那里都有350台。") == [.aloneRepeated])
    #expect(grounds("We have 350 here and 360 there.", "我们这里有350台。") == [.aloneInDigits])
  }

  @Test func `a small number in words is rendered freely`() {
    #expect(grounds("Twelve men went.", "他们去了。") == [.aloneFree])
    #expect(grounds("Thirteen men went.", "他们去了。") == [.aloneTelling])
  }

  @Test(arguments: pairsByGround)
  func `each kind of finding has its ground`(source: String, target: String, ground: NumberGround) {
    #expect(grounds(source, target).first == ground)
  }

  @Test func `surer grounds are told with more confidence`() {
    func told(_ ground: NumberGround) -> Double {
      NumberRates.fitted(ground).probability(atShare: NumberRates.usualShare)
    }
    #expect(told(.changedDigits) > told(.aloneRepeated))
    #expect(told(.aloneInDigits) > told(.aloneRepeated))
    #expect(told(.aloneTelling) > told(.aloneFree))
    #expect(told(.changedContrary) > told(.changedFree))
    #expect(told(.dateShortened) > told(.dateInContext))
    let least = Checker.usualConfidence(of: .number)
    for ground in [NumberGround.changedDigits, .aloneInDigits, .unit, .sign, .direction, .bound] {
      #expect(told(ground) > 0.5, "\(ground)")
    }
    for ground in [
      NumberGround.modifier, .converted, .aloneFree, .changedFree, .aloneInContext, .dateInContext,
    ] {
      #expect(told(ground) < least, "\(ground)")
    }
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
