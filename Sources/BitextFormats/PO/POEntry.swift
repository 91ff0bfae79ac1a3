internal import Bitext
internal import TextIO

/// An entry of a message catalogue as its lines are taken one by one.
struct POEntry {
  /// What is wrong with a line, and where in it.
  struct Mistake {
    var message: String
    var place: Int
  }

  /// Names of properties for what only PO has.
  static let references = "po.references"
  static let flags = "po.flags"
  static let previous = "po.previous"
  /// Categories of notes.
  static let translator = "translator"
  static let developer = "developer"

  private enum Field: Equatable { case context, id, plural, string(Int) }

  private(set) var translation: [UInt8] = []
  private var context: [UInt8]?
  private var id: [UInt8]?
  private var plural: [UInt8]?
  private var further: [Int: [UInt8]] = [:]
  private(set) var hasTranslation = false
  private var isFuzzy = false
  private var isObsolete = false
  private var notes: [TranslationUnit.Note] = []
  private var properties: [TranslationUnit.Property] = []
  private var field: Field?
  private var length = 0
  private static let longest = 1 << 20
  private static let mostForms = 16

  /// Whether there is a message, if only its source.
  var hasMessage: Bool { id != nil }

  /// Whether it is the header: an empty source without context.
  var isHeader: Bool { id?.isEmpty == true && context == nil }

  /// Whether a line can only belong to the next entry, when this one has its translation.
  static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    if line.starts(with: Array("#~".utf8)) { line = line.dropFirst(2).trimmed }
    if line.first == 0x23 { return true }
    if line.starts(with: Array("msgid_plural".utf8)) { return false }
    return ["msgctxt", "msgid"].contains { line.starts(with: Array($0.utf8)) }
  }

  /// Takes a line that is not empty.
  mutating func take(_ line: ArraySlice<UInt8>) -> Mistake? {
    var line = line
    length += line.count
    if length > Self.longest {
      return Mistake(message: "an entry is over 1 MB", place: line.startIndex)
    }
    if line.starts(with: Array("#~".utf8)) {
      isObsolete = true
      line = line.dropFirst(2).trimmed
      if line.first == 0x7C {
        comment(0x7C, line.dropFirst().trimmed)
        return nil
      }
    }
    guard let first = line.first else { return nil }
    if first == 0x23 {
      let kind = line.dropFirst().first ?? 0x20
      let isMarked = [0x2E, 0x3A, 0x2C, 0x7C].contains(kind)
      comment(kind, line.dropFirst(isMarked ? 2 : 1).trimmed)
      return nil
    }
    if first != 0x22 {
      guard let (keyword, rest) = Self.keyword(line) else {
        return Mistake(message: "this is no line of PO", place: line.startIndex)
      }
      begin(keyword)
      line = rest
    }
    return takeString(line)
  }

  /// Fills a unit.
  func fill(_ unit: inout TranslationUnit) {
    unit.removeAll()
    unit.source.utf8 = id ?? []
    unit.target.utf8 = translation
    unit.context = context.map { String(decoding: $0, as: UTF8.self) }
    unit.notes = notes
    unit.properties = properties
    unit.isObsolete = isObsolete
    if isFuzzy { unit.state = .needsReview } else if translation.isEmpty { unit.state = .initial }
    guard let plural else { return }
    let last = further.keys.max() ?? 0
    unit.plural = TranslationUnit.Plural(
      source: String(decoding: plural, as: UTF8.self),
      targets: last > 0
        ? (1...last).map { String(decoding: further[$0] ?? [], as: UTF8.self) } : [])
  }

  // MARK: Lines

  private mutating func comment(_ kind: UInt8, _ text: ArraySlice<UInt8>) {
    let string = String(decoding: text, as: UTF8.self)
    switch kind {
    case 0x2E: note(string, Self.developer)
    case 0x3A: property(Self.references, string, " ")
    case 0x7C: property(Self.previous, string, "\n")
    case 0x2C:
      for flag in string.split(separator: ",") {
        let name = String(flag.drop { $0 == " " })
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

  private static func keyword(
    _ line: ArraySlice<UInt8>
  ) -> (keyword: Field, rest: ArraySlice<UInt8>)? {
    guard let quote = line.firstIndex(of: 0x22) else { return nil }
    let word = String(decoding: line[..<quote].trimmed, as: UTF8.self)
    let rest = line[quote...]
    switch word {
    case "msgctxt": return (.context, rest)
    case "msgid": return (.id, rest)
    case "msgid_plural": return (.plural, rest)
    case "msgstr": return (.string(0), rest)
    default:
      guard word.hasPrefix("msgstr["), word.hasSuffix("]"),
        let form = Int(word.dropFirst(7).dropLast()), (0..<mostForms).contains(form)
      else { return nil }
      return (.string(form), rest)
    }
  }

  private mutating func begin(_ keyword: Field) {
    field = keyword
    switch keyword {
    case .context: context = []
    case .id: id = []
    case .plural: plural = []
    case .string(0): (translation, hasTranslation) = ([], true)
    case .string(let form): further[form] = []
    }
  }

  private mutating func takeString(_ line: ArraySlice<UInt8>) -> Mistake? {
    var text: [UInt8] = []
    guard let field else {
      return Mistake(message: "a string before msgid", place: line.startIndex)
    }
    if let place = POString.append(line, to: &text) {
      return Mistake(message: "the string is not as it should be", place: place)
    }
    switch field {
    case .context: context? += text
    case .id: id? += text
    case .plural: plural? += text
    case .string(0): translation += text
    case .string(let form): further[form, default: []] += text
    }
    return nil
  }
}
