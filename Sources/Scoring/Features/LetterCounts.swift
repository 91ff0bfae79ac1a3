internal import Text

/// How many letters of each script a text has, in scalars.
struct LetterCounts: Sendable {
  /// Han characters.
  var han = 0
  /// Letters of English.
  var latin = 0
  /// Letters of Latin script that English has in borrowed words alone.
  var accented = 0
  /// Kana, Hangul, and letters of all other scripts.
  var foreign = 0
  /// Digits.
  var digits = 0

  var all: Int { han + latin + accented + foreign }

  /// Counts the letters of a text in linear time.
  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < utf8.count {
      let byte = utf8[place]
      if byte < 0x80 {
        if ASCII.isLetter(byte) { latin += 1 } else if ASCII.isDigit(byte) { digits += 1 }
        place += 1
        continue
      }
      let (value, length) = UTF8Scalar.decode(utf8, at: place)
      add(value)
      place += max(1, length)
    }
  }

  private mutating func add(_ value: UInt32) {
    if Han.contains(value) {
      han += 1
      return
    }
    switch value {
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7, 0x1E00...0x1EFF: accented += 1
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: latin += 1
    case 0xFF10...0xFF19: digits += 1
    // Greek to Georgian and on, kana, Hangul, and the letters of the other planes.
    case 0x370...0x1FFF, 0x3041...0x318F, 0x31F0...0x31FF, 0xA000...0xD7FF, 0xFB1D...0xFDFF,
      0xFE70...0xFEFC, 0xFF66...0xFFDC, 0x10000...0x1CFFF:
      foreign += 1
    default: return
    }
  }
}
