/// Of what kind a quantity is, for those who read a list of them.
public enum QuantityKind: String, Sendable, Hashable, CaseIterable {
  /// A number of something, or of nothing in particular.
  case number
  /// From one number to another.
  case range
  /// An order of magnitude.
  case magnitude
  /// A part of a whole that is said as a fraction.
  case fraction
  /// How many times as much.
  case factor
  /// A length of time.
  case duration
  /// A stretch of the calendar.
  case date
  /// A time of day.
  case clock
  /// A place in a sequence, or the number of a chapter and the like.
  case ordinal
  /// A class of numbers by how many digits they have.
  case digits
  /// A term of comparison without a number: 同比.
  case term
}

extension Quantity {
  /// Of what kind the quantity is.
  public var kind: QuantityKind {
    switch value {
    case .period: return .date
    case .clock: return .clock
    case .factor: return .factor
    case .magnitude: return .magnitude
    case .yearOverYear, .sequential: return .term
    case .number, .fraction, .range: break
    }
    switch unit {
    case .ordinal, .label: return .ordinal
    case .digits: return .digits
    default: break
    }
    if unit.isDuration { return .duration }
    switch value {
    case .range: return .range
    case .fraction: return .fraction
    default: return .number
    }
  }

  /// The ends of what is stated between two numbers.
  public var ends: (low: ExactDecimal, high: ExactDecimal)? {
    if case .range(let low, let high) = value { return (low, high) }
    return nil
  }
}
