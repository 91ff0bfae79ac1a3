internal import Bitext
internal import TextIO

/// An entry of a message catalogue, as its words are taken one by one. What gettext refuses is
/// refused.
struct POEntry {
  /// Names of properties for what only PO has.
  static let references = "po.references"
  static let flags = "po.flags"
  static let previous = "po.previous"
  /// Categories of notes.
  static let translator = "translator"
  static let developer = "developer"

  /// What became of a word.
  enum Outcome {
    case taken
    /// It belongs to the next entry.
    case isOfNext
    /// It cannot stand here.
    case mistake(String)
    /// The entry, which its `msgid` shows, is not complete.
    case incomplete
  }

  private enum Part { case context, id, plural, translation, form }

  /// The translation, or its first form.
  var translation: [UInt8] { forms.first ?? [] }
  /// The translations by number; one where there is no plural.
  private(set) var forms: [[UInt8]] = []
  private(set) var id: [UInt8]?
  private(set) var context: [UInt8]?
  private(set) var plural: [UInt8]?
  private(set) var isObsolete = false
  private(set) var notes: [TranslationUnit.Note] = []
  private(set) var properties: [TranslationUnit.Property] = []
  private(set) var isFuzzy = false
  private var part: Part?

  /// Whether it has all that an entry needs.
  var isComplete: Bool { id != nil && !forms.isEmpty }

  /// Whether nothing of a message has come yet.
  var isEmpty: Bool { id == nil && context == nil }

  /// Whether it is the header: an empty source without context.
  var isHeader: Bool { id?.isEmpty == true && context == nil && !isObsolete }

  /// Takes a word from a line that begins with `#~` or not.
  mutating func take(_ token: POToken, isObsolete: Bool) -> Outcome {
    switch token {
    case .comment(let kind, let text):
      if isComplete { return .isOfNext }
      guard isEmpty else { return .mistake("a comment stands within an entry") }
      comment(kind, text)
      return .taken
    case .keyword(let keyword):
      if isComplete && (keyword == .context || keyword == .id) { return .isOfNext }
      if isEmpty { self.isObsolete = isObsolete }
      if id != nil && (keyword == .context || keyword == .id) { return .incomplete }
      return isObsolete == self.isObsolete ? begin(keyword) : Self.mixed
    case .string(let text):
      guard part != nil else { return .mistake("a string stands before msgid") }
      if isObsolete != self.isObsolete { return Self.mixed }
      append(text)
      return .taken
    }
  }

  private static let mixed = Outcome.mistake(
    "#~ begins some lines of the entry and not others")

  // MARK: Words

  private mutating func begin(_ keyword: POToken.Keyword) -> Outcome {
    switch keyword {
    case .context:
      if context != nil { return .mistake("a second msgctxt stands in one entry") }
      (context, part) = ([], .context)
    case .id: (id, part) = ([], .id)
    case .plural:
      if id == nil { return .mistake("msgid_plural stands without msgid") }
      if plural != nil { return .mistake("a second msgid_plural stands in one entry") }
      if isComplete { return .mistake("msgid_plural stands behind msgstr") }
      (plural, part) = ([], .plural)
    case .string:
      if id == nil { return .mistake("msgstr stands without msgid") }
      if isComplete { return .mistake("a second msgstr stands in one entry") }
      if plural != nil {
        return .mistake("the entry has msgid_plural, and so msgstr[0] and not msgstr")
      }
      forms = [[]]
      part = .translation
    case .form(let number):
      if id == nil { return .mistake("msgstr[\(number)] stands without msgid") }
      if plural == nil { return .mistake("msgstr[\(number)] stands without msgid_plural") }
      if number != forms.count {
        return .mistake("msgstr[\(number)] stands where msgstr[\(forms.count)] belongs")
      }
      forms.append([])
      part = .form
    }
    return .taken
  }

  private mutating func append(_ text: [UInt8]) {
    switch part {
    case .context: context? += text
    case .id: id? += text
    case .plural: plural? += text
    case .translation, .form: forms[forms.count - 1] += text
    case nil: break
    }
  }

  // MARK: Comments

  private mutating func comment(_ kind: UInt8, _ text: ArraySlice<UInt8>) {
    let string = String(decoding: text, as: UTF8.self)
    switch kind {
    case 0x2E: note(string, Self.developer)
    case 0x3A: property(Self.references, string, " ")
    case 0x7C: property(Self.previous, string, "\n")
    case 0x2C:
      for flag in string.split(separator: ",") {
        let name = flag.split { $0.isWhitespace }.joined(separator: " ")
        if name.isEmpty { continue }
        if name == "fuzzy" { isFuzzy = true } else { property(Self.flags, name, ", ") }
      }
    default: note(string, Self.translator)
    }
  }

  private mutating func note(_ text: String, _ category: String) {
    if notes.last?.category == category {
      notes[notes.count - 1].text += "\n" + text
    } else {
      notes.append(TranslationUnit.Note(text, category: category))
    }
  }

  private mutating func property(_ name: String, _ value: String, _ separator: String) {
    if let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].value += separator + value
    } else {
      properties.append(TranslationUnit.Property(name: name, value: value))
    }
  }

  // MARK: Units

  /// Fills a unit.
  ///
  /// - Parameter declared: The plural forms that the header declares.
  func fill(_ unit: inout TranslationUnit, declared: PluralForms?) {
    unit.removeAll()
    unit.source.utf8 = id ?? []
    unit.target.utf8 = translation
    unit.context = context.map { String(decoding: $0, as: UTF8.self) }
    unit.notes = notes
    unit.properties = properties
    unit.isObsolete = isObsolete
    let isTranslated = forms.contains { !$0.isEmpty }
    if isFuzzy { unit.state = .needsReview } else if !isTranslated { unit.state = .initial }
    guard let plural else { return }
    unit.plural = TranslationUnit.Plural(
      source: String(decoding: plural, as: UTF8.self),
      targets: forms.dropFirst().map { String(decoding: $0, as: UTF8.self) },
      isForMany: declared?.isForMany ?? [])
  }

  /// What gettext refuses of the entry although it can be read.
  ///
  /// - Parameter declared: The plural forms that the header declares.
  func faults(declared: PluralForms?) -> [(kind: UnitRemark.Kind, message: String)] {
    var faults: [(UnitRemark.Kind, String)] = []
    let isTranslated = forms.contains { !$0.isEmpty }
    guard let id, !isObsolete, isTranslated, !id.isEmpty else { return [] }
    if plural != nil, let declared, declared.count != forms.count {
      let (count, wanted) = (forms.count, declared.count)
      faults.append(
        (
          .forms,
          "the entry has \(count) plural form\(count == 1 ? "" : "s"), msgstr[0] to "
            + "msgstr[\(count - 1)], and the header declares nplurals=\(wanted)"
        ))
    }
    guard !isFuzzy else { return faults }
    let others =
      (plural.map { [("msgid_plural", $0)] } ?? [])
      + forms.enumerated().map { (plural == nil ? "msgstr" : "msgstr[\($0)]", $1) }
    for (name, text) in others {
      for (side, differs) in [
        ("begin", (id.first == 0x0A) != (text.first == 0x0A)),
        ("end", (id.last == 0x0A) != (text.last == 0x0A)),
      ] where differs {
        faults.append((.lineEnds, "msgid and \(name) do not both \(side) with a line end (\\n)"))
      }
    }
    return faults
  }
}
