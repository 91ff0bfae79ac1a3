internal import Text

/// The bytes of an imported dictionary, mapped from a file or held in memory, with checked
/// access to its sections.
///
/// Nothing changes after `init`, which is what makes the class safe to share. A number read from
/// the file is never trusted: reading outside a section gives zero or nothing.
final class LexiconStorage: @unchecked Sendable {
  private let file: MappedBytes
  /// The bytes of the file.
  let bytes: UnsafeRawBufferPointer
  private var starts: [Int] = []
  private var counts: [Int] = []

  /// Maps a file.
  init(path: String) throws(LexiconError) {
    do {
      file = try MappedBytes(path: path)
    } catch {
      throw LexiconError(.inputOutput, "\(path): \(error.message)")
    }
    bytes = file.bytes
    try check(path)
  }

  /// Copies an imported dictionary that is already in memory.
  init(copying source: [UInt8]) throws(LexiconError) {
    file = source.withUnsafeBytes { MappedBytes(copying: $0) }
    bytes = file.bytes
    try check("the dictionary in memory")
  }

  private func check(_ label: String) throws(LexiconError) {
    guard bytes.count >= LexiconLayout.headerSize,
      bytes[..<8].elementsEqual(LexiconLayout.magic)
    else {
      throw LexiconError(.wrongFormat, "\(label): is not an imported dictionary; import it first")
    }
    let version = word(at: 8)
    guard version == LexiconLayout.version else {
      throw LexiconError(
        .wrongFormat,
        "\(label): has format version \(version), this program reads "
          + "\(LexiconLayout.version); import the dictionary again")
    }
    guard Int(word(at: 12)) == bytes.count else {
      throw LexiconError(
        .damaged,
        "\(label): is \(bytes.count) bytes long and should be \(word(at: 12)); "
          + "import the dictionary again")
    }
    for section in LexiconLayout.Section.allCases {
      let place = LexiconLayout.headerPlace(of: section)
      let (start, count) = (Int(word(at: place)), Int(word(at: place + 4)))
      guard start >= LexiconLayout.headerSize, start <= bytes.count,
        count <= bytes.count - start, count % section.stride == 0
      else {
        throw LexiconError(.damaged, "\(label): is damaged; import the dictionary again")
      }
      starts.append(start)
      counts.append(count)
    }
    let body = UnsafeRawBufferPointer(rebasing: bytes[LexiconLayout.headerSize...])
    let stored = UInt64(word(at: 16)) | UInt64(word(at: 20)) << 32
    guard LexiconLayout.checksum(body) == stored,
      isSlotTable(.headwordSlots), isSlotTable(.stemSlots)
    else {
      throw LexiconError(
        .damaged, "\(label): is damaged (wrong checksum); import the dictionary again")
    }
  }

  private func isSlotTable(_ section: LexiconLayout.Section) -> Bool {
    let count = count(section)
    return count > 0 && count & (count - 1) == 0
  }

  private func word(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  // MARK: - Checked access

  /// The number of records of a section.
  func count(_ section: LexiconLayout.Section) -> Int {
    counts[section.rawValue] / section.stride
  }

  /// A 32-bit field of a record, or zero outside the section.
  func field(_ section: LexiconLayout.Section, _ record: Int, _ field: Int = 0) -> UInt32 {
    guard record >= 0, record < count(section), field * 4 + 4 <= section.stride else { return 0 }
    return word(at: starts[section.rawValue] + record * section.stride + field * 4)
  }

  /// A stretch of the text section, empty where it reaches outside.
  func text(_ offset: UInt32, _ length: Int) -> UnsafeRawBufferPointer {
    stretch(.text, Int(offset), length)
  }

  func stretch(
    _ section: LexiconLayout.Section, _ offset: Int, _ length: Int
  ) -> UnsafeRawBufferPointer {
    let size = counts[section.rawValue]
    guard offset >= 0, length >= 0, offset <= size, length <= size - offset else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let start = starts[section.rawValue] + offset
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
  }
}
