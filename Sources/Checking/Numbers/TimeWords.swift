internal import Quantities

/// The words of a text that stand for a date: 去年同期, 本季, "yesterday".
struct TimeWords {
  /// Whether "the year" or 本年 stands for the year that is spoken of.
  let sayOwnYear: Bool
  /// Whether what stands for a day is no more than "a year earlier" or the like.
  let areOfYearBefore: Bool
  private let years: Bool
  private let quarters: Bool
  private let halves: Bool
  private let months: Bool
  private let days: Bool

  /// Looks for them, in linear time.
  init(_ side: NumberSide) {
    let said = String(decoding: side.text, as: UTF8.self).lowercased()
    func says(_ chinese: [String], _ english: [String]) -> Bool {
      (side.isChinese ? chinese : english).contains { said.contains($0) }
    }
    years = says(Self.chineseYears, Self.englishYears)
    sayOwnYear = years || says(Self.chineseOwnYears, Self.englishOwnYears)
    quarters = says(Self.chineseQuarters, Self.englishQuarters)
    halves = says(Self.chineseHalves, Self.englishHalves)
    months = says(Self.chineseMonths, Self.englishMonths)
    let ownDays = says(Self.chineseDays, Self.englishDays)
    let isYearBefore = says(Self.chineseYearBefore, Self.englishYearBefore)
    days = ownDays || isYearBefore
    areOfYearBefore = isYearBefore && !ownDays
  }

  /// Whether one of them may stand for what a date of the other side spells out.
  func standFor(_ period: CalendarPeriod) -> Bool {
    switch period.part {
    case .whole: return period.year != nil && years
    case .quarter: return quarters
    case .half: return halves
    case .month: return months
    case .day, .dayOnly: return days
    case .decade, .century: return false
    }
  }

  private static let chineseYears = HanVariants.forms(
    of: [
      "今年", "去年", "上年", "明年", "同年", "前年", "翌年", "次年", "上一年", "上财年", "上一财年", "上财政年度", "年内",
    ])
  private static let chineseOwnYears = HanVariants.forms(of: ["当年", "该年", "本年"])
  private static let englishYears = [
    "this year", "last year", "next year", "that year", "same year", "previous year",
    "year earlier", "year ago", "prior year", "current year", "year-on-year", "following year",
    "preceding year", "year before",
  ]
  private static let englishOwnYears = ["the year"]
  private static let chineseQuarters = HanVariants.forms(
    of: ["本季", "上季", "当季", "该季", "同季", "上一季", "下季", "同期"])
  private static let englishQuarters = [
    "this quarter", "last quarter", "the quarter", "previous quarter", "prior quarter",
    "next quarter", "same quarter", "current quarter",
  ]
  private static let chineseHalves = ["本半年", "上半年", "下半年", "中期", "同期", "本期", "上期"]
  private static let englishHalves = [
    "the half", "the period", "half year", "half-year", "interim",
  ]
  private static let chineseMonths = HanVariants.forms(
    of: ["本月", "上月", "下月", "当月", "该月", "同月", "上个月", "下个月", "这个月"])
  private static let englishMonths = [
    "this month", "last month", "next month", "that month", "same month", "previous month",
    "the month", "current month", "since then", "thereafter", "year earlier", "year ago",
  ]
  private static let chineseDays = HanVariants.forms(
    of: [
      "今天", "今日", "昨天", "昨日", "明天", "明日", "当天", "当日", "同日", "翌日", "次日", "同一天", "该日", "当时", "此后",
      "其后",
    ])
  private static let chineseYearBefore = HanVariants.forms(of: ["一年前", "去年同", "上年同"])
  private static let englishDays = [
    "today", "yesterday", "tomorrow", "that day", "same day", "the day", "following day",
    "next day", "months earlier", "that date", "such date", "since then", "thereafter",
  ]
  private static let englishYearBefore = ["year earlier", "year ago", "previous year"]
}
