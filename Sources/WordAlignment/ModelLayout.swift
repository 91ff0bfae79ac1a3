/// How a model's file is laid out: a header, a table of sections, then the sections, each on a
/// multiple of 16 bytes. Numbers are little-endian.
enum ModelLayout {
  static let magic = Array("DUIYI-WA".utf8)
  static let version: UInt32 = 2
  /// magic 8, version 4, language 4, length 8, checksum 8, null mass 4, least probability 4,
  /// pairs of words 8.
  static let headerSize = 48
  /// Where the part begins that the checksum covers: all behind the checksum.
  static let checkedStart = 32

  enum Section: Int, CaseIterable {
    case rowStarts, entries, rowScales, columnScales, nullsToEnglish, nullsToChinese, chineseFacts,
      englishFacts
    case chineseText, chineseEnds, chineseSlots, englishText, englishEnds, englishSlots
    case jumpsToEnglish, jumpsToChinese

    /// Bytes of an element.
    var stride: Int {
      switch self {
      case .chineseFacts, .englishFacts: 16
      case .entries: 8
      case .chineseText, .englishText: 1
      default: 4
      }
    }
  }

  static let bodyStart = (headerSize + Section.allCases.count * 16 + 15) & ~15

  /// Mixes eight bytes at a time.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 32
      place += 8
    }
    while place < bytes.count {
      sum = (sum ^ UInt64(bytes[place])) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 32
      place += 1
    }
    return sum
  }
}
