internal import Quantities

extension Quantity {
  /// How far another number in its place is from it, where that is telling: "10 times too small".
  func factor(to other: Quantity) -> String? {
    guard case .number(let one) = value, case .number(let two) = other.value,
      let scales = unit.scales(beside: other.unit)
    else { return nil }
    let (first, second) = (one.approximation * scales.0, two.approximation * scales.1)
    guard first > 0, second > 0 else { return nil }
    let ratio = max(first, second) / min(first, second)
    guard ratio >= 1.95 else { return nil }
    let rounded = ratio >= 10 ? ratio.rounded() : (ratio * 10).rounded() / 10
    let shown =
      rounded == rounded.rounded() && rounded < 1e15 ? String(Int(rounded)) : String(rounded)
    return "\(shown) times too \(second < first ? "small" : "large")"
  }
}

extension QuantityUnit {
  /// By how much the numbers of two units are to be multiplied before they are compared.
  fileprivate func scales(beside other: QuantityUnit) -> (Double, Double)? {
    if agrees(with: other) { return (1, 1) }
    if let part, let second = other.part { return (part, second) }
    guard let first = measure, let second = other.measure, first.dimension == second.dimension
    else { return isCount || other.isCount ? (1, 1) : nil }
    return (first.scale.approximation, second.scale.approximation)
  }

  /// How much of a whole one is.
  private var part: Double? {
    switch self {
    case .none, .multiple, .times: 1
    case .percent, .percentagePoint, .percentOff: 0.01
    case .basisPoint: 0.0001
    case .quarterPoint: 0.0025
    default: nil
    }
  }
}
