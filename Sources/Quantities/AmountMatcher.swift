internal import Text

/// A number with the unit on either side of it.
struct Amount {
  var numeral: Numeral
  var unit: QuantityUnit = .none
  /// Whether a unit, classifier or currency is written.
  var hasUnit = false
  var hasPlus = false
  var sign = QuantitySign.none
  var end = 0

  var match: QuantityMatcher.Match {
    var modifier = QuantityModifier.exact
    if numeral.isMagnitude || numeral.isVague {
      modifier = .vague
    } else if numeral.hasSurplus || hasPlus {
      modifier = .moreThan
    } else if numeral.low != numeral.high {
      modifier = .range
    }
    return QuantityMatcher.Match(
      value: value, unit: unit, modifier: modifier, sign: sign, end: end)
  }

  private var value: QuantityValue {
    if unit == .times || unit == .multiple, case .number(let number) = numeral.value {
      return .factor(number)
    }
    return numeral.value
  }
}

extension QuantityMatcher {
  /// A number with its unit: $2.4 billion, 24亿美元, 百分之五, 40 basis points, 两年半.
  func amount(at start: Int) -> Amount? {
    var index = start
    var unit: QuantityUnit?
    if isWord(.percentOf, index) {
      guard let numeral = numeral(at: index + 1) else { return nil }
      return Amount(numeral: numeral, unit: .percent, hasUnit: true, end: numeral.end)
    }
    if let power = sharePower(index) {
      guard let numeral = numeral(at: index + 1), let share = numeral.scaled(by: power) else {
        return nil
      }
      return Amount(numeral: share, unit: .percent, hasUnit: true, end: numeral.end)
    }
    if case .currency(let currency)? = kind(index) {
      unit = currency
      index += 1
      // US$ after RMB and the like: the second sign is the more exact.
      if case .before? = kind(index) { index += 1 }
      if isWord(.open, index) { return inBrackets(at: index, unit: currency) }
    }
    var sign = QuantitySign.none
    if unit != nil, isWord(.hyphen, index), lexeme(index + 1)?.isSpaced == false,
      case .number? = kind(index + 1)
    {
      (sign, index) = (.minus, index + 1)
    }
    // 美元数 is a number of dollars, not some dollars.
    if unit != nil, case .vague(standsAlone: false)? = kind(index), !isScale(index + 1) {
      return nil
    }
    guard var numeral = numeral(at: index) ?? implied(at: index) else { return nil }
    takeRestated(&numeral)
    var amount = Amount(
      numeral: numeral, unit: unit ?? .none, hasUnit: unit != nil, sign: sign, end: numeral.end)
    takePlus(&amount)
    takeUnit(&amount, from: index)
    // HK28.5 cents
    if let unit, amount.unit != .cent { amount.unit = unit }
    // 人民币12.3分
    if unit == .cny || unit == .twd, amount.end == amount.numeral.end, isText(["分"], amount.end),
      amount.numeral.isWritten
    {
      setUnit(&amount, .cent, end: amount.end + 1)
    }
    return amount
  }

  /// "fifteen (15) working days" says its number twice.
  private func takeRestated(_ numeral: inout Numeral) {
    guard !numeral.isWritten, isWord(.open, numeral.end),
      case .number(let value, _)? = kind(numeral.end + 1), isWord(.close, numeral.end + 2),
      value == numeral.low, value == numeral.high
    else { return }
    numeral.end += 3
  }

  /// The power of ten of 千分之 and the like, in hundredths.
  private func sharePower(_ index: Int) -> Int? {
    if isWord(.perMilleOf, index) { return -1 }
    if isWord(.perMyriadOf, index) { return -2 }
    return isWord(.perMillionOf, index) ? -4 : nil
  }

  /// 半小时, "an hour", "half an hour": a unit whose number is a word of another kind.
  private func implied(at index: Int) -> Numeral? {
    let half = EnglishWords.aHalf
    switch kind(index) {
    case .word(.article) where isWord(.decade, index + 1):
      guard let ten = ExactDecimal(10) else { return nil }
      return Numeral(low: ten, high: ten, end: index + 1)
    case .word(.article) where kind(index + 1) == .unit(.quarterPoint):
      return Numeral(low: .one, high: .one, end: index + 1)
    case .unit(let unit) where unit.isDuration && isAndAHalf(index + 1):
      return Numeral(low: .one, high: .one, end: index)
    case .word(.quarterEnglish) where isQuarterHour(index):
      return Numeral(
        low: EnglishWords.aQuarter, high: EnglishWords.aQuarter, end: afterHyphen(index + 1))
    case .word(.article) where isQuarterHour(index + 1): return implied(at: index + 1)
    case .word(.quarterEnglish): return ofScale(EnglishWords.aQuarter, afterHyphen(index + 1))
    case .word(.article) where isWord(.quarterEnglish, index + 1):
      return ofScale(EnglishWords.aQuarter, afterHyphen(index + 2))
    case .word(.article) where isWord(.halfEnglish, index + 1):
      return ofScale(half, afterHyphen(index + 2))
    case .word(.half):
      let next = isWord(.piece, index + 1) ? index + 2 : index + 1
      guard isUnit(next) || isWord(.year, next) else { return nil }
      return Numeral(low: half, high: half, end: index + 1)
    case .word(.halfEnglish):
      var next = afterHyphen(index + 1)
      if let part = ofScale(half, next) { return part }
      if isWord(.article, next) { next += 1 }
      guard isUnit(next) else { return nil }
      return Numeral(low: half, high: half, end: next)
    case .word(.article):
      guard case .unit(let unit)? = kind(index + 1), unit.isDuration || unit.isCurrency,
        unit == .hour || unit == .fortnight || unit.isCurrency || !isRate(index)
          || isAndAHalf(index + 2),
        !unit.isCurrency || !isEnglishWord(index + 2)
      else { return nil }
      return Numeral(low: .one, high: .one, end: index + 1)
    case .unit(.hour):
      guard isWord(.long, afterHyphen(index + 1)) else { return nil }
      return Numeral(low: .one, high: .one, end: index)
    default: return nil
    }
  }

  /// "quarter-billion" and "half-million": a part of a scale.
  private func ofScale(_ part: ExactDecimal, _ index: Int) -> Numeral? {
    guard case .englishScale(let power)? = kind(index), power >= 6 else { return nil }
    return Numeral(low: part, high: part, end: index + 1).scaled(by: power)
  }

  /// "1,800 orders a day" says how often; "in a day" and "over a year" say how long.
  private func isRate(_ article: Int) -> Bool {
    switch kind(article - 1) {
    case nil, .before, .word(.inWord): false
    case .other: !reads(article - 1, Self.lasting)
    default: true
    }
  }

  /// Words before "a week" that say how long.
  private static let lasting = ["after", "After", "for", "For", "last", "lasts", "lasted"]

  func isUnit(_ index: Int) -> Bool {
    if case .unit? = kind(index) { return true }
    return false
  }

  private func isScale(_ index: Int) -> Bool {
    if case .chineseScale? = kind(index) { return true }
    return false
  }

  /// "a dollar amount" and "a won't" are no sums.
  private func isEnglishWord(_ index: Int) -> Bool {
    guard let lexeme = lexeme(index), lexeme.kind == .other, lexeme.start < bytes.count else {
      return false
    }
    let first = bytes[lexeme.start]
    return ASCII.isLetter(first) || first == UInt8(ascii: "'") && !lexeme.isSpaced
  }

  private func takePlus(_ amount: inout Amount) {
    let plus = afterHyphen(amount.end)
    guard isWord(.plus, plus), lexeme(plus)?.isSpaced == false else { return }
    let next = afterHyphen(plus + 1)
    switch kind(next) {
    case .unit, .currency, .classifier, .word(.piece):
      amount.hasPlus = true
      amount.end = next
    case .englishScale(let power), .chineseScale(let power):
      guard amount.numeral.isWritten, power >= 3, let scaled = amount.numeral.scaled(by: power)
      else { return }
      amount.numeral = scaled
      amount.numeral.digits = 0
      amount.hasPlus = true
      amount.end = next + 1
    default: break
    }
  }
}

extension ExactDecimal {
  /// The number of significant digits.
  var digitCount: Int { String(coefficient.magnitude).utf8.count }
}
