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

  /// 前五大 and "top ten": how many lead.
  func leaders(at start: Int) -> Match? {
    guard let numeral = numeral(at: afterHyphen(start + 1)), numeral.low == numeral.high,
      !numeral.isMagnitude, !numeral.hasSurplus, let count = numeral.low.wholeNumber,
      (2...1_000).contains(count)
    else { return nil }
    if isWord(.top, start) {
      return isNameEnd(numeral.end)
        ? Match(value: .number(numeral.low), unit: .label, end: numeral.end) : nil
    }
    // 前三季度 are nine months.
    if isWord(.quarter, numeral.end) || isWord(.season, numeral.end) {
      return Match(value: .number(numeral.low), unit: .quarter, end: numeral.end + 1)
    }
    guard isText(Self.leading, numeral.end) || reads(numeral.end, ["名"]) else { return nil }
    return Match(value: .number(numeral.low), unit: .label, end: numeral.end + 1)
  }

  /// 五大客户, "the five largest customers" and "the Big Four": how many of the first of their kind.
  func largest(at start: Int) -> Match? {
    switch kind(start) {
    case .chineseDigit, .chineseScale:
      guard (start + 1...start + 3).contains(where: { reads($0, "大") }) else { return nil }
    case .englishNumber, .number: break
    default: return nil
    }
    guard let numeral = numeral(at: start), numeral.low == numeral.high, !numeral.hasSurplus,
      !numeral.isMagnitude, let count = numeral.low.wholeNumber, (2...100).contains(count)
    else { return nil }
    let match = Match(value: .number(numeral.low), unit: .label, end: numeral.end)
    if numeral.isChinese || isText(["大"], numeral.end) {
      guard reads(numeral.end, "大"),
        isHan(numeral.end + 1) || reads(numeral.end + 1, ["」", "”", "\""]),
        !isText(Self.sizes, numeral.end + 1)
      else { return nil }
      return Match(value: match.value, unit: .label, end: numeral.end + 1)
    }
    let isBig = reads(start - 1, ["Big", "big"]) && !isUnit(numeral.end)
    return isBig || reads(numeral.end, ["largest", "biggest"]) ? match : nil
  }

  /// What makes another word of 大 before it.
  private static let sizes = HanVariants.forms(
    of: [
      "于", "约", "多", "部", "量", "概", "致", "小", "学", "批", "规", "匙", "勺", "洲", "洋", "卡", "使", "桶", "杯",
    ])
  private static let leading = HanVariants.forms(of: ["大", "强"])

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
