extension QuantityMatcher {
  func modified(at start: Int) -> Match? {
    var index = start
    var modifier: QuantityModifier?
    while case .before(let next)? = kind(index), index < start + 2 {
      if modifier == nil || next != .about { modifier = next }
      index += 1
    }
    if modifier != nil, reads(index, "-") { index = afterHyphen(index) }
    if isWord(.upOn, index), modifier == nil, isScaleOrHalf(index + 1) {
      modifier = .atLeast
      index += 1
    }
    if let modifier, isWord(.half, index), isScaleOrHalf(index) {
      return Match(
        value: .number(EnglishWords.aHalf), unit: .none, modifier: modifier, end: index + 1)
    }
    if isWord(.between, index) || isWord(.from, index) {
      // "From 14 to 16 October" goes on with a date.
      if let date = period(at: index + 1), date.unit == .date { return nil }
      if var range = range(at: index + 1) {
        if let modifier { range.modifier = modifier }
        return range
      }
      return nil
    }
    let sign = sign(at: index)
    if let sign { index = sign.end }
    let isMarked = modifier != nil || sign != nil
    guard var match = core(at: index, isModified: isMarked) else { return nil }
    if let sign, match.sign == .none { match.sign = sign.sign }
    // 高於2018年 compares with what was in 2018.
    if Self.isPeriod(match.value), match.unit == .year { return index == start ? match : nil }
    if let modifier, match.modifier == .exact || match.modifier == .range {
      match.modifier = modifier
    }
    return suffixed(match)
  }

  /// The 百 of 上百 and 过百, and the 半 of 过半, which is no half of a unit.
  private func isScaleOrHalf(_ index: Int) -> Bool {
    if case .chineseScale? = kind(index) { return true }
    guard isWord(.half, index) else { return false }
    switch kind(index + 1) {
    case .unit, .word(.piece), .word(.year), .word(.month), .word(.day): return false
    default: return true
    }
  }

  /// What "and over" says of the number before it, where no other number follows.
  private func joined(at index: Int) -> QuantityModifier? {
    guard isWord(.and, index) || isWord(.or, index), case .before(let side)? = kind(index + 1),
      reads(index + 1, ["over", "above", "under", "below"]),
      core(at: index + 2, isModified: true) == nil
    else { return nil }
    return side == .moreThan ? .atLeast : .atMost
  }

  func suffixed(_ match: Match) -> Match {
    var result = match
    if kind(result.end) == .sign(.minus), result.sign == .none, isBelowZero(result.end) {
      result.sign = .minus
      result.end += 1
    }
    if let modifier = joined(at: result.end) {
      result.end += 2
      if result.modifier == .exact || result.modifier == .range { result.modifier = modifier }
      return result
    }
    if case .after(let modifier)? = kind(result.end) {
      result.end += 1
      if result.modifier == .exact || result.modifier == .range { result.modifier = modifier }
      return result
    }
    let plus = afterHyphen(result.end)
    let isPlus =
      isWord(.plus, plus) && lexeme(plus)?.isSpaced == false && result.modifier == .exact
      && !Self.isPeriod(result.value)
    if isPlus {
      result.modifier = .moreThan
      result.end = plus + 1
    }
    return result
  }
}
