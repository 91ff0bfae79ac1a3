internal import Platform
internal import Quantities

extension NumberHalf {
  /// Pairs what two quantities say here with what one says on the other side: the months of 1-9月
  /// with "nine months", and 5元 for 10股 with 0.50 a share.
  mutating func pairSpans(with other: inout NumberHalf) {
    let here = side.quantities
    for index in here.indices {
      if isRate(index), case .number(let count) = here[index].value, !here[index].unit.isCurrency {
        // 每10股 may stand twice, of which "every ten" accounts for one.
        if isSettled(index) || !pairShare(index, count, with: &other) {
          pairRate(index, count, with: &other)
        }
        continue
      }
      if isSettled(index) { continue }
      if index + 1 < here.count, !isSettled(index + 1),
        let months = here[index].months(to: here[index + 1]),
        let match = other.firstUnpaired(where: { $0.isSpan(ofMonths: months) })
      {
        pair(index, with: match)
        pair(index + 1, with: match)
        other.pair(match, with: index)
      } else if index + 1 < here.count, !isSettled(index + 1), adjoins(index),
        let sum = here[index].length(with: here[index + 1]),
        let match = other.firstUnpaired(where: { $0.isLength(sum) })
          ?? other.firstUnpaired(where: { $0.measures(sum, asWith: here[index + 1]) })
      {
        pair(index, with: match)
        pair(index + 1, with: match)
        other.pair(match, with: index)
      }
    }
  }

  /// Pairs a number with its tolerance with the range that they make: 45±5 and 40–50.
  mutating func pairTolerances(with other: inout NumberHalf) {
    let here = side.quantities
    for index in here.indices.dropLast() where here[index + 1].sign == .either {
      guard !isSettled(index), !isSettled(index + 1), here[index].end == here[index + 1].start,
        case .number(let middle) = here[index].value,
        case .number(let slack) = here[index + 1].value,
        let low = middle.subtracting(slack), let high = middle.adding(slack),
        let match = other.firstUnpaired(where: { $0.isRange(low, high, here[index + 1].unit) })
      else { continue }
      pair(index, with: match)
      pair(index + 1, with: match)
      other.pair(match, with: index)
    }
  }

  /// Accounts for what brackets say again of the quantity before them: 贰万伍仟元整（¥25,000.00）.
  mutating func accountForRestated() {
    let here = side.quantities
    for index in here.indices.dropFirst() where !isSettled(index) && isSettled(index - 1) {
      let between = side.text[here[index - 1].end..<here[index].start]
      guard between.count <= 12,
        Self.restatements.contains(where: { mark in
          between.suffix(mark.utf8.count).elementsEqual(mark.utf8)
        }),
        here[index].isEquivalent(to: here[index - 1]) || here[index].isBound(of: here[index - 1])
      else { continue }
      account(for: index)
      use(Array(side.numerals(of: index)))
    }
  }

  /// What stands before a number that is said again; 含 is "inclusive".
  private static let restatements = ["(", "（", "(含", "（含"]

  private static let unitWords = HanVariants.forms(of: ["单位"]) + ["Unit"]

  /// What headings say of the numbers below them: "in millions of RMB", 以百万元计.
  var headings: [Int] {
    side.quantities.indices.filter { index in
      let quantity = side.quantities[index]
      guard !isSettled(index), quantity.unit.isCurrency, side.numerals(of: index).isEmpty else {
        return false
      }
      let before = side.text[..<quantity.start].suffix(24)
      let said = String(decoding: before, as: UTF8.self)
      switch quantity.value {
      case .magnitude: return said.hasSuffix("in ")
      case .number(let number) where number.coefficient == 1 && number.exponent >= 3:
        return said.hasSuffix("以") || Self.unitWords.contains(where: said.contains)
      default: return false
      }
    }
  }

  /// Whether no more than "and" or 零 stands between a quantity and the next.
  private func adjoins(_ index: Int) -> Bool {
    side.quantities[index + 1].start - side.quantities[index].end <= 5
  }

  /// Pairs 每八名…一人 with "one in eight", and 每万人…16.2件 with "16.2 per 10,000".
  private mutating func pairShare(
    _ index: Int, _ count: ExactDecimal, with other: inout NumberHalf
  ) -> Bool {
    let whole = count.approximation
    guard whole >= 2 else { return false }
    let next = index + 1
    var parts: [(part: Double, hasPart: Bool)] = [(1, false)]
    if next < side.quantities.count, !isSettled(next),
      case .number(let few) = side.quantities[next].value
    {
      parts.insert((few.approximation, true), at: 0)
    }
    for (part, hasPart) in parts where part > 0 && part < whole {
      guard let match = other.firstUnpaired(where: { $0.isShare(part, of: whole) }) else {
        continue
      }
      pair(index, with: match)
      if hasPart { pair(next, with: match) }
      other.pair(match, with: index)
      return true
    }
    return false
  }

  private mutating func pairRate(_ index: Int, _ count: ExactDecimal, with other: inout NumberHalf)
  {
    let here = side.quantities
    for next in here.indices.dropFirst(index + 1).prefix(4) where !isSettled(next) {
      guard here[next].unit.isCurrency, case .number(let amount) = here[next].value else {
        continue
      }
      let match = other.firstUnpaired {
        guard case .number(let single) = $0.value, $0.unit.agrees(with: here[next].unit) else {
          return false
        }
        return single.multiplied(by: count) == amount
      }
      guard let match else { continue }
      if isSettled(index) {
        // Where the other side says "per ten shares" as well, its sums are those of ten.
        guard
          let again = here.indices[(next + 1)...].first(where: {
            !isSettled($0) && isRate($0) && here[$0].isEquivalent(to: here[index])
          })
        else { return }
        pair(again, with: match)
      } else {
        pair(index, with: match)
      }
      pair(next, with: match)
      other.pair(match, with: next)
      return
    }
  }

  /// Whether a date without counterpart is another part of the same period: the middle of a month for
  /// its end.
  func hasOtherStretch(of period: CalendarPeriod) -> Bool {
    side.quantities.indices.prefix(256).contains {
      guard partners[$0] == nil, case .period(let own) = side.quantities[$0].value else {
        return false
      }
      return own.stretch != .all && own.stretch != period.stretch && own.part == period.part
        && (own.year == nil || period.year == nil || own.year == period.year)
    }
  }

  /// The first of the nearest dates that something else than a date accounts for and that is this one
  /// but for what it leaves out.
  func accountedDate(like date: Quantity) -> Int? {
    guard case .period(let period) = date.value else { return nil }
    return side.quantities.indices.prefix(256).first {
      guard partners[$0] == -1, case .period(let own) = side.quantities[$0].value else {
        return false
      }
      return own.part == period.part && side.quantities[$0].isSameDate(as: date)
    }
  }

  /// The first of the nearest unpaired quantities that fits.
  private func firstUnpaired(where fits: (Quantity) -> Bool) -> Int? {
    side.quantities.indices.prefix(256).first { !isSettled($0) && fits(side.quantities[$0]) }
  }

  /// Whether 每 stands before a quantity.
  private func isRate(_ index: Int) -> Bool {
    side.text[..<side.quantities[index].start].suffix(3).elementsEqual("每".utf8)
  }
}

extension Quantity {
  fileprivate func isRange(_ low: ExactDecimal, _ high: ExactDecimal, _ unit: QuantityUnit) -> Bool
  {
    value == .range(low, high) && self.unit.agrees(with: unit)
  }

  /// The months from one month to another.
  fileprivate func months(to other: Quantity) -> Int? {
    guard case .period(let one) = value, case .period(let two) = other.value,
      case .month(let first) = one.part, case .month(let last) = two.part, last > first,
      one.year == nil || two.year == nil || one.year == two.year
    else { return nil }
    return last - first + 1
  }

  /// Whether it is the bare number of a bound: 不超过15亿元（含15亿元）.
  fileprivate func isBound(of other: Quantity) -> Bool {
    guard modifier == .exact else { return false }
    return value == other.value && unit.agrees(with: other.unit)
  }

  /// Whether it is a part of a whole: "one in eight", 12.5%.
  fileprivate func isShare(_ part: Double, of whole: Double) -> Bool {
    guard unit == .none || unit == .percent else { return false }
    let share: Double
    switch value {
    case .fraction(let top, let bottom): share = Double(top) / Double(bottom)
    case .number(let number): share = number.approximation / (unit == .percent ? 100 : 1)
    default: return false
    }
    return share < 1 && abs(share * whole - part) < 1e-9 * whole
  }

  /// Two years and three months in months, an hour and ten minutes in milliseconds.
  fileprivate func length(
    with rest: Quantity
  ) -> (dimension: UnitDimension, length: ExactDecimal)? {
    guard let (dimension, long) = length, let (other, short) = rest.length, other == dimension,
      short.isLess(than: long) == true
    else { return nil }
    return long.adding(short).map { (dimension, $0) }
  }

  fileprivate func isLength(_ wanted: (dimension: UnitDimension, length: ExactDecimal)) -> Bool {
    length.map { $0.0 == wanted.dimension && $0.1 == wanted.length } ?? false
  }

  /// Whether it is a measure near one of two parts, within what its digits show or within half of the
  /// smaller part: 7 pounds 4 ounces and 3.3公斤.
  fileprivate func measures(
    _ wanted: (dimension: UnitDimension, length: ExactDecimal), asWith part: Quantity
  ) -> Bool {
    guard !unit.isDuration, let (dimension, own) = length, dimension == wanted.dimension,
      case .number(let count) = value, let scale = unit.measure?.scale.approximation,
      let smaller = part.unit.measure?.scale.approximation
    else { return false }
    let place = scale * pow(10, Double(min(count.exponent, 0)))
    let slack = 0.5001 * max(place, smaller)
    return abs(own.approximation - wanted.length.approximation) <= slack
  }

  /// How much a duration, a mass or a length is in its dimension's base unit.
  private var length: (UnitDimension, ExactDecimal)? {
    guard case .number(let count) = value, let measure = unit.measure,
      unit.isDuration || measure.dimension == .mass || measure.dimension == .length
    else { return nil }
    return count.multiplied(by: measure.scale).map { (measure.dimension, $0) }
  }

  fileprivate func isSpan(ofMonths months: Int) -> Bool {
    length.map { $0.0 == .calendarTime && $0.1.wholeNumber == months } ?? false
  }

  /// Whether both are one date, of which a side leaves out what the text around it says.
  func isSameDate(as other: Quantity) -> Bool {
    guard case .period(let one) = value, case .period(let two) = other.value else { return false }
    if let year = one.year, let second = two.year, year != second { return false }
    guard one.stretch == two.stretch || one.stretch == .all || two.stretch == .all else {
      return false
    }
    switch (one.part, two.part) {
    case (.dayOnly(let day), .day(_, let second)), (.day(_, let day), .dayOnly(let second)):
      return day == second
    default: return one.part == two.part && one.part != .decade && one.part != .century
    }
  }
}
