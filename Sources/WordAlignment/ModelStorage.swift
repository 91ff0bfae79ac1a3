internal import Text

/// The bytes of a model, mapped from a file or held in memory, with a checked view of each
/// section.
///
/// Nothing changes after `init`, which is what makes the class safe to share. All numbers
/// that serve as places are checked once, when it is opened, in time linear in its size.
final class ModelStorage: @unchecked Sendable {
  private let file: MappedBytes
  private var places: [(start: Int, count: Int)] = []
  /// Whose view is valid as long as the storage.
  private(set) var table: TableView

  /// The bytes of the file.
  var bytes: UnsafeRawBufferPointer { file.bytes }

  /// Maps a file.
  init(path: String) throws(WordAlignmentError) {
    do {
      file = try MappedBytes(path: path)
    } catch {
      throw WordAlignmentError(.inputOutput, "\(path): \(error.message)")
    }
    table = Self.noTable
    try check(path)
  }

  /// Copies a model that is already in memory.
  init(copying source: UnsafeRawBufferPointer, label: String) throws(WordAlignmentError) {
    file = MappedBytes(copying: source)
    table = Self.noTable
    try check(label)
  }

  private static let noTable = TableView(
    rowStarts: .init(start: nil, count: 0), entries: .init(start: nil, count: 0),
    rowScales: .init(start: nil, count: 0), columnScales: .init(start: nil, count: 0),
    nullsToEnglish: .init(start: nil, count: 0), nullsToChinese: .init(start: nil, count: 0))

  private func check(_ label: String) throws(WordAlignmentError) {
    guard bytes.count >= ModelLayout.headerSize, bytes[..<8].elementsEqual(ModelLayout.magic) else {
      throw WordAlignmentError(
        .wrongFormat, "\(label): is not a word-alignment model; train one first")
    }
    guard version == ModelLayout.version else {
      throw WordAlignmentError(
        .wrongFormat,
        "\(label): has format version \(version), this program reads \(ModelLayout.version); "
          + "train the model again")
    }
    guard language <= 1 else {
      throw WordAlignmentError(
        .wrongFormat, "\(label): is a model for other languages than Chinese and English")
    }
    guard file.long(at: 16) == UInt64(bytes.count), bytes.count >= ModelLayout.bodyStart else {
      throw WordAlignmentError(
        .damaged,
        "\(label): is \(bytes.count) bytes long and should be \(file.long(at: 16)); "
          + "train the model again")
    }
    let isWhole =
      ModelLayout.checksum(UnsafeRawBufferPointer(rebasing: bytes[ModelLayout.checkedStart...]))
      == file.long(at: 24)
    guard isWhole, findSections(), hasSoundTable(), hasSoundVocabularies() else {
      throw WordAlignmentError(
        .damaged, "\(label): is damaged (wrong checksum); train the model again")
    }
  }

  private func findSections() -> Bool {
    for section in ModelLayout.Section.allCases {
      let place = ModelLayout.headerSize + section.rawValue * 16
      let (start, count) = (file.long(at: place), file.long(at: place + 8))
      guard start >= UInt64(ModelLayout.bodyStart), start <= UInt64(bytes.count), start % 16 == 0,
        count <= (UInt64(bytes.count) - start) / UInt64(section.stride)
      else { return false }
      places.append((Int(start), Int(count)))
    }
    table = TableView(
      rowStarts: section(.rowStarts, UInt32.self),
      entries: section(.entries, TranslationTable.Entry.self),
      rowScales: section(.rowScales, Float.self),
      columnScales: section(.columnScales, Float.self),
      nullsToEnglish: section(.nullsToEnglish, Float.self),
      nullsToChinese: section(.nullsToChinese, Float.self))
    return true
  }

  /// Whether rows follow each other and each has an empty slot, at which a search ends.
  private func hasSoundTable() -> Bool {
    guard table.rowStarts.first == 0,
      table.rowStarts.last.map({ Int($0) }) == table.entries.count
    else { return false }
    for row in 0..<table.rowStarts.count - 1 {
      let (start, end) = (table.rowStarts[row], table.rowStarts[row + 1])
      guard start <= end, Int(end) <= table.entries.count else { return false }
      if start < end {
        let slots = table.entries[Int(start)..<Int(end)]
        guard slots.contains(where: { $0.isEmpty }) else { return false }
      }
    }
    return true
  }

  private func hasSoundVocabularies() -> Bool { chinese.isSound && english.isSound }

  /// The words of the Chinese side.
  var chinese: VocabularyView {
    VocabularyView(
      text: section(.chineseText, UInt8.self), ends: section(.chineseEnds, UInt32.self),
      slots: section(.chineseSlots, UInt32.self))
  }

  /// The words of the English side.
  var english: VocabularyView {
    VocabularyView(
      text: section(.englishText, UInt8.self), ends: section(.englishEnds, UInt32.self),
      slots: section(.englishSlots, UInt32.self))
  }

  func section<Element: BitwiseCopyable>(
    _ section: ModelLayout.Section, _ type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    let (start, count) = places[section.rawValue]
    guard let base = bytes.baseAddress, MemoryLayout<Element>.stride == section.stride else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(
      start: (base + start).bindMemory(to: type, capacity: count), count: count)
  }

  // MARK: - Header

  var version: UInt32 { file.word(at: 8) }
  var language: UInt32 { file.word(at: 12) }
  var nullMass: Float { Float(bitPattern: file.word(at: 32)) }
  var leastProbability: Float { Float(bitPattern: file.word(at: 36)) }
  var entryCount: UInt64 { file.long(at: 40) }
}
