extension [UInt8] {
  /// Appends the UTF-8 of a string.
  package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends an integer in decimal digits, without allocating.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Appends a number rounded to a fixed number of decimal places, 0 to 9. What is
  /// not finite is written as 0, and what is too large without places.
  package mutating func append(_ number: Double, places: Int) {
    guard number.isFinite else { return append(decimal: 0) }
    let places = Swift.min(Swift.max(places, 0), 9)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return append(number.description) }
    let units = Int(scaled)
    if number < 0 && units > 0 { append(0x2D) }
    append(decimal: units / scale)
    guard places > 0 else { return }
    append(0x2E)
    var divisor = scale / 10
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: units / divisor % 10))
      divisor /= 10
    }
  }
}
