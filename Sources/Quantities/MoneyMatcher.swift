extension QuantityMatcher {
  /// 5角 and 伍角整; 三角 is a triangle and 三毛 a name.
  func takeTenthOfMoney(_ amount: inout Amount, _ index: Int) {
    guard amount.numeral.low == amount.numeral.high, !amount.numeral.hasScale,
      isText(Self.tenthSigns, index) || reads(index, "jiao")
    else { return }
    let isAtEnd =
      lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd || isWord(.sharp, index + 1)
      || isText(Self.moneyWords, index + 1) || isHundredth(index + 1) || isLastDigit(index + 1)
    guard amount.numeral.isWritten || isAtEnd && !isShape(index),
      let tenth = amount.numeral.scaled(by: -1)
    else {
      return
    }
    amount.numeral = tenth
    setUnit(&amount, .yuan, end: index + 1)
    takeFractions(&amount)
    if amount.end == index + 1 { takeHundredths(&amount) }
  }

  /// Whether the 二 of 五毛二 stands here.
  private func isLastDigit(_ index: Int) -> Bool {
    guard case .chineseDigit(let digit)? = kind(index), digit > 0,
      lexeme(index)?.isSpaced == false
    else { return false }
    if case .chineseDigit? = kind(index + 1) { return false }
    return lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd
  }

  /// Whether the 伍仙 of 捌角伍仙 stands here.
  private func isHundredth(_ index: Int) -> Bool {
    guard let part = numeral(at: index), part.low == part.high, !part.hasScale else { return false }
    return isHundredthSign(part.end)
  }

  private func isHundredthSign(_ index: Int) -> Bool {
    isText(["分"], index) || reads(index, "仙")
  }

  /// 一角, 三角, 四角, 八角 and 三毛 are other things.
  func isShape(_ index: Int) -> Bool {
    if isHundredth(index + 1) { return false }
    return reads(index - 1, isText(["角"], index) ? ["一", "三", "四", "八"] : ["三"])
  }

  private static let tenthSigns = ["角", "毛"]
  static let moneyWords = HanVariants.forms(of: ["钱"])

  /// 三里屯 is a place, 三里 before a mark and 十里 are distances.
  func isDistance(_ amount: Amount, _ index: Int) -> Bool {
    if amount.numeral.isWritten || amount.numeral.hasScale { return true }
    return lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd
  }

  /// 一米八, 一米八三 and 三块五: the tenths and hundredths after a unit.
  func takeTenths(
    _ amount: inout Amount, ifIn units: [QuantityUnit], as unit: QuantityUnit? = nil
  ) {
    guard units.contains(amount.unit),
      let (part, end) = hundredths(amount, amount.end) ?? tenths(amount.end),
      let low = amount.numeral.low.adding(part), amount.numeral.low == amount.numeral.high,
      endsTenths(end)
    else { return }
    (amount.numeral.low, amount.numeral.high) = (low, low)
    if let unit { amount.unit = unit }
    amount.end = end
  }

  /// The 二 of 三十九度二 and the 5 of 38度5.
  func takeTenthOfDegree(_ amount: inout Amount) {
    guard amount.unit == .degree || amount.unit == .none,
      let part = tenths(amount.end) ?? writtenTenth(amount.end), endsTenths(part.end),
      amount.numeral.low == amount.numeral.high, let sum = amount.numeral.low.adding(part.part),
      ExactDecimal(20).flatMap({ amount.numeral.low.isLess(than: $0) }) == false
    else { return }
    (amount.numeral.low, amount.numeral.high) = (sum, sum)
    setUnit(&amount, .degree, end: part.end)
  }

  private func writtenTenth(_ index: Int) -> (part: ExactDecimal, end: Int)? {
    guard lexeme(index)?.isSpaced == false, case .number(let digit, digits: 1)? = kind(index),
      let tenth = digit.scaled(by: -1)
    else { return nil }
    return (tenth, index + 1)
  }

  /// A digit as tenths: the 八 of 一米八.
  private func tenths(_ index: Int) -> (part: ExactDecimal, end: Int)? {
    guard lexeme(index)?.isSpaced == false, case .chineseDigit(let digit)? = kind(index), digit > 0
    else { return nil }
    return ExactDecimal(Int64(digit), exponent: -1).map { ($0, index + 1) }
  }

  /// Two digits as hundredths: the 八三 of 一米八三 and the 83 of 9秒83; of money the second belongs to
  /// what follows, as in 三块五一斤.
  private func hundredths(_ amount: Amount, _ index: Int) -> (part: ExactDecimal, end: Int)? {
    guard amount.unit.measure != nil || amount.unit == .percent, lexeme(index)?.isSpaced == false
    else { return nil }
    if case .number(let value, digits: 2)? = kind(index), let digits = value.wholeNumber {
      return ExactDecimal(Int64(digits), exponent: -2).map { ($0, index + 1) }
    }
    guard case .chineseDigit(let tenth)? = kind(index),
      case .chineseDigit(let hundredth)? = kind(index + 1), lexeme(index + 1)?.isSpaced == false,
      endsTenths(index + 2)
    else { return nil }
    if case .chineseDigit? = kind(index + 2) { return nil }
    return ExactDecimal(Int64(10 * tenth + hundredth), exponent: -2).map { ($0, index + 2) }
  }

  /// 三厘七五 and 八厘半: interest in hundredths with its decimals.
  func takeInterest(_ amount: inout Amount) {
    guard reads(amount.end - 1, Self.interestSigns) else { return }
    takeHalf(&amount)
    takeTenths(&amount, ifIn: [.percent])
  }

  private static let interestSigns = HanVariants.forms(of: ["厘"])

  func endsTenths(_ index: Int) -> Bool {
    switch kind(index) {
    case .chineseScale, .classifier, .word(.piece), .word(.year), .word(.fractionOf), .surplus,
      .word(.chunk):
      false
    case .unit: false
    case .other: !isText(["角", "毛", "分"], index)
    default: true
    }
  }

  /// 5元5角6分: the tenths and hundredths of an amount of money.
  func takeFractions(_ amount: inout Amount) {
    guard amount.numeral.low == amount.numeral.high else { return }
    for exponent in [-1, -2] {
      guard lexeme(amount.end)?.isSpaced == false, let part = numeral(at: amount.end),
        part.low == part.high, let digit = part.low.wholeNumber, (1...9).contains(digit),
        exponent == -1 ? isText(Self.tenthSigns, part.end) : isHundredthSign(part.end),
        let scaled = part.low.scaled(by: exponent), let sum = amount.numeral.low.adding(scaled)
      else { continue }
      amount.numeral.low = sum
      amount.numeral.high = sum
      amount.end = part.end + 1
      if exponent == -1 { takeHundredths(&amount) }
    }
  }

  /// The 五 of 三块二毛五.
  func takeHundredths(_ amount: inout Amount) {
    guard case .chineseDigit(let digit)? = kind(amount.end), digit > 0, endsTenths(amount.end + 1),
      let part = ExactDecimal(Int64(digit), exponent: -2), let sum = amount.numeral.low.adding(part)
    else { return }
    (amount.numeral.low, amount.numeral.high) = (sum, sum)
    amount.end += 1
  }
}
