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

  /// A date whose day tells which of its numbers is the month: 04-30-2007, 30/04/2007, 31.12.2023.
  private mutating func dateBeforeYear(at start: Int) -> Int? {
    let first = digits(at: start)
    let separator = byte(first.end)
    guard first.count <= 2, [0x2D, 0x2E, 0x2F].contains(separator) else { return nil }
    let second = digits(at: first.end + 1)
    guard (1...2).contains(second.count), byte(second.end) == separator else { return nil }
    let year = digits(at: second.end + 1)
    guard year.count == 4, !ASCII.isAlphanumeric(byte(year.end)), let yearNumber = year.value,
      let one = first.value, let two = second.value
    else { return nil }
    // 31.12.2023 begins with its day wherever it is written.
    let isDayFirst = separator == 0x2E || one > 12 || one == two
    let (month, day) = isDayFirst ? (two, one) : (one, two)
    guard (1900...2100).contains(yearNumber), (1...12).contains(month), (1...31).contains(day),
      isDayFirst || day > 12
    else { return nil }
    let part = CalendarPeriod.Part.day(month: Int(month), day: Int(day))
    return emit(.date(CalendarPeriod(year: Int(yearNumber), part: part)), start, year.end)
  }

  /// A time of day in digits, 17:30 and 9：05, with seconds or without.
  mutating func clock(at start: Int) -> Int? {
    let hour = digits(at: start)
    guard hour.count <= 2, let hours = hour.value, hours <= 24, let next = colon(at: hour.end)
    else { return nil }
    let minute = digits(at: next)
    guard minute.count == 2, let minutes = minute.value, minutes < 60 else { return nil }
    var end = minute.end
    if let next = colon(at: end), digit(at: next) != nil {
      let second = digits(at: next)
      guard second.count == 2, colon(at: second.end) == nil else { return nil }
      end = second.end
    }
    guard !isName(after: end) else { return nil }
    let isLetter = ASCII.isLetter(byte(end)) && !isDayPart(at: end)
    return isLetter ? nil : emit(.clock(Int(hours * 60 + minutes)), start, end)
  }

  private func isDayPart(at index: Int) -> Bool {
    if case .dayPart? = trie.longestMatch(in: bytes, at: index)?.kind { return true }
    return false
  }

  private func colon(at index: Int) -> Int? {
    if byte(index) == 0x3A { return index + 1 }
    if byte(index) == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) == 0x9A { return index + 3 }
    if byte(index) == 0xE2, byte(index + 1) == 0x88, byte(index + 2) == 0xB6 { return index + 3 }
    return nil
  }

  /// Two years in a row: 2023/24, 2023-24, 2008/2009.
  mutating func years(at start: Int) -> Int? {
    let first = digits(at: start)
    guard first.count == 4, let year = first.value, (1900...2100).contains(year) else { return nil }
    let isDash =
      byte(first.end) == 0xE2 && byte(first.end + 1) == 0x80 && byte(first.end + 2) == 0x93
    let isSlash = byte(first.end) == 0x2F
    guard isDash || isSlash || byte(first.end) == 0x2D else { return nil }
    let second = digits(at: first.end + (isDash ? 3 : 1))
    guard let value = second.value, !ASCII.isAlphanumeric(byte(second.end)),
      second.count == 2 && value == (year + 1) % 100 || isSlash && value == year + 1,
      !isName(after: second.end), byte(second.end) != 0x2D || !ASCII.isDigit(byte(second.end + 1))
    else { return nil }
    return emit(.years(Int(year)), start, second.end)
  }
}
