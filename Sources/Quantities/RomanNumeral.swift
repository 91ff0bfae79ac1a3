/// Numbers in Roman numerals, as parts of texts and stages have them.
package enum RomanNumeral {
  /// The value of capitals such as XIV, or `nil` for other letters and other orders; below 100.
  package static func value(of letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !letters.isEmpty, letters.count <= 8 else { return nil }
    var (value, last) = (0, 0)
    for letter in letters.reversed() {
      let digit: Int
      switch letter {
      case 0x49: digit = 1
      case 0x56: digit = 5
      case 0x58: digit = 10
      case 0x4C: digit = 50
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value > 0 && value < 100 ? value : nil
  }
}
