/// The layout of an imported dictionary, the same on every machine.
///
/// All numbers are little-endian. A header of 256 bytes holds the magic, the version, the length
/// of the file, a checksum of all that follows the header, counts, and the place of each
/// section; sections start at multiples of eight. Every record has a fixed size, so that the
/// file is used where it is mapped, without being read through.
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
  static let magic: [UInt8] = Array("DUIYILEX".utf8)
  static let version: UInt32 = 1
  static let headerSize = 256

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

  /// Where the header keeps the offset and the byte count of a section, 4 bytes each.
  static func headerPlace(of section: Section) -> Int { 32 + section.rawValue * 8 }

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

  /// A checksum by multiplication and rotation in four lanes of 64 bits, at the speed of memory.
  /// It finds accidents, not forgery: readers check every bound as well.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9e37_79b9_7f4a_7c15
    var (first, second, third, fourth) = (UInt64(1), UInt64(2), UInt64(3), UInt64(4))
    @inline(__always) func mix(_ lane: inout UInt64, _ place: Int) {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let mixed = (lane ^ UInt64(littleEndian: word)) &* prime
      lane = (mixed << 29) | (mixed >> 35)
    }
    var place = 0
    let whole = bytes.count & ~31
    while place < whole {
      mix(&first, place)
      mix(&second, place + 8)
      mix(&third, place + 16)
      mix(&fourth, place + 24)
      place += 32
    }
    var result = first ^ UInt64(truncatingIfNeeded: bytes.count)
    for lane in [second, third, fourth] { result = (result &* prime) ^ lane }
    while place < bytes.count {
      result = (result ^ UInt64(bytes[place])) &* prime
      place += 1
    }
    return result ^ (result >> 32)
  }
}
