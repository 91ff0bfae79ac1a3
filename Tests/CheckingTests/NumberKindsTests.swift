import Bitext
import Foundation
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Pairs that say the same, by kind of quantity.
private let alike: [(String, String)] = [
  ("净亏损3亿元。", "Net profit was -RMB300 million."),
  ("净亏损(3,456)万元。", "Net loss of RMB 34.56 million."),
  ("净利润为负2.1亿元。", "Net loss of RMB210 million."),
  ("降幅收窄至3.2%。", "The decline narrowed to 3.2%."),
  ("亏损扩大至5.6亿元。", "The loss widened to RMB560 million."),
  ("气温降至零下10℃。", "Temperatures fell to minus 10 °C."),
  ("误差为±0.5%。", "The error is ±0.5%."),
  ("经营现金流为负3.4亿元。", "Operating cash flow was negative RMB340 million."),
  ("负增长2.3%。", "Negative growth of 2.3%."),
  ("Profit before tax: HK$(12.5) million", "除稅前虧損：1,250萬港元"),
  ("GDP contracted by 2.4%.", "GDP收缩2.4%。"),
  ("The pound slid 1.2% against the dollar.", "英镑兑美元下跌1.2%。"),
  ("Costs were trimmed by $40 million.", "成本削减4000万美元。"),
  ("The stock was down 3.1%.", "该股下跌3.1%。"),
  ("an increase of 12.5 per cent", "增幅为12.5%"),
  ("It dropped to -4 degrees.", "气温跌至零下4度。"),
  ("六千7", "6,700"),
  ("一百二", "120"),
  ("三万一。", "31,000."),
  ("5亿半", "550 million"),
  ("两万半", "25,000"),
  ("廿五人", "25 people"),
  ("卅年", "30 years"),
  ("数以万计的人", "tens of thousands of people"),
  ("三五天", "three to five days"),
  ("十几人", "a dozen or so people"),
  ("上百家企业", "over a hundred companies"),
  ("千亿级市场", "a market of hundreds of billions"),
  ("粉丝10w", "100,000 fans"),
  ("玖佰捌拾柒万元", "RMB9.87 million"),
  ("市值破万亿", "market value topped one trillion"),
  ("两千万用户", "20 million users"),
  ("十来个人", "about ten people"),
  ("百把人", "about a hundred people"),
  ("1兆2千億元", "NT$1.2 trillion"),
  ("He won 3 lakh rupees.", "他赢得30万卢比。"),
  ("Sales of 2 crore.", "销售额2000万。"),
  ("Rub them for at least 20 seconds.", "至少搓洗20秒。"),
  ("美国至少已有1279例。", "There were at least 1,279 cases in the US."),
  ("最多可以存活5天。", "It survives for up to 5 days."),
  ("确诊病例最多的国家有5个。", "At least 5 countries have the most cases."),
  ("课时不要超过40分钟。", "A lesson should be no longer than 40 minutes."),
  ("课时不应超过20分钟。", "A lesson should not be more than 20 minutes."),
  ("10岁以下儿童", "children younger than 10 years"),
  ("3岁以下的儿童", "children below the age of 3"),
  ("40岁及以上的成年人", "adults aged 40 and over"),
  ("Of those aged 40 and over 50% were ill.", "40岁者中有50%以上患病。"),
  ("需求增加了100倍。", "Demand has risen 101-fold."),
  ("从49个增加到73个。", "It increased from 49 to 73."),
  ("至少5人服药30天。", "At least 5 people took it for at most 30 days."),
  ("1,23,456 people", "123,456人"),
  ("1 234 567 people", "1,234,567人"),
  ("五块钱", "five yuan"),
  ("三块二毛五", "3.25 yuan"),
  ("两毛钱", "0.2 yuan"),
  ("每股派息15仙", "a dividend of 15 cents per share"),
  ("人民币百万元", "RMB million"),
  ("1,234百万元", "RMB1,234 million"),
  ("新台币5,600万元", "NT$56 million"),
  ("拟每10股派发现金红利5元（含税）。", "A cash dividend of RMB 0.50 per share is proposed."),
  ("每10股送3股", "three bonus shares for every ten"),
  ("500澳元", "A$500"),
  ("US$3.2bn", "32亿美元"),
  ("€1.5m", "150万欧元"),
  ("HK$85 million", "8,500萬港元"),
  ("加息一码", "a rate rise of 25 basis points"),
  ("万分之五", "0.05%"),
  ("利润翻了两番", "profit quadrupled"),
  ("增长五倍", "grew sixfold"),
  ("七五折", "25% off"),
  ("打九折", "10% off"),
  ("十分之一", "one tenth"),
  ("每五人中有两人", "two in five people"),
  ("不到两成", "less than 20%"),
  ("百分之二点五", "2.5 per cent"),
  ("上升1.2个百分点", "up 1.2pp"),
  ("97年", "1997"),
  ("上世纪九十年代", "the 1990s"),
  ("二十一世纪", "the 21st century"),
  ("2024年上半年", "1H24"),
  ("2024财年", "FY24"),
  ("2024/25财年", "FY2024/25"),
  ("2023至2024年", "2023-24"),
  ("3月23日至24日", "23 to 24 March"),
  ("民国113年", "2024"),
  ("上午10时15分", "10:15 a.m."),
  ("晚上8点半", "8:30 p.m."),
  ("凌晨2点", "2 a.m."),
  ("5月5日", "5 May"),
  ("2024年5月", "May 2024"),
  ("截至2021年3月31日止六个月", "for six months to 31 March 2021"),
  ("去年第四季", "the fourth quarter of last year"),
  ("一周年", "first anniversary"),
  ("三个季度", "three quarters"),
  ("24小时", "24 hours"),
  ("两个星期", "two weeks"),
  ("首两个月", "the first two months"),
  ("in the eighties", "在八十年代"),
  ("Q3 FY24", "2024财年第三季度"),
  ("15 minutes past three", "三点十五分"),
  ("36 months", "三年"),
  ("the second half of 2023", "2023年下半年"),
  ("a 30-day notice", "30日通知"),
  ("within seven days", "7日內"),
  ("1斤", "500 grams"),
  ("3里", "1.5 km"),
  ("1公斤", "2.2 pounds"),
  ("10亩", "0.67 ha"),
  ("80公里", "50 miles"),
  ("30坪", "99 square metres"),
  ("五尺", "five chi"),
  ("水温40度", "water at 40 degrees"),
  ("旋转90度", "rotate by 90 degrees"),
  ("1.5升水", "1.5 litres of water"),
  ("500毫升", "500 ml"),
  ("1200平方呎", "1,200 square feet"),
  ("40兆瓦", "40 MW"),
  ("98.6 °F", "37 °C"),
  ("5 feet", "1.52米"),
  ("2 TB", "2TB"),
  ("digital economy", "數碼經濟"),
  ("Report 2022 won the award", "二零二二年年報獲獎"),
  ("ASEAN+3 members", "東盟+3 成員"),
  ("the 90% minimum for 2018", "高於2018年適用的90%最低要求"),
  ("GDP in 20151", "2015年1的本地生產總值"),
  ("2008/09 crisis", "2008至2009年危機"),
  ("In the last quarter", "第4季"),
  ("open for six days", "開放6日"),
  ("Note 12(a)", "附註12(a)"),
  ("Basel III", "《巴塞爾協定三》"),
  ("Section 3(2) of the Ordinance", "該條例第3(2)條"),
  ("Phase II", "第二期"),
  ("3M Company", "3M公司"),
  ("version 2.0.1", "2.0.1版"),
  ("不少于30天", "no fewer than 30 days"),
  ("最高可罚款50万元", "fined up to RMB500,000"),
  ("最低工资2,000元", "a minimum wage of RMB2,000"),
  ("五位数", "five digits"),
  ("两位数增长", "double-digit growth"),
  ("不管三七二十一", "regardless of the consequences"),
  ("四大会计师事务所", "the Big Four accounting firms"),
  ("十大股东", "the ten largest shareholders"),
  ("二级市场", "secondary market"),
  ("一手房", "new homes"),
  ("三级跳", "a triple jump"),
  ("半导体", "semiconductors"),
  ("千万不要忘记", "Never forget"),
  ("一言为定", "It's a deal"),
]

/// Pairs of which one side says something else.
private let unlike: [(String, String)] = [
  ("净亏损3亿元。", "Net profit was RMB300 million."),
  ("经营现金流为负3.4亿元。", "Operating cash flow was RMB340 million."),
  ("跌幅为2.1%。", "The gain was 2.1%."),
  ("下调利率50个基点。", "It raised rates by 50 basis points."),
  ("同比减少12%。", "An increase of 12% year on year."),
  ("GDP contracted by 2.4%.", "GDP增长2.4%。"),
  ("The pound slid 1.2%.", "英镑上涨1.2%。"),
  ("Costs were cut by $40 million.", "成本增加4000万美元。"),
  ("A net loss of HK$3.4 billion.", "纯利34亿港元。"),
  ("It dropped to -4 degrees.", "气温跌至4度。"),
  ("The trade surplus was $5 billion.", "贸易逆差为50亿美元。"),
  ("他每月挣三千五。", "He earns 3,005 a month."),
  ("市值破万亿", "market value topped 100 billion"),
  ("5亿半", "505 million"),
  ("十万用户", "a million users"),
  ("Sales of 2 crore.", "销售额200万。"),
  ("三块二毛五", "3.52 yuan"),
  ("新台币5,600万元", "HK$56 million"),
  ("500澳元", "US$500"),
  ("每10股派5元", "RMB5 per share"),
  ("€1.5m", "15万欧元"),
  ("万分之五", "0.5%"),
  ("打九折", "90% off"),
  ("上升1.2个百分点", "up 1.2%"),
  ("增长五成", "up 5%"),
  ("three-quarters of respondents", "三分之二的受访者"),
  ("50 basis points", "50个百分点"),
  ("上世纪九十年代", "the 1980s"),
  ("二十一世纪", "the 20th century"),
  ("2024年上半年", "2H24"),
  ("3月23日至24日", "23 to 25 March"),
  ("晚上8点半", "8:30 a.m."),
  ("两个星期", "two months"),
  ("24小时", "24 days"),
  ("5年期贷款", "a 5-month loan"),
  ("a 30-day notice", "30个月通知"),
  ("36 months", "36年"),
  ("Q3 FY24", "2024财年第四季度"),
  ("31 December 2023", "2023年12月30日"),
  ("in 1998", "1989年"),
  ("within seven days", "七周内"),
  ("水温25℃。", "The water was at 25 °F."),
  ("面积10公顷。", "An area of 10 acres."),
  ("重5公斤。", "It weighs 5 g."),
  ("增长3倍。", "It grew 3%."),
  ("80公里", "80 miles"),
  ("500毫升", "500 litres"),
  ("2斤", "2 kg"),
  ("5 feet", "5米"),
  ("98.6 °F", "38 °C"),
  ("3 hours", "3分钟"),
  ("40 MW", "40千瓦"),
  ("version 2.0.1", "2.0.2版"),
  ("Note 12(a)", "附註13(a)"),
  ("Phase II", "第三期"),
  ("Section 3(2) of the Ordinance", "該條例第3(3)條"),
  ("Schedule 4", "附表五"),
  ("不少于30天", "up to 30 days"),
  ("超过500人", "fewer than 500 people"),
  ("Rub them for at least 20 seconds.", "至多搓洗20秒。"),
  ("美国至少已有1279例。", "There were no more than 1,279 cases in the US."),
  ("頂多會持續20秒。", "It will last more than 20 seconds."),
  ("最多可以存活5天。", "It survives for at least 5 days."),
  ("课时最长不要超过40分钟。", "A lesson should be no shorter than 40 minutes."),
  ("10岁以上儿童", "children younger than 10 years"),
  ("3岁以上的儿童", "children below the age of 3"),
  ("40岁及以下的成年人", "adults aged 40 and over"),
  ("不到3,000名患者死亡。", "It spread, and over 3,000 patients died."),
  ("滴度下降≥4倍。", "a titer rising ≥4 times"),
  ("从49个减少到73个。", "It increased from 49 to 73."),
]

@Suite struct NumberKindsTests {
  @Test(arguments: alike)
  func `a quantity that is put otherwise is left alone`(source: String, target: String) {
    #expect(numberFindings(source, target).map(\.message) == [])
  }

  @Test(arguments: unlike)
  func `a quantity that means something else is found`(source: String, target: String) {
    #expect(!numberFindings(source, target).isEmpty)
  }

  @Test(arguments: [
    ("Store at -20 °C.", "在20℃下保存。", "sign"), ("增长+3%。", "A change of -3%.", "sign"),
    ("盈利3亿元。", "A loss of RMB300 million.", "direction"),
    ("上调25个基点。", "Cut by 25 basis points.", "direction"),
    ("超过3%。", "Less than 3%.", "bound"), ("面积10公顷。", "An area of 10 acres.", "unit"),
  ])
  func `the finding tells what is wrong`(source: String, target: String, detail: String) {
    #expect(numberFindings(source, target).map(\.detail) == [detail])
  }

  @Test func `a conversion is told as information below the usual confidence`() {
    let unit = TranslationUnit(source: UnitText("80公里"), target: UnitText("50 miles"))
    let all = NumberCheck(source: .chinese, target: .english).findings(
      in: CheckedUnit(index: 0, unit: unit))
    #expect(all.map(\.detail) == ["converted"] && all.allSatisfy { $0.severity == .information })
  }

  @Test(
    arguments: [
      ("up 3% ", "下降3%，"), ("-3% ", "3%，"), ("9 a.m. ", "9 p.m. 下午8时，"), ("in 2023 ", "5月，"),
      ("5 March 2023, ", "3月5日，"), ("RMB(3) million ", "300万元，"), ("5 years ", "5个月，"),
      ("10 shares ", "每10股3元，"), ("1月、", "1-9月 "), ("20151 ", "2015年1，"),
      ("September last year ", "2023年9月、"), ("two years and two months ", "26个月，"),
    ])
  func `a long segment of any kind is read in linear time`(source: String, target: String) {
    let (one, other) = (
      String(repeating: source, count: 300), String(repeating: target, count: 300)
    )
    let start = processorSeconds()
    _ = numberFindings(one, other)
    #expect(processorSeconds() - start < 20, "\(source)")
  }

  /// The time that this thread has run, whatever runs beside it.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `a message about a direction tells both`() throws {
    let found = try #require(numberFindings("同比下降3%。", "It rose 3% year on year.").first)
    #expect(found.message.hasSuffix("a fall there, a rise here"), "\(found.message)")
  }

  @Test(.needsData("numbers/cases.tsv"))
  func `of the hard pairs hardly any right one is flagged and hardly any wrong one passes`() throws
  {
    let rows = try TestData.shared("numbers/cases.tsv").map { try TestData.fields(of: $0) } ?? []
    let (right, wrong) = flagged(
      rows.filter { $0.count > 3 && $0[0] != "verdict" }.map { ($0[0] == "same", $0[2], $0[3]) })
    #expect(right.flagged * 50 <= right.all, "\(right)")
    #expect(wrong.flagged * 100 >= wrong.all * 97, "\(wrong)")
  }
}
