internal import Quantities

extension NumberHalf {
  /// Pairs what two quantities say here with what one says on the other side: the months of 1-9月
  /// with "nine months", and 5元 for 10股 with 0.50 a share.
  mutating func pairSpans(with other: inout NumberHalf) {
    let here = side.quantities
    for index in here.indices where !isSettled(index) {
      if index + 1 < here.count, !isSettled(index + 1),
        let months = here[index].months(to: here[index + 1]),
        let match = other.firstUnpaired(where: { $0.isSpan(ofMonths: months) })
      {
        pair(index, with: match)
        pair(index + 1, with: match)
        other.pair(match, with: index)
      } else if isRate(index), case .number(let count) = here[index].value,
        !here[index].unit.isCurrency
      {
        pairRate(index, count, with: &other)
      }
    }
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
      pair(index, with: match)
      pair(next, with: match)
      other.pair(match, with: next)
      return
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
  /// The months from one month to another.
  fileprivate func months(to other: Quantity) -> Int? {
    guard case .period(let one) = value, case .period(let two) = other.value,
      case .month(let first) = one.part, case .month(let last) = two.part, last > first,
      one.year == nil || two.year == nil || one.year == two.year
    else { return nil }
    return last - first + 1
  }

  fileprivate func isSpan(ofMonths months: Int) -> Bool {
    guard case .number(let count) = value, let measure = unit.measure,
      measure.dimension == .calendarTime, let length = count.multiplied(by: measure.scale)
    else { return false }
    return length.wholeNumber == months
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
