/// A decimal number without rounding: `coefficient` × 10^`exponent`.
///
/// Kept normalised (no trailing zero in the coefficient; zero has exponent 0), so that equal
/// numbers have equal fields. An operation whose result does not fit gives `nil`.
public struct ExactDecimal: Sendable, Hashable {
  /// The significant digits with their sign.
  public let coefficient: Int64
  /// The power of ten, from −40 to 40.
  public let exponent: Int

  /// The number `coefficient` × 10^`exponent`, or `nil` when the exponent is out of range.
  public init?(_ coefficient: Int64, exponent: Int = 0) {
    var digits = coefficient
    var power = exponent
    guard power > -1000, power < 1000 else { return nil }
    if digits == 0 { power = 0 }
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    guard power >= -40, power <= 40 else { return nil }
    self.coefficient = digits
    self.exponent = power
  }

  private init(small: Int64) {
    coefficient = small
    exponent = 0
  }

  /// The number 0.
  public static let zero = ExactDecimal(small: 0)
  /// The number 1.
  public static let one = ExactDecimal(small: 1)

  /// The sum, or `nil` when it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard let left = coefficient(at: power), let right = other.coefficient(at: power) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: power)
  }

  /// The difference, or `nil` when it does not fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    guard let negative = other.multiplied(by: ExactDecimal(small: -1)) else { return nil }
    return adding(negative)
  }

  /// The product, or `nil` when it does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(product, exponent: exponent + other.exponent)
  }

  /// The number times 10^`power`, or `nil` when it does not fit.
  public func scaled(by power: Int) -> ExactDecimal? {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    return overflow ? nil : ExactDecimal(coefficient, exponent: sum)
  }

  /// Whether this number is less than `other`; `nil` when they cannot be compared exactly.
  public func isLess(than other: ExactDecimal) -> Bool? {
    subtracting(other).map { $0.coefficient < 0 }
  }

  /// The number as a whole number, or `nil` when it is none or does not fit.
  public var wholeNumber: Int? {
    exponent < 0 ? nil : coefficient(at: 0).flatMap { Int(exactly: $0) }
  }

  private func coefficient(at power: Int) -> Int64? {
    var result = coefficient
    var step = exponent
    if result == 0 { return 0 }
    while step > power {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = next
      step -= 1
    }
    return result
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation without grouping, such as "7.3" and "200000000000".
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.utf8.count > places {
      return sign + digits.dropLast(places) + "." + digits.suffix(places)
    }
    return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
