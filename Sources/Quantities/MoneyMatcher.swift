extension QuantityMatcher {
  /// 5角 and 伍角整; 三角 is a triangle and 三毛 a name.
  func takeTenthOfMoney(_ amount: inout Amount, _ index: Int) {
    guard amount.numeral.low == amount.numeral.high, !amount.numeral.hasScale,
      isText(Self.tenthSigns, index)
    else { return }
    let isAtEnd =
      lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd || isWord(.sharp, index + 1)
      || isText(Self.moneyWords, index + 1)
    guard amount.numeral.isWritten || isAtEnd && !isShape(index),
      let tenth = amount.numeral.scaled(by: -1)
    else {
      return
    }
    amount.numeral = tenth
    setUnit(&amount, .yuan, end: index + 1)
    takeFractions(&amount)
  }

  /// 一角, 三角, 四角, 八角 and 三毛 are other things.
  func isShape(_ index: Int) -> Bool {
    reads(index - 1, isText(["角"], index) ? ["一", "三", "四", "八"] : ["三"])
  }

  private static let tenthSigns = ["角", "毛"]
  static let moneyWords = HanVariants.forms(of: ["钱"])

  /// 三里屯 is a place, 三里 before a mark and 十里 are distances.
  func isDistance(_ amount: Amount, _ index: Int) -> Bool {
    if amount.numeral.isWritten || amount.numeral.hasScale { return true }
    return lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd
  }

  /// 一米八 and 三块五: the tenths after a unit.
  func takeTenths(
    _ amount: inout Amount, ifIn units: [QuantityUnit], as unit: QuantityUnit? = nil
  ) {
    guard units.contains(amount.unit), lexeme(amount.end)?.isSpaced == false,
      case .chineseDigit(let digit)? = kind(amount.end), digit > 0,
      let part = ExactDecimal(Int64(digit), exponent: -1),
      let low = amount.numeral.low.adding(part), amount.numeral.low == amount.numeral.high,
      endsTenths(amount.end + 1)
    else { return }
    (amount.numeral.low, amount.numeral.high) = (low, low)
    if let unit { amount.unit = unit }
    amount.end += 1
  }

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
    for (signs, exponent) in [(Self.tenthSigns, -1), (["分"], -2)] {
      guard lexeme(amount.end)?.isSpaced == false, let part = numeral(at: amount.end),
        part.low == part.high, let digit = part.low.wholeNumber, (1...9).contains(digit),
        isText(signs, part.end),
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
