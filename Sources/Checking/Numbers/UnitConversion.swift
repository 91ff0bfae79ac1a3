internal import Platform
internal import Quantities

/// Whether a measure is another one in another unit, within what their digits show.
enum UnitConversion {
  /// 80公里 and 50 miles, 10亩 and 0.67 ha, 25 °C and 77 °F.
  static func converts(_ one: Quantity, _ other: Quantity) -> Bool {
    // Lengths of time are the same exactly or not at all: 18 months are no year.
    guard one.unit != other.unit, !one.unit.isDuration,
      one.unit.dimension == other.unit.dimension,
      case .number(let first) = one.value, case .number(let second) = other.value
    else { return false }
    if one.unit.dimension == .temperature {
      guard let left = celsius(one, first), let right = celsius(other, second) else { return false }
      return abs(left - right) <= max(tolerance(first), tolerance(second))
    }
    guard let left = one.unit.measure, let right = other.unit.measure else { return false }
    let (scale, otherScale) = (left.scale.approximation, right.scale.approximation)
    let difference = abs(first.approximation * scale - second.approximation * otherScale)
    // There are two horsepowers, of which neither language says which it means.
    let isEither = one.unit == .horsepower || other.unit == .horsepower
    let slack = isEither ? 0.01 * second.approximation * otherScale : 0
    return difference <= slack + max(tolerance(first) * scale, tolerance(second) * otherScale)
  }

  /// The same sum with fewer digits, of which three at least are left: 3,456,789千元 and 3,456.8 million.
  static func rounds(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.unit.agrees(with: other.unit), one.unit.isCurrency || one.unit.measure != nil,
      !one.unit.isDuration, case .number(let first) = one.value,
      case .number(let second) = other.value, first != second
    else { return false }
    let (fine, coarse) =
      first.exponent < second.exponent ? (first, second) : (second, first)
    guard fine.exponent < coarse.exponent, String(coarse.coefficient.magnitude).utf8.count >= 4,
      String(fine.coefficient.magnitude).utf8.count
        > String(coarse.coefficient.magnitude).utf8.count
    else { return false }
    return abs(fine.approximation - coarse.approximation)
      <= 0.5001 * pow(10, Double(coarse.exponent))
  }

  private static func celsius(_ quantity: Quantity, _ number: ExactDecimal) -> Double? {
    let value = number.approximation * (quantity.sign == .minus ? -1 : 1)
    switch quantity.unit {
    case .celsius: return value
    case .fahrenheit: return (value - 32) / 1.8
    case .kelvin: return value - 273.15
    default: return nil
    }
  }

  /// Half of the last digit's place, and of a round number no more than a small share.
  private static func tolerance(_ number: ExactDecimal) -> Double {
    let value = number.approximation.magnitude
    let half = 0.5001 * pow(10, Double(number.exponent))
    return number.exponent <= 0 ? half : max(min(half, 0.015 * value), 0.5001)
  }
}
