internal import Text

/// The halfwidth marks that Chinese has fullwidth ones for.
enum ChineseMarks {
  /// How many marks there are.
  static let count = 9

  /// The number of a halfwidth mark, or nil: `,` `.` `;` `:` `?` `!` `(` `)` `"`.
  @inline(__always)
  static func index(ofHalf byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: ","): 0
    case UInt8(ascii: "."): 1
    case UInt8(ascii: ";"): 2
    case UInt8(ascii: ":"): 3
    case UInt8(ascii: "?"): 4
    case UInt8(ascii: "!"): 5
    case UInt8(ascii: "("): 6
    case UInt8(ascii: ")"): 7
    case UInt8(ascii: "\""): 8
    default: nil
    }
  }

  /// The number of a fullwidth mark, or nil.
  @inline(__always)
  static func index(ofFull value: UInt32) -> Int? {
    switch value {
    case 0xFF0C: 0
    case 0x3002, 0xFF0E: 1
    case 0xFF1B: 2
    case 0xFF1A: 3
    case 0xFF1F: 4
    case 0xFF01: 5
    case 0xFF08: 6
    case 0xFF09: 7
    case 0x201C, 0x201D: 8
    default: nil
    }
  }

  /// The fullwidth mark of a number; of the straight quotation mark the opening one.
  static func full(_ index: Int) -> String {
    ["，", "。", "；", "：", "？", "！", "（", "）", "“"][index]
  }

  /// The halfwidth mark that English writes for a fullwidth one, or nil.
  static func half(of value: UInt32) -> String? {
    switch value {
    case 0x3001: ","
    case 0x3002: "."
    case 0x300A, 0x300B, 0x300C, 0x300D: "\""
    case 0x3010: "["
    case 0x3011: "]"
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E:
      Unicode.Scalar(value - 0xFEE0).map { String($0) }
    default: nil
    }
  }

  /// Whether a halfwidth mark of a Chinese text stands where a fullwidth one belongs: beside a
  /// Han character, and not within a number, a name of a file, a time or an address.
  static func isMisplaced(_ index: Int, at place: Int, in text: TextBytes) -> Bool {
    let before = text.value(before: place)
    let after = text.value(at: place + 1)
    let isAfterHan = Han.contains(before) || isCloser(before)
    let isBeforeHan = Han.contains(after)
    switch index {
    case 1:
      return isAfterHan && !isASCIIWord(after)
    case 3:
      return isAfterHan && after != 0x2F && after != 0x3A
        || isBeforeHan && !ASCII.isDigit(before) && before != 0x3A && before != 0
    case 6:
      return Han.contains(before) || isBeforeHan
    case 7:
      return Han.contains(before) || isBeforeHan
    case 8:
      return Han.contains(before) || isBeforeHan
    case 2:
      // `&nbsp;` and the like.
      return isAfterHan || isBeforeHan && !ASCII.isLetter(before)
    default:
      let beyond = after == 0x20 ? text.value(at: place + 2) : after
      return isAfterHan || Han.contains(beyond) && before > 0x20
    }
  }

  /// Whether a character closes a quotation or bracket of Chinese.
  private static func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF09, 0x300B, 0x300D, 0x300F, 0x3011, 0x201D: true
    default: false
    }
  }

  private static func isASCIIWord(_ value: UInt32) -> Bool {
    ASCII.isLetter(value) || ASCII.isDigit(value) || value == 0x2E || value == 0x2F
      || value == 0x5C
  }
}
