internal import Text

/// The bytes of an imported dictionary, mapped from a file or held in memory, with checked
/// access to its sections.
///
/// Nothing changes after `init`, which is what makes the class safe to share. A number read from
/// the file is never trusted: reading outside a section gives zero or nothing.
final class LexiconStorage: @unchecked Sendable {
  private let file: SectionFile
  /// The sections' bytes, valid as long as the file is held.
  private let sections: [UnsafeRawBufferPointer]
  private let counts: [Int]

  /// The bytes of the file.
  var bytes: UnsafeRawBufferPointer { file.bytes }

  /// Maps a file.
  convenience init(path: String) throws(LexiconError) {
    try self.init(label: path) { () throws(SectionFileError) in
      try SectionFile(path: path, kind: LexiconLayout.kind)
    }
  }

  /// Copies an imported dictionary that is already in memory.
  convenience init(copying source: [UInt8]) throws(LexiconError) {
    let copy = source.withUnsafeBytes { MappedBytes(copying: $0) }
    try self.init(label: "the dictionary in memory") { () throws(SectionFileError) in
      try SectionFile(copy, kind: LexiconLayout.kind)
    }
  }

  private init(
    label: String, open: () throws(SectionFileError) -> SectionFile
  ) throws(LexiconError) {
    let opened: SectionFile
    do {
      opened = try open()
    } catch {
      throw Self.error(error, label: label)
    }
    file = opened
    sections = LexiconLayout.Section.allCases.map { opened.bytes(ofSection: $0.rawValue) }
    counts = LexiconLayout.Section.allCases.map { opened.count(ofSection: $0.rawValue) }
    guard isSlotTable(.headwordSlots), isSlotTable(.stemSlots) else {
      throw Self.error(.damaged, label: label)
    }
  }

  private static func error(_ error: SectionFileError, label: String) -> LexiconError {
    let again = "import the dictionary again with 'duiyi lexicon import' or 'duiyi lexicon fetch'"
    return switch error {
    case .unreadable(let reason): LexiconError(.inputOutput, "\(label): \(reason)")
    case .otherKind:
      LexiconError(.wrongFormat, "\(label): is not an imported dictionary; import it first")
    case .otherVersion(let version):
      LexiconError(
        .wrongFormat,
        "\(label): has format version \(version), this program reads "
          + "\(LexiconLayout.kind.version); \(again)")
    case .otherByteOrder:
      LexiconError(
        .wrongFormat, "\(label): was written on a machine of another byte order; \(again)")
    case .cutShort(let size, let expected):
      LexiconError(
        .damaged, "\(label): is \(size) bytes long and should be \(expected); \(again)")
    case .damaged: LexiconError(.damaged, "\(label): is damaged; \(again)")
    }
  }

  private func isSlotTable(_ section: LexiconLayout.Section) -> Bool {
    let count = count(section)
    return count > 0 && count & (count - 1) == 0
  }

  // MARK: - Checked access

  /// The number of records of a section.
  func count(_ section: LexiconLayout.Section) -> Int {
    counts[section.rawValue]
  }

  /// A 32-bit field of a record, or zero outside the section.
  func field(_ section: LexiconLayout.Section, _ record: Int, _ field: Int = 0) -> UInt32 {
    guard record >= 0, record < count(section), field * 4 + 4 <= section.stride else { return 0 }
    return UInt32(
      littleEndian: sections[section.rawValue].loadUnaligned(
        fromByteOffset: record * section.stride + field * 4, as: UInt32.self))
  }

  /// A stretch of the text section, empty where it reaches outside.
  func text(_ offset: UInt32, _ length: Int) -> UnsafeRawBufferPointer {
    stretch(.text, Int(offset), length)
  }

  func stretch(
    _ section: LexiconLayout.Section, _ offset: Int, _ length: Int
  ) -> UnsafeRawBufferPointer {
    let bytes = sections[section.rawValue]
    guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
  }
}
