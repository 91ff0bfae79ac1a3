extension QuantityMatcher {
  /// Two amounts with a connector; scale and unit of the second serve for the first as well.
  func range(at start: Int) -> Match? {
    guard let first = amount(at: start), first.numeral.low == first.numeral.high,
      !first.numeral.isMagnitude
    else { return nil }
    let connector = first.end
    switch kind(connector) {
    case .word(.to), .word(.hyphen), .word(.and), .word(.or): break
    default: return nil
    }
    // "+1% -2,145" are two cells of a table.
    if isWord(.hyphen, connector), lexeme(connector)?.isSpaced == true,
      lexeme(connector + 1)?.isSpaced == false
    {
      return nil
    }
    // "Rose 2.1% to 53.4%" says by how much and to what.
    if isWord(.to, connector), first.hasUnit, isChange(start - 1) { return nil }
    // "Six months to 31 March" goes on to a date.
    if first.hasUnit, isDate(connector + 1) { return nil }
    let isBetween = isWord(.between, start - 1)
    if isWord(.and, connector), !isBetween { return nil }
    guard var second = amount(at: afterSign(connector + 1, start)),
      second.numeral.low == second.numeral.high,
      !second.numeral.isMagnitude
    else { return nil }
    if isWord(.fiscalYear, second.end), !second.hasUnit, !first.hasUnit {
      second.unit = .year
      completeYear(&second, after: first)
      guard let last = second.numeral.low.wholeNumber, (1900...2100).contains(last) else {
        return nil
      }
      setUnit(&second, .year, end: second.end + 1)
    }
    completeYear(&second, after: first)
    return join(first, second)
  }

  /// The index after the second minus of -5,500万元至-4,200万元.
  private func afterSign(_ index: Int, _ start: Int) -> Int {
    guard let first = sign(at: start - 1), first.sign == .minus, first.end == start,
      let second = sign(at: index), second.sign == .minus
    else { return index }
    return second.end
  }

  /// The 26 of 二零二五至二六年 is 2026.
  private func completeYear(_ second: inout Amount, after first: Amount) {
    guard second.unit == .year, !first.hasUnit || first.unit == .year,
      let year = first.numeral.low.wholeNumber, (1900...2100).contains(year),
      let last = second.numeral.low.wholeNumber, last < 100, last > year % 100,
      let whole = ExactDecimal(Int64(year - year % 100 + last))
    else { return }
    (second.numeral.low, second.numeral.high) = (whole, whole)
  }

  /// Whether a date begins here that is more than a year.
  private func isDate(_ index: Int) -> Bool {
    guard let match = period(at: index), case .period(let period) = match.value else {
      return false
    }
    return period.part != .whole || period.stretch != .all
  }

  /// Whether a minus stands before an amount.
  private func isBelowNothing(_ amount: Amount) -> Bool {
    var index = amount.end - 1
    while index > 0, index > amount.end - Self.longestAmount {
      if let sign = sign(at: index) { return sign.sign == .minus }
      if isWord(.to, index) { return false }
      index -= 1
    }
    return false
  }

  private static var longestAmount: Int { 12 }

  private func isChange(_ index: Int) -> Bool {
    var index = index
    while case .before? = kind(index) { index -= 1 }
    if reads(index, "little"), isWord(.article, index - 1) { index -= 2 }
    if case .change? = kind(index) { return true }
    return isWord(.by, index)
  }

  private func join(_ first: Amount, _ second: Amount) -> Match? {
    var low = first.numeral
    if !low.hasScale, second.numeral.trailing > 0 {
      guard let scaled = low.scaled(by: second.numeral.trailing) else { return nil }
      low = scaled
    }
    let unit: QuantityUnit
    switch (first.hasUnit, second.hasUnit) {
    case (true, true):
      // NT$ before the first serves the 元 after the second as well.
      guard first.unit.agrees(with: second.unit) else { return nil }
      unit = first.unit == .yuan ? second.unit : first.unit
    case (true, false): unit = first.unit
    default: unit = second.unit
    }
    guard first.sign == .none, second.sign == .none else { return nil }
    // From -5 to -3 is between 3 and 5 below nothing.
    if second.numeral.low.isLess(than: low.high) == true, isBelowNothing(second) {
      return Match(
        value: .range(second.numeral.low, low.high), unit: unit, modifier: .range, end: second.end)
    }
    guard low.low.isLess(than: second.numeral.high) == true else { return nil }
    // 数字 1-2 without anything else is a score or a label more often than a range.
    return Match(
      value: .range(low.low, second.numeral.high), unit: unit, modifier: .range, end: second.end)
  }
}
