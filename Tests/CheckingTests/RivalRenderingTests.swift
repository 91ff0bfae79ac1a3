import Bitext
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Two renderings, half and half, are seen in a few segments.
@Suite struct RivalRenderingTests {
  private static let dictionary = """
    營業 营业 [ying2 ye4] /to do business/operating/
    利潤 利润 [li4 run4] /profit/profits/
    營業利潤 营业利润 [ying2 ye4 li4 run4] /operating profit/
    去年 去年 [qu4 nian2] /last year/
    今年 今年 [jin1 nian2] /this year/
    公司 公司 [gong1 si1] /company/

    """

  private func findings(_ renderings: [String], isReverse: Bool = false) throws -> [Finding] {
    let years = [
      ("去年", "Last year"), ("今年", "This year"), ("上半年", "In the first half"), ("下半年", "Later"),
    ]
    let units = (0..<20).map { number in
      let year = years[number % years.count]
      let other = renderings[number % renderings.count]
      let (chinese, english) =
        isReverse
        ? (
          "\(year.0)公司的\(other)为\(number)亿元。",
          "\(year.1) the operating profit of the company was \(number)."
        )
        : ("\(year.0)公司的营业利润为\(number)亿元。", "\(year.1) the \(other) of the company was \(number).")
      return TranslationUnit(source: UnitText(chinese), target: UnitText(english))
    }
    let checker = Checker(
      terms: nil, source: .chinese, target: .english,
      dictionary: try TestModel.dictionary(of: Self.dictionary),
      model: try TestModel.segmentation.get(), rules: [.consistency])
    return try checker.report(on: units, name: "test").findings.filter { $0.detail == "variants" }
  }

  @Test func `two English for one Chinese are told with their counts and places`() throws {
    let found = try findings(["operating income", "operating profit"])
    #expect(found.count == 1)
    let message = try #require(found.first?.message)
    #expect(
      message.contains("营业利润 is operating income in 10 places (segments 1, 3, 5, 7, 9, 11, …)"))
    #expect(message.contains("operating profit in 10 places"))
  }

  @Test func `two Chinese for one English are told as well`() throws {
    let found = try findings(["营业利润", "经营利润"], isReverse: true)
    #expect(found.contains { $0.message.contains("营业") && $0.message.contains("经营") })
  }

  @Test func `forms of one rendering are no two`() throws {
    #expect(try findings(["operating profit", "operating profits"]).isEmpty)
    #expect(try findings(["营业利润", "营业利润中"], isReverse: true).isEmpty)
  }

  @Test func `one rendering is no finding, whatever stands beside it`() throws {
    #expect(try findings(["operating profit"]).isEmpty)
  }
}
