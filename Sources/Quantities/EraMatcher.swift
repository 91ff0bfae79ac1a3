extension QuantityMatcher {
  /// A decade in digits or words: the 1990s, his thirties.
  func decade(_ year: Int, end: Int) -> Match {
    Match(value: .period(CalendarPeriod(year: year, part: .decade)), unit: .decade, end: end)
  }

  /// 2023/24, and 2023/24财年.
  func years(from first: Int, end: Int) -> Match? {
    guard let low = ExactDecimal(Int64(first)), let high = low.adding(.one) else { return nil }
    let isYear = isWord(.fiscalYear, end) || isWord(.year, end)
    let after = isYear ? end + 1 : end
    return Match(value: .range(low, high), unit: .year, modifier: .range, end: after)
  }

  /// 20世纪80年代, 上世纪七十年代, 1950年代, 十八世纪.
  func chineseEra(at start: Int) -> Match? {
    guard var (number, index) = eraNumber(at: start) else { return nil }
    var century: Int?
    if isWord(.century, index) {
      guard (1...40).contains(number) else { return nil }
      century = number
      index += 1
      guard let (decade, next) = eraNumber(at: index), isWord(.decadeChinese, next) else {
        let period = CalendarPeriod(year: number, part: .century)
        return withStretch(period, index)
      }
      (number, index) = (decade, next)
    }
    guard isWord(.decadeChinese, index), number % 10 == 0, number > 0, number <= 2100 else {
      return nil
    }
    let year = century.map { 100 * ($0 - 1) + number % 100 } ?? number
    return withStretch(CalendarPeriod(year: year, part: .decade), index + 1)
  }

  /// A number, or the century before this one.
  private func eraNumber(at start: Int) -> (value: Int, end: Int)? {
    if isWord(.upOn, start), isWord(.century, start + 1) { return (20, start + 1) }
    switch kind(start) {
    case .number, .chineseDigit, .chineseScale, .word(.twenty): break
    default: return nil
    }
    return whole(start, 0...Int.max)
  }

  private func withStretch(_ period: CalendarPeriod, _ end: Int) -> Match {
    var period = period
    var end = end
    if case .stretch(let stretch)? = kind(end) {
      period.stretch = stretch
      end += 1
    }
    return Match(value: .period(period), unit: period.unit, end: end)
  }
}
