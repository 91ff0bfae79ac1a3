extension QuantityMatcher {
  /// 半个世纪, "half a century", "a quarter of a century" and "the past decade", in years.
  func partOfCentury(at start: Int) -> Match? {
    func years(_ count: Int64, _ end: Int) -> Match? {
      ExactDecimal(count).map { Match(value: .number($0), unit: .year, end: end) }
    }
    switch kind(start) {
    case .word(.half):
      let next = isWord(.piece, start + 1) ? start + 2 : start + 1
      return isWord(.century, next) ? years(50, next + 1) : nil
    case .word(.halfEnglish):
      let next = isWord(.article, start + 1) ? start + 2 : afterHyphen(start + 1)
      return isWord(.century, next) ? years(50, next + 1) : nil
    case .word(.article):
      guard isWord(.quarterEnglish, start + 1) else { return nil }
      var next = start + 2
      if isWord(.of, next), isWord(.article, next + 1) { next += 2 }
      return isWord(.century, afterHyphen(next)) ? years(25, afterHyphen(next) + 1) : nil
    case .word(.decade):
      guard reads(start, "decade"), isWord(.past, start - 1) || reads(start - 1, Self.decades)
      else {
        return nil
      }
      return years(10, start + 1)
    default: return nil
    }
  }

  /// The one year of "the past year".
  func pastUnit(at start: Int) -> Match? {
    guard case .unit(let unit)? = kind(start), isWord(.past, start - 1),
      reads(start, ["year", "month", "week"])
    else { return nil }
    return Match(value: .number(.one), unit: unit, end: start + 1)
  }

  private static let decades = ["last", "previous", "next", "coming", "preceding", "first"]

  /// 三分之一, 一半, "two-thirds", "a quarter", "half".
  func fraction(at start: Int) -> Match? {
    if isWord(.oneHalf, start) || isWord(.halfEnglish, start) && amount(at: start) == nil {
      return Match(value: .number(EnglishWords.aHalf), unit: .none, end: start + 1)
    }
    if let whole = numeral(at: start), reads(whole.end, "又") {
      return mixed(whole, whole.end + 1)
    }
    if let whole = numeral(at: start), isWord(.fractionOf, whole.end) {
      guard let part = numeral(at: whole.end + 1), part.low == part.high, whole.low == whole.high,
        let numerator = part.low.wholeNumber, let denominator = whole.low.wholeNumber
      else { return nil }
      return fraction(numerator, denominator, end: part.end)
    }
    if let part = outOf(start) { return part }
    if case .stroke(let top, let bottom)? = kind(start) {
      let next = afterHyphen(start + 1)
      guard case .unit(let unit)? = kind(next), unit.measure != nil else { return nil }
      var part = fraction(top, bottom, end: next + 1)
      part?.unit = unit
      return part
    }
    let count: Int
    switch kind(start) {
    case .word(.article): count = 1
    case .englishNumber(let number) where number > 0: count = number
    default: return nil
    }
    let next = afterHyphen(start + 1)
    // "The first three quarters" are nine months.
    if case .ordinal? = kind(start - 1) { return nil }
    if reads(start - 1, ["last", "next", "past", "previous"]) { return nil }
    // "a quarter-billion" is a number.
    if case .englishScale(6...)? = kind(afterHyphen(next + 1)) { return nil }
    if count == 1, isQuarterHour(next) { return nil }
    switch kind(next) {
    case .ordinal(let denominator) where denominator > 2 && isEndOfFraction(next + 1):
      return fraction(count, denominator, end: next + 1)
    case .fractions(let denominator): return fraction(count, denominator, end: next + 1)
    case .word(.quarterEnglish): return fraction(count, 4, end: next + 1)
    case .unit(.quarter) where next > start + 1 || isWord(.of, next + 1):
      return fraction(count, 4, end: next + 1)
    case .word(.halfEnglish) where count == 1: return fraction(1, 2, end: next + 1)
    default: return nil
    }
  }

  /// 一又四分之一: a number and a fraction.
  private func mixed(_ whole: Numeral, _ index: Int) -> Match? {
    guard let count = whole.low.wholeNumber, (1...1_000).contains(count), whole.low == whole.high,
      let under = numeral(at: index), isWord(.fractionOf, under.end), under.low == under.high,
      let over = numeral(at: under.end + 1), over.low == over.high,
      let numerator = over.low.wholeNumber, let denominator = under.low.wholeNumber,
      (2...1_000).contains(denominator), (1..<denominator).contains(numerator)
    else { return nil }
    return fraction(count * denominator + numerator, denominator, end: over.end)
  }

  /// "A quarter of an hour" is a part of a unit, "a quarter of a billion" a number.
  func ofUnit(_ match: Match) -> Match {
    if isWord(.of, match.end), isWord(.article, match.end + 1),
      case .englishScale(let power)? = kind(match.end + 2), power >= 6,
      case .number(let part) = match.value, let number = part.scaled(by: power)
    {
      var sum = match
      (sum.value, sum.end) = (.number(number), match.end + 3)
      switch kind(sum.end) {
      case .unit(let unit), .currency(let unit): (sum.unit, sum.end) = (unit, sum.end + 1)
      default: break
      }
      return sum
    }
    guard isWord(.of, match.end), isWord(.article, match.end + 1) else { return match }
    var match = match
    switch kind(match.end + 2) {
    case .unit(let unit) where unit.measure != nil || unit.isShare: match.unit = unit
    case .word(.second): match.unit = .second
    default: return match
    }
    match.end += 3
    return match
  }

  /// "two in five", "3 out of 4".
  func outOf(_ start: Int) -> Match? {
    guard let part = small(start) else { return nil }
    var next = start + 1
    if reads(next, "out"), isWord(.of, next + 1) {
      next += isWord(.per, next + 2) ? 3 : 2
    } else if isWord(.inWord, next) {
      next += 1
    } else {
      return nil
    }
    guard let whole = small(next) ?? many(next, part), part < whole, isEndOfFraction(next + 1),
      !isMonth(next + 1)
    else {
      return nil
    }
    return fraction(part, whole, end: next + 1)
  }

  /// The power of the 100,000 of "3 per 100,000".
  func powerOfTen(_ index: Int) -> Int? {
    guard case .number(let value, _)? = kind(index), value.coefficient == 1,
      (2...9).contains(value.exponent)
    else { return nil }
    return value.exponent
  }

  func small(_ index: Int) -> Int? {
    let number: Int?
    switch kind(index) {
    case .englishNumber(let value): number = value
    case .number(let value, digits: 1...3): number = value.wholeNumber
    default: number = nil
    }
    guard let number, (1...100).contains(number) else { return nil }
    return number
  }

  /// The thousand of "1 in 1,000"; "3 in 2020" is none.
  func many(_ index: Int, _ part: Int) -> Int? {
    guard part <= 10, case .number(let value, let digits)? = kind(index), digits != 4,
      let number = value.wholeNumber, (101...1_000_000).contains(number)
    else { return nil }
    return number
  }

  func isMonth(_ index: Int) -> Bool {
    if case .month? = kind(index) { return true }
    return false
  }

  func isEndOfFraction(_ index: Int) -> Bool {
    switch kind(index) {
    case .unit, .currency, .word(.quarterEnglish), .ordinal, .englishScale, .classifier,
      .word(.consecutive):
      false
    default: true
    }
  }

  func fraction(_ numerator: Int, _ denominator: Int, end: Int) -> Match? {
    guard numerator > 0, denominator > 1, denominator <= 1_000_000_000, numerator <= 1_000_000
    else { return nil }
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    let (top, bottom) = (numerator / a, denominator / a)
    let value: QuantityValue =
      decimal(top, bottom).map { .number($0) } ?? .fraction(top, bottom)
    return Match(value: value, unit: .none, end: end)
  }

  /// A part as a decimal, where one says it exactly.
  private func decimal(_ top: Int, _ bottom: Int) -> ExactDecimal? {
    var (rest, power, scaled) = (bottom, 0, Int64(top))
    while rest > 1 {
      guard let (divisor, factor) = [(10, 1), (5, 2), (2, 5)].first(where: { rest % $0.0 == 0 })
      else { return nil }
      let product = scaled.multipliedReportingOverflow(by: Int64(factor))
      if product.overflow { return nil }
      (rest, power, scaled) = (rest / divisor, power + 1, product.partialValue)
    }
    return ExactDecimal(scaled, exponent: -power)
  }

  /// 三成五 and 打八折.
  func tenths(at start: Int) -> Match? {
    let index = isWord(.discountVerb, start) ? start + 1 : start
    guard let numeral = tenthsNumeral(at: index), !numeral.isMagnitude, !numeral.hasScale,
      !isDetermined(numeral, at: index)
    else { return nil }
    if isWord(.discount, numeral.end) { return discount(numeral) }
    guard index == start, isWord(.tenth, numeral.end), !isPartOfName(start),
      var low = numeral.low.scaled(by: 1),
      var high = numeral.high.scaled(by: 1), let limit = ExactDecimal(101),
      high.isLess(than: limit) == true
    else { return nil }
    var end = numeral.end + 1
    var modifier: QuantityModifier = low == high ? .exact : .range
    if case .chineseDigit(let digit)? = kind(end), let part = ExactDecimal(Int64(digit)),
      let lowSum = low.adding(part), let highSum = high.adding(part)
    {
      (low, high) = (lowSum, highSum)
      end += 1
    } else if isWord(.half, end), let part = ExactDecimal(5), let lowSum = low.adding(part),
      let highSum = high.adding(part)
    {
      (low, high) = (lowSum, highSum)
      end += 1
    } else if kind(end) == .surplus {
      modifier = .moreThan
      end += 1
    }
    if numeral.hasSurplus { modifier = .moreThan }
    if numeral.isVague { modifier = .vague }
    let value = low == high ? QuantityValue.number(low) : .range(low, high)
    return Match(value: value, unit: .percent, modifier: modifier, end: end)
  }

  /// The 3 of 東盟+3 is part of a name.
  func isPartOfName(_ index: Int) -> Bool {
    guard isWord(.plus, index - 1), lexeme(index)?.isSpaced == false,
      lexeme(index - 1)?.isSpaced == false
    else { return false }
    switch kind(index - 2) {
    case .other, .capitalised: return true
    default: return false
    }
  }

  /// A number, or two with a connector: 一至两 of 一至两成.
  func tenthsNumeral(at start: Int) -> Numeral? {
    guard var first = numeral(at: start) else { return nil }
    guard isWord(.to, first.end) || isWord(.hyphen, first.end), first.low == first.high,
      let second = numeral(at: first.end + 1), second.low == second.high,
      isWord(.tenth, second.end), !second.hasScale, first.low.isLess(than: second.high) == true
    else { return first }
    (first.high, first.end) = (second.high, second.end)
    return first
  }

  /// 下一折 and 某一成 are torn from other words.
  func isDetermined(_ numeral: Numeral, at index: Int) -> Bool {
    numeral.isChinese && numeral.low == .one && numeral.high == .one && isOther(index - 1)
      && reads(index - 1, Self.determiners)
  }

  static let determiners = HanVariants.forms(
    of: ["上", "下", "某", "另", "同", "每", "任", "这", "那"])

  /// 八折 takes 20% off, 八五折 15%, 8.5折 15%.
  func discount(_ numeral: Numeral) -> Match? {
    guard numeral.low == numeral.high || numeral.isChinese, let hundred = ExactDecimal(100),
      let ten = ExactDecimal(10)
    else { return nil }
    var paid = numeral.low
    if numeral.low != numeral.high {
      // 七八折 reads as a range, but 七八 here is 78.
      guard let sum = numeral.low.scaled(by: 1)?.adding(numeral.high) else { return nil }
      paid = sum
    } else if paid.isLess(than: ten) == true {
      paid = paid.scaled(by: 1) ?? paid
    }
    guard paid.isLess(than: hundred) == true, let off = hundred.subtracting(paid) else {
      return nil
    }
    return Match(value: .number(off), unit: .percentOff, end: numeral.end + 1)
  }
}
