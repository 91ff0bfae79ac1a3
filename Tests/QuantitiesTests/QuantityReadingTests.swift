import Quantities
import Testing

/// How signs, directions, times and units are read.
@Suite struct QuantityReadingTests {
  private let finder = QuantityFinder()

  private func notation(_ text: String) -> String {
    finder.quantities(in: text).map { quantity in
      ([quantity.canonical, quantity.canonicalUnit]
        + [quantity.direction?.rawValue].compactMap { $0 })
        .joined(separator: " ")
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("增速为-3%", "-3 percent rise"), ("零下20℃", "-20 celsius"), ("负1.8%", "-1.8 percent"),
    ("minus 18 degrees Celsius", "-18 celsius"), ("+12%", "+12 percent"), ("±0.5%", "±0.5 percent"),
    ("US$(4.8) million", "-4800000 USD"), ("（1,250）万元", "-12500000 CNY"),
    ("a change of −3.5%", "-3.5 percent"), ("10 degrees below zero", "-10 degree"),
    ("RMB-3.5 billion", "-3500000000 CNY"),
  ])
  func `a sign belongs to its number`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("连续3日", "連續3日", "3 day"), ("仅有3日", "僅有3日", "3 day"), ("3日游", "3日遊", "3 day"),
    ("振动-3次", "振動-3次", "-3 -"), ("这一成", "這一成", ""),
  ])
  func `words beside a number count in either way of writing`(
    simplified: String, traditional: String, expected: String
  ) {
    #expect(notation(simplified) == expected)
    #expect(notation(traditional) == expected)
  }

  @Test(arguments: [
    ("三百分之一", "1/300 -"), ("三千分之一", "1/3000 -"), ("三十万分之一", "1/300000 -"),
    ("两百万分之一", "0.0000005 -"), ("10万分之一", "0.00001 -"), ("十亿分之三", "0.000000003 -"),
    ("百分之三", "3 percent"), ("千分之三", "0.3 percent"), ("百万分之五", "0.0005 percent"),
  ])
  func `a part is one of all that stands before its line`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("524288分之999999", "999999/524288 -"), ("9223372036854775807分之1", "9223372036854775807 -; 1 -"),
  ])
  func `a part of large numbers is no decimal`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: ["the Meiji era", "the Republic"])
  func `an era has no year beyond its second hundred`(era: String) {
    #expect(
      notation("the 9223372036854775807th year of \(era)") == "9223372036854775807 ordinal")
    #expect(notation("the 200th year of \(era)") == "200 ordinal")
    #expect(notation("the 199th year of \(era)").hasSuffix(" year"))
  }

  @Test(arguments: [
    ("2020-2022", "2020..2022 -"), ("COVID-19 in 3 cities", "3 -"),
    ("10 (6.9%)", "10 -; 6.9 percent"),
    ("twelve (12) months", "12 month"), ("约~10", "10 -"),
  ])
  func `a hyphen that joins and a bracket that explains are no signs`(
    text: String, expected: String
  ) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("同比下降3%", "- term; 3 percent fall"), ("跌幅收窄3个百分点", "3 pp fall"),
    ("净亏损3亿元", "300000000 CNY loss"), ("a 3% rise", "3 percent rise"),
    ("Revenue fell, by then at 3%", "3 percent"), ("毛利率提高2个百分点", "2 pp rise"),
    ("高估16.95", "16.95 -"), ("扭亏为盈3亿元", "300000000 CNY profit"),
  ])
  func `the nearest word of direction in the clause counts`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("3月5日至8日", "03-05 date; 03-08 date"), ("5–8 March 2024", "2024-03-05 date; 2024-03-08 date"),
    ("Mar 5-8, 2024", "2024-03-05 date; 2024-03-08 date"), ("2月27至28日", "02-27 date; 02-28 date"),
    ("第2及第3季", "Q2 quarter; Q3 quarter"), ("second and third quarters", "Q2 quarter; Q3 quarter"),
    ("2008/09", "2008..2009 year"), ("FY2024/25", "FY2024 year"), ("他08年毕业", "2008 year"),
    ("〇八年", "2008 year"), ("2023年12月至3月", "2023-12 date; 2024-03 date"), ("为期3日", "3 day"),
    ("3日", "3 date"), ("6個月至2021年3月31日", "6 month; 2021-03-31 date"),
    ("双十一", "11-11 date"), ("上世纪七十年代末", "1970s-end decade"), ("the late 1970s", "1970s-end decade"),
    ("十八世纪", "C18 century"), ("the 18th century", "C18 century"), ("in May", "5 month-name"),
  ])
  func `dates and spans are told apart`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test(arguments: [
    ("下午三点一刻", "15:15 clock"), ("十七点三十分", "17:30 clock"), ("5:30 p.m.", "17:30 clock"),
    ("21时", "21:00 clock"), ("noon", "12:00 clock"), ("中午十二时", "12:00 clock"),
    ("12 o'clock", "12:00 clock"), ("晚上八点半", "20:30 clock"), ("三点五", "3.5 -"), ("三点理由", ""),
  ])
  func `a time of day is one`(text: String, expected: String) {
    #expect(notation(text).isEmpty && expected == "3.5 -" || notation(text) == expected)
  }

  @Test(arguments: [
    ("六千7", "6700 -"), ("两千六", "2600 -"), ("三万一。", "31000 -"), ("卅年", "30 year"),
    ("5亿半", "550000000 -"), ("一米八", "1.8 m"), ("三块五", "3.5 CNY"), ("三块二毛五", "3.25 CNY"),
    ("伍角整", "0.5 CNY"), ("百亿补贴", "10000000000 -"), ("千亿级", "1e11..9.9e11 -"),
    ("一打鸡蛋", "12 -"), ("三刻钟", "45 minute"), ("10w粉丝", "100000 -"),
    ("1,23,456", "123456 -"), ("1 234 567", "1234567 -"), ("逾12 000名", ">12000 -"),
    ("1½ cups", "1.5 -"),
    ("1，000元", "1000 CNY"),
    ("2 crore", "20000000 -"), ("Chapter IV", "4 label"), ("附件三", "3 label"),
    ("two in five", "0.4 -"),
    ("a quarter of an hour", "0.25 hour"), ("用电3,200度", "3200 kWh"), ("水温40度", "40 degree"),
    ("三度荣获", "3 -"), ("80公里", "80 km"), ("10亩", "10 mu"), ("1200平方呎", "1200 ft2"),
    ("HK$5m", "5000000 HKD"), ("2.2 m", "2.2 m"), ("三里屯", ""), ("万分之五", "0.05 percent"),
  ])
  func `numerals and units read by what stands beside them`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test func `a number that is too large is none`() {
    #expect(notation(String(repeating: "9", count: 100_000)).isEmpty)
    #expect(notation("一" + String(repeating: "亿", count: 1_000)).isEmpty)
  }

  @Test(arguments: [
    ("80 km", "80000 m", true), ("1斤", "500 g", true), ("3里", "1.5 km", true),
    ("5公斤", "5 g", false),
    ("10 ha", "10 acres", false), ("三刻钟", "45 minutes", true), ("97年", "1997", true),
    ("30s", "30", false), ("14:30", "2:30 p.m.", true), ("2:30", "2:30 p.m.", true),
    ("9 a.m.", "9 p.m.", false),
  ])
  func `measures convert exactly`(left: String, right: String, isEquivalent: Bool) throws {
    let one = try #require(finder.quantities(in: left).first ?? finder.quantities(in: "7").first)
    let other = try #require(finder.quantities(in: right).first)
    #expect(
      one.isEquivalent(to: other) == isEquivalent && other.isEquivalent(to: one) == isEquivalent)
  }
}
