extension QuantityMatcher {
  /// A stretch of the calendar in either language.
  func period(at start: Int) -> Match? {
    if let match = chinesePeriod(at: start) { return match }
    guard let (period, end) = englishPeriod(at: start) else { return nil }
    return Match(value: .period(period), unit: period.unit, end: end)
  }

  /// A whole number of a range, with the index after it.
  private func whole(_ index: Int, _ range: ClosedRange<Int>) -> (value: Int, end: Int)? {
    guard let numeral = numeral(at: index), numeral.low == numeral.high, !numeral.hasSurplus,
      let value = numeral.low.wholeNumber, range.contains(value)
    else { return nil }
    return (value, numeral.end)
  }

  /// A year of four digits, or of two when a word says that it is a year.
  private func yearNumber(_ index: Int, short: Bool = false) -> (value: Int, end: Int)? {
    if case .number(let number, let digits)? = kind(index), let value = number.wholeNumber {
      if digits == 4, (1900...2100).contains(value) { return (value, index + 1) }
      if short, digits == 2 { return (2000 + value, index + 1) }
    }
    return nil
  }

  // MARK: Chinese

  private func chinesePeriod(at start: Int) -> Match? {
    var index = start
    var period = CalendarPeriod()
    var isFound = false
    if let year = chineseYear(start) {
      period.year = year.value
      period.isFiscal = year.isFiscal
      index = year.end
      isFound = true
      if case .stretch(let stretch)? = year.stretch {
        period.stretch = stretch
        return Match(value: .period(period), unit: .date, end: index)
      }
    }
    if let (part, end) = chinesePart(index, hasYear: isFound) {
      period.part = part
      index = end
      isFound = true
    }
    guard isFound else { return nil }
    if case .month(let month) = period.part, period.year == nil, isWord(.firstOf, start - 1) {
      // 前八月, the first eight months.
      guard let count = ExactDecimal(Int64(month)) else { return nil }
      return Match(value: .number(count), unit: .month, end: index)
    }
    if case .month(let month) = period.part {
      if let day = whole(index, 1...31), isWord(.day, day.end) {
        period.part = .day(month: month, day: day.value)
        index = day.end + 1
      }
    }
    if case .stretch(let stretch)? = kind(index), !isYearStretch(index),
      !Self.isQuarter(period.part)
    {
      period.stretch = stretch
      index += 1
    }
    return Match(value: .period(period), unit: period.unit, end: index)
  }

  private func chineseYear(
    _ start: Int
  ) -> (value: Int, isFiscal: Bool, end: Int, stretch: Lexeme.Kind?)? {
    if isWord(.republic, start) {
      guard let year = whole(start + 1, 1...199), isWord(.year, year.end) else { return nil }
      return (CalendarPeriod.year(ofRepublic: year.value), false, year.end + 1, nil)
    }
    if let year = whole(start, 1...2100) {
      let isFull = year.value >= 1900
      if let end = yearOfRepublic(year) {
        return (CalendarPeriod.year(ofRepublic: year.value), false, end, nil)
      }
      // 下一财年 names no year.
      if isWord(.fiscalYear, year.end), isFull || isTwoDigits(start) {
        let value = isFull ? year.value : 2000 + year.value
        return (value, true, year.end + 1, nil)
      }
      guard isFull else { return nil }
      if isWord(.year, year.end) {
        return (year.value, false, year.end + 1, nil)
      }
      if case .stretch? = kind(year.end), isYearStretch(year.end) {
        return (year.value, false, year.end + 1, kind(year.end))
      }
    }
    return nil
  }

  /// The end of 113年 where a month, a quarter, a half or 度 says that it is no duration.
  private func yearOfRepublic(_ year: (value: Int, end: Int)) -> Int? {
    guard CalendarPeriod.yearsOfRepublic.contains(year.value), isWord(.year, year.end) else {
      return nil
    }
    let next = year.end + 1
    if case .unit(.kilowattHour)? = kind(next) { return next }
    return chinesePart(next, hasYear: true) == nil ? nil : next
  }

  private func isTwoDigits(_ index: Int) -> Bool {
    if case .number(_, digits: 2)? = kind(index) { return true }
    return false
  }

  /// The end of a quarter is said for the quarter itself.
  private static func isQuarter(_ part: CalendarPeriod.Part) -> Bool {
    if case .quarter = part { return true }
    return false
  }

  /// Whether a stretch is that of a year (年底), not of a month (月底, 底).
  private func isYearStretch(_ index: Int) -> Bool {
    guard let start = lexeme(index)?.start, start + 2 < bytes.count else { return false }
    return bytes[start] == 0xE5 && bytes[start + 1] == 0xB9 && bytes[start + 2] == 0xB4
  }

  private func isMonthStretch(_ index: Int) -> Bool {
    guard case .stretch? = kind(index), let start = lexeme(index)?.start, start + 2 < bytes.count
    else { return false }
    return bytes[start] == 0xE6 && bytes[start + 1] == 0x9C && bytes[start + 2] == 0x88
  }

  private func chinesePart(_ start: Int, hasYear: Bool) -> (CalendarPeriod.Part, Int)? {
    if case .part(let part)? = kind(start), hasYear || !isEnglishPart(start) {
      return (part, start + 1)
    }
    let isNth = isWord(.nth, start)
    let first = isNth ? start + 1 : start
    if let number = whole(first, 1...4) {
      if isWord(.quarter, number.end) || isWord(.season, number.end) && (isNth || hasYear) {
        return (.quarter(number.value), number.end + 1)
      }
    }
    guard !isNth else { return nil }
    if let month = whole(start, 1...12) {
      if isWord(.month, month.end) { return (.month(month.value), month.end + 1) }
      if isMonthStretch(month.end) { return (.month(month.value), month.end) }
    }
    if !hasYear, let day = whole(start, 1...31), isWord(.day, day.end),
      isDayOfMonth(day.end)
    {
      return (.dayOnly(day.value), day.end + 1)
    }
    return nil
  }

  /// 26日 is a day of a month; 26号 may be the number of a house.
  private func isDayOfMonth(_ end: Int) -> Bool {
    guard let sign = lexeme(end)?.start, sign < bytes.count else { return false }
    return bytes[sign] == 0xE6
  }

  private func isEnglishPart(_ index: Int) -> Bool {
    guard let start = lexeme(index)?.start, start < bytes.count else { return false }
    return bytes[start] < 0x80
  }

  // MARK: English

  private func englishPeriod(at start: Int) -> (CalendarPeriod, Int)? {
    if case .stretch(let stretch)? = kind(start) {
      let next = afterHyphen(start + 1)
      guard var inner = plainPeriod(at: isWord(.the, next) ? next + 1 : next) else { return nil }
      guard !Self.isQuarter(inner.0.part) else { return nil }
      inner.0.stretch = stretch
      return inner
    }
    return plainPeriod(at: start)
  }

  private func plainPeriod(at start: Int) -> (CalendarPeriod, Int)? {
    switch kind(start) {
    case .date(let period): return (period, start + 1)
    case .fiscalYear(let year):
      let period = CalendarPeriod(year: year, isFiscal: true)
      if case .part(let part)? = kind(start + 1) {
        return (CalendarPeriod(year: year, isFiscal: true, part: part), start + 2)
      }
      return withPart(period, start + 1)
    case .word(.fiscal):
      if let year = yearNumber(start + 1, short: true) {
        return withPart(CalendarPeriod(year: year.value, isFiscal: true), year.end)
      }
      // "fiscal Q3 2026"
      guard let (part, end) = englishPart(start + 1) else { return nil }
      var (period, last) = withYear(part, end)
      period.isFiscal = period.year != nil
      return (period, last)
    case .month(let month): return monthPeriod(month, start + 1)
    case .number(let number, let digits) where digits > 0 && digits <= 2:
      // "26 February 2026"
      let next = afterHyphen(start + 1)
      guard case .month(let month)? = kind(next), let day = number.wholeNumber,
        (1...31).contains(day), next > start + 1 || lexeme(next)?.isSpaced == true
      else { return nil }
      return withYear(.day(month: month, day: day), afterHyphen(next + 1))
    case .number:
      guard let year = yearNumber(start) else { return nil }
      return yearPeriod(year.value, year.end)
    default:
      if let day = ordinalDay(at: start) { return day }
      guard let (part, end) = englishPart(start) else { return nil }
      return withYear(part, end)
    }
  }

  /// "19th March", "the 19th day of March 2020".
  private func ordinalDay(at start: Int) -> (CalendarPeriod, Int)? {
    guard case .ordinal(let day)? = kind(start), (1...31).contains(day) else { return nil }
    var index = start + 1
    if kind(index) == .unit(.day) { index += 1 }
    if isWord(.of, index) { index += 1 }
    guard case .month(let month)? = kind(index) else { return nil }
    return withYear(.day(month: month, day: day), index + 1)
  }

  /// "2025 fourth quarter", "2025 Q4"; a bare year is left to be a number.
  private func yearPeriod(_ year: Int, _ end: Int) -> (CalendarPeriod, Int)? {
    if let (part, next) = englishPart(afterHyphen(end)) {
      return (CalendarPeriod(year: year, part: part), next)
    }
    switch kind(end) {
    case .unit, .currency, .classifier, .word(.piece), .surplus, .englishScale, .chineseScale,
      .word(.plus), .word(.hyphen), .word(.to), .word(.times):
      return nil
    default: return (CalendarPeriod(year: year), end)
    }
  }

  private func withPart(_ period: CalendarPeriod, _ end: Int) -> (CalendarPeriod, Int) {
    guard let (part, next) = englishPart(end) else { return (period, end) }
    var period = period
    period.part = part
    return (period, next)
  }

  /// "fourth quarter", "first half", Q4.
  private func englishPart(_ start: Int) -> (CalendarPeriod.Part, Int)? {
    if case .part(let part)? = kind(start) { return (part, start + 1) }
    let place: Int
    switch kind(start) {
    case .ordinal(let number): place = number
    case .word(.second): place = 2
    default: return nil
    }
    let next = isWord(.fiscal, start + 1) ? start + 2 : afterHyphen(start + 1)
    if isWord(.quarterEnglish, next), (1...4).contains(place) {
      return (.quarter(place), next + 1)
    }
    if isWord(.halfEnglish, next), (1...2).contains(place) { return (.half(place), next + 1) }
    return nil
  }

  /// "November", "November 2025", "February 26, 2026".
  private func monthPeriod(_ month: Int, _ start: Int) -> (CalendarPeriod, Int)? {
    var dayNumber: Int?
    switch kind(start) {
    case .number(let number, let digits) where digits > 0 && digits <= 2:
      if case .unit? = kind(start + 1) { break }
      if case .englishScale? = kind(start + 1) { break }
      dayNumber = number.wholeNumber
    case .ordinal(let number): dayNumber = number
    default: break
    }
    if let day = dayNumber, (1...31).contains(day) {
      return withYear(.day(month: month, day: day), start + 1)
    }
    return withYear(.month(month), start)
  }

  private func withYear(_ part: CalendarPeriod.Part, _ end: Int) -> (CalendarPeriod, Int) {
    var index = end
    if isComma(index) { index += 1 }
    if isWord(.of, index) || isWord(.inWord, index) { index += 1 }
    if isWord(.the, index) { index += 1 }
    var isFiscal = false
    if case .fiscalYear(let year)? = kind(index) {
      return (CalendarPeriod(year: year, isFiscal: true, part: part), index + 1)
    }
    if isWord(.fiscal, index) {
      isFiscal = true
      index += 1
    }
    guard let year = yearNumber(index, short: isFiscal) else {
      return (CalendarPeriod(part: part), end)
    }
    return (CalendarPeriod(year: year.value, isFiscal: isFiscal, part: part), year.end)
  }

  private func isComma(_ index: Int) -> Bool {
    guard let lexeme = lexeme(index), lexeme.end == lexeme.start + 1 else { return false }
    return bytes[lexeme.start] == 0x2C
  }
}
