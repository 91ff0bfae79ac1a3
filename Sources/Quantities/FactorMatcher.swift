extension QuantityMatcher {
  /// A change by or to a multiple: 增长两倍, 提高了一倍, 翻两番, 减少一半, "rose 200%", "fell by half".
  func change(at start: Int) -> Match? {
    if isWord(.fold, start) { return doublings(at: start) }
    guard case .change(let direction)? = kind(start) else { return nil }
    var index = start + 1
    if isWord(.done, index) { index += 1 }
    var isTo = false
    if isWord(.to, index) {
      isTo = true
      index += 1
    } else if isWord(.by, index) {
      index += 1
    }
    var modifier = QuantityModifier.exact
    if case .before(let before)? = kind(index) {
      modifier = before
      index += 1
    }
    // "Rose twice" says how often.
    if case .factor(let factor)? = kind(index), isTo || !reads(index, "twice") {
      return Match(value: .factor(factor), unit: .multiple, modifier: modifier, end: index + 1)
    }
    if direction < 0, isWord(.oneHalf, index) || isWord(.halfEnglish, index) {
      let half = EnglishWords.aHalf
      return Match(value: .factor(half), unit: .multiple, modifier: modifier, end: index + 1)
    }
    guard let amount = amount(at: index), case .number(let number) = amount.numeral.value else {
      return nil
    }
    if amount.numeral.hasSurplus || amount.hasPlus { modifier = .moreThan }
    guard let factor = factor(amount, number, direction: direction, isTo: isTo) else { return nil }
    var match = Match(value: .factor(factor), unit: .multiple, modifier: modifier, end: amount.end)
    if case .after(let after)? = kind(match.end) {
      match.modifier = after
      match.end += 1
    }
    return match
  }

  func factor(
    _ amount: Amount, _ number: ExactDecimal, direction: Int, isTo: Bool
  ) -> ExactDecimal? {
    switch amount.unit {
    case .multiple:
      guard direction > 0 else { return nil }
      let isFold = isWord(.foldEnglish, amount.end - 1)
      return isTo || isFold ? number : number.adding(.one)
    case .percent:
      // Only changes that have a name as multiples: doubled, tripled, halved.
      guard !isTo, isEnglishChange(before: amount.end - 1), let part = number.scaled(by: -2) else {
        return nil
      }
      if direction > 0, part.exponent >= 0, part != .zero { return part.adding(.one) }
      return direction < 0 && part == EnglishWords.aHalf ? part : nil
    default: return nil
    }
  }

  /// Whether the clause is English: the change word before the number is in Latin letters.
  func isEnglishChange(before index: Int) -> Bool {
    var first = index
    while first > 0, first > index - 6 {
      if case .change? = kind(first) { break }
      first -= 1
    }
    return isLatin(at: first)
  }

  /// 翻两番: doubled twice; 翻三倍: tripled.
  func doublings(at start: Int) -> Match? {
    var index = start + 1
    if isWord(.done, index) { index += 1 }
    var modifier = QuantityModifier.exact
    if case .before(let before)? = kind(index) {
      modifier = before
      index += 1
    }
    guard let numeral = numeral(at: index), numeral.low == numeral.high,
      let count = numeral.low.wholeNumber, count >= 1, count <= 20
    else { return nil }
    let value: ExactDecimal?
    if isWord(.foldEnglish, numeral.end) {
      value = ExactDecimal(Int64(1) << Int64(count))
    } else if isWord(.times, numeral.end) {
      value = count == 1 ? EnglishWords.two : numeral.low
    } else {
      value = nil
    }
    guard let value else { return nil }
    return Match(value: .factor(value), unit: .multiple, modifier: modifier, end: numeral.end + 1)
  }

  /// A multiple standing by itself: 三倍, doubled, "3x", "10-fold"; 一倍 alone means twice.
  func factor(at start: Int) -> Match? {
    if case .factor(let factor)? = kind(start) {
      return Match(value: .factor(factor), unit: .multiple, end: start + 1)
    }
    guard let numeral = numeral(at: start), isWord(.times, numeral.end),
      numeral.low == .one, numeral.high == .one, numeral.isChinese
    else { return nil }
    if isWord(.half, numeral.end + 1), let value = EnglishWords.aHalf.adding(.one) {
      return Match(value: .factor(value), unit: .multiple, end: numeral.end + 2)
    }
    var match = Match(
      value: .factor(EnglishWords.two), unit: .multiple, end: numeral.end + 1)
    if kind(match.end) == .surplus {
      match.modifier = .moreThan
      match.end += 1
    }
    return match
  }
}
