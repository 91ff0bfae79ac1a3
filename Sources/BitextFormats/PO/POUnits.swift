internal import Bitext
internal import TextIO

/// Units of a message catalogue (GNU gettext's PO), which is read line by line.
struct POUnits: UnitSource {
  private let lines: LineReader
  private var pending: LineReader.Line?
  private var entry = POEntry()
  private var sourceLanguage: String
  private var targetLanguage: String
  private var isFirst = true
  /// The line of the last entry's message, at which it is looked for.
  private(set) var line: Int?

  private static let message = Array("msgid".utf8)
  private static let plural = Array("msgid_plural".utf8)

  init(_ input: TextInput, source: String?, target: String?) throws(InputError) {
    lines = try LineReader(try POHeader.withDeclaredEncoding(input))
    (sourceLanguage, targetLanguage) = (source ?? "", target ?? "")
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while try readEntry() {
      defer { isFirst = false }
      if isFirst && entry.isHeader {
        readHeader()
        continue
      }
      entry.fill(&unit)
      unit.source.language = sourceLanguage
      unit.target.language = targetLanguage
      return true
    }
    return false
  }

  /// Reads the next entry that has a message; false at the end.
  private mutating func readEntry() throws(InputError) -> Bool {
    entry = POEntry()
    line = nil
    while let line = try nextLine() {
      let text = line.bytes.trimmed
      if text.isEmpty {
        if entry.hasMessage { return true }
        continue
      }
      if entry.hasTranslation && POEntry.begins(text) {
        pending = line
        return true
      }
      if text.starts(with: Self.message) && !text.starts(with: Self.plural) {
        self.line = line.number
      }
      if let mistake = entry.take(text) {
        throw lines.error(
          mistake.message, in: line, at: mistake.place,
          hint: "an entry is msgid \"…\" and msgstr \"…\", with comments before it")
      }
    }
    return entry.hasMessage
  }

  private mutating func nextLine() throws(InputError) -> LineReader.Line? {
    guard let line = pending else { return try lines.next() }
    pending = nil
    return line
  }

  private mutating func readHeader() {
    if targetLanguage.isEmpty {
      targetLanguage = POHeader.value(of: "Language", in: entry.translation)
        .replacing("_", with: "-")
    }
    if sourceLanguage.isEmpty {
      sourceLanguage = POHeader.value(of: "X-Source-Language", in: entry.translation)
        .replacing("_", with: "-")
    }
  }
}
