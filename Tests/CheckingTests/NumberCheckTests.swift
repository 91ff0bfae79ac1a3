import Bitext
import Terminology
import Testing

@testable import Checking

/// The findings of the number rule in a pair, English or Chinese first.
private func findings(_ source: String, _ target: String, least: Double = 0.5) -> [Finding] {
  let isChinese = source.unicodeScalars.contains { $0.properties.isIdeographic }
  let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
  return NumberCheck().findings(
    in: CheckedUnit(
      index: 0, unit: unit, source: isChinese ? .chinese : .english,
      target: isChinese ? .english : .chinese)
  ).filter { $0.confidence >= least }
}

@Suite struct NumberCheckTests {
  @Test(arguments: [
    ("营收达到2440亿美元。", "Revenue reached $244 billion."),
    ("營收達到2440億美元，年增12.5%。", "Revenue reached $244 billion, up 12.5% year on year."),
    ("第三季度毛利率为31.2%。", "Gross margin was 31.2% in the third quarter."),
    (
      "On 12 February 2020 and 28 March 2020, 34 Canadians left.",
      "2020年2月12日和3月28日，34名加拿大人离开。"
    ),
    ("It costs 1.4 billion yuan.", "费用为14亿元。"),
    ("See Table 4 and Figure 2.", "见表4和图2。"),
    ("In the 1930s it was new.", "20世纪30年代，它还是新的。"),
    ("One death every ten minutes.", "每10分钟有1人死亡。"),
    ("COVID-19 and H1N1 are viruses.", "新冠和甲型流感都是病毒。"),
    ("It rose by 200 basis points.", "上升了2个百分点。"),
    ("The rate is 27 in 100,000.", "比率为每10万人27例。"),
    ("At 14:00 we meet.", "我们14:00见面。"),
    ("21世纪很长。", "The twenty-first century is long."),
  ])
  func `what says the same is left alone`(source: String, target: String) {
    #expect(findings(source, target).isEmpty)
  }

  @Test(arguments: [
    ("营收达到2440亿美元。", "Revenue reached $2.44 billion.", "changed"),
    ("Revenue was $244 billion.", "收入为24.4亿美元。", "changed"),
    ("Sales grew 12% to 350 units.", "销量增长12%，达到305台。", "changed"),
    ("Sales grew 12% to 350 units.", "销量增长12%。", "missing"),
    ("销量增长12%。", "Sales grew 12% to 350 units.", "added"),
    ("We use Dynamics 365 here.", "我们在这里使用Dynamics 356。", "changed"),
    ("See Table 4.", "见表。", "missing"),
    ("In December 2019 it began.", "它始于2018年12月。", "changed"),
    ("淨利為35億港元。", "Net profit was HK$350 million.", "changed"),
  ])
  func `what says something else is found`(source: String, target: String, detail: String) {
    let found = findings(source, target)
    #expect(found.contains { $0.detail == detail }, "\(found.map(\.message))")
  }

  @Test func `a scaled amount is told with its factor and both places`() throws {
    let source = "营收达到2440亿美元。"
    let found = try #require(findings(source, "Revenue reached $2.44 billion.").first)
    #expect(found.message.contains("100 times too small"), "\(found.message)")
    let span = try #require(found.sourceSpan)
    #expect(String(decoding: Array(source.utf8)[span], as: UTF8.self) == "2440亿美元")
    #expect(found.targetSpan == 16..<29)
  }

  @Test func `a lost modifier is information below the usual confidence`() throws {
    let all = findings("It takes about 90 days.", "需要90天。", least: 0)
    let found = try #require(all.first)
    #expect(found.detail == "modifier" && found.severity == .information)
    #expect(found.confidence < Checker.usualConfidence)
  }

  @Test func `one currency for another is found`() {
    #expect(findings("It costs $35.", "费用为35欧元。").contains { $0.detail == "unit" })
  }

  @Test func `any bytes are accepted`() {
    for text in ["", "１２３", "1,,2..3", "9".padding(300), "\u{0}5\u{0}", "第第第", "%%%", "1/2/3"] {
      for other in ["", "五百万亿亿", "0.0.0", "1e999", text] {
        _ = findings(text, other, least: 0)
        _ = findings(other, text, least: 0)
      }
    }
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
