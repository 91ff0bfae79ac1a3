extension QuantityMatcher {
  /// A stretch of the calendar in either language.
  func period(at start: Int) -> Match? {
    if let match = chinesePeriod(at: start) { return match }
    guard let (period, end) = englishPeriod(at: start) else { return nil }
    return Match(value: .period(period), unit: period.unit, end: end)
  }

  /// A whole number of a range, with the index after it.
  func whole(_ index: Int, _ range: ClosedRange<Int>) -> (value: Int, end: Int)? {
    guard let numeral = numeral(at: index), numeral.low == numeral.high, !numeral.hasSurplus,
      let value = numeral.low.wholeNumber, range.contains(value)
    else { return nil }
    return (value, numeral.end)
  }

  /// A year of four digits, or of two when a word says that it is a year.
  func yearNumber(_ index: Int, short: Bool = false) -> (value: Int, end: Int)? {
    if case .number(let number, let digits)? = kind(index), let value = number.wholeNumber {
      if digits == 4, (1900...2100).contains(value) { return (value, index + 1) }
      if short, digits == 2 { return (2000 + value, index + 1) }
    }
    return nil
  }

  func chinesePeriod(at start: Int) -> Match? {
    if let (period, end) = lunarDate(at: start) ?? yearBeforeChrist(at: start) ?? nameOfDay(start) {
      return Match(value: .period(period), unit: period.unit, end: end)
    }
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
    if case .month(let month) = period.part, let day = whole(index, 1...31) {
      if isWord(.day, day.end) {
        period.part = .day(month: month, day: day.value)
        index = day.end + 1
      } else if isConnector(day.end), let last = whole(day.end + 1, 1...31),
        isWord(.day, last.end)
      {
        // The 27 of 2月27至28日.
        period.part = .day(month: month, day: day.value)
        index = day.end
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

  func chineseYear(
    _ start: Int
  ) -> (value: Int, isFiscal: Bool, end: Int, stretch: Lexeme.Kind?)? {
    if case .era(let base)? = kind(start) {
      guard let year = yearOfEra(start + 1) else { return nil }
      return (base + year.value, false, year.end, nil)
    }
    if let year = shortYear(start) { return (year.value, false, year.end, nil) }
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
      // The first of 二零二二及二零二三年.
      if isWord(.and, year.end) || reads(year.end, "、"),
        let next = whole(year.end + 1, 1900...2100),
        isWord(.year, next.end)
      {
        return (year.value, false, year.end, nil)
      }
      if case .stretch? = kind(year.end), isYearStretch(year.end) {
        return (year.value, false, year.end + 1, kind(year.end))
      }
    }
    return nil
  }

  /// 08年 and 〇八年, which begin with a nought, are years.
  func shortYear(_ start: Int) -> (value: Int, end: Int)? {
    if case .number(let value, digits: 2)? = kind(start), let year = value.wholeNumber, year < 10,
      isWord(.year, start + 1)
    {
      return (2000 + year, start + 2)
    }
    guard kind(start) == .chineseDigit(0), case .chineseDigit(let year)? = kind(start + 1),
      isWord(.year, start + 2)
    else { return nil }
    return (2000 + year, start + 3)
  }

  /// The end of 113年 where a month, a quarter, a half or 度 says that it is no duration.
  func yearOfRepublic(_ year: (value: Int, end: Int)) -> Int? {
    guard CalendarPeriod.yearsOfRepublic.contains(year.value), isWord(.year, year.end) else {
      return nil
    }
    let next = year.end + 1
    if isWord(.degrees, next) { return next }
    return chinesePart(next, hasYear: true) == nil ? nil : next
  }

  func isTwoDigits(_ index: Int) -> Bool {
    if case .number(_, digits: 2)? = kind(index) { return true }
    return false
  }

  /// The end of a quarter is said for the quarter itself.
  static func isQuarter(_ part: CalendarPeriod.Part) -> Bool {
    if case .quarter = part { return true }
    return false
  }

  /// Whether a stretch is that of a year (年底), not of a month (月底, 底).
  func isYearStretch(_ index: Int) -> Bool { begins(index, "年") }

  func isMonthStretch(_ index: Int) -> Bool {
    guard case .stretch? = kind(index) else { return false }
    return begins(index, "月")
  }

  func chinesePart(_ start: Int, hasYear: Bool) -> (CalendarPeriod.Part, Int)? {
    if case .part(let part)? = kind(start), hasYear || !isLatin(at: start) {
      return (part, start + 1)
    }
    let isNth = isWord(.nth, start)
    let first = isNth ? start + 1 : start
    if let number = whole(first, 1...4) {
      if isWord(.quarter, number.end) || isWord(.season, number.end) && (isNth || hasYear) {
        return (.quarter(number.value), number.end + 1)
      }
      // The 第2 of 第2及第3季.
      if isNth, isConnector(number.end) {
        let second = isWord(.nth, number.end + 1) ? number.end + 2 : number.end + 1
        if let last = whole(second, 1...4), isWord(.quarter, last.end) || isWord(.season, last.end)
        {
          return (.quarter(number.value), number.end)
        }
      }
    }
    guard !isNth else { return nil }
    if let month = whole(start, 1...12) {
      if isWord(.month, month.end) { return (.month(month.value), month.end + 1) }
      if isMonthStretch(month.end) { return (.month(month.value), month.end) }
      // The 1 of 1-9月.
      if isConnector(month.end), let last = whole(month.end + 1, 1...12), isWord(.month, last.end) {
        return (.month(month.value), month.end)
      }
    }
    if !hasYear, let day = whole(start, 1...31), isWord(.day, day.end),
      isDayOfMonth(day.end), !isSpanOfDays(start, day.end + 1)
    {
      return (.dayOnly(day.value), day.end + 1)
    }
    return nil
  }

  /// 26日 is a day of a month; 26号 may be the number of a house.
  func isDayOfMonth(_ end: Int) -> Bool { reads(end, "日") }

  /// 为期3日 and 3日内 say how long, not when.
  func isSpanOfDays(_ start: Int, _ end: Int) -> Bool {
    if isText(Self.spanEnds, end) { return true }
    if kind(end) == .after(.atMost) { return true }
    guard let first = lexeme(start), first.start >= 6 else { return false }
    let before = bytes[first.start - 6..<first.start]
    return Self.spans.contains { before.elementsEqual($0.utf8) }
  }

  static let spanEnds = HanVariants.forms(of: ["内", "之", "游", "假"])
  static let spans = HanVariants.forms(
    of: ["为期", "历时", "期限", "连续", "需时", "长达", "延长", "开放", "仅有"])
}
