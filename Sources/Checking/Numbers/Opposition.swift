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
  /// What comes before one comes after the other.
  case order
}

extension Quantity {
  /// In which way the two point to opposite sides, if they do; modifiers are not looked at.
  func opposition(to other: Quantity) -> Opposition? {
    if let lead, let second = other.lead, lead.opposes(second) { return .order }
    if sign == .either || other.sign == .either { return sign == other.sign ? nil : .sign }
    if sign == .minus || other.sign == .minus {
      if sign == other.sign {
        // It fell to -42 and rose to -42; growth of -3% may be called a fall of -3%.
        return isLevel && other.isLevel && goesAgainst(other) ? .direction : nil
      }
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
      if let result, let second = other.result, result != second { return .direction }
      let isTurned = isLevel && other.isStep || isStep && other.isLevel
      return isTurned && unit == .percent && other.unit == .percent ? .level : nil
    }
    if let result, let second = other.result, result != second { return .direction }
    if sign == .plus, other.direction?.polarity == -1 { return .sign }
    if other.sign == .plus, direction?.polarity == -1 { return .sign }
    return nil
  }

  private func goesAgainst(_ other: Quantity) -> Bool {
    guard let direction, let second = other.direction else { return false }
    return direction.isLike(second) && direction.polarity != second.polarity
  }

  /// Whether both say how often, and not the same: 40 ml an hour and 40 ml a minute.
  func ratesDiffer(_ other: Quantity) -> Bool {
    guard let per, let second = other.per else { return false }
    return per != second
  }

  /// Whether both are ordinals of lengths of time, and not of the same: 第五个月 and "the fifth year".
  func countedDiffers(_ other: Quantity) -> Bool {
    guard let counted, let second = other.counted else { return false }
    return counted != second
  }

  /// Whether one is a bound from below and the other from above; "over 12 months" may be 12个月内, and "nearly"
  /// is no bound but beside "more than".
  func boundsOppose(_ other: Quantity) -> Bool {
    if mayBeDuring && other.modifier == .exact || other.mayBeDuring && modifier == .exact {
      return false
    }
    if modifier == .nearly { return other.modifier.points > 0 }
    if other.modifier == .nearly { return modifier.points > 0 }
    return points * other.points < 0
  }

  private var points: Int {
    modifier == .exact || modifier == .range ? openSide : modifier.points
  }

  private var mayBeDuring: Bool { modifier == .moreThan && openSide < 0 }

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
