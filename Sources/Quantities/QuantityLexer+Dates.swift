internal import Text

extension QuantityLexer {
  /// A date in digits: 2026-02-26, 2026/2/26 or 2026.2.26.
  mutating func date(at start: Int) -> Int? {
    guard ASCII.isDigit(bytes[start]) else { return nil }
    if let end = dateBeforeYear(at: start) { return end }
    let year = digits(at: start)
    let separator = byte(year.end)
    guard year.count == 4, [0x2D, 0x2E, 0x2F].contains(separator) else { return nil }
    let month = digits(at: year.end + 1)
    guard (1...2).contains(month.count), byte(month.end) == separator else { return nil }
    let day = digits(at: month.end + 1)
    let isVersion =
      separator == 0x2E
      && (!(1900...2100).contains(year.value ?? 0)
        || byte(day.end) == 0x2E && ASCII.isDigit(byte(day.end + 1)))
    guard (1...2).contains(day.count), !ASCII.isAlphanumeric(byte(day.end)), !isVersion,
      let yearNumber = year.value, let monthNumber = month.value, let dayNumber = day.value,
      (1...12).contains(monthNumber), (1...31).contains(dayNumber)
    else { return nil }
    let part = CalendarPeriod.Part.day(month: Int(monthNumber), day: Int(dayNumber))
    return emit(.date(CalendarPeriod(year: Int(yearNumber), part: part)), start, day.end)
  }

  /// A date whose day tells which of its numbers is the month: 04-30-2007, 30/04/2007.
  private mutating func dateBeforeYear(at start: Int) -> Int? {
    let first = digits(at: start)
    let separator = byte(first.end)
    guard first.count <= 2, separator == 0x2D || separator == 0x2F else { return nil }
    let second = digits(at: first.end + 1)
    guard (1...2).contains(second.count), byte(second.end) == separator else { return nil }
    let year = digits(at: second.end + 1)
    guard year.count == 4, !ASCII.isAlphanumeric(byte(year.end)), let yearNumber = year.value,
      let one = first.value, let two = second.value
    else { return nil }
    let (month, day) = one > 12 ? (two, one) : (one, two)
    guard (1900...2100).contains(yearNumber), (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    let part = CalendarPeriod.Part.day(month: Int(month), day: Int(day))
    return emit(.date(CalendarPeriod(year: Int(yearNumber), part: part)), start, year.end)
  }
}
