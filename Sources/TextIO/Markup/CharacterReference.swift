/// A reference to a character in HTML or Markdown: `&amp;`, `&#8230;`, `&#x4E2D;`.
package struct CharacterReference {
  /// The bytes of the reference, with its ampersand.
  package var length: Int
  /// What it stands for.
  package var characters: [UInt8]

  /// How loosely references are read.
  package enum Rules {
    /// As HTML 5 has it in text: old names need no semicolon, and numbers of Windows' code page
    /// mean its characters.
    case html
    /// As HTML 5 has it in the values of attributes.
    case attribute
    /// As CommonMark has it.
    case commonMark
  }

  /// Reads the reference whose ampersand stands at a place; nil where there is none.
  ///
  /// - Complexity: constant, but for a number with many digits.
  package static func read(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int, rules: Rules = .html
  ) -> CharacterReference? {
    guard place + 2 < utf8.count, utf8[place] == 0x26 else { return nil }
    return utf8[place + 1] == 0x23
      ? number(utf8, at: place, rules) : named(utf8, at: place, rules)
  }

  private static func named(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int, _ rules: Rules
  ) -> CharacterReference? {
    let start = place + 1
    var end = start
    while end < utf8.count, end - start < CharacterNames.longest + 1, isAlphanumeric(utf8[end]) {
      end += 1
    }
    if end < utf8.count, utf8[end] == 0x3B,
      let characters = CharacterNames.characters(of: utf8[start..<end])
    {
      return CharacterReference(length: end + 1 - place, characters: characters)
    }
    if rules == .commonMark { return nil }
    // The longest old name that stands at the beginning: &notit is ¬it.
    var stop = min(end, start + 6)
    while stop > start + 1 {
      if CharacterNames.isOld(utf8[start..<stop]),
        let characters = CharacterNames.characters(of: utf8[start..<stop])
      {
        if rules == .attribute, stop < utf8.count,
          utf8[stop] == 0x3D || isAlphanumeric(utf8[stop])
        {
          return nil
        }
        return CharacterReference(length: stop - place, characters: characters)
      }
      stop -= 1
    }
    return nil
  }

  private static func number(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int, _ rules: Rules
  ) -> CharacterReference? {
    var end = place + 2
    let isHexadecimal = utf8[end] | 0x20 == 0x78
    if isHexadecimal { end += 1 }
    let start = end
    var value: UInt32 = 0
    while end < utf8.count, let digit = digit(utf8[end], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > start else { return nil }
    if rules == .commonMark {
      guard end < utf8.count, utf8[end] == 0x3B, end - start <= (isHexadecimal ? 6 : 7) else {
        return nil
      }
    } else if (0x80...0x9F).contains(value) {
      value = windows[Int(value) - 0x80]
    }
    if end < utf8.count, utf8[end] == 0x3B { end += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return CharacterReference(
      length: end - place, characters: Array(String(scalar ?? "\u{FFFD}").utf8))
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if (0x30...0x39).contains(byte) { return UInt32(byte) - 0x30 }
    let letter = byte | 0x20
    return isHexadecimal && (0x61...0x66).contains(letter) ? UInt32(letter) - 0x57 : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The characters of Windows' code page 1252 from 0x80 on.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
