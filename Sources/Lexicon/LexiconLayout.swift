internal import Text

/// The layout of an imported dictionary, the same on every machine.
///
/// The sections of a ``SectionFile``. Every record has a fixed size, so that the file is used where
/// it is mapped; all numbers are little-endian.
///
/// | section | record |
/// |---|---|
/// | text | UTF-8 bytes that the others point into |
/// | headwords, sorted by bytes | text offset, length and entry count, first entry slot |
/// | headwordEntries | entry |
/// | headwordSlots | headword + 1 or 0: open addressing by FNV-1a |
/// | firstScalars, sorted | scalar, 64 bits of the lengths (in scalars) of headwords with it |
/// | entries | simplified, traditional, pinyin offset and length, senses |
/// | senses | text offset, length and flags, entry, stems |
/// | senseStems | stem |
/// | stems | text offset, length, root, number of senses with it |
/// | stemSlots | stem + 1 or 0 |
/// | keys, sorted | 64-bit FNV-1a of an English key, first posting |
/// | postings | sense and, in the high byte, quality |
/// | learned, sorted | headword; stem and, in the high byte, strength, from `PartTranslationModel` |
/// | name, sourceVersion | UTF-8 bytes |
enum LexiconLayout {
  static let kind = SectionFileKind(
    magic: "DUIYILEX", version: 2, strides: Section.allCases.map(\.stride))

  enum Section: Int, CaseIterable {
    case text, headwords, headwordEntries, headwordSlots, firstScalars, entries, senses
    case senseStems, stems, stemSlots, keys, postings, learned, name, sourceVersion

    /// Bytes of one record.
    var stride: Int {
      switch self {
      case .text, .name, .sourceVersion: 1
      case .headwordEntries, .headwordSlots, .senseStems, .stemSlots, .postings: 4
      case .learned: 8
      case .headwords, .firstScalars, .keys: 12
      case .stems: 16
      case .entries, .senses: 20
      }
    }
  }

  static let senseIsName: UInt32 = 1 << 16
  static let senseIsReference: UInt32 = 1 << 17

  /// Stands among the stems of a sense where the English has "or".
  static let alternative = UInt32.max

  static let fnvOffset: UInt64 = 0xcbf2_9ce4_8422_2325
  static let fnvPrime: UInt64 = 0x0000_0100_0000_01b3

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = fnvOffset
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* fnvPrime }
    return hash
  }

  /// The first slot to look in, of a table whose size is a power of two.
  static func slot(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (count - 1)
  }
}
