internal import Text

/// The Latin words of a text as they are written, capitals and all, cut where ``FoldedText`` cuts
/// them: letters and digits are words of their own, what nobody sees is left out, U.S. is US.
enum SurfaceWords {
  static func words(of text: some Sequence<UInt8>) -> [[UInt8]] {
    let bytes = Array(text)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var isDigits = false
    func end() {
      if !word.isEmpty { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    var place = 0
    while place < bytes.count {
      var (value, length) = UTF8Scalar.decode(bytes, at: place)
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      defer { place += length }
      switch value {
      case _ where FoldedText.isInvisible(value): continue
      case 0x30...0x39:
        if !isDigits { end() }
        isDigits = true
        word.append(UInt8(value))
      case 0x41...0x5A, 0x61...0x7A, 0x26:
        if isDigits { end() }
        isDigits = false
        word.append(UInt8(value))
      case 0x2E where !word.isEmpty && place + 1 < bytes.count && isWordByte(bytes[place + 1]):
        // Within an abbreviation or a number; a number keeps its point.
        if isDigits { word.append(0x2E) }
      case 0x27, 0x2019:
        let next = place + length
        let isEnd = next + 1 >= bytes.count || !isWordByte(bytes[next + 1])
        if next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s"), isEnd { length += 1 }
        end()
      case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF:
        if isDigits { end() }
        isDigits = false
        if let scalar = Unicode.Scalar(value), let base = LatinLetters.base(of: scalar) {
          word.append(scalar.properties.isUppercase ? base & 0xDF : base)
        } else {
          word += bytes[place..<min(bytes.count, place + length)]
        }
      default: end()
      }
    }
    end()
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte)
  }

  static func lowercased(_ word: [UInt8]) -> [UInt8] { word.map(ASCII.lowercased) }

  static func capitals(in word: [UInt8]) -> Int { word.count(where: ASCII.isUpper) }

  static func beginsWithCapital(_ word: [UInt8]) -> Bool {
    word.first.map(ASCII.isUpper) ?? false
  }
}
