internal import TextIO

/// Strings of PO, in quotes and with the escapes of C.
enum POString {
  /// Appends what a quoted string says; gives the place of what is wrong with it, or nil.
  static func append(_ quoted: ArraySlice<UInt8>, to text: inout [UInt8]) -> Int? {
    guard quoted.first == 0x22 else { return quoted.startIndex }
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
        return quoted[index...].trimmed.isEmpty ? nil : index
      case 0x5C:
        guard index < quoted.endIndex else { return index }
        if let escaped = simple(quoted[index]) {
          text.append(escaped)
          index += 1
        } else {
          guard let byte = number(quoted, &index) else { return index }
          text.append(byte)
          hasBytes = true
        }
      default: text.append(byte)
      }
    }
    return quoted.endIndex
  }

  /// Appends a text as a quoted string, on several lines where it has line ends.
  static func append(quoting text: [UInt8], prefix: String, to bytes: inout [UInt8]) {
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
      case ..<0x20, 0x7F:
        bytes.append(0x5C)
        for shift in [6, 3, 0] { bytes.append(0x30 + (byte >> shift & 7)) }
      default: bytes.append(byte)
      }
    }
    bytes.append("\"\n")
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

  /// A byte by up to three octal or, after x, two hexadecimal digits.
  private static func number(_ text: ArraySlice<UInt8>, _ index: inout Int) -> UInt8? {
    let isHexadecimal = text[index] == 0x78
    if isHexadecimal { index += 1 }
    let (base, most) = isHexadecimal ? (16, 2) : (8, 3)
    var value = 0
    var count = 0
    while count < most, index < text.endIndex,
      let digit = Character(Unicode.Scalar(text[index])).hexDigitValue, digit < base
    {
      value = value * base + digit
      index += 1
      count += 1
    }
    return count > 0 && value <= 255 ? UInt8(value) : nil
  }
}
