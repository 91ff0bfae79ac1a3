internal import Text

/// A number with the unit on either side of it.
struct Amount {
  var numeral: Numeral
  var unit: QuantityUnit = .none
  /// Whether a unit, classifier or currency is written.
  var hasUnit = false
  var hasPlus = false
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
    return QuantityMatcher.Match(value: value, unit: unit, modifier: modifier, end: end)
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
    if isWord(.perMilleOf, index) || isWord(.perMillionOf, index) {
      guard let numeral = numeral(at: index + 1),
        let share = numeral.scaled(by: isWord(.perMilleOf, index) ? -1 : -4)
      else { return nil }
      return Amount(numeral: share, unit: .percent, hasUnit: true, end: numeral.end)
    }
    if case .currency(let currency)? = kind(index) {
      unit = currency
      index += 1
      // US$ after RMB and the like: the second sign is the more exact.
      if case .before? = kind(index) { index += 1 }
    }
    // 美元数 is a number of dollars, not some dollars.
    if unit != nil, case .vague(standsAlone: false)? = kind(index), !isScale(index + 1) {
      return nil
    }
    guard let numeral = numeral(at: index) ?? implied(at: index) else { return nil }
    var amount = Amount(
      numeral: numeral, unit: unit ?? .none, hasUnit: unit != nil, end: numeral.end)
    takePlus(&amount)
    takeUnit(&amount)
    // HK28.5 cents
    if let unit, amount.unit != .cent { amount.unit = unit }
    return amount
  }

  /// 半小时, "an hour", "half an hour": a unit whose number is a word of another kind.
  private func implied(at index: Int) -> Numeral? {
    let half = QuantityVocabulary.aHalf
    switch kind(index) {
    case .word(.article) where isWord(.decade, index + 1):
      guard let ten = ExactDecimal(10) else { return nil }
      return Numeral(low: ten, high: ten, end: index + 1)
    case .word(.half):
      let next = isWord(.piece, index + 1) ? index + 2 : index + 1
      guard isUnit(next) || isWord(.year, next) else { return nil }
      return Numeral(low: half, high: half, end: index + 1)
    case .word(.halfEnglish):
      var next = afterHyphen(index + 1)
      if isWord(.article, next) { next += 1 }
      guard isUnit(next) else { return nil }
      return Numeral(low: half, high: half, end: next)
    case .word(.article):
      guard case .unit(let unit)? = kind(index + 1), unit.duration != nil || unit.isCurrency,
        unit == .hour || unit.isCurrency || !isRate(index),
        !unit.isCurrency || !isEnglishWord(index + 2)
      else { return nil }
      return Numeral(low: .one, high: .one, end: index + 1)
    case .unit(.hour):
      guard isWord(.long, afterHyphen(index + 1)) else { return nil }
      return Numeral(low: .one, high: .one, end: index)
    default: return nil
    }
  }

  /// "1,800 orders a day" says how often; "in a day" and "over a year" say how long.
  private func isRate(_ article: Int) -> Bool {
    switch kind(article - 1) {
    case nil, .before, .word(.inWord): false
    default: true
    }
  }

  private func isUnit(_ index: Int) -> Bool {
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

  private func takeUnit(_ amount: inout Amount) {
    var index = amount.end
    if lexeme(index)?.isSpaced != true { index = afterHyphen(index) }
    if isWord(.of, index), amount.numeral.isMagnitude { index += 1 }
    if isWord(.year, index), !amount.numeral.isWritten || amount.numeral.digits < 4 {
      setUnit(&amount, .year, end: index + 1)
      takeHalf(&amount)
      if kind(amount.end) == .surplus, !amount.numeral.hasSurplus {
        amount.numeral.hasSurplus = true
        amount.end += 1
      }
      return
    }
    if isWord(.piece, index) {
      // 两个半小时
      amount.hasUnit = true
      amount.end = index + 1
      if isWord(.half, index + 1), case .unit(let unit)? = kind(index + 2), unit.duration != nil {
        addHalf(&amount)
        setUnit(&amount, unit, end: index + 3)
      } else if case .classifier? = kind(index + 1) {
        return
      }
      return
    }
    if case .unit(.hour)? = kind(index), isWord(.long, afterHyphen(index + 1)) {
      setUnit(&amount, .hour, end: afterHyphen(index + 1) + 1)
      return
    }
    switch kind(index) {
    case .unit(let unit), .currency(let unit), .classifier(let unit):
      setUnit(&amount, unit, end: index + 1)
      if unit == .yuan {
        takeFractions(&amount)
      } else if unit == .percent, isWord(.percentOff, index + 1) {
        setUnit(&amount, .percentOff, end: index + 2)
      } else if unit.duration != nil {
        takeHalf(&amount)
      }
    case .word(.perMille), .word(.perMillion):
      guard let share = amount.numeral.scaled(by: isWord(.perMille, index) ? -1 : -4) else {
        return
      }
      amount.numeral = share
      setUnit(&amount, .percent, end: index + 1)
    case .word(.times):
      setUnit(&amount, .multiple, end: index + 1)
      if kind(index + 1) == .surplus {
        amount.numeral.hasSurplus = true
        amount.end = index + 2
      }
    case .word(.quarterEnglish), .word(.second):
      setUnit(&amount, isWord(.second, index) ? .second : .quarter, end: index + 1)
    case .word(.decade):
      takeDecades(&amount, index)
    case .word(.foldEnglish): setUnit(&amount, .multiple, end: index + 1)
    default: break
    }
    let after = amount.end
    if amount.hasUnit, kind(after) == .surplus, !amount.numeral.hasSurplus,
      amount.unit.duration != nil
    {
      amount.numeral.hasSurplus = true
      amount.end = after + 1
    }
  }

  /// 5元5角6分: the tenths and hundredths of an amount of money.
  private func takeFractions(_ amount: inout Amount) {
    guard amount.numeral.low == amount.numeral.high else { return }
    for (signs, exponent) in [(["角", "毛"], -1), (["分"], -2)] {
      guard lexeme(amount.end)?.isSpaced == false, let part = numeral(at: amount.end),
        part.low == part.high, let digit = part.low.wholeNumber, (1...9).contains(digit),
        signs.contains(where: { isText($0, part.end) }),
        let scaled = part.low.scaled(by: exponent), let sum = amount.numeral.low.adding(scaled)
      else { continue }
      amount.numeral.low = sum
      amount.numeral.high = sum
      amount.end = part.end + 1
    }
  }

  /// Whether a character without a meaning of its own stands at an index.
  private func isText(_ text: String, _ index: Int) -> Bool {
    guard let lexeme = lexeme(index), lexeme.kind == .other, !lexeme.isSpaced else { return false }
    return bytes[lexeme.start...].starts(with: text.utf8)
  }

  /// "A decade", whose ten is implied, and "three decades".
  private func takeDecades(_ amount: inout Amount, _ index: Int) {
    if !isWord(.article, index - 1) {
      guard let scaled = amount.numeral.scaled(by: 1) else { return }
      let isSeveral = amount.numeral.isVague && !amount.numeral.isChinese
      amount.numeral = scaled
      if isSeveral { amount.numeral.isMagnitude = true }
    }
    setUnit(&amount, .year, end: index + 1)
  }

  private func setUnit(_ amount: inout Amount, _ unit: QuantityUnit, end: Int) {
    amount.unit = unit
    amount.hasUnit = true
    amount.end = end
  }

  private func addHalf(_ amount: inout Amount) {
    let half = QuantityVocabulary.aHalf
    guard let low = amount.numeral.low.adding(half), let high = amount.numeral.high.adding(half)
    else { return }
    amount.numeral.low = low
    amount.numeral.high = high
  }

  /// 一年半: half a unit more.
  private func takeHalf(_ amount: inout Amount) {
    guard isWord(.half, amount.end), !isUnit(amount.end + 1) else { return }
    addHalf(&amount)
    amount.end += 1
  }

  // MARK: Bare numbers

  /// Whether a number counts something, and is not part of a name or of a word.
  func isCounted(_ amount: Amount, at start: Int, isModified: Bool) -> Bool {
    let numeral = amount.numeral
    let isOne = numeral.low == .one && numeral.high == .one
    if amount.hasUnit {
      if !numeral.isWritten, isOne, amount.unit.isCount, !isModified { return false }
      if numeral.isChinese, !numeral.hasHead {
        // 百万美元 is a sum; 千个, 万元 are torn from something else.
        // 兆 is a sign of luck as well.
        return numeral.low.exponent >= 6 && (numeral.low.exponent < 12 || amount.unit.isCurrency)
          || isModified
      }
      return true
    }
    if numeral.isVague, numeral.isChinese { return false }
    if numeral.isChinese {
      return numeral.hasHead && numeral.low.exponent + numeral.low.digitCount > 4
        || isModified && numeral.hasScale
    }
    if numeral.isMagnitude { return true }
    if isOne, !numeral.isWritten { return isModified }
    if numeral.isVague { return true }
    return isModified || !isNameNumber(amount, at: start)
  }

  /// Trainium 2, Llama 3, 12 Labs: a small bare number beside a capitalised word.
  private func isNameNumber(_ amount: Amount, at start: Int) -> Bool {
    guard amount.numeral.isWritten, !amount.numeral.hasScale else { return false }
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

extension ExactDecimal {
  /// The number of significant digits.
  var digitCount: Int { String(coefficient.magnitude).utf8.count }
}
