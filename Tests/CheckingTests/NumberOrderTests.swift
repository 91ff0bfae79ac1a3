import Testing

@testable import Checking

/// Pairs that say the same: of weekdays, lengths of time, sides of a date, profits and rates.
private let alike: [(String, String)] = [
  // Days of the week.
  ("会议定于6月7日（星期五）举行。", "The meeting is on Friday, 7 June."),
  ("周一至周五营业", "open from Monday to Friday"),
  ("週一、三、五上課", "Classes are on Mondays, Wednesdays and Fridays."),
  ("每周三次", "three times a week"), ("一周五天", "five days a week"), ("他周二抵达。", "He arrived that day."),
  // Before and after.
  ("投票前48小时交回", "returned 48 hours before the vote"),
  ("手术后三天出院", "discharged three days after surgery"),
  ("住院3天后出院", "in hospital for 3 days before being discharged"), ("2026年前完成", "completed by 2026"),
  ("30日内付款", "payment within 30 days"), ("两天前，视频发布。", "two days after the video was posted"),
  ("12个月内确认收入", "Revenue is recognized over 12 months."),
  ("上市后前三年", "the first three years after listing"),
  ("近九个小时", "nearly nine hours"), ("公司连续五年获奖。", "The company won for the fifth year in a row."),
  ("连续使用不超过一星期", "for up to 7 days"), ("近两年来首次", "for the first time in nearly two years"),
  // Lengths of time.
  ("过去三十天", "the past month"), ("过去十年", "over the past decade"), ("半个世纪以来", "for half a century"),
  ("成立二十周年", "the twentieth anniversary"), ("任何一方可提前三十（30）日通知", "on thirty (30) days' notice"),
  ("连续两个季度亏损", "losses in two consecutive quarters"), ("5岁以下半价", "Half price for those under 5."),
  // Profits, losses and changes.
  ("亏损收窄18%。", "The loss narrowed by 18%."), ("净利润为-3,000万元", "a net loss of RMB30 million"),
  ("溢利减少8%至5,000万元", "Profit fell 8% to RMB50 million."),
  ("新增贷款同比少增2亿元。", "New loans were RMB200 million less than a year earlier."),
  ("每次递增时减半", "Each increment halves it."), ("费用上升约一倍至9百万元", "Expenses doubled to RMB9 million."),
  // Rates, and how many of the first.
  ("日产5万桶", "50,000 barrels a day"), ("时速90公里", "90 km per hour"),
  ("每五户中有两户", "two out of every five households"),
  ("前五大客戶和五大供應商", "the five largest customers and the five largest suppliers"),
]

/// Pairs of which one says something else.
private let unlike: [(String, String)] = [
  ("会议定于6月7日（星期五）举行。", "The meeting is on Wednesday, 7 June."),
  ("Closed on Sundays.", "逢星期六休息。"),
  ("週一、三、五上課", "Classes are on Mondays, Wednesdays and Thursdays."),
  ("投票前48小时交回", "returned 48 hours after the vote"),
  ("手术后三天出院", "discharged three days before the operation"),
  ("2026年前完成", "completed after 2026"), ("30日内付款", "payment after 30 days"),
  ("30日后付款", "payment within 30 days"),
  ("中午十二时前送达", "delivered after 12 noon"), ("三年后", "three years ago"),
  ("近九个小时", "more than nine hours"), ("近九个小时", "nearly eleven hours"),
  ("公司连续七年获奖。", "The company won for the fifth year in a row."),
  ("连续使用不超过一星期", "for up to 7 weeks"),
  ("过去六十天", "the past month"), ("过去十个月", "over the past decade"), ("七十年以来", "for half a century"),
  ("账龄在五年以上", "aged over three years"), ("六岁以下儿童", "children under nine"),
  ("第七个月", "the seventh year"),
  ("任何一方可提前五十（30）日通知", "on thirty (30) days' notice"),
  ("连续四个季度亏损", "losses in two consecutive quarters"),
  ("消费物价在九月份上升", "Consumer prices rose in July."),
  ("亏损收窄18%。", "The profit narrowed by 18%."),
  ("前三季度净利润8.9亿元", "Net loss for the first three quarters was RMB890 million."),
  ("气温降至-42℃", "It rose to -42 °C."), ("毛利率升至21.9%", "Gross margin fell 1.5 points to 21.9%."),
  ("从95天升到82天", "It came down from 95 at the end of May to 82 days."),
  ("由A部门减少一成，环比上升3%", "down 10% in A and 3% sequentially"),
  ("费用减少约一倍至9百万元", "Expenses doubled to RMB9 million."), ("跌203点或1.1%", "up 203 points, or 1.1%"),
  ("日产5万桶", "50,000 barrels a week"), ("时速90公里", "90 km per minute"),
  ("六成家庭", "two out of every five households"),
  ("七大客戶", "the five largest customers"), ("利率介乎2.85%至4.35%", "rates of 2.85‰ to 4.35%"),
  ("200升水", "200 mL of water"),
]

@Suite struct NumberOrderTests {
  @Test(arguments: alike)
  func `what lies on the same side, day and length is left alone`(source: String, target: String) {
    #expect(numberFindings(source, target).map(\.message) == [])
  }

  @Test(arguments: unlike)
  func `another day, side, length, result or rate is found`(source: String, target: String) {
    #expect(!numberFindings(source, target).isEmpty)
  }

  @Test(arguments: [
    ("30日内付款", "payment after 30 days", "a bound from below"),
    ("三年后", "three years ago", "before it on one side"),
    ("星期五", "on Monday", "星期五 is rendered as Monday"),
    ("亏损收窄18%", "The profit narrowed by 18%.", "a loss there"),
    ("五十（30）日", "thirty (30) days", "says two numbers"),
  ])
  func `the message says what differs`(source: String, target: String, message: String) {
    #expect(numberFindings(source, target).contains { $0.message.contains(message) })
  }
}
