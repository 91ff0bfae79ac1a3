extension QuantityMatcher {
  func englishPeriod(at start: Int) -> (CalendarPeriod, Int)? {
    guard case .stretch(let stretch)? = kind(start) else { return plainPeriod(at: start) }
    let next = afterHyphen(start + 1)
    // The first of "early and mid-January".
    if isConnector(next), case .stretch? = kind(next + 1),
      let (period, _) = part(stretch, at: afterHyphen(next + 2))
    {
      return (period, start + 1)
    }
    return part(stretch, at: next)
  }

  /// The beginning, middle or end of what stands at an index.
  private func part(
    _ stretch: CalendarPeriod.Stretch, at index: Int
  ) -> (CalendarPeriod, Int)? {
    let first = isWord(.the, index) ? index + 1 : index
    guard var inner = plainPeriod(at: first), !Self.isQuarter(inner.0.part) else { return nil }
    inner.0.stretch = stretch
    return inner
  }

  func plainPeriod(at start: Int) -> (CalendarPeriod, Int)? {
    switch kind(start) {
    case .date(let period): return (period, start + 1)
    case .decade(let year): return (CalendarPeriod(year: year, part: .decade), start + 1)
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
      guard let day = number.wholeNumber, (1...31).contains(day) else { return nil }
      if let month = monthOfLaterDay(start, day) {
        return (CalendarPeriod(part: .day(month: month, day: day)), start + 1)
      }
      guard case .month(let month)? = kind(next),
        next > start + 1 || lexeme(next)?.isSpaced == true
      else { return nil }
      return withYear(.day(month: month, day: day), afterHyphen(next + 1))
    case .number:
      guard let year = yearNumber(start) else { return nil }
      return yearPeriod(year.value, year.end)
    default:
      if let year = englishEra(at: start) ?? ordinalDay(at: start) { return year }
      guard let (part, end) = englishPart(start) else { return nil }
      return withYear(part, end)
    }
  }

  /// The month of the 5 in "5–8 March" and in "5 and 8 March".
  func monthOfLaterDay(_ start: Int, _ day: Int) -> Int? {
    guard isConnector(start + 1), case .number(let number, digits: 1...2)? = kind(start + 2),
      let last = number.wholeNumber, last > day, last <= 31,
      case .month(let month)? = kind(afterHyphen(start + 3))
    else { return nil }
    return month
  }

  /// "19th March", "the 19th day of March 2020".
  func ordinalDay(at start: Int) -> (CalendarPeriod, Int)? {
    if let (month, end) = lunarMonth(at: start) {
      return (CalendarPeriod(part: .month(month)), end)
    }
    guard let day = ordinalPlace(start), (1...31).contains(day) else { return nil }
    var index = start + 1
    if kind(index) == .unit(.day) { index += 1 }
    if isWord(.of, index) { index += 1 }
    let after = isWord(.the, index) ? index + 1 : index
    if after > start + 1, let (month, end) = lunarMonth(at: after) {
      return (CalendarPeriod(part: .day(month: month, day: day)), end)
    }
    guard case .month(let month)? = kind(index) else { return nil }
    return withYear(.day(month: month, day: day), index + 1)
  }

  /// "2025 fourth quarter", "2025 Q4"; a bare year is left to be a number.
  func yearPeriod(_ year: Int, _ end: Int) -> (CalendarPeriod, Int)? {
    if let (part, next) = englishPart(afterHyphen(end)) {
      return (CalendarPeriod(year: year, part: part), next)
    }
    switch kind(end) {
    case .unit(.krw) where lexeme(end)?.isSpaced == true: return (CalendarPeriod(year: year), end)
    case .unit, .currency, .classifier, .word(.piece), .surplus, .englishScale, .chineseScale,
      .word(.plus), .word(.hyphen), .word(.to), .word(.times):
      return nil
    default: return (CalendarPeriod(year: year), end)
    }
  }

  func withPart(_ period: CalendarPeriod, _ end: Int) -> (CalendarPeriod, Int) {
    guard let (part, next) = englishPart(end) else { return (period, end) }
    var period = period
    period.part = part
    return (period, next)
  }

  /// "fourth quarter", "first half", Q4.
  func englishPart(_ start: Int) -> (CalendarPeriod.Part, Int)? {
    if case .part(let part)? = kind(start) { return (part, start + 1) }
    let place: Int
    switch kind(start) {
    case .ordinal(let number): place = number
    case .word(.second): place = 2
    default: return nil
    }
    let next = isWord(.fiscal, start + 1) ? start + 2 : afterHyphen(start + 1)
    if isWord(.quarterEnglish, next) || kind(next) == .unit(.quarter), (1...4).contains(place) {
      return (.quarter(place), next + 1)
    }
    // The second of "second and third quarters".
    if isConnector(start + 1), let last = ordinalPlace(start + 2), (1...4).contains(place),
      last <= 4,
      kind(start + 3) == .unit(.quarter) || isWord(.quarterEnglish, start + 3)
    {
      return (.quarter(place), start + 1)
    }
    if isWord(.halfEnglish, next), (1...2).contains(place) { return (.half(place), next + 1) }
    return nil
  }

  func ordinalPlace(_ index: Int) -> Int? {
    if case .ordinal(let number)? = kind(index) { return number }
    return isWord(.second, index) ? 2 : nil
  }

  /// "November", "November 2025", "February 26, 2026".
  func monthPeriod(_ month: Int, _ start: Int) -> (CalendarPeriod, Int)? {
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

  func withYear(_ part: CalendarPeriod.Part, _ end: Int) -> (CalendarPeriod, Int) {
    var index = end
    if reads(index, ",") { index += 1 }
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
}
