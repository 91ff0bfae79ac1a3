internal import Quantities

/// How two quantities of one value can point to opposite sides.
enum Opposition {
  /// A sign of one is lost or turned on the other.
  case sign
  /// One rises or is won where the other falls or is lost.
  case direction
  /// One rises or falls by the share to which the other does.
  case level
  /// One is at least the number and the other at most.
  case bound
}

extension Quantity {
  /// In which way the two point to opposite sides, if they do; modifiers are not looked at.
  func opposition(to other: Quantity) -> Opposition? {
    if sign == .either || other.sign == .either { return sign == other.sign ? nil : .sign }
    if sign == .minus || other.sign == .minus {
      if sign == other.sign { return nil }
      // -3% is a fall of 3%, and a net profit of -3 a net loss of 3.
      let bare = sign == .minus ? other : self
      guard bare.sign == .none, let way = bare.direction, way.polarity == -1 else { return .sign }
      // The word says what the sign does where it stands in its place; a loss is often in brackets.
      let isDouble = way == .fall && (sign == .minus ? self : other).direction == .fall
      return isDouble || bare.isLevel && way == .fall ? .sign : nil
    }
    if let one = direction, let two = other.direction {
      guard one.isLike(two) else { return nil }
      if one.polarity != two.polarity { return .direction }
      let isTurned = isLevel && other.isStep || isStep && other.isLevel
      return isTurned && unit == .percent && other.unit == .percent ? .level : nil
    }
    if sign == .plus, other.direction?.polarity == -1 { return .sign }
    if other.sign == .plus, direction?.polarity == -1 { return .sign }
    return nil
  }

  /// Whether both say how often, and not the same: 40 ml an hour and 40 ml a minute.
  func ratesDiffer(_ other: Quantity) -> Bool {
    guard let per, let second = other.per else { return false }
    return per != second
  }

  /// Whether one is a bound from below and the other from above.
  func boundsOppose(_ other: Quantity) -> Bool {
    points * other.points < 0
  }

  private var points: Int { modifier == .exact ? openSide : modifier.points }

  /// Whether a sign is lost, and nothing said in its place.
  func losesSign(to other: Quantity) -> Bool {
    let bare = sign == .minus ? other : self
    return bare.sign == .none && bare.direction == nil
  }
}

extension QuantityModifier {
  fileprivate var points: Int {
    switch self {
    case .moreThan, .atLeast: 1
    case .lessThan, .atMost: -1
    case .exact, .about, .nearly, .range, .vague, .numberClass, .none: 0
    }
  }
}
