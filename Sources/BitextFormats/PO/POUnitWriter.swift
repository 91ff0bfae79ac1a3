internal import Bitext
internal import TextIO

/// Writes units as a message catalogue of GNU gettext.
struct POUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var bytes: [UInt8] = []
  private var hasBegun = false

  init(_ sink: OutputSink, _ options: UnitWritingOptions) {
    self.sink = sink
    self.options = options
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    if unit.source.isEmpty {
      losses.add(.emptyUnits)
      return
    }
    losses.add(
      unit,
      keeping: [
        .contexts, .notes, .properties, .states, .plurals, .obsoleteMarks,
        .inlineCodes, .languages,
      ])
    losses.add(.codesAsText, unit.source.codes.count + unit.target.codes.count)
    bytes.removeAll(keepingCapacity: true)
    comments(of: unit)
    let prefix = unit.isObsolete ? "#~ " : ""
    if let context = unit.context { string("msgctxt", Array(context.utf8), prefix) }
    string("msgid", textWithCodes(unit.source), prefix)
    let target = textWithCodes(unit.target)
    if let plural = unit.plural {
      string("msgid_plural", Array(plural.source.utf8), prefix)
      string("msgstr[0]", target, prefix)
      for (index, form) in plural.targets.enumerated() {
        string("msgstr[\(index + 1)]", Array(form.utf8), prefix)
      }
    } else {
      string("msgstr", target, prefix)
    }
    bytes.append(0x0A)
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) { try begin() }

  private mutating func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    var header = "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    header += "Content-Transfer-Encoding: 8bit\n"
    if options.targetLanguage != "und" {
      header += "Language: \(options.targetLanguage.replacing("-", with: "_"))\n"
    }
    if options.sourceLanguage != "und" {
      header += "X-Source-Language: \(options.sourceLanguage.replacing("-", with: "_"))\n"
    }
    switch LanguageChoice.primary(options.targetLanguage) {
    case "zh": header += "Plural-Forms: nplurals=1; plural=0;\n"
    case "en": header += "Plural-Forms: nplurals=2; plural=(n != 1);\n"
    default: break
    }
    header += "X-Generator: duiyi \(options.toolVersion)\n"
    string("msgid", [], "")
    string("msgstr", Array(header.utf8), "")
    bytes.append(0x0A)
    try sink.append(bytes)
  }

  private mutating func comments(of unit: TranslationUnit) {
    for note in unit.notes where note.category != POEntry.developer { lines("# ", note.text) }
    for note in unit.notes where note.category == POEntry.developer { lines("#. ", note.text) }
    var flags: [String] = []
    var previous: [String] = []
    for property in unit.properties {
      switch property.name {
      case POEntry.references: lines("#: ", property.value)
      case POEntry.flags: flags.append(property.value.split { $0.isNewline }.joined(separator: " "))
      case POEntry.previous: previous.append(property.value)
      default: losses.add(.properties)
      }
    }
    switch unit.state {
    case .needsReview: flags.insert("fuzzy", at: 0)
    case .translated where !unit.target.isEmpty, nil: break
    case .initial where unit.target.isEmpty: break
    default: losses.add(.states)
    }
    if !flags.isEmpty { bytes.append("#, \(flags.joined(separator: ", "))\n") }
    for text in previous { lines(unit.isObsolete ? "#~| " : "#| ", text) }
  }

  private mutating func lines(_ mark: String, _ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      bytes.append("\(mark)\(line)\n")
    }
  }

  private mutating func string(_ keyword: String, _ text: [UInt8], _ prefix: String) {
    bytes.append("\(prefix)\(keyword) ")
    POString.append(quoting: text, prefix: prefix, to: &bytes)
  }

  /// The text with the original data of its codes where they stand.
  private func textWithCodes(_ text: UnitText) -> [UInt8] {
    if text.codes.isEmpty { return text.utf8 }
    var result: [UInt8] = []
    var place = 0
    for code in text.codes {
      let offset = min(max(code.offset, place), text.utf8.count)
      result += text.utf8[place..<offset]
      result += Array(code.data.utf8)
      place = offset
    }
    return result + text.utf8[place...]
  }
}
