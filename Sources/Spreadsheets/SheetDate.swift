/// A day and time of a spreadsheet, which counts days from 1900 or 1904.
struct SheetDate {
  private let year: Int
  private let month: Int
  private let day: Int
  private let second: Int

  /// The date of a number; nil for one that no spreadsheet shows as a date.
  init?(_ number: Double, isFrom1904: Bool) {
    guard number >= 0, number < 2_958_466 else { return nil }
    var days = Int(number)
    var seconds = Int(((number - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      days += 1
      seconds = 0
    }
    second = seconds
    if !isFrom1904 && days == 60 {
      // The day that never was.
      (year, month, day) = (1900, 2, 29)
      return
    }
    // Before the day that never was, the count is behind by one.
    let base = isFrom1904 ? 695_361 : days < 60 ? 693_900 : 693_899
    (year, month, day) = Self.civil(base + days)
  }

  /// The day of a count from the first of March of the year 0 (Hinnant, `civil_from_days`).
  private static func civil(_ count: Int) -> (Int, Int, Int) {
    let era = count / 146_097
    let dayOfEra = count - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The date by ISO 8601, with the parts that a format shows.
  func text(_ parts: DateParts) -> String {
    var text = ""
    if parts.contains(.day) {
      text = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
    } else if parts.contains(.month) {
      text = "\(Self.padded(year, 4))-\(Self.padded(month))"
    } else if parts.contains(.year) {
      text = Self.padded(year, 4)
    }
    let time = time(parts)
    return text.isEmpty || time.isEmpty ? text + time : "\(text) \(time)"
  }

  private func time(_ parts: DateParts) -> String {
    var units: [String] = []
    if parts.contains(.hour) { units.append(Self.padded(second / 3600)) }
    if parts.contains(.hour) || parts.contains(.minute) {
      units.append(Self.padded(second / 60 % 60))
    }
    if parts.contains(.second) { units.append(Self.padded(second % 60)) }
    return units.joined(separator: ":")
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

/// What a format shows of a date.
struct DateParts: OptionSet {
  let rawValue: Int

  static let year = DateParts(rawValue: 1)
  static let month = DateParts(rawValue: 2)
  static let day = DateParts(rawValue: 4)
  static let hour = DateParts(rawValue: 8)
  static let minute = DateParts(rawValue: 16)
  static let second = DateParts(rawValue: 32)
  /// Hours, minutes or seconds are counted beyond a day.
  static let elapsed = DateParts(rawValue: 64)
}
