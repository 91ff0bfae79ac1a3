internal import Quantities

/// The years, months and days in the dates of a text.
struct DateParts {
  /// The years of dates without counterpart.
  private(set) var years: Set<Int> = []
  /// The months of those.
  private(set) var months: Set<Int> = []
  /// The days of those.
  private(set) var days: Set<Int> = []
  /// Their days of the year, quarters and halves.
  private(set) var parts: Set<CalendarPeriod.Part> = []
  /// The months of all dates.
  private(set) var allMonths: Set<Int> = []
  /// The years of all dates.
  private(set) var allYears: Set<Int> = []
  private var numbers: Set<Int> = []

  init() {}

  /// The parts of some quantities' dates.
  ///
  /// - Parameter partners: The counterpart of each quantity; none and a negative one are alike.
  init(_ quantities: [Quantity], _ partners: [Int?]) {
    for (quantity, partner) in zip(quantities, partners) {
      guard case .period(let period) = quantity.value else { continue }
      let (month, day) = (period.part.month, period.part.day)
      if let year = period.year { allYears.insert(year) }
      if let month { allMonths.insert(month) }
      numbers.formUnion([period.year, month, day, period.part.quarter].compactMap { $0 })
      guard partner ?? -1 < 0 else { continue }
      if let year = period.year { years.insert(year) }
      if let month { months.insert(month) }
      if let day { days.insert(day) }
      parts.insert(period.part)
    }
  }

  /// Whether a number is the year, month, day or quarter of any date.
  func have(_ number: Int) -> Bool { numbers.contains(number) }
}

extension CalendarPeriod.Part {
  /// The day of the month, where one is named.
  var day: Int? {
    switch self {
    case .day(_, let day), .dayOnly(let day): day
    case .month, .whole, .quarter, .half, .decade, .century: nil
    }
  }

  /// The quarter, where one is named.
  var quarter: Int? {
    if case .quarter(let quarter) = self { quarter } else { nil }
  }
}
