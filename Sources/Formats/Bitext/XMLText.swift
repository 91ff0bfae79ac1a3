/// Text for XML 1.0, which has no way to write certain characters, not even as references.
enum XMLText {
  /// The text with U+FFFD in place of each character that XML does not allow, and their number.
  static func replacingForbidden(_ text: String) -> (text: String, count: Int) {
    let count = text.unicodeScalars.count(where: isForbidden)
    guard count > 0 else { return (text, 0) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return (String(result), count)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
