/// How a spreadsheet shows the number in a cell, by its code such as `0.0%` or `yyyy/m/d`.
///
/// Dates and times are shown by ISO 8601 whatever their code; of other numbers the parts of
/// ECMA-376 18.8.31 are understood but for fractions.
enum NumberFormat: Sendable {
  case general
  case date(DateParts)
  case sections([NumberSection])
  /// A code that is not understood.
  case unknown

  /// The longest code that is looked at; spreadsheets allow 255 characters.
  private static let longestCode = 512

  /// The format of a code.
  init(code: String) {
    guard code.utf8.count <= NumberFormat.longestCode else {
      self = .unknown
      return
    }
    let parts = FormatCode.sections(of: code)
    guard let first = parts.first else {
      self = .general
      return
    }
    if parts.count == 1, first.isGeneral {
      self = .general
    } else if let date = FormatCode.dateParts(of: first) {
      self = .date(date)
    } else {
      let sections = parts.prefix(3).map(NumberSection.init)
      self = sections.contains { $0 == nil } ? .unknown : .sections(sections.compactMap { $0 })
    }
  }

  /// The format of a number that every spreadsheet knows, or nil for another.
  init?(builtIn number: Int) {
    switch number {
    case 0: self = .general
    case 14...16, 28...31, 51, 53, 54, 58: self = .date([.year, .month, .day])
    case 17, 27, 36, 50, 52, 57: self = .date([.year, .month])
    case 18, 20, 32, 34, 55: self = .date([.hour, .minute])
    case 19, 21, 33, 35, 56: self = .date([.hour, .minute, .second])
    case 22: self = .date([.year, .month, .day, .hour, .minute])
    case 45, 47: self = .date([.minute, .second])
    case 46: self = .date([.hour, .minute, .second, .elapsed])
    default:
      guard let code = NumberFormat.codes[number] else { return nil }
      self.init(code: code)
    }
  }

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 48: "##0.0E+0", 49: "@",
  ]

  /// The number as it is shown, or nil where the code is not understood.
  func text(_ number: Double, isFrom1904: Bool) -> String? {
    guard let digits = DecimalDigits(number) else { return nil }
    switch self {
    case .general: return digits.general
    case .unknown: return nil
    case .date(let parts):
      if parts.contains(.elapsed) { return NumberFormat.elapsed(number, parts) }
      return SheetDate(number, isFrom1904: isFrom1904)?.text(parts) ?? digits.general
    case .sections(let sections): return NumberFormat.text(digits, number, sections)
    }
  }

  private static func text(
    _ digits: DecimalDigits, _ number: Double, _ sections: [NumberSection]
  ) -> String? {
    let hasConditions = sections.contains { $0.condition != nil }
    let place: Int?
    if hasConditions {
      place = sections.firstIndex { $0.condition?.holds(for: number) ?? true }
    } else if number < 0 {
      place = sections.count > 1 ? 1 : 0
    } else {
      place = number == 0 && sections.count > 2 ? 2 : 0
    }
    guard let place else { return digits.general }
    // A section for negative numbers shows their sign itself.
    let showsSign = digits.isNegative && (place == 0 || hasConditions)
    return sections[place].text(digits, showsSign: showsSign)
  }

  private static func elapsed(_ number: Double, _ parts: DateParts) -> String {
    guard abs(number) < 1e9 else { return DecimalDigits(number)?.general ?? "" }
    let seconds = Int((abs(number) * 86_400).rounded())
    let sign = number < 0 ? "-" : ""
    if !parts.contains(.minute) && !parts.contains(.second) { return "\(sign)\(seconds / 3600)" }
    if !parts.contains(.hour) {
      return parts.contains(.minute)
        ? "\(sign)\(seconds / 60):\(SheetDate.padded(seconds % 60))" : "\(sign)\(seconds)"
    }
    let start = "\(sign)\(seconds / 3600):\(SheetDate.padded(seconds / 60 % 60))"
    return parts.contains(.second) ? "\(start):\(SheetDate.padded(seconds % 60))" : start
  }
}
