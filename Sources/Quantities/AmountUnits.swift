extension QuantityMatcher {
  func takeUnit(_ amount: inout Amount, from start: Int) {
    var index = amount.end
    if lexeme(index)?.isSpaced != true { index = afterHyphen(index) }
    if isWord(.of, index), amount.numeral.isMagnitude { index += 1 }
    if isWord(.consecutive, index), isDuration(index + 1) { index += 1 }
    if isAndAHalf(index), !amount.numeral.isChinese {
      addHalf(&amount)
      amount.end = index + 3
      index = afterHyphen(index + 3)
    }
    if isWord(.year, index), !amount.numeral.isWritten || amount.numeral.digits < 4 {
      setUnit(&amount, .year, end: index + 1)
      takeHalf(&amount)
      if isSurplus(amount.end), !amount.numeral.hasSurplus {
        amount.numeral.hasSurplus = true
        amount.end += 1
      }
      return
    }
    if isWord(.piece, index) {
      // 两个半小时
      amount.hasUnit = true
      amount.end = index + 1
      if isWord(.half, index + 1), case .unit(let unit)? = kind(index + 2),
        unit.isDuration || unit.isShare
      {
        addHalf(&amount)
        setUnit(&amount, unit, end: index + 3)
      } else if isWord(.half, index + 1), isWord(.month, index + 2) {
        addHalf(&amount)
        setUnit(&amount, .month, end: index + 3)
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
    case .currency where index > amount.end && isNumber(index + 1): break
    // 2024 RMB'000 is a year over a column.
    case .currency where reads(index + 1, ["'", "’"]): break
    case .unit(.millimetre) where amount.unit.isCurrency:
      guard let scaled = amount.numeral.scaled(by: 6) else { return }
      amount.numeral = scaled
      amount.end = index + 1
    // In Chinese 0.9pct are percentage points.
    case .unit(.percent) where reads(index, "pct") && (isHan(start - 1) || isHan(index + 1)):
      setUnit(&amount, .percentagePoint, end: index + 1)
    case .unit(let unit), .currency(let unit), .classifier(let unit):
      setUnit(&amount, unit, end: index + 1)
      if unit == .yuan {
        takeFractions(&amount)
      } else if unit == .percent, isWord(.percentOff, index + 1) {
        setUnit(&amount, .percentOff, end: index + 2)
      } else if unit == .percent {
        takeInterest(&amount)
      } else if unit.dimension != .money {
        takeHalf(&amount)
        takeTenths(&amount, ifIn: [.metre, .second])
      }
    case .word(.day) where isSpanOfDays(start, index + 1) || isBeyondMonth(amount.numeral):
      setUnit(&amount, .day, end: index + 1)
    default: takeAmbiguousUnit(&amount, start, index)
    }
    takeSurplus(&amount)
  }

  private func isDuration(_ index: Int) -> Bool {
    if case .unit(let unit)? = kind(index) { unit.isDuration } else { false }
  }

  /// 90日 are days: no month has so many.
  private func isBeyondMonth(_ numeral: Numeral) -> Bool {
    (numeral.low.wholeNumber ?? 0) > 31
  }

  /// Whether 多 or 余 stands after a unit; the 来 of 两年来 says that it lasted until now.
  private func isSurplus(_ index: Int) -> Bool {
    kind(index) == .surplus && !reads(index, Self.since)
  }

  private static let since = HanVariants.forms(of: ["来"])

  func takeSurplus(_ amount: inout Amount) {
    let after = amount.end
    if amount.hasUnit, isSurplus(after), !amount.numeral.hasSurplus, amount.unit.isDuration {
      amount.numeral.hasSurplus = true
      amount.end = after + 1
    }
  }

  /// Units whose words mean something else elsewhere.
  func takeAmbiguousUnit(_ amount: inout Amount, _ start: Int, _ index: Int) {
    switch kind(index) {
    case .word(.perMille), .word(.perMillion), .word(.perBillion):
      let power = isWord(.perMille, index) ? -1 : isWord(.perMillion, index) ? -4 : -7
      // "$5 per thousand views" is a price.
      guard !amount.unit.isCurrency, let share = amount.numeral.scaled(by: power) else { return }
      amount.numeral = share
      setUnit(&amount, .percent, end: index + 1)
    case .word(.per):
      guard let power = powerOfTen(index + 1), !amount.hasUnit, amount.numeral.isWritten,
        let share = amount.numeral.scaled(by: 2 - power)
      else { return }
      amount.numeral = share
      setUnit(&amount, .percent, end: index + 2)
    case .word(.times):
      setUnit(&amount, .multiple, end: index + 1)
      takeHalf(&amount)
      if kind(index + 1) == .surplus {
        amount.numeral.hasSurplus = true
        amount.end = index + 2
      }
    case .word(.quarterEnglish), .word(.second):
      setUnit(&amount, isWord(.second, index) ? .second : .quarter, end: index + 1)
    case .word(.decade):
      takeDecades(&amount, index)
    case .word(.foldEnglish): setUnit(&amount, .multiple, end: index + 1)
    case .word(.degrees):
      var unit = degrees(start, index)
      // 两度 is twice, whatever the words before it speak of.
      if unit == .kilowattHour, amount.numeral.isChinese, !amount.numeral.hasScale { unit = .none }
      setUnit(&amount, unit, end: index + 1)
      takeTenthOfDegree(&amount)
    case .word(.inner) where isDistance(amount, index):
      setUnit(&amount, .li, end: index + 1)
    case .word(.litre) where !isWord(.to, index + 1):
      setUnit(&amount, .litre, end: index + 1)
    case .direction(.rise) where reads(index, "升水"): setUnit(&amount, .litre, end: index + 1)
    case .word(.metreOrMillion):
      if amount.unit.isCurrency, let scaled = amount.numeral.scaled(by: 6) {
        amount.numeral = scaled
        amount.end = index + 1
      } else if amount.numeral.isWritten {
        setUnit(&amount, .metre, end: index + 1)
      }
    case .word(.chunk):
      setUnit(&amount, .none, end: index + 1)
      takeHalf(&amount)
      if amount.end > index + 1 { amount.unit = .yuan }
      takeTenths(&amount, ifIn: [.none], as: .yuan)
      let end = amount.end
      takeFractions(&amount)
      if amount.end > end { amount.unit = .yuan }
    case .word(.quarterHour) where isWord(.sharp, index + 1):
      guard let fifteen = ExactDecimal(15), amount.numeral.low == amount.numeral.high,
        let product = amount.numeral.low.multiplied(by: fifteen)
      else { return }
      (amount.numeral.low, amount.numeral.high) = (product, product)
      setUnit(&amount, .minute, end: index + 2)
    case .chineseDigit where isTael(index): setUnit(&amount, .liang, end: index + 1)
    case .word(.grade): takeGrade(&amount, index)
    case .word(.discountVerb) where amount.numeral.isChinese && !amount.numeral.hasScale:
      guard let dozen = ExactDecimal(12), amount.numeral.low == amount.numeral.high,
        let product = amount.numeral.low.multiplied(by: dozen)
      else { return }
      (amount.numeral.low, amount.numeral.high) = (product, product)
      setUnit(&amount, .none, end: index + 1)
    // "10 t", not "2 t-shirts"
    case .other
    where reads(index, "t") && amount.numeral.isWritten && afterHyphen(index + 1) == index + 1:
      setUnit(&amount, .tonne, end: index + 1)
    case .other where isMinutes(index): takeMinutes(&amount, index)
    case .other: takeTenthOfMoney(&amount, index)
    default: break
    }
  }

  /// Whether 分 counts minutes: that of 1分50秒, 两分半钟 and 2分半.
  private func isMinutes(_ index: Int) -> Bool {
    guard isText(["分"], index) else { return false }
    if isWord(.half, index + 1) { return isWord(.sharp, index + 2) }
    guard let seconds = numeral(at: index + 1), lexeme(index + 1)?.isSpaced == false else {
      return false
    }
    return kind(seconds.end) == .unit(.second)
  }

  private func takeMinutes(_ amount: inout Amount, _ index: Int) {
    setUnit(&amount, .minute, end: index + 1)
    takeHalf(&amount)
    if amount.end > index + 1 { amount.end += 1 }
  }

  /// 千亿级 says no more than an order of magnitude; 三级 is a grade.
  func takeGrade(_ amount: inout Amount, _ index: Int) {
    if amount.numeral.isChinese, !amount.numeral.hasHead, amount.numeral.low.exponent >= 3 {
      amount.numeral.isMagnitude = true
    }
    setUnit(&amount, .none, end: index + 1)
  }

  func isAndAHalf(_ index: Int) -> Bool {
    isWord(.and, index) && isWord(.article, index + 1) && isWord(.halfEnglish, index + 2)
  }

  /// What 度 counts, by the words before it: kilowatt-hours, degrees or nothing in particular.
  func degrees(_ start: Int, _ index: Int) -> QuantityUnit {
    guard let first = lexeme(start)?.start, let last = lexeme(index)?.start else { return .none }
    for (scale, unit) in Self.scales {
      let before = bytes[..<first].suffix(6)
      if scale.contains(where: { before.elementsEqual($0.utf8) }) { return unit }
    }
    let context = bytes[max(0, first - 36)..<last]
    func says(_ words: [String]) -> Bool {
      words.contains { word in
        let word = Array(word.utf8)
        return context.indices.contains {
          context[$0] == word[0] && context[$0...].starts(with: word)
        }
      }
    }
    if says(Self.powerWords) { return .kilowattHour }
    return says(Self.degreeWords) || isText(["角"], index + 1) ? .degree : .none
  }

  /// 华氏350度 and 摄氏180度.
  private static let scales: [(names: [String], unit: QuantityUnit)] = [
    (HanVariants.forms(of: ["华氏"]), .fahrenheit), (HanVariants.forms(of: ["摄氏"]), .celsius),
  ]
  static let powerWords = HanVariants.forms(of: ["电"])
  static let degreeWords = HanVariants.forms(
    of: [
      "温", "零下", "寒", "冷", "热", "烧", "旋", "转", "倾", "角", "东经", "西经", "北纬", "南纬", "摄氏",
    ])

  /// Whether a character without a meaning of its own stands at an index.
  func isText(_ texts: [String], _ index: Int) -> Bool {
    guard let lexeme = lexeme(index), case .other = lexeme.kind, !lexeme.isSpaced else {
      return false
    }
    let rest = bytes[lexeme.start...]
    return texts.contains { rest.starts(with: $0.utf8) }
  }

  /// "A decade", whose ten is implied, and "three decades".
  func takeDecades(_ amount: inout Amount, _ index: Int) {
    if !isWord(.article, index - 1) {
      guard let scaled = amount.numeral.scaled(by: 1) else { return }
      let isSeveral = amount.numeral.isVague && !amount.numeral.isChinese
      amount.numeral = scaled
      if isSeveral { amount.numeral.isMagnitude = true }
    }
    setUnit(&amount, .year, end: index + 1)
  }

  func setUnit(_ amount: inout Amount, _ unit: QuantityUnit, end: Int) {
    amount.unit = unit
    amount.hasUnit = true
    amount.end = end
  }

  func addHalf(_ amount: inout Amount) {
    let half = EnglishWords.aHalf
    guard let low = amount.numeral.low.adding(half), let high = amount.numeral.high.adding(half)
    else { return }
    amount.numeral.low = low
    amount.numeral.high = high
  }

  /// The 半 of 半价 is half of a price.
  private static let halved = HanVariants.forms(of: ["价", "费", "票"])

  /// 一年半: half a unit more.
  func takeHalf(_ amount: inout Amount) {
    if isWord(.half, amount.end), !isUnit(amount.end + 1), !isText(Self.halved, amount.end + 1) {
      addHalf(&amount)
      amount.end += 1
    } else if isAndAHalf(amount.end), amount.unit.isDuration {
      addHalf(&amount)
      amount.end += 3
    }
  }
}
