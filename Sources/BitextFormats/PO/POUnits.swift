internal import Bitext
internal import TextIO

/// Units of a message catalogue (GNU gettext's PO), which is read word by word.
struct POUnits: UnitSource {
  private let lines: LineReader
  private var current: (line: LineReader.Line, lexer: POLexer)?
  private var pending: (token: POToken, place: Int)?
  private var entry = POEntry()
  /// Where the entry's `msgid` stands, or its `msgctxt` where nothing else has come: an error to be
  /// completed.
  private var start: InputError?
  private var size = 0
  private var sourceLanguage: String
  private var targetLanguage: String
  private var plurals: PluralForms?
  private var count = 0
  private var known = KeySet()
  private var faults: [UnitRemark] = []
  /// The header with its comments, once it has come.
  private(set) var header: TranslationUnit?
  private(set) var losses = ConversionLosses()
  private static let longest = 1 << 20

  var remarks: [String] { [lines.remark].compactMap { $0 } }

  /// The line of the last entry's message, at which it is looked for.
  var line: Int? { start?.line }

  init(_ input: TextInput, source: String?, target: String?) throws(InputError) {
    lines = try LineReader(input, declaredEncoding: POHeader.declaredEncoding)
    (sourceLanguage, targetLanguage) = (source ?? "", target ?? "")
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while try readEntry() {
      count += 1
      if entry.isHeader {
        readHeader()
        continue
      }
      entry.fill(&unit, declared: plurals)
      unit.source.language = sourceLanguage
      unit.target.language = targetLanguage
      for fault in entry.faults(declared: plurals) { remark(fault.kind, fault.message) }
      if !known.insert(KeySet.key(of: unit)) {
        remark(.duplicate, "an entry before it has the same msgid and context")
      }
      return true
    }
    return false
  }

  mutating func takeRemarks() -> [UnitRemark] {
    if faults.isEmpty { return [] }
    defer { faults = [] }
    return faults
  }

  private mutating func remark(_ kind: UnitRemark.Kind, _ message: String) {
    faults.append(
      UnitRemark(kind, line: start?.line ?? 1, column: start?.column ?? 1, message: message))
  }

  // MARK: Entries

  /// Reads the next entry that has a message; false at the end.
  private mutating func readEntry() throws(InputError) -> Bool {
    entry = POEntry()
    start = nil
    size = 0
    while let (token, place) = try nextToken() {
      guard let (line, lexer) = current else { break }
      switch entry.take(token, isObsolete: lexer.isObsolete) {
      case .taken:
        if case .keyword(let keyword) = token, keyword == .id || start == nil {
          start = lines.error("", in: line, at: place)
        }
      case .isOfNext:
        pending = (token, place)
        return true
      case .mistake(let message): throw mistake(message, in: line, at: place)
      case .incomplete: throw incomplete(before: lines.error("", in: line, at: place))
      }
    }
    if entry.isEmpty {
      losses.add(.notes, entry.notes.count)
      return false
    }
    if !entry.isComplete { throw incomplete(before: nil) }
    return true
  }

  private mutating func nextToken() throws(InputError) -> (token: POToken, place: Int)? {
    if let token = pending {
      pending = nil
      return token
    }
    while true {
      if let line = current?.line {
        do {
          if let token = try current?.lexer.next() { return token }
        } catch {
          throw mistake(error.message, in: line, at: error.place)
        }
        current = nil
      }
      guard let line = try lines.next() else { return nil }
      size += line.bytes.count
      if size > Self.longest {
        throw mistake("an entry is over 1 MB", in: line, at: line.bytes.startIndex)
      }
      current = (line, POLexer(line.bytes))
    }
  }

  private func mistake(
    _ message: String, in line: LineReader.Line, at place: Int
  ) -> InputError {
    lines.error(
      message, in: line, at: place,
      hint: "an entry is msgid \"…\" and msgstr \"…\", with comments before it")
  }

  private func incomplete(before next: InputError?) -> InputError {
    var error = start ?? InputError(file: lines.name, message: "")
    error.message =
      entry.id == nil ? "the entry has no msgid" : "the entry has no msgstr"
    error.hint = next?.line.map { "the next one begins at line \($0)" } ?? "the file ends with it"
    return error
  }

  // MARK: The header

  private mutating func readHeader() {
    if header != nil {
      remark(.header, "this is a second header: what it says is not heeded")
      return
    }
    if count > 1 { remark(.header, "the header is not the first entry") }
    var unit = TranslationUnit()
    entry.fill(&unit, declared: nil)
    header = unit
    let text = entry.translation
    func tag(_ field: String) -> String {
      POHeader.value(of: field, in: text).replacing("_", with: "-")
    }
    if targetLanguage.isEmpty { targetLanguage = tag("Language") }
    if sourceLanguage.isEmpty { sourceLanguage = tag("X-Source-Language") }
    let declared = POHeader.value(of: "Plural-Forms", in: text)
    plurals = PluralForms(declared)
    if !declared.isEmpty && plurals?.isSound != true && !declared.contains("EXPRESSION") {
      remark(.declaration, "the header's Plural-Forms are not understood: \(declared)")
    }
    let charset = POHeader.charset(in: text)
    if !POHeader.isUTF8(charset) && !EncodingEvidence.isKnown(charset) {
      remark(.declaration, "the header's charset is not known: \(charset)")
    }
  }
}
