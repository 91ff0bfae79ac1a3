internal import TextIO

/// Strings of PO, in quotes and with the escapes of C.
enum POString {
  /// How the reading of a string ended.
  enum Outcome {
    /// Behind the closing quotation mark, which is before this place.
    case end(Int)
    case mistake(String, place: Int)
  }

  /// Appends what a quoted string says.
  static func append(_ quoted: ArraySlice<UInt8>, to text: inout [UInt8]) -> Outcome {
    var index = quoted.startIndex + 1
    var hasBytes = false
    let start = text.count
    while index < quoted.endIndex {
      let byte = quoted[index]
      index += 1
      switch byte {
      case 0x22:
        // Bytes by number need not be UTF-8.
        if hasBytes {
          let repaired = Array(String(decoding: text[start...], as: UTF8.self).utf8)
          text.replaceSubrange(start..., with: repaired)
        }
        return .end(index)
      case 0x5C:
        guard index < quoted.endIndex else {
          return .mistake("the string has no end on its line", place: index)
        }
        if let escaped = simple(quoted[index]) {
          text.append(escaped)
          index += 1
        } else {
          let place = index - 1
          guard let byte = number(quoted, &index) else {
            return .mistake("this escape means nothing in a string", place: place)
          }
          text.append(byte)
          hasBytes = true
        }
      default: text.append(byte)
      }
    }
    return .mistake("the string has no end on its line", place: quoted.endIndex)
  }

  /// Appends a text as a quoted string, on several lines where it has line ends.
  ///
  /// - Returns: How many characters were replaced: those with the number zero, which end a string.
  static func append(quoting text: [UInt8], prefix: String, to bytes: inout [UInt8]) -> Int {
    var replaced = 0
    let isLong = text.dropLast().contains(0x0A)
    bytes.append(0x22)
    if isLong { bytes.append("\"\n\(prefix)\"") }
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x0A:
        bytes.append("\\n")
        if isLong && index + 1 < text.count { bytes.append("\"\n\(prefix)\"") }
      case 0x09: bytes.append("\\t")
      case 0x0D: bytes.append("\\r")
      case 0x07: bytes.append("\\a")
      case 0x08: bytes.append("\\b")
      case 0x0B: bytes.append("\\v")
      case 0x0C: bytes.append("\\f")
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0:
        bytes += [0xEF, 0xBF, 0xBD]
        replaced += 1
      case ..<0x20, 0x7F:
        bytes.append(0x5C)
        for shift in [6, 3, 0] { bytes.append(0x30 + (byte >> shift & 7)) }
      default: bytes.append(byte)
      }
    }
    bytes.append("\"\n")
    return replaced
  }

  /// The byte that an escape at a backslash stands for, and where it ends.
  static func escape(
    at backslash: Int, in text: ArraySlice<UInt8>
  ) -> (byte: UInt8, end: Int)? {
    var index = backslash + 1
    guard index < text.endIndex else { return nil }
    if let byte = simple(text[index]) { return (byte, index + 1) }
    return number(text, &index).map { ($0, index) }
  }

  private static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x6E: 0x0A
    case 0x74: 0x09
    case 0x72: 0x0D
    case 0x61: 0x07
    case 0x62: 0x08
    case 0x76: 0x0B
    case 0x66: 0x0C
    case 0x22, 0x5C, 0x27, 0x3F: letter
    default: nil
    }
  }

  /// A byte by up to three octal or, after x, any number of hexadecimal digits, of which the last
  /// two count.
  private static func number(_ text: ArraySlice<UInt8>, _ index: inout Int) -> UInt8? {
    let isHexadecimal = text[index] == 0x78
    if isHexadecimal { index += 1 }
    let (base, most) = isHexadecimal ? (16, Int.max) : (8, 3)
    var value = 0
    var count = 0
    while count < most, index < text.endIndex,
      let digit = Character(Unicode.Scalar(text[index])).hexDigitValue, digit < base
    {
      value = (value * base + digit) & 0xFFF
      index += 1
      count += 1
    }
    return count > 0 ? UInt8(value & 0xFF) : nil
  }
}
