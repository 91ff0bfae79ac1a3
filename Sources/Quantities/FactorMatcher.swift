extension QuantityMatcher {
  /// A change by or to a multiple: 增长两倍, 提高了一倍, 翻两番, 减少一半, "rose 200%", "fell by half".
  func change(at start: Int) -> Match? {
    if isWord(.fold, start) { return doublings(at: start) }
    guard case .change(let direction)? = kind(start) else { return nil }
    var index = start + 1
    if isWord(.done, index) { index += 1 }
    var isTo = false
    if isWord(.to, index) {
      isTo = true
      index += 1
    } else if isWord(.by, index) {
      index += 1
    }
    var modifier = QuantityModifier.exact
    if case .before(let before)? = kind(index) {
      modifier = before
      index += 1
    }
    if case .factor(let factor)? = kind(index) {
      return Match(value: .factor(factor), unit: .multiple, modifier: modifier, end: index + 1)
    }
    if direction < 0, isWord(.oneHalf, index) || isWord(.halfEnglish, index) {
      let half = QuantityVocabulary.aHalf
      return Match(value: .factor(half), unit: .multiple, modifier: modifier, end: index + 1)
    }
    guard let amount = amount(at: index), case .number(let number) = amount.numeral.value else {
      return nil
    }
    if amount.numeral.hasSurplus || amount.hasPlus { modifier = .moreThan }
    guard let factor = factor(amount, number, direction: direction, isTo: isTo) else { return nil }
    var match = Match(value: .factor(factor), unit: .multiple, modifier: modifier, end: amount.end)
    if case .after(let after)? = kind(match.end) {
      match.modifier = after
      match.end += 1
    }
    return match
  }

  private func factor(
    _ amount: Amount, _ number: ExactDecimal, direction: Int, isTo: Bool
  ) -> ExactDecimal? {
    switch amount.unit {
    case .multiple:
      guard direction > 0 else { return nil }
      let isFold = isWord(.foldEnglish, amount.end - 1)
      return isTo || isFold ? number : number.adding(.one)
    case .percent:
      // Only changes that have a name as multiples: doubled, tripled, halved.
      guard !isTo, isLatin(amount.end - 1), let part = number.scaled(by: -2) else { return nil }
      if direction > 0, part.exponent >= 0, part != .zero { return part.adding(.one) }
      return direction < 0 && part == QuantityVocabulary.aHalf ? part : nil
    default: return nil
    }
  }

  /// Whether the clause is English: the change word before the number is in Latin letters.
  private func isLatin(_ index: Int) -> Bool {
    var first = index
    while first > 0, first > index - 6 {
      if case .change? = kind(first) { break }
      first -= 1
    }
    guard let lexeme = lexeme(first), lexeme.start < bytes.count else { return false }
    return bytes[lexeme.start] < 0x80
  }

  /// 翻两番: doubled twice; 翻三倍: tripled.
  private func doublings(at start: Int) -> Match? {
    var index = start + 1
    if isWord(.done, index) { index += 1 }
    var modifier = QuantityModifier.exact
    if case .before(let before)? = kind(index) {
      modifier = before
      index += 1
    }
    guard let numeral = numeral(at: index), numeral.low == numeral.high,
      let count = numeral.low.wholeNumber, count >= 1, count <= 20
    else { return nil }
    let value: ExactDecimal?
    if isWord(.foldEnglish, numeral.end) {
      value = ExactDecimal(Int64(1) << Int64(count))
    } else if isWord(.times, numeral.end) {
      value = count == 1 ? QuantityVocabulary.two : numeral.low
    } else {
      value = nil
    }
    guard let value else { return nil }
    return Match(value: .factor(value), unit: .multiple, modifier: modifier, end: numeral.end + 1)
  }

  /// A multiple standing by itself: 三倍, doubled, "3x", "10-fold"; 一倍 alone means twice.
  func factor(at start: Int) -> Match? {
    if case .factor(let factor)? = kind(start) {
      return Match(value: .factor(factor), unit: .multiple, end: start + 1)
    }
    guard let numeral = numeral(at: start), isWord(.times, numeral.end),
      numeral.low == .one, numeral.high == .one, numeral.isChinese
    else { return nil }
    var match = Match(
      value: .factor(QuantityVocabulary.two), unit: .multiple, end: numeral.end + 1)
    if kind(match.end) == .surplus {
      match.modifier = .moreThan
      match.end += 1
    }
    return match
  }

  // MARK: Parts of a whole

  /// 三分之一, 一半, "two-thirds", "a quarter", "half".
  func fraction(at start: Int) -> Match? {
    if isWord(.oneHalf, start) || isWord(.halfEnglish, start), isPlainHalf(start) {
      return Match(value: .number(QuantityVocabulary.aHalf), unit: .none, end: start + 1)
    }
    if let whole = numeral(at: start), isWord(.fractionOf, whole.end) {
      guard let part = numeral(at: whole.end + 1), part.low == part.high, whole.low == whole.high,
        let numerator = part.low.wholeNumber, let denominator = whole.low.wholeNumber
      else { return nil }
      return fraction(numerator, denominator, end: part.end)
    }
    let count: Int
    switch kind(start) {
    case .word(.article): count = 1
    case .englishNumber(let number) where number > 0: count = number
    default: return nil
    }
    let next = afterHyphen(start + 1)
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

  private func isPlainHalf(_ start: Int) -> Bool {
    if isWord(.oneHalf, start) { return true }
    return implied(start) == false
  }

  /// Whether "half" belongs to a unit or scale after it; `nil` never.
  private func implied(_ start: Int) -> Bool? {
    amount(at: start) != nil
  }

  private func isEndOfFraction(_ index: Int) -> Bool {
    switch kind(index) {
    case .unit, .word(.quarterEnglish), .ordinal: false
    default: true
    }
  }

  private func fraction(_ numerator: Int, _ denominator: Int, end: Int) -> Match? {
    guard numerator > 0, denominator > 1, denominator <= 1_000_000, numerator <= 1_000_000 else {
      return nil
    }
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    let (top, bottom) = (numerator / a, denominator / a)
    var (rest, power, scaled) = (bottom, 0, Int64(top))
    while rest > 1 {
      if rest % 10 == 0 {
        rest /= 10
      } else if rest % 5 == 0 {
        rest /= 5
        scaled *= 2
      } else if rest % 2 == 0 {
        rest /= 2
        scaled *= 5
      } else {
        return Match(value: .fraction(top, bottom), unit: .none, end: end)
      }
      power += 1
    }
    guard let value = ExactDecimal(scaled, exponent: -power) else { return nil }
    return Match(value: .number(value), unit: .none, end: end)
  }

  /// 三成五 and 打八折.
  func tenths(at start: Int) -> Match? {
    let index = isWord(.discountVerb, start) ? start + 1 : start
    guard let numeral = tenthsNumeral(at: index), !numeral.isMagnitude, !numeral.hasScale,
      !isDetermined(numeral, at: index)
    else { return nil }
    if isWord(.discount, numeral.end) { return discount(numeral) }
    guard index == start, isWord(.tenth, numeral.end), var low = numeral.low.scaled(by: 1),
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

  /// A number, or two with a connector: 一至两 of 一至两成.
  private func tenthsNumeral(at start: Int) -> Numeral? {
    guard var first = numeral(at: start) else { return nil }
    guard isWord(.to, first.end) || isWord(.hyphen, first.end), first.low == first.high,
      let second = numeral(at: first.end + 1), second.low == second.high,
      isWord(.tenth, second.end), !second.hasScale, first.low.isLess(than: second.high) == true
    else { return first }
    (first.high, first.end) = (second.high, second.end)
    return first
  }

  /// 下一折 and 某一成 are torn from other words.
  private func isDetermined(_ numeral: Numeral, at index: Int) -> Bool {
    guard numeral.isChinese, numeral.low == .one, numeral.high == .one,
      let before = lexeme(index - 1), before.kind == .other, before.end <= bytes.count
    else { return false }
    return ["上", "下", "某", "另", "同", "每", "任", "这", "這", "那"].contains {
      bytes[before.start..<before.end].elementsEqual($0.utf8)
    }
  }

  /// 八折 takes 20% off, 八五折 15%, 8.5折 15%.
  private func discount(_ numeral: Numeral) -> Match? {
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
