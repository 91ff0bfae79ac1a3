extension QuantityMatcher {
  /// Whether a number counts something, and is not part of a name or of a word.
  func isCounted(_ amount: Amount, at start: Int, isModified: Bool) -> Bool {
    let numeral = amount.numeral
    let isOne = numeral.low == .one && numeral.high == .one
    if amount.hasUnit {
      if !numeral.isWritten, isOne, amount.unit.isCount, !isModified { return false }
      if numeral.isChinese, !numeral.hasHead {
        // 百万美元 is a sum; 千个, 万元 are torn from something else.
        // 兆 is a sign of luck as well.
        return numeral.low.exponent >= 2 && isWord(.per, start - 1)
          || numeral.low.exponent >= 6 && (numeral.low.exponent < 12 || amount.unit.isCurrency)
          || isModified || numeral.hasSurplus
      }
      return true
    }
    if numeral.isVague, numeral.isChinese { return numeral.low.exponent >= 4 }
    // 每万人 says of how many.
    if numeral.isChinese, !numeral.hasHead, isWord(.per, start - 1), numeral.low.exponent >= 2 {
      return true
    }
    if numeral.isChinese {
      if isRestated(numeral) { return true }
      // 三点一四一六; 三点五 may be a time.
      if numeral.low.exponent < -1 { return true }
      if isModified, numeral.hasScale { return true }
      // 百亿补贴 is a sum, 万 and 千 alone are not.
      guard numeral.hasHead else { return numeral.scales > 1 && numeral.low.exponent >= 6 }
      return numeral.isShort || numeral.low.exponent + numeral.low.digitCount > 4
    }
    if numeral.isMagnitude { return true }
    if isRestated(numeral) { return true }
    if isOne, !numeral.isWritten { return isModified }
    if numeral.isVague { return true }
    return isModified || !isNameNumber(amount, at: start)
  }

  /// Whether the number stands again in brackets, which it does otherwise where this is asked: 五十（30）日.
  private func isRestated(_ numeral: Numeral) -> Bool {
    guard !numeral.isWritten, isWord(.open, numeral.end), case .number? = kind(numeral.end + 1),
      isWord(.close, numeral.end + 2)
    else { return false }
    switch kind(numeral.end + 3) {
    case .unit(let unit): return unit.isDuration
    case .word(.day), .word(.year), .word(.piece): return true
    default: return false
    }
  }

  /// Trainium 2, Llama 3, 12 Labs: a small bare number beside a capitalised word.
  private func isNameNumber(_ amount: Amount, at start: Int) -> Bool {
    // ¼ and 2½ are never part of a name.
    guard amount.numeral.isWritten, !amount.numeral.hasScale, isLatin(at: start),
      text(start)?.last.map({ $0 < 0x80 }) ?? false
    else { return false }
    if case .number(let value, let digits)? = kind(start) {
      guard digits <= 3, value.isLess(than: Self.nameLimit) == true else { return false }
    }
    if case .capitalised? = kind(start - 1), amountFollowsName(start) { return true }
    if isWord(.hyphen, start - 1), case .capitalised? = kind(start - 2) { return true }
    if case .capitalised(let mixed)? = kind(amount.end), mixed { return true }
    return false
  }

  private static let nameLimit = ExactDecimal(1000) ?? .one

  /// A name and its number stand together or with one space.
  private func amountFollowsName(_ start: Int) -> Bool {
    guard let name = lexeme(start - 1), let number = lexeme(start) else { return false }
    return number.start - name.end <= 1
  }
}
