internal import Quantities

extension NumberHalf {
  /// Pairs 截至2022年12月31日止兩個年度 with "the years ended 31 December 2021 and 2022": the end of some years,
  /// of which the other side names each.
  mutating func pairYears(with other: inout NumberHalf) {
    let here = side.quantities
    for index in here.indices where !isSettled(index) {
      guard case .period(let last) = here[index].value, case .day = last.part,
        let year = last.year, let (count, place) = years(beside: index)
      else { continue }
      let named = other.ends(of: year - count + 1...year, at: last.part)
      guard named.count == count, let first = named.first else { continue }
      pair(index, with: first)
      if !isSettled(place) { account(for: place) }
      for end in named { other.pair(end, with: index) }
    }
  }

  /// How many years end with a date, as the words right beside it say, and where they stand.
  private func years(beside index: Int) -> (count: Int, place: Int)? {
    for place in [index + 1, index - 1] where side.quantities.indices.contains(place) {
      let (one, other) = (side.quantities[min(index, place)], side.quantities[max(index, place)])
      guard case .number(let number) = side.quantities[place].value,
        side.quantities[place].unit == .year, other.start - one.end <= 12,
        let count = number.wholeNumber, (2...6).contains(count)
      else { continue }
      return (count, place)
    }
    return nil
  }

  /// The dates without counterpart that name one of some years each, alone or with this day; empty where
  /// a year is missing.
  private func ends(of years: ClosedRange<Int>, at day: CalendarPeriod.Part) -> [Int] {
    var open = Set(years)
    var found: [Int] = []
    for index in side.quantities.indices.prefix(256) where partners[index] == nil {
      guard case .period(let period) = side.quantities[index].value, let year = period.year,
        period.part == .whole || period.part == day, open.remove(year) != nil
      else { continue }
      found.append(index)
    }
    return open.isEmpty ? found : []
  }
}
