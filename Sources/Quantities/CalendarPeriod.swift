/// A named stretch of the calendar: a year, quarter, half, month or day, or the early, middle or
/// last part of one.
public struct CalendarPeriod: Sendable, Hashable {
  /// A subdivision of the year.
  public enum Part: Sendable, Hashable {
    /// The whole year.
    case whole
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// A half-year, 1 or 2.
    case half(Int)
    /// A month, 1 to 12.
    case month(Int)
    /// A month and a day of it.
    case day(month: Int, day: Int)
    /// A day of an unnamed month.
    case dayOnly(Int)
    /// The ten years from the period's year on; a year below a hundred is of no century.
    case decade
    /// The century that the period's year counts.
    case century

    /// The month, where one is named.
    package var month: Int? {
      switch self {
      case .month(let month), .day(let month, _): month
      case .dayOnly, .whole, .quarter, .half, .decade, .century: nil
      }
    }
  }

  /// A part of the period meant.
  public enum Stretch: String, Sendable, Hashable {
    /// All of it.
    case all = ""
    /// Its beginning.
    case early
    /// Its middle.
    case mid
    /// Its end.
    case end
  }

  /// The year of the common era, when stated.
  public var year: Int?
  /// Whether the year is a fiscal one.
  public var isFiscal: Bool
  /// The subdivision of the year.
  public var part: Part
  /// The part of the period meant.
  public var stretch: Stretch

  /// A period of these parts.
  public init(
    year: Int? = nil, isFiscal: Bool = false, part: Part = .whole, stretch: Stretch = .all
  ) {
    self.year = year
    self.isFiscal = isFiscal
    self.part = part
    self.stretch = stretch
  }

  /// The notation of a period: "2025-Q4", "FY2026", "2026-mid", "06-end", "2026-02-26".
  public var canonical: String {
    var fields: [String] = []
    switch (part, year) {
    case (.decade, let year?): fields.append("\(year)s")
    case (.century, let year?): fields.append("C\(year)")
    case (_, let year?): fields.append((isFiscal ? "FY" : "") + String(year))
    case (_, nil): break
    }
    switch part {
    case .whole, .decade, .century: break
    case .quarter(let number): fields.append("Q\(number)")
    case .half(let number): fields.append("H\(number)")
    case .month(let month):
      fields.append(year == nil && stretch == .all ? String(month) : Self.twoDigits(month))
    case .day(let month, let day):
      fields.append(Self.twoDigits(month))
      fields.append(Self.twoDigits(day))
    case .dayOnly(let day): fields.append(String(day))
    }
    if stretch != .all { fields.append(stretch.rawValue) }
    return fields.joined(separator: "-")
  }

  /// The unit that a period of this shape is given in.
  var unit: QuantityUnit {
    switch part {
    case .decade: return .decade
    case .century: return .century
    default: break
    }
    if stretch != .all { return .date }
    switch part {
    case .whole, .decade, .century: return .year
    case .quarter: return .quarter
    case .half: return .half
    case .month: return year == nil ? .monthName : .date
    case .day, .dayOnly: return .date
    }
  }

  /// The years of the Republic, Minguo, that a text of today writes with three digits.
  static let yearsOfRepublic = 100...150

  /// The year of the common era of a year of the Republic.
  static func year(ofRepublic year: Int) -> Int { year + 1911 }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
