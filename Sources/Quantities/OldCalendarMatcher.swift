/// Years before the common era, days of the lunar year, and days that gave something its name.
extension QuantityMatcher {
  /// 公元前221年, "221 BC" and the 475 of "475–221 BC", as years below nothing.
  func yearBeforeChrist(at start: Int) -> (period: CalendarPeriod, end: Int)? {
    if isWord(.beforeChrist, start) {
      guard let year = whole(start + 1, 1...9_999) else { return nil }
      if isWord(.year, year.end) {
        return (CalendarPeriod(year: -year.value), year.end + 1)
      }
      if isWord(.century, year.end), year.value < 40 {
        return (CalendarPeriod(year: -year.value, part: .century), year.end + 1)
      }
      // The first of 公元前475至221年.
      guard isConnector(year.end), let last = whole(year.end + 1, 1...max(1, year.value - 1)),
        isWord(.year, last.end)
      else { return nil }
      return (CalendarPeriod(year: -year.value), year.end)
    }
    guard case .number(let number, digits: 1...4)? = kind(start), let year = number.wholeNumber,
      year > 0
    else { return nil }
    if isBeforeChrist(start + 1) { return (CalendarPeriod(year: -year), start + 2) }
    // The second of 公元前475至221年.
    if isConnector(start - 1), isWord(.beforeChrist, start - 3), isWord(.year, start + 1),
      case .number(let first, digits: 1...4)? = kind(start - 2), number.isLess(than: first) == true
    {
      return (CalendarPeriod(year: -year), start + 2)
    }
    guard isConnector(start + 1), case .number(let other, digits: 1...4)? = kind(start + 2),
      let last = other.wholeNumber, last < year, isBeforeChrist(start + 3)
    else { return nil }
    return (CalendarPeriod(year: -year), start + 1)
  }

  /// Whether BC stands at an index, in capitals.
  func isBeforeChrist(_ index: Int) -> Bool {
    isWord(.beforeChrist, index) && reads(index, ["BC", "BCE", "B.C.", "B.C.E."])
  }

  /// 农历八月十五, 正月初一, 五月初五 and 大年初二.
  func lunarDate(at start: Int) -> (period: CalendarPeriod, end: Int)? {
    let isNamed = isWord(.lunar, start)
    let first = isNamed ? start + 1 : start
    var (month, index) = (0, first)
    if case .month(let named)? = kind(first), !isLatin(at: first) {
      (month, index) = (named, first + 1)
    } else {
      switch kind(first) {
      case .chineseDigit, .chineseScale(1):
        guard isNamed || reads(first + 1, "月初") || reads(first + 2, "月初") else { return nil }
      case .number where isNamed: break
      default: return nil
      }
      guard let written = whole(first, 1...12) else { return nil }
      // 月初五 begins as 月初.
      if reads(written.end, "月初"), let day = whole(written.end + 1, 1...10), day.value > 0,
        isNamed || isDayEnd(day.end)
      {
        return (CalendarPeriod(part: .day(month: written.value, day: day.value)), day.end)
      }
      guard isNamed, isWord(.month, written.end) else { return nil }
      (month, index) = (written.value, written.end + 1)
    }
    if reads(index, "初") { index += 1 }
    guard let day = whole(index, 1...30), isDayEnd(day.end) || isWord(.day, day.end) else {
      return (CalendarPeriod(part: .month(month)), index)
    }
    let end = isWord(.day, day.end) ? day.end + 1 : day.end
    return (CalendarPeriod(part: .day(month: month, day: day.value)), end)
  }

  /// The month of "the eighth lunar month" and "the fifth month of the lunar calendar".
  func lunarMonth(at start: Int) -> (month: Int, end: Int)? {
    guard let month = ordinalPlace(start), (1...12).contains(month) else { return nil }
    if reads(start + 1, ["lunar", "Lunar"]), kind(start + 2) == .unit(.month) {
      return (month, start + 3)
    }
    guard kind(start + 1) == .unit(.month), isWord(.of, start + 2), isWord(.the, start + 3),
      reads(start + 4, ["lunar", "Lunar", "Chinese"])
    else { return nil }
    return (month, start + 2)
  }

  /// The day of 「三一八」 in quotation marks: a month and a day, in digits that can be read in one way.
  func nameOfDay(_ start: Int) -> (period: CalendarPeriod, end: Int)? {
    guard case .chineseDigit(let month)? = kind(start), month > 1,
      reads(start - 1, ["「", "『", "“", "\""])
    else { return nil }
    var (day, end) = (0, start + 1)
    while case .chineseDigit(let digit)? = kind(end), end < start + 3 {
      (day, end) = (10 * day + digit, end + 1)
    }
    guard (1...31).contains(day), reads(end, ["」", "』", "”", "\""]) else { return nil }
    return (CalendarPeriod(part: .day(month: month, day: day)), end)
  }
}
