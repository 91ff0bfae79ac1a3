extension QuantityMatcher {
  /// What has a number for its name: Chapter IV, Level 3, 附件三.
  func label(at start: Int) -> Match? {
    let next = afterHyphen(start + 1)
    if case .roman(let number)? = kind(next), let value = ExactDecimal(Int64(number)) {
      return Match(value: .number(value), unit: .label, end: next + 1)
    }
    guard let numeral = numeral(at: next), numeral.low == numeral.high, !numeral.isMagnitude,
      !numeral.isVague, !numeral.hasSurplus, numeral.trailing < 2,
      let whole = numeral.low.wholeNumber, (1..<1000).contains(whole), isNameEnd(numeral.end)
    else { return nil }
    return Match(value: .number(numeral.low), unit: .label, end: numeral.end)
  }

  /// Whether a number before an index counts nothing that follows it.
  private func isNameEnd(_ index: Int) -> Bool {
    switch kind(index) {
    case .unit, .currency, .classifier, .chineseScale, .englishScale, .month, .word(.piece),
      .word(.times), .word(.year), .word(.month), .word(.day), .word(.percentOf), .word(.tenth),
      .word(.perMille), .word(.degrees), .word(.fractionOf), .chineseDigit, .number:
      false
    default: true
    }
  }
}
