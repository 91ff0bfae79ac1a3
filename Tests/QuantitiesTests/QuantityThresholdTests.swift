import Quantities
import Testing

/// Cases on either side of what numerals and dates may mean.
@Suite struct QuantityThresholdTests {
  private let finder = QuantityFinder()

  private func notation(_ text: String) -> String {
    finder.quantities(in: text).map { "\($0.canonical) \($0.canonicalUnit)" }
      .joined(separator: "; ")
  }

  @Test(arguments: [
    ("三百五元", "350 CNY"), ("三万五元", "35000 CNY"), ("三百零五元", "305 CNY"), ("二十五元", "25 CNY"),
    ("数十亿元", "2e9..9.9e9 CNY"),
  ])
  func `a last digit takes the scale below the one before it, from a hundred on`(
    text: String, expected: String
  ) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("13-04-2007", "2007-04-13 date"),
    ("04-30-2007", "2007-04-30 date"),
  ])
  func `a number that can be no month is the day`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  private func areEquivalent(_ left: String, _ right: String) -> Bool {
    guard let one = finder.quantities(in: left).first,
      let other = finder.quantities(in: right).first
    else { return false }
    return one.isEquivalent(to: other) && other.isEquivalent(to: one)
  }

  @Test(arguments: [
    ("十几家", "more than 10", true), ("十几家", "more than 12", true),
    ("十几家", "more than 19", true), ("十几家", "more than 20", false),
    ("十几家", "more than 9", false), ("十几家", "less than 12", false),
    ("10%", "0.1", true), ("10%", "10", false), ("113年", "2024", true), ("99年", "2010", false),
  ])
  func `what can translate each other is equivalent`(
    left: String, right: String, isEquivalent: Bool
  ) {
    #expect(areEquivalent(left, right) == isEquivalent)
  }
}
