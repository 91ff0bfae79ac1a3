extension QuantityMatcher {
  /// A quantity that goes on with the one before it: the 8 of "March 5 to 8".
  func continuation(of last: Quantity?, _ place: Range<Int>?, at index: Int) -> Match? {
    guard let last, let place, case .period(let period) = last.value,
      case .day(let month, let day) = period.part, place.upperBound == index - 1,
      isConnector(index - 1), case .month? = kind(place.lowerBound)
    else { return nil }
    guard case .number(let number, digits: 1...2)? = kind(index), let next = number.wholeNumber,
      next > day, next <= 31, isDayEnd(index + 1)
    else { return nil }
    let (end, after) = withYear(.day(month: month, day: next), index + 1)
    return Match(value: .period(end), unit: .date, end: after)
  }

  /// Whether a number before an index is no more than a number.
  func isDayEnd(_ index: Int) -> Bool {
    switch kind(index) {
    case .unit, .currency, .classifier, .month, .englishScale, .chineseScale, .word(.piece),
      .word(.times), .word(.year), .word(.month), .word(.day), .dayPart:
      false
    default: true
    }
  }

  /// A word or mark that joins two dates.
  func isConnector(_ index: Int) -> Bool {
    switch kind(index) {
    case .word(.to), .word(.hyphen), .word(.and), .word(.or): true
    case .clauseEnd: reads(index, "、")
    case .other: reads(index, ["/", "&"])
    default: false
    }
  }

  /// Gives joined dates what only one of them says: 3月5日至8日, 28 July to 3 August 2024.
  func joinDates(_ found: inout [Quantity], _ places: [Range<Int>]) {
    guard found.count > 1 else { return }
    for index in 1..<found.count {
      guard places[index].lowerBound == places[index - 1].upperBound + 1,
        isConnector(places[index - 1].upperBound), case .period(let one) = found[index - 1].value,
        case .period(let other) = found[index].value
      else { continue }
      let (first, second) = Self.joined(one, other)
      set(first, &found[index - 1])
      set(second, &found[index])
    }
  }

  private func set(_ period: CalendarPeriod, _ quantity: inout Quantity) {
    quantity.value = .period(period)
    quantity.unit = period.unit
  }

  private static func joined(
    _ one: CalendarPeriod, _ other: CalendarPeriod
  ) -> (CalendarPeriod, CalendarPeriod) {
    var (one, other) = (one, other)
    if case .day(let month, let first) = one.part, case .dayOnly(let day) = other.part, day > first
    {
      other.part = .day(month: month, day: day)
    }
    if case .dayOnly(let day) = one.part, case .day(let month, let last) = other.part, day < last {
      one.part = .day(month: month, day: day)
    }
    if other.year == nil, one.year != nil, one.part.isDated, other.part.isDated {
      // From December to March is to that of the next year.
      let isNext = (one.part.month ?? 0) > (other.part.month ?? 13)
      other.year = one.year.map { isNext ? $0 + 1 : $0 }
      other.isFiscal = one.isFiscal
    } else if one.year == nil, other.year != nil, one.part.isDated, other.part.isDated {
      let isLast = (one.part.month ?? 0) > (other.part.month ?? 13)
      one.year = other.year.map { isLast ? $0 - 1 : $0 }
      one.isFiscal = other.isFiscal
    }
    return (one, other)
  }
}

extension CalendarPeriod.Part {
  /// Whether it is a part of a year, which a year completes.
  fileprivate var isDated: Bool {
    switch self {
    case .quarter, .half, .month, .day, .dayOnly: true
    case .whole, .decade, .century: false
    }
  }
}
