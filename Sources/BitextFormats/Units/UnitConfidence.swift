internal import TextIO

/// The confidence of a unit as text: a number from 0 to 1 with four decimal places.
enum UnitConfidence {
  /// The name of the property that stands for it.
  static let property = "x-confidence"
  /// How many decimal places are written.
  static let places = 4

  /// The number that a text says, or nil where it is none from 0 to 1.
  static func number(_ text: String) -> Double? {
    guard let number = Double(text), (0...1).contains(number) else { return nil }
    return number
  }

  /// The number as it is written.
  static func text(_ number: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(number, places: places)
    return String(decoding: bytes, as: UTF8.self)
  }
}
