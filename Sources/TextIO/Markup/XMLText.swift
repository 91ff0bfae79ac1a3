/// Text for XML 1.0, which has no way to write certain characters, not even as references.
package enum XMLText {
  /// What becomes of a character that XML does not allow.
  package enum Replacement {
    /// U+FFFD.
    case replacementCharacter
    /// The element `cp` of XLIFF 2.
    case codePointElement
  }

  /// Appends UTF-8 as the content of an element or the value of an attribute.
  ///
  /// - Returns: How many characters XML does not allow, each of which was replaced.
  package static func append(
    _ utf8: ArraySlice<UInt8>, to bytes: inout [UInt8],
    _ replacement: Replacement = .replacementCharacter
  ) -> Int {
    let isSpecial = isSpecial
    return utf8.withUnsafeBufferPointer { text in
      var replaced = 0
      var clean = 0
      for index in text.indices {
        let byte = text[index]
        guard isSpecial[Int(byte)], let escape = escape(text, index) else { continue }
        bytes.append(contentsOf: text[clean..<index])
        if escape.isEmpty {
          let scalar = byte == 0xEF ? 0xFF40 + Int(text[index + 2]) : Int(byte)
          replaced += 1
          append(forbidden: scalar, replacement, to: &bytes)
        } else {
          bytes.append(contentsOf: escape)
        }
        clean = index + (byte == 0xEF ? 3 : 1)
      }
      bytes.append(contentsOf: text[clean...])
      return replacement == .codePointElement ? 0 : replaced
    }
  }

  /// Appends a string.
  @discardableResult
  package static func append(_ text: String, to bytes: inout [UInt8]) -> Int {
    append(Array(text.utf8)[...], to: &bytes)
  }

  private static func append(
    forbidden scalar: Int, _ replacement: Replacement, to bytes: inout [UInt8]
  ) {
    switch replacement {
    case .replacementCharacter: bytes.append("\u{FFFD}")
    case .codePointElement:
      let digits = String(scalar, radix: 16, uppercase: true)
      bytes.append("<cp hex=\"\(String(repeating: "0", count: 4 - digits.count))\(digits)\"/>")
    }
  }

  /// What stands for a byte, empty for a forbidden one; nil where it stands for itself.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> [UInt8]? {
    switch text[index] {
    case 0x26: Array("&amp;".utf8)
    case 0x3C: Array("&lt;".utf8)
    case 0x3E: Array("&gt;".utf8)
    case 0x22: Array("&quot;".utf8)
    case 0x0D: Array("&#13;".utf8)
    case 0xEF:
      // U+FFFE and U+FFFF
      index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE ? [] : nil
    default: []
    }
  }

  /// The bytes that must be looked at: markup, controls and the first of U+FFFE.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }
}

extension XMLText {
  /// The text with U+FFFD in place of each character that XML does not allow, and their number.
  package static func replacingForbidden(_ text: String) -> (text: String, count: Int) {
    let count = text.unicodeScalars.count { isForbidden($0.value) }
    guard count > 0 else { return (text, 0) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isForbidden(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return (String(result), count)
  }

  /// Whether XML 1.0 has no character of a number (2.2).
  static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
    default: value > 0x10FFFF
    }
  }
}
