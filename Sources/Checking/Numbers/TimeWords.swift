internal import Quantities

/// The words of a text that stand for a date: 去年同期, 本季, "yesterday".
struct TimeWords {
  private let said: Said

  /// Looks for them, in linear time.
  init(_ side: NumberSide) {
    let phrases = side.isChinese ? Self.chinese : Self.english
    said = Said(rawValue: phrases.flags(in: side.text))
  }

  /// Whether "the year" or 本年 stands for the year that is spoken of.
  var sayOwnYear: Bool { !said.isDisjoint(with: [.years, .ownYears]) }

  /// Whether what stands for a day is no more than "a year earlier" or the like.
  var areOfYearBefore: Bool { said.contains(.yearBefore) && !said.contains(.days) }

  /// Whether one of them may stand for what a date of the other side spells out.
  func standFor(_ period: CalendarPeriod) -> Bool {
    switch period.part {
    case .whole: return period.year != nil && said.contains(.years)
    case .quarter: return said.contains(.quarters)
    case .half: return said.contains(.halves)
    case .month: return said.contains(.months)
    case .day, .dayOnly: return !said.isDisjoint(with: [.days, .yearBefore])
    case .decade, .century: return false
    }
  }

  /// What the words of a text stand for.
  private struct Said: OptionSet {
    let rawValue: UInt16
    static let years = Said(rawValue: 1)
    static let ownYears = Said(rawValue: 2)
    static let quarters = Said(rawValue: 4)
    static let halves = Said(rawValue: 8)
    static let months = Said(rawValue: 16)
    static let days = Said(rawValue: 32)
    static let yearBefore = Said(rawValue: 64)
  }

  private static func phrases(
    _ years: [String], _ ownYears: [String], _ quarters: [String], _ halves: [String],
    _ months: [String], _ days: [String], _ yearBefore: [String]
  ) -> PhraseFlags {
    PhraseFlags([
      (years, Said.years.rawValue), (ownYears, Said.ownYears.rawValue),
      (quarters, Said.quarters.rawValue), (halves, Said.halves.rawValue),
      (months, Said.months.rawValue), (days, Said.days.rawValue),
      (yearBefore, Said.yearBefore.rawValue),
    ])
  }

  private static let chinese = phrases(
    chineseYears, chineseOwnYears, chineseQuarters, chineseHalves, chineseMonths, chineseDays,
    chineseYearBefore)
  private static let english = phrases(
    englishYears, englishOwnYears, englishQuarters, englishHalves, englishMonths, englishDays,
    englishYearBefore)
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
