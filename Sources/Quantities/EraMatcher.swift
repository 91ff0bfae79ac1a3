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

  /// 二零二三／二四年度 and 2023／24财年.
  func chineseYears(at start: Int) -> Match? {
    switch kind(start) {
    case .number(_, digits: 4), .chineseDigit: break
    default: return nil
    }
    guard let first = whole(start, 1900...2100), reads(first.end, ["/", "／"]),
      let second = whole(first.end + 1, 0...2100),
      second.value == (first.value + 1) % 100 || second.value == first.value + 1,
      isWord(.year, second.end) || isWord(.fiscalYear, second.end)
    else { return nil }
    var match = years(from: first.value, end: second.end)
    if let end = match?.end, isWord(.degrees, end) { match?.end = end + 1 }
    return match
  }

  /// 20世纪80年代, 上世纪七十年代, 1950年代, 十八世纪.
  func chineseEra(at start: Int) -> Match? {
    if let first = firstOfDecades(at: start) { return first }
    if case .chineseDigit(let tens)? = kind(start), tens > 2, isText(["旬"], start + 1),
      isText(Self.aged, start + 2)
    {
      return decade(10 * tens, end: start + 2)
    }
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

  /// Who has an age: 七旬老人, unlike 四旬斋.
  private static let aged = HanVariants.forms(
    of: ["老", "长", "翁", "妇", "男", "女", "父", "母", "高", "夫"])

  /// The first of the two decades of 上世纪六七十年代; the other one is read after it.
  private func firstOfDecades(at start: Int) -> Match? {
    let hasCentury = isWord(.upOn, start) && isWord(.century, start + 1)
    let index = hasCentury ? start + 2 : start
    guard case .chineseDigit(let first)? = kind(index) else { return nil }
    let next = reads(index + 1, "、") ? index + 2 : index + 1
    guard case .chineseDigit(let second)? = kind(next), second == first + 1, first > 0,
      kind(next + 1) == .chineseScale(1), isWord(.decadeChinese, next + 2)
    else { return nil }
    return decade((hasCentury ? 1900 : 0) + 10 * first, end: index + 1)
  }

  /// The year of a reign after its name: 六年, 元年.
  func yearOfEra(_ index: Int) -> (value: Int, end: Int)? {
    // The first year is 元年.
    if kind(index) == .unit(.yuan), isWord(.year, index + 1) { return (1, index + 2) }
    guard let year = whole(index, 1...199), isWord(.year, year.end) else { return nil }
    return (year.value, year.end + 1)
  }

  /// "Reiwa 6", "the 45th year of the Meiji era", "the 113th year of the Republic".
  func englishEra(at start: Int) -> (CalendarPeriod, Int)? {
    if case .era(let base)? = kind(start) {
      guard isLatin(at: start), case .number(let number, digits: 1...3)? = kind(start + 1),
        let year = number.wholeNumber, (1...199).contains(year)
      else { return nil }
      return (CalendarPeriod(year: base + year), start + 2)
    }
    guard let place = ordinalPlace(start), (1...199).contains(place),
      kind(start + 1) == .unit(.year), isWord(.of, start + 2)
    else { return nil }
    var index = start + 3
    if isWord(.the, index) || reads(index, ["Emperor", "emperor"]) { index += 1 }
    switch kind(index) {
    case .era(let base): return (CalendarPeriod(year: base + place), index + 1)
    case .word(.republic):
      return (CalendarPeriod(year: CalendarPeriod.year(ofRepublic: place)), index + 1)
    default: return nil
    }
  }

  /// A number, or the century before this one.
  private func eraNumber(at start: Int) -> (value: Int, end: Int)? {
    if isWord(.upOn, start), reads(start, "上"), isWord(.century, start + 1) {
      return (20, start + 1)
    }
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
