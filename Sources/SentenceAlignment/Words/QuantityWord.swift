internal import Quantities

/// Writes quantities so that equal ones in two languages are the same word.
enum QuantityWord {
  /// `#`, the value, and a unit where it is more than a count.
  static func spelling(of quantity: Quantity) -> String {
    var exact = quantity
    exact.modifier = .exact
    exact.sign = .none
    return "#" + exact.canonical
  }
}
