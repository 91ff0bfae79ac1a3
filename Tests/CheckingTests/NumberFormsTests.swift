import Bitext
import Terminology
import TestSupport
import Testing

@_spi(Fitting) @testable import Checking

/// The findings of the number rule in a pair at its usual confidence.
private func findings(
  _ source: String, _ target: String, chinese: Language = .chinese, share: Double = 0.01
) -> [Finding] {
  let isForward = source.unicodeScalars.contains { $0.properties.isIdeographic }
  let unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
  return NumberCheck(
    source: isForward ? chinese : .english, target: isForward ? .english : chinese, share: share
  ).findings(in: CheckedUnit(index: 0, unit: unit))
    .filter { $0.confidence >= Checker.usualConfidence(of: .number) }
}

/// Pairs that say the same.
private let alike: [(String, String)] = [
  ("月活用户过亿。", "It has over 100 million monthly active users."),
  ("过半受访者", "more than half of the respondents"),
  ("四十出头", "in his early forties"),
  ("十几万", "over a hundred thousand"),
  ("单位：人民币千元 收入 3,456,789", "Unit: RMB'000 Revenue 3,456,789"),
  ("令和六年", "2024"),
  ("昭和50年", "1975"),
  ("平成元年", "1989"),
  ("康熙六十一年（1722年）", "the 61st year of the Kangxi reign (1722)"),
  ("the 113th year of the Republic", "民國113年"),
  ("上年同期为5.2亿元", "compared with RMB520 million in the same period of 2022"),
  ("较去年同期增长6%", "up 6% from the same period of 2023"),
  ("本季度", "in the third quarter of 2024"),
  ("2023年9月", "September last year"),
  ("last month", "6月"),
  ("III期临床", "phase 3 trial"),
  ("II型糖尿病", "type 2 diabetes"),
  ("（P＜0.05）", "(P < 0.05)"),
  ("年龄≥65岁", "aged 65 or above"),
  ("€1.234,56", "1234.56歐元"),
  ("EUR 1.234.567,89", "1,234,567.89歐元"),
  ("half past seven", "七点半"),
  ("a quarter to nine", "八点四十五分"),
  ("ten past five", "五点十分"),
  ("变动（%）：-12.5", "Change (%): (12.5)"),
  ("屈光度-3.50D", "a dioptre of −3.50 D"),
  ("2股合并为1股", "a 2-to-1 share consolidation"),
  ("浓度为50ppm", "a concentration of 50 ppm"),
  ("26个月", "two years and two months"),
  ("1小时30分钟", "90 minutes"),
  ("2024H1", "H1 2024"),
  ("11月下旬", "late November"),
  ("人民幣12.3分", "RMB12.3 cents"),
  ("The Government will set aside $500 million", "政府會預留5億元"),
  ("a fine of $50,000", "罰款五萬元會"),
  ("12 Labs", "TwelveLabs"),
  ("360 Security", "三六零安全"),
  ("体温38.5度", "a temperature of 38.5 degrees"),
  ("体温37度", "98.6 °F"),
  ("（一）主要业务", "(I) Principal business"),
  ("九、其他", "I. Others"),
  ("3. Scope", "三、范围"),
  ("in 2022 and 2023 respectively", "分別在二零二二及二零二三年"),
  ("2023/24", "二零二三／二四年度"),
  ("the 2024-25 Budget", "二零二四至二五財政年度財政預算案"),
  ("the 1960s and 1970s", "上世纪六七十年代"),
  ("贰万伍仟元整（¥25,000.00）", "RMB25,000.00"),
  ("midnight", "午夜12点"),
  ("over a dozen cases", "十多例"),
  ("tens of thousands of people", "数以万计的人"),
]

/// Pairs of which one side is wrong.
private let unlike: [(String, String)] = [
  ("比上年少交付500辆", "It delivered 500 more vehicles than the year before, an increase of 500"),
  ("多销售500辆", "It sold 500 fewer vehicles"),
  ("产量翻了两番", "Output doubled"),
  ("增长了两倍", "doubled"),
  ("是去年的三倍", "four times that of last year"),
  ("体温38.5度", "a temperature of 38.5 °F"),
  ("（P＜0.05）", "(P > 0.05)"),
  ("65岁及以上老年人", "people aged under 65"),
  ("18 months", "一年"),
  ("half past seven", "八点半"),
  ("屈光度-3.50D", "a dioptre of +3.50 D"),
  ("每股盈利12.3港仙", "earnings per share of HK$12.3"),
  ("浓度为50ppm", "a concentration of 50 ppb"),
  ("11月中旬", "late November"),
  ("2025年初", "late 2025"),
  ("去年第四季度", "the third quarter of last year"),
  ("at least three directors", "至少两名董事"),
  ("二、财务状况", "III. Financial position"),
  ("2. Scope", "三、范围"),
  ("$500 million", "5亿元人民币"),
  ("昭和50年", "1976"),
  ("III期临床", "phase 2 trial"),
  ("病死率估计值从-17.3%下降到0.7%", "the ratio decreased from 17.3% to 0.7%"),
  ("患者占比最初为-30%", "the share of those who lost their sense of smell was initially 30%"),
  ("26% fewer", "低 -26%"),
  ("150% reducing balance", "-150% 余额递减法"),
  ("净现金流出3.2亿元", "a net cash inflow of RMB320 million"),
  ("高于预期0.3个百分点", "0.3 percentage points below expectations"),
  ("数千万元", "millions of yuan"),
  ("60 mph", "每小时60公里"),
  ("under-18s", "18岁以上"),
  ("the year ended 30 June 2024", "截至2024年6月30日止六個月"),
]

/// Beginnings of texts in Chinese or English, with the numbers of their headings.
private let headings: [(String, Bool, Set<Int>)] = [
  ("（三）其他", true, [3]), ("十二、附则", true, [12]), ("二十、附则", true, [20]), ("IV. Scope", false, [4]),
  ("(ii) costs", false, [2]), ("I. Scope", false, [1, 9]), ("4. Scope", false, [4]),
  ("一家公司", true, []), ("C. Scope", false, []), ("百分之三", true, []), ("", true, []),
  ("Is it", false, []), ("十十、", true, []),
]

@Suite struct NumberFormsTests {
  @Test(arguments: alike)
  func `a pair that says the same in another form is left alone`(source: String, target: String) {
    let found = findings(source, target)
    #expect(found.isEmpty, "\(found.map { "\($0.detail ?? "") \($0.message)" })")
  }

  @Test(arguments: unlike)
  func `a pair that says something else in another form is found`(source: String, target: String) {
    #expect(!findings(source, target).isEmpty)
  }

  @Test func `a dollar without a country is that of the place only in Traditional characters`() {
    let hongKong = Language(rawValue: "zh-HK")
    let mainland = Language(rawValue: "zh-CN")
    #expect(findings("$300", "三百元", chinese: hongKong).isEmpty)
    #expect(findings("$300", "300港元", chinese: hongKong).isEmpty)
    #expect(findings("$300", "三百元", chinese: mainland).map(\.detail) == ["unit"])
    #expect(findings("US$300", "300港元", chinese: hongKong).map(\.detail) == ["unit"])
    #expect(findings("$300", "300美元", chinese: mainland).isEmpty)
  }

  @Test func `the more quantities are taken to be wrong, the surer is a finding`() throws {
    let shares = [0.0001, 0.01, 0.1, 0.5]
    let told = shares.compactMap { share in
      NumberCheck(source: .chinese, target: .english, share: share).findings(
        in: CheckedUnit(
          index: 0,
          unit: TranslationUnit(source: UnitText("增长3%"), target: UnitText("up 4%")))
      ).first?.confidence
    }
    #expect(told.count == shares.count && told == told.sorted() && Set(told).count > 2, "\(told)")
  }

  @Test func `a probability follows from both rates and the share`() {
    let rates = NumberRates(errors: 0.5, correct: 0.001)
    #expect(rates.probability(atShare: 0.01) == 0.835)
    #expect(rates.probability(atShare: 0.5) == 0.998)
    #expect(NumberRates(errors: 0, correct: 0).probability(atShare: 0.01) == 0)
  }

  @Test func `every ground has rates that are rates`() {
    for ground in NumberGround.allCases {
      let rates = NumberRates.fitted(ground)
      #expect(rates.errors > 0 && rates.errors <= 1 && rates.correct > 0, "\(ground)")
    }
  }

  @Test(arguments: headings)
  func `the number before a heading is read`(text: String, isChinese: Bool, numbers: Set<Int>) {
    #expect(Heading(Array(text.utf8), isChinese: isChinese)?.numbers ?? [] == numbers)
  }
}
