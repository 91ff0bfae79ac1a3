internal import Text

extension QuantityMatcher {
  /// A sign before a number: -3, −3, +12%, 负3%, 零下3度, minus 3, ±2.
  func sign(at index: Int) -> (sign: QuantitySign, end: Int)? {
    switch kind(index) {
    case .sign(let sign):
      return isNumber(index + 1) ? (sign, index + 1) : nil
    case .word(.hyphen):
      guard lexeme(index + 1)?.isSpaced == false, isNumber(index + 1), isMinus(index),
        isSign(index)
      else { return nil }
      return (.minus, index + 1)
    case .word(.plus):
      guard lexeme(index + 1)?.isSpaced == false, isNumber(index + 1), isSign(index),
        reads(index, ["+", "＋"])
      else { return nil }
      return (.plus, index + 1)
    default: return nil
    }
  }

  /// A hyphen, a minus or a dash, and not a tilde, which says about.
  private func isMinus(_ index: Int) -> Bool { reads(index, ["-", "−", "－", "–", "‑"]) }

  /// Whether a number, or the sign of a currency before one, stands at an index.
  func isNumber(_ index: Int) -> Bool {
    switch kind(index) {
    case .number, .chineseDigit, .englishNumber, .word(.percentOf): true
    case .chineseScale(let power): power == 1
    case .currency:
      switch kind(index + 1) {
      case .number, .chineseDigit, .englishNumber: true
      default: false
      }
    default: false
    }
  }

  /// Whether a hyphen or a plus is a sign, and joins nothing.
  private func isSign(_ index: Int) -> Bool {
    guard let mark = lexeme(index), let before = lexeme(index - 1) else { return true }
    // The 1 of "2-to-1".
    if !mark.isSpaced, mark.start > 0, ASCII.isAlphanumeric(bytes[mark.start - 1]) { return false }
    switch before.kind {
    case .word(.to), .word(.open), .word(.from), .word(.between), .word(.and), .word(.or),
      .word(.by), .word(.done), .clauseEnd, .term, .change, .direction, .before:
      return true
    case .other:
      if mark.isSpaced { return true }
      let first = bytes[before.start]
      if first < 0x80 { return !ASCII.isAlphanumeric(first) && first != 0x29 && first != 0x5D }
      return isValueWord(index - 1) || isMeasured(index + 1) || hasPoint(index + 1)
    // The second of -3,456.78 -2,987.65 in a row of a table.
    case .number, .unit(.percent):
      if case .number(_, digits: 0)? = kind(index + 1) { return mark.isSpaced }
      return false
    case .word(.degrees): return mark.isSpaced || hasPoint(index + 1)
    case .capitalised, .label, .classifier: return mark.isSpaced && isMeasured(index + 1)
    default: return mark.isSpaced && !isQuantityPart(before.kind)
    }
  }

  /// Whether a number at an index has a point: no number of a page or an annex has.
  private func hasPoint(_ index: Int) -> Bool {
    if case .number(let number, _)? = kind(index) { number.exponent < 0 } else { false }
  }

  private func isQuantityPart(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .number, .chineseDigit, .chineseScale, .englishNumber, .englishScale, .unit, .classifier,
      .month, .date, .years, .clock, .part, .fiscalYear, .currency, .word(.year), .word(.month),
      .word(.day), .word(.close), .word(.piece), .word(.metreOrMillion):
      true
    default: false
    }
  }

  /// 为-3: a word after which a number is a value.
  private func isValueWord(_ index: Int) -> Bool { reads(index, Self.valueWords) }

  static let valueWords = HanVariants.forms(of: ["为", "是", "达", "值", "率", "额", "约", "动"])

  /// Whether the number at an index has a unit of money or a share on it.
  private func isMeasured(_ index: Int) -> Bool {
    guard let amount = amount(at: index), amount.hasUnit else { return false }
    return amount.unit.isShare || amount.unit.isCurrency || amount.unit.dimension == .temperature
  }

  /// Whether the words at an index are "below zero", which stand after their number.
  func isBelowZero(_ index: Int) -> Bool {
    text(index)?.first.map { ASCII.lowercased($0) == UInt8(ascii: "b") } ?? false
  }

  /// An amount in brackets, as accounts write what is below nothing: (3,456)万元, (3.5)%.
  func bracketed(at index: Int) -> Amount? {
    guard let amount = inBrackets(at: index, unit: nil) else { return nil }
    // A number alone is one in brackets where nothing else stands in the text.
    let isAlone = index == 0 || reads(index - 1, [":", "："])
    guard !amount.hasUnit, !(isAlone && amount.end == lexemes.count) else { return amount }
    return isInRow(index) ? amount : nil
  }

  /// Whether a bracket around a number with a comma or a point stands in a row of a table: a name, then
  /// nothing but numbers.
  private func isInRow(_ open: Int) -> Bool {
    guard open > 0, lexemes.count <= Self.longestRow, case .number(_, digits: 0)? = kind(open + 1)
    else { return false }
    for index in open..<lexemes.count {
      switch kind(index) {
      case .number, .word(.open), .word(.close), .word(.hyphen), .unit(.percent): continue
      default: if reads(index, Self.blanks) { continue } else { return false }
      }
    }
    return !(0..<open).contains { kind($0) == .clauseEnd && !reads($0, ["，", "、", "："]) }
  }

  /// No row of a table has more lexemes; the bound keeps the search linear.
  private static var longestRow: Int { 160 }

  /// What stands in a cell that has no number: N/A, 不适用.
  private static let blanks = ["N", "/", "A", "n", "a"] + HanVariants.forms(of: ["不", "适", "用"])

  /// A number in brackets, with what stands after them, and the unit that stands before them.
  func inBrackets(at index: Int, unit: QuantityUnit?) -> Amount? {
    guard isWord(.open, index), case .number? = kind(index + 1),
      let numeral = numeral(at: index + 1),
      numeral.low == numeral.high
    else { return nil }
    let isJoined =
      isQuantityPart(kind(index - 1) ?? .other) && unit == nil && !isInRow(index)
    if isJoined, lexeme(index)?.isSpaced == false { return nil }
    guard isWord(.close, numeral.end) else { return nil }
    var amount = Amount(
      numeral: numeral, unit: unit ?? .none, hasUnit: unit != nil, sign: .minus,
      end: numeral.end + 1)
    while true {
      switch kind(amount.end) {
      case .englishScale(let power), .chineseScale(let power):
        guard let scaled = amount.numeral.scaled(by: power) else { return nil }
        amount.numeral = scaled
        amount.numeral.digits = 0
        amount.end += 1
        continue
      case .unit(let unit), .currency(let unit):
        if !amount.hasUnit || !amount.unit.isCurrency { amount.unit = unit }
        amount.hasUnit = true
        amount.end += 1
      case .word(.metreOrMillion):
        guard unit?.isCurrency == true, let scaled = amount.numeral.scaled(by: 6) else { break }
        amount.numeral = scaled
        amount.end += 1
      default: break
      }
      // A number in brackets after another is one of a table where it has a unit: 2,198.76 (6.68)%.
      return isJoined && !(amount.hasUnit && amount.unit == .percent) ? nil : amount
    }
  }
}
