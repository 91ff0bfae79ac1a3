import Bitext
import Terminology
import Testing

@testable import Checking

/// The findings of the number rule in a pair, English or Chinese first.
private func findings(
  _ source: String, _ target: String, least: Double = Checker.usualConfidence(of: .number)
) -> [Finding] {
  let hasHan = source.unicodeScalars.contains { $0.properties.isIdeographic }
  let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
  let languages = Direction(source: hasHan ? .chinese : .english).languages
  return NumberCheck(source: languages.source, target: languages.target).findings(
    in: CheckedUnit(index: 0, unit: unit)
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
    ("It began in the 1980s.", "它始于八十年代。"),
    ("We work 24/7.", "我们全天候工作。"),
    ("The shop opens at 06:00 AM.", "商店早上 6 点开门。"),
    ("They left on 3 and 4 February.", "他们于2月3日和4日离开。"),
    ("It is between 12.5% and 13%.", "介於12.5%與13%之間。"),
    ("由五成一提高到七成。", "It rose from 51% to 70%."),
    ("The value is 5.00.", "金额为 5.00 折扣。"),
    ("It needs 50 kilobytes.", "需要50千字节。"),
    ("Three thousand chosen men went.", "三千精兵前去。"),
    ("Talks adjourned on December 3 and resume on December 9.", "会谈12月3日休会，9日继续。"),
    ("Come at 6:30.", "六点半来。"),
    ("会议将于14:30开始。", "The meeting will start at 2:30 PM."),
    ("会议于下午3点开始。", "The meeting started at 15:00."),
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
    ("第二季營收持平。", "Revenue was flat in the third quarter.", "changed"),
    ("It rose 2.1 percentage points.", "上升2.1%。", "unit"),
    ("SARS-CoV-2 came on 19 February.", "SARS-CoV-2于3月19日出现。", "changed"),
    ("会议将于14:30开始。", "The meeting will start at 2:30 AM.", "changed"),
    ("Press F5 to run.", "按F6运行。", "changed"),
    ("It needs 256Mi.", "需要512Mi。", "changed"),
    ("三分之一來自歐洲。", "A quarter came from Europe.", "changed"),
    ("Three thousand five hundred men went.", "三千人前去。", "changed"),
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
    #expect(found.confidence < Checker.usualConfidence(of: .number))
  }

  @Test func `one currency for another is found`() {
    #expect(findings("It costs $35.", "费用为35欧元。").contains { $0.detail == "unit" })
  }

  @Test(arguments: [false, true])
  func `a segment of very many numbers is paired to its end`(isBackward: Bool) throws {
    let numbers = (0..<20_000).map { 100_000 + 7 * $0 }
    let source = numbers.map { "item has \($0)" }.joined(separator: " ")
    let others = (isBackward ? numbers.reversed() : numbers).map { $0 == 170_000 ? 170_001 : $0 }
    let target = others.map { "项有\($0)，" }.joined()
    let found = findings(source, target, least: 0)
    let only = try #require(found.first)
    #expect(found.count == 1 && only.detail == "changed")
    #expect(only.message == "170000 is rendered as 170001")
  }

  @Test func `a segment of very many numbers that have no counterpart is read to its end`() {
    let source = (0..<4_000).map { "item has \(100_000 + 2 * $0)" }.joined(separator: " ")
    let target = (0..<4_000).map { "第\(100_001 + 2 * $0)号，" }.joined()
    #expect(findings(source, target, least: 0).count == 4_000)
    #expect(findings(source, "没有数字。", least: 0).count == 4_000)
    // Each of these might stand in words.
    let small = (2_101..<6_000).map { "item has \($0)" }.joined(separator: " ")
    let words = String(repeating: "他们有三千五百零一个，", count: 5_000)
    let found = findings(small, words, least: 0).filter { $0.detail != "added" }
    #expect(found.count == 3_898)
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
