internal import Text

/// The bytes of a model, mapped from a file or held in memory, with a checked view of each
/// section.
///
/// Nothing changes after `init`, which is what makes the class safe to share. All numbers
/// that serve as places are checked once, when it is opened, in time linear in its size.
final class ModelStorage: @unchecked Sendable {
  private let file: SectionFile
  /// Whose view is valid as long as the storage.
  let table: TableView

  /// The bytes of the file.
  var bytes: UnsafeRawBufferPointer { file.bytes }
  /// The checksum in the header of the file.
  var checksum: UInt64 { file.checksum }

  /// Maps a file.
  convenience init(path: String) throws(WordAlignmentError) {
    try self.init(label: path) { () throws(SectionFileError) in
      try SectionFile(path: path, kind: ModelLayout.kind)
    }
  }

  /// Takes a model that is already in memory.
  convenience init(_ bytes: MappedBytes, label: String) throws(WordAlignmentError) {
    try self.init(label: label) { () throws(SectionFileError) in
      try SectionFile(bytes, kind: ModelLayout.kind)
    }
  }

  private init(
    label: String, open: () throws(SectionFileError) -> SectionFile
  ) throws(WordAlignmentError) {
    do {
      file = try open()
    } catch {
      throw Self.error(error, label: label)
    }
    let file = file
    func section<Element: BitwiseCopyable>(
      _ section: ModelLayout.Section
    ) -> UnsafeBufferPointer<Element> {
      file.section(section.rawValue)
    }
    table = TableView(
      rowStarts: section(.rowStarts), entries: section(.entries), rowScales: section(.rowScales),
      columnScales: section(.columnScales), nullsToEnglish: section(.nullsToEnglish),
      nullsToChinese: section(.nullsToChinese))
    guard
      file.count(ofSection: ModelLayout.Section.settings.rawValue)
        == ModelLayout.Setting.allCases.count, hasSoundTable(), chinese.isSound, english.isSound,
      characters.isSound
    else { throw Self.error(.damaged, label: label) }
    guard language <= 1 else {
      throw WordAlignmentError(
        .wrongFormat, "\(label): is a model for other languages than Chinese and English")
    }
  }

  private static func error(_ error: SectionFileError, label: String) -> WordAlignmentError {
    switch error {
    case .unreadable(let reason): WordAlignmentError(.inputOutput, "\(label): \(reason)")
    case .otherKind:
      WordAlignmentError(.wrongFormat, "\(label): is not a word-alignment model; train one first")
    case .otherVersion(let version):
      WordAlignmentError(
        .wrongFormat,
        "\(label): has format version \(version), this program reads "
          + "\(ModelLayout.kind.version); train the model again with 'duiyi train'")
    case .otherByteOrder:
      WordAlignmentError(
        .wrongFormat,
        "\(label): was written on a machine of another byte order; train the model again with "
          + "'duiyi train'")
    case .cutShort(let size, let expected):
      WordAlignmentError(
        .damaged,
        "\(label): is \(size) bytes long and should be \(expected); train the model again with "
          + "'duiyi train'")
    case .damaged:
      WordAlignmentError(
        .damaged, "\(label): is damaged; train the model again with 'duiyi train'")
    }
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

  /// How characters render English word families.
  var characters: CharacterPrefixesView {
    CharacterPrefixesView(
      characters: VocabularyView(
        text: section(.characterText, UInt8.self), ends: section(.characterEnds, UInt32.self),
        slots: section(.characterSlots, UInt32.self)),
      prefixes: VocabularyView(
        text: section(.prefixText, UInt8.self), ends: section(.prefixEnds, UInt32.self),
        slots: section(.prefixSlots, UInt32.self)),
      ends: section(.characterPrefixEnds, UInt32.self),
      entries: section(.characterPrefixes, CharacterPrefixes.Entry.self))
  }

  func section<Element: BitwiseCopyable>(
    _ section: ModelLayout.Section, _ type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    file.section(section.rawValue, as: type)
  }

  // MARK: - Settings

  private func setting(_ setting: ModelLayout.Setting) -> UInt32 {
    section(.settings, UInt32.self)[setting.rawValue]
  }

  var language: UInt32 { setting(.language) }
  var nullMass: Float { Float(bitPattern: setting(.nullMass)) }
  var leastProbability: Float { Float(bitPattern: setting(.leastProbability)) }
  var entryCount: UInt64 {
    UInt64(setting(.entryCountHigh)) << 32 | UInt64(setting(.entryCount))
  }
}
