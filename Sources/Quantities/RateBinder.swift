extension QuantityMatcher {
  /// Tells of each number in which stretch of time it is met again and again, or on how much of something,
  /// where that stands right beside it: 每小时40毫升, 40毫升/分钟, "3 times a day", 每亩15公斤, "15 kg per hectare".
  func bindRates(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      switch found[number].value {
      case .number where !found[number].unit.isDuration, .factor:
        found[number].per =
          rate(after: place.upperBound) ?? rate(before: place.lowerBound, from: last)
      default: continue
      }
    }
  }

  private static var rateReach: Int { 3 }
  /// 每亩施尿素15公斤 names what is applied in between.
  private static var reachBefore: Int { 8 }

  private func rate(after end: Int) -> QuantityUnit? {
    for index in end..<end + Self.rateReach {
      if isClauseEnd(index) || isWord(.open, index) { return nil }
      if reads(index, "p.a.") { return .year }
      let isSlash = reads(index, ["/", "／"])
      guard isWord(.per, index) || isSlash || isWord(.article, index) || reads(index, "each") else {
        continue
      }
      // The 每 of 每年 may be that of the next amount.
      if reads(index, "每"), index > end { return nil }
      return unitOfRate(index + 1)
    }
    return nil
  }

  private func rate(before start: Int, from last: Int) -> QuantityUnit? {
    var index = start - 1
    while index >= max(last, start - Self.reachBefore) {
      if isClauseEnd(index) || isWord(.open, index) { return nil }
      if reads(index, "每") {
        return unitOfRate(isWord(.piece, index + 1) ? index + 2 : index + 1)
      }
      index -= 1
    }
    return nil
  }

  private func unitOfRate(_ index: Int) -> QuantityUnit? {
    switch kind(index) {
    case .unit(let unit) where unit.measure != nil: unit
    case .word(.second): .second
    case .word(.quarterEnglish), .word(.quarter), .word(.season): .quarter
    case .word(.day): .day
    case .word(.month): .month
    case .word(.year): .year
    case .word(.hourMark): .hour
    case .other where reads(index, "annum"): .year
    default: nil
    }
  }
}
