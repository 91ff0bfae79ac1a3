internal import Quantities

extension NumberHalf {
  /// Accounts for quantities by numerals and words of the other side, which are used up.
  mutating func account(in other: inout NumberHalf) {
    for quantity in unpaired where !isSettled(quantity) {
      guard let found = numerals(accountingFor: quantity, in: &other) else { continue }
      account(for: quantity)
      other.use(found)
    }
  }

  /// The numerals of the other side that account for a quantity; nil where some are missing.
  private func numerals(accountingFor index: Int, in other: inout NumberHalf) -> [Int]? {
    let own = side.numerals(of: index)
    if case .period(let period) = side.quantities[index].value {
      return numerals(accountingFor: period, in: &other)
    }
    if case .clock = side.quantities[index].value, other.hasOpenClock { return nil }
    if own.isEmpty { return isSaid(index, in: &other) ? [] : nil }
    if side.isScaled(index) { return nil }
    if let noted = yearWithNote(own, in: &other) { return noted }
    var found: [Int] = []
    for numeral in own {
      let wanted = side.numerals[numeral]
      let there = other.side
      let match = other.unused(like: wanted.digits) { place in
        guard !found.contains(place), there.numerals[place].stands(for: wanted),
          // A numeral of a name that both sides have: SARS-CoV-2.
          !(there.isGlued(place) && hasName(with: wanted.digits))
        else { return false }
        guard let owner = there.owners[place] else { return true }
        let (mine, theirs) = (side.quantities[index], there.quantities[owner])
        return !there.isScaled(owner) && !theirs.unit.contradicts(mine.unit)
          && theirs.isBeforeChrist == mine.isBeforeChrist
          && (theirs.sign == .minus) == (mine.sign == .minus)
      }
      if let match {
        found.append(match)
      } else if let number = Int(wanted.digits), !isOfWeek(number, index),
        other.says(number) || side.quantities[index].unit.isCount && other.dates.have(number)
      {
        continue
      } else {
        return nil
      }
    }
    return found
  }

  /// Whether it is seven of something longer than days, which 一星期 does not say.
  private func isOfWeek(_ number: Int, _ index: Int) -> Bool {
    let unit = side.quantities[index].unit
    return number == 7 && (unit == .week || unit == .month || unit == .year)
  }

  /// The year of 20151, where 1 is the mark of a note and 2015 stands on the other side.
  private func yearWithNote(_ own: Range<Int>, in other: inout NumberHalf) -> [Int]? {
    guard own.count == 1, let numeral = own.first else { return nil }
    let digits = side.numerals[numeral].digits
    guard (5...6).contains(digits.utf8.count), let year = Int(digits.prefix(4)),
      (1900...2100).contains(year), !digits.dropFirst(4).hasPrefix("0"),
      other.dates.years.contains(year)
    else { return nil }
    let there = other.side.numerals
    func place(_ wanted: Substring) -> Int? {
      other.unused(like: String(wanted)) { there[$0].digits == wanted }
    }
    guard let first = place(digits.prefix(4)) else { return nil }
    return [first] + [place(digits.dropFirst(4))].compactMap { $0 }
  }

  /// Pairs each range without counterpart with two numbers that are its ends.
  mutating func pairRanges(with other: inout NumberHalf) -> [(Int, Int)] {
    let there = other.side.quantities
    let ranges = unpaired.filter { side.quantities[$0].statedEnds != nil }
    if ranges.isEmpty { return [] }
    var turned: [(Int, Int)] = []
    var open = OpenPlaces(other.unpaired, below: there.count) { there[$0].value }
    for range in ranges {
      let unit = side.quantities[range].unit
      guard let (low, high) = side.quantities[range].statedEnds,
        let first = open.first(
          like: .number(low),
          where: { there[$0].says(low, unit) }),
        let last = open.first(
          like: .number(high),
          where: { there[$0].says(high, unit) })
      else { continue }
      pair(range, with: first)
      for end in [first, last] {
        open.close(end)
        other.pair(end, with: range)
      }
      if side.quantities[range].opposition(to: there[last]) == .direction {
        turned.append((range, last))
      }
    }
    return turned
  }

  /// A date is accounted for when its year, month and day all stand on the other side.
  private func numerals(
    accountingFor period: CalendarPeriod, in other: inout NumberHalf
  ) -> [Int]? {
    if period.stretch != .all, other.hasOtherStretch(of: period) { return nil }
    var found: [Int] = []
    let there = other.side
    func stands(_ number: Int) -> Bool {
      let wanted = DigitNumeral(range: 0..<0, digits: String(number))
      let place = other.unused(like: wanted.digits) {
        !found.contains($0) && there.numerals[$0].stands(for: wanted)
          && !(there.isGlued($0) && hasName(with: wanted.digits))
          // The 3 of 3 and 4 February is taken for a number of its own.
          && there.owners[$0].map { there.isBare($0) } ?? true
      }
      guard let place else { return false }
      found.append(place)
      return true
    }
    let (month, day) = (period.part.month, period.part.day)
    if let year = period.year, !other.dates.years.contains(year) {
      // The year of two dates may be said once.
      let isShared =
        other.dates.allYears.contains(year) && day != nil
        && other.dates.parts.contains(period.part)
      if !isShared, !stands(year) { return nil }
    }
    // 12月3日至9日 says its month once.
    let isMonthSaid =
      month.map { month in
        other.dates.months.contains(month) || other.saysMonth(month)
          || other.dates.allMonths.contains(month)
            && day.map { other.dates.parts.contains(.dayOnly($0)) } ?? false
      } ?? true
    if let month, !isMonthSaid, !stands(month) { return nil }
    if let day, !other.dates.days.contains(day), !stands(day) { return nil }
    switch period.part {
    case .quarter(4) where other.saysLastQuarter(): break
    case .quarter, .half: if !other.dates.parts.contains(period.part) { return nil }
    default: break
    }
    return found
  }

  /// Whether a number in words is accounted for by the digits, or by another word, for it.
  private func isSaid(_ index: Int, in other: inout NumberHalf) -> Bool {
    // "Third" does not say 前三季度.
    guard case .number(let value) = side.quantities[index].value,
      let whole = value.wholeNumber, side.quantities[index].unit != .quarter
    else { return false }
    // The 两 of 两个半小时 does not say two hours.
    let unit = side.quantities[index].unit
    if unit.measure != nil, other.hasOpen(unit.dimension) { return false }
    let (number, overflow) = whole.addingReportingOverflow(NumberWords.unit(after: side, index))
    return !overflow && (other.said().have(digits: String(number)) || other.says(number))
  }

  /// Whether one of the nearest quantities without counterpart measures the same kind of thing.
  private func hasOpen(_ dimension: UnitDimension) -> Bool {
    let isTime = dimension == .time || dimension == .calendarTime
    return side.quantities.indices.prefix(256).contains {
      let own = side.quantities[$0].unit
      return partners[$0] == nil && (own.dimension == dimension || isTime && own.isDuration)
    }
  }

  /// The numerals outside of quantities that account for nothing.
  var strays: [Int] { unused.places.filter { side.owners[$0] == nil } }

  /// Whether a numeral of the other side stands here in words or in a date.
  mutating func says(_ numeral: DigitNumeral) -> Bool {
    guard let number = Int(numeral.digits) else { return false }
    return says(number) || saysMonth(number) || dates.have(number)
  }
}

extension NumberSide {
  /// Whether a quantity is no more than a number in digits.
  fileprivate func isBare(_ index: Int) -> Bool {
    guard case .number = quantities[index].value else { return false }
    return quantities[index].unit.isCount && numerals(of: index).count == 1 && !isScaled(index)
  }

  /// Whether a quantity means another number than its digits say: 2440亿.
  func isScaled(_ index: Int) -> Bool {
    let own = numerals(of: index)
    switch quantities[index].value {
    case .number(let number) where own.count == 1:
      return own.last.map { isScaled(number, $0, in: index) } ?? false
    // The scale of 80到85亿 stands after its last number, and 2.85‰ to 4.35% has two of its own.
    case .range(let low, let high) where own.count == 2:
      return zip([low, high], own).contains { isScaled($0, $1, in: index) }
    default: return false
    }
  }

  /// Whether a number of a quantity is another one than that of its numeral.
  private func isScaled(_ value: ExactDecimal, _ numeral: Int, in quantity: Int) -> Bool {
    let end = numerals[numeral].range.upperBound
    // 1½ is no 1.
    if text[end...].first == 0xC2, quantities[quantity].end > end + 1 { return true }
    guard let digits = Double(numerals[numeral].digits), digits > 0 else { return false }
    let ratio = abs(value.approximation) / digits
    return Self.scales.contains { abs(ratio / $0 - 1) < 1e-9 }
  }

  private static let scales = [
    1e-5, 1e-4, 0.001, 0.1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 0.01,
  ]
}

extension Quantity {
  /// Whether it is a year or century before the common era.
  fileprivate var isBeforeChrist: Bool {
    if case .period(let period) = value { (period.year ?? 0) < 0 } else { false }
  }

  /// Whether the quantity is a number of a unit, or of one that converts: 0.01 and 1 %.
  fileprivate func says(_ number: ExactDecimal, _ unit: QuantityUnit) -> Bool {
    if case .period(let period) = value, period.part == .whole, period.stretch == .all {
      return (unit == .year || unit == .none) && period.year == number.wholeNumber
    }
    guard case .number(let value) = self.value, sign != .minus else { return false }
    if self.unit.agrees(with: unit) { return value == number }
    let wanted = Quantity(start: start, end: end, value: .number(number), unit: unit)
    return Quantity(start: start, end: end, value: self.value, unit: self.unit)
      .isEquivalent(to: wanted)
  }

  /// The ends of a range that is stated by both.
  fileprivate var statedEnds: (low: ExactDecimal, high: ExactDecimal)? {
    guard case .range(let low, let high) = value, low != high, modifier != .vague,
      modifier != .numberClass
    else { return nil }
    return (low, high)
  }
}
