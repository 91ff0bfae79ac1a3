internal import Bitext
internal import TextIO

/// Writes units as a message catalogue of GNU gettext, which gettext accepts: each source stands
/// once for a context, and each entry has as many plural forms as the header declares.
struct POUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var comments = POComments()
  private var contexts = POContexts()
  private var formCount: Int
  private let header: [UInt8]
  private var bytes: [UInt8] = []
  private var hasBegun = false

  init(_ sink: OutputSink, _ options: UnitWritingOptions) {
    self.sink = sink
    self.options = options
    header = POHeader.text(options)
    formCount = PluralForms(POHeader.value(of: "Plural-Forms", in: header))?.count ?? 1
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    if unit.source.isEmpty && unit.target.isEmpty && unit.context == nil {
      losses.add(.emptyUnits)
      return
    }
    losses.add(unit, keeping: Self.kept)
    losses.add(.properties, (unit.isTranslatable ? 0 : 1) + (unit.isLocked ? 1 : 0))
    losses.add(.codesAsText, unit.source.codes.count + unit.target.codes.count)
    bytes.removeAll(keepingCapacity: true)
    comments.append(unit, to: &bytes, &losses)
    let prefix = unit.isObsolete ? "#~ " : ""
    let source = textWithCodes(unit.source)
    let (context, isMade) = contexts.context(of: unit, source: source)
    if isMade { losses.add(.madeContexts) }
    if let context { string("msgctxt", Array(context.utf8), prefix) }
    string("msgid", source, prefix)
    let target = textWithCodes(unit.target)
    if isUneven(unit, source, target) { losses.add(.unevenLineEnds) }
    if let plural = unit.plural {
      string("msgid_plural", Array(plural.source.utf8), prefix)
      forms(of: plural, first: target, prefix)
    } else {
      string("msgstr", target, prefix)
    }
    bytes.append(0x0A)
    try sink.append(bytes)
  }

  /// What entries have room for. It is made once, as each unit asks for it.
  private static let kept: Set<ConversionLosses.Kind> = [
    .contexts, .notes, .properties, .states, .plurals, .obsoleteMarks, .inlineCodes, .languages,
  ]

  mutating func finish() throws(OutputError) { try begin() }

  private mutating func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    if let header = options.header { comments.append(header, to: &bytes, &losses) }
    string("msgid", [], "")
    string("msgstr", header, "")
    bytes.append(0x0A)
    // Only a context tells other entries from the header.
    contexts.takeHeader()
    try sink.append(bytes)
  }

  /// As many forms as the header declares; those that are missing are empty.
  private mutating func forms(
    of plural: TranslationUnit.Plural, first: [UInt8], _ prefix: String
  ) {
    string("msgstr[0]", first, prefix)
    for index in 1..<max(formCount, 1) {
      let text = index <= plural.targets.count ? plural.targets[index - 1] : ""
      string("msgstr[\(index)]", Array(text.utf8), prefix)
    }
    losses.add(.plurals, plural.targets.dropFirst(formCount - 1).count { !$0.isEmpty })
  }

  /// Whether gettext refuses an entry because only one of its texts begins or ends with a line end.
  private func isUneven(_ unit: TranslationUnit, _ source: [UInt8], _ target: [UInt8]) -> Bool {
    if unit.plural == nil {
      return !target.isEmpty && !source.isEmpty && Self.isUneven(source, target)
        && !unit.isObsolete && !POComments.isFuzzy(unit)
    }
    var texts = [target]
    if let plural = unit.plural {
      let forms = plural.targets.prefix(formCount - 1).map { Array($0.utf8) }
      texts += forms + [[UInt8]](repeating: [], count: formCount - 1 - forms.count)
    }
    guard !unit.isObsolete, !source.isEmpty, !POComments.isFuzzy(unit),
      texts.contains(where: { !$0.isEmpty })
    else { return false }
    if let plural = unit.plural { texts.append(Array(plural.source.utf8)) }
    return texts.contains { Self.isUneven(source, $0) }
  }

  private static func isUneven(_ source: [UInt8], _ text: [UInt8]) -> Bool {
    (text.first == 0x0A) != (source.first == 0x0A) || (text.last == 0x0A) != (source.last == 0x0A)
  }

  private mutating func string(_ keyword: String, _ text: [UInt8], _ prefix: String) {
    bytes.append("\(prefix)\(keyword) ")
    losses.add(.characters, POString.append(quoting: text, prefix: prefix, to: &bytes))
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
