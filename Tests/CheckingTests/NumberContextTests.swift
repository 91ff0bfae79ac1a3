import TestSupport
import Testing

@testable import Checking

/// Pairs that say the same, where the words around the numbers tell what they are.
private let alike: [(String, String)] = [
  // Digits by place, among them 一一.
  ("自二零一一年三月一日起生效", "effective from 1 March 2011"), ("二〇一一年度", "the year 2011"),
  ("一九一一年", "1911"),
  // Signs in brackets.
  ("變動：-4.7%", "Change: (4.7%)"),
  ("2022年：-1,305.2；2021年：-876.4", "2022: (1,305.2); 2021: (876.4)"),
  // Years that end with a date.
  (
    "截至二零一九年三月三十一日止兩個年度", "the years ended 31 March 2018 and 2019"
  ),
  (
    "for the three years ending 30 June 2024, 2025 and 2026", "截至二零二六年六月三十日止三個年度"
  ),
  // Rates of two amounts.
  ("每月18,000港元（即每年216,000港元）", "HK$18,000 per month, i.e. HK$216,000 per annum"),
  // Dates and parts of years.
  ("有效期至30.11.2025", "valid until 30 November 2025"),
  ("24H1营收", "revenue in the first half of 2024"),
  ("关联交易金额为0", "Related party transactions were nil"), ("十三世纪", "the 1200s"),
  ("二零一九年十二月三十一日：2.4倍", "2.4 times a year earlier"),
  // The numbers that a message of ICU has texts for.
  (
    "{n, plural, =0 {just now} =1 {one minute ago} other {# minutes ago}}",
    "{n, plural, =0 {刚刚} other {# 分钟前}}"
  ),
  // Bounds.
  ("未满十六周岁者不得驾驶。", "No one under the age of 16 may drive."),
  ("No vehicle over 3 tonnes may enter.", "超过3吨的车辆不得驶入。"),
  ("年满十八周岁的公民", "citizens aged 18 or over"),
  ("收到发票后30天付款", "payment 30 days after receipt of the invoice"),
  ("罚款上限为五万元。", "The maximum fine is RMB50,000."),
  ("持有不少於股本二十分之一的股東", "members holding not less than one-twentieth of the capital"),
  // Directions.
  ("白银日内涨幅收窄至1.2%。", "Silver pared its intraday gain to 1.2%."),
  ("5月贸易逆差为62亿美元。", "The trade deficit for May was $6.2 billion."),
  ("毛利率上升至30%。", "Gross margin rose to 30%."), ("成本下降三成。", "Costs fell by 30%."),
  // Shares, units and money.
  ("毛利率较上年提升1.3pct。", "Gross margin rose 1.3 percentage points."),
  ("降息75个基点", "a cut of three quarters of a percentage point"),
  ("超标1.5倍", "exceeded the limit by 150%"), ("发烧到三十八度七", "a fever of 38.7 °C"),
  ("体温38度7", "a temperature of 38.7 °C"), ("每斤五毛二", "0.52 yuan a jin"),
  ("发动机功率为110千瓦（150马力）。", "The engine puts out 150 hp (110 kW)."),
  ("胎压为2.4 bar", "a tyre pressure of 240 kPa"), ("百亿级园区", "a park on the RMB10 billion scale"),
  // Shares that keep their ten.
  (
    "拟每10股派3.20元，共计派发6.4亿元。",
    "RMB3.20 per 10 shares is proposed, RMB640 million in total."
  ),
  ("The ship berthed at 0540 hrs and left at 1630 hrs.", "该轮于5时40分靠泊，16时30分离港。"),
  ("我差一刻九点出门。", "I leave at a quarter to nine."),
  ("She paid one point six million.", "她付了一百六十万。"),
  ("Users passed the quarter-billion mark.", "用户突破2.5亿。"),
  ("a quarter of a billion dollars", "2.5亿美元"), ("三次为期两周", "three times for a fortnight"),
  ("五十步笑百步", "the pot calling the kettle black"), ("一个鸡蛋七分钱。", "An egg costs RMB0.07."),
  ("每亩施肥12公斤。", "Apply 12 kg of fertilizer per mu."), ("需要Python 3.10。", "Requires Python 3.10."),
  ("手术做了两个半小时。", "The operation took two and a half hours."),
  ("单位：人民币千元", "Unit: RMB'000"), ("一年去过两次", "visited twice in one year"),
  ("甲、乙及丙分別佔41%、33%及26%。", "A, B and C accounted for 41%, 33% and 26% respectively."),
]

/// Pairs of which one says something else.
private let unlike: [(String, String)] = [
  ("The factor is x =3 (at most)", "系数为 x =4（最多）"),
  ("自二零一一年三月一日起生效", "effective from 1 March 2012"),
  ("變動：-4.7%", "Change: 4.7%"),
  ("截至二零一九年三月三十一日止兩個年度", "the years ended 31 March 2016 and 2017"),
  ("每月18,000港元", "HK$18,000 per annum"), ("有效期至30.11.2025", "valid until 30 October 2025"),
  ("十三世纪", "the 1300s"), ("年满十八周岁的公民", "citizens under the age of 18"),
  ("No vehicle may carry more than 3 tonnes.", "车辆载重须超过3吨。"),
  ("Payment within 21 days", "21天后付款"), ("罚款上限为五万元。", "The minimum fine is RMB50,000."),
  (
    "持有不少於股本二十分之一的股東", "members holding not more than one-twentieth of the capital"
  ),
  ("5月贸易顺差为62亿美元。", "The trade deficit for May was $6.2 billion."),
  ("毛利率上升至30%。", "Gross margin rose by 30%."), ("成本下降三成。", "Costs fell to 30% of last year's."),
  ("毛利率较上年提升1.3pct。", "Gross margin rose 1.3%."),
  ("发动机功率为150马力。", "The engine puts out 150 kW."), ("压力为3兆帕。", "The pressure is 3 bar."),
  ("扭矩为250牛米。", "Torque is 250 lb-ft."), ("停车每小时五元。", "Parking costs 5 jiao an hour."),
  (
    "拟每10股派3.20元，共计派发6.4亿元。",
    "RMB3.20 per 10 shares is proposed, RMB64 million in total."
  ),
  ("单位：人民币万元", "Unit: RMB'000"), ("单位：百万元", "RMB'000"),
  ("他去过现场三次，每次两天。", "He visited the site twice, two days each time."),
  ("前三季度新增贷款18.2万亿元。", "New loans were RMB18.2 trillion in the third quarter."),
  ("Sales rose in the first half.", "第二季度销售额上升。"),
  ("手术做了两个半小时。", "The operation took two hours."),
  ("我差一刻九点出门。", "I leave at a quarter past nine."), ("H2 will be stronger.", "预计上半年有所好转。"),
  ("一个鸡蛋七分钱。", "An egg costs seven yuan."), ("每亩施肥12公斤。", "Apply 12 kg per hectare."),
  ("需要Python 3.10。", "Requires Python 3.1."), ("Take it for a fortnight.", "连服一周。"),
  ("五六十名员工", "five or six employees"), ("全年产钢1,245万吨", "1.245 million tonnes of steel"),
  ("收益1,245百萬港元", "revenue of HK$1.245 million"),
  ("甲、乙及丙分別佔41%、33%及26%。", "A, B and C accounted for 33%, 41% and 26% respectively."),
]

@Suite struct NumberContextTests {
  @Test(arguments: alike)
  func `what the words around make the same is left alone`(source: String, target: String) {
    #expect(numberFindings(source, target).map(\.message) == [])
  }

  @Test(arguments: unlike)
  func `what the words around make another is found`(source: String, target: String) {
    #expect(!numberFindings(source, target).isEmpty)
  }

  @Test(arguments: [
    ("车费涨了五成。", "Fares rose by a fifth.", "2.5 times too small"),
    ("装机84万千瓦", "8.4 GW of capacity", "10 times too large"),
    ("全长1,200米", "12 km long", "10 times too large"),
  ])
  func `how far a number is off is told in one unit`(
    source: String, target: String, factor: String
  ) {
    #expect(numberFindings(source, target).contains { $0.message.contains(factor) })
  }
}
