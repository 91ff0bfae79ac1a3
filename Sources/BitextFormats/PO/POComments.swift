internal import Bitext
internal import TextIO

/// Writes what stands before an entry of a catalogue: notes, references, flags and the former
/// source.
struct POComments {
  /// Categories of notes that developers write, by the names of several formats.
  private static let developers = [POEntry.developer, "dev", "developers"]
  /// Categories that a translator's comment needs not tell.
  private static let translators = ["", POEntry.translator, "translators", "po-translator"]

  /// Properties that say a place in a program: a context of XLIFF each.
  private static let file = UnitProperties.contextOfXLIFF + "sourcefile"
  private static let line = UnitProperties.contextOfXLIFF + "linenumber"

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(where: \.isWhitespace)
  }

  /// Appends the lines, and counts what has no place in them.
  func append(
    _ unit: TranslationUnit, to bytes: inout [UInt8], _ losses: inout ConversionLosses
  ) {
    let notes = UnitNotes.plain(of: unit, &losses)
    for note in notes where !Self.developers.contains(note.category) {
      lines("#", note.text, &bytes)
      if !Self.translators.contains(note.category) { losses.add(.noteCategories) }
    }
    for note in notes where Self.developers.contains(note.category) {
      lines("#.", note.text, &bytes)
    }
    var flags: [String] = Self.isFuzzy(unit) ? ["fuzzy"] : []
    var previous: [Substring] = []
    var places: [String] = []
    var awaitsLine = false
    for property in unit.properties {
      switch property.name {
      case POEntry.references: lines("#:", property.value, &bytes)
      case POEntry.flags:
        flags += property.value.split { $0 == "," || $0.isNewline }
          .map { $0.split { $0.isWhitespace }.joined(separator: " ") }
          .filter { !$0.isEmpty && $0 != "fuzzy" }
      case POEntry.previous where Self.isFormer(property.value):
        previous += property.value.split(whereSeparator: \.isNewline)
      case Self.file where Self.isWord(property.value):
        places.append(property.value)
        awaitsLine = true
      case Self.line where awaitsLine && Int(property.value) != nil:
        places[places.count - 1] += ":" + property.value
        awaitsLine = false
      default: losses.add(.properties)
      }
    }
    if !places.isEmpty { lines("#:", places.joined(separator: " "), &bytes) }
    if !Self.holdsState(unit) { losses.add(.states) }
    if !flags.isEmpty { bytes.append("#, \(flags.joined(separator: ", "))\n") }
    for line in previous { bytes.append("\(unit.isObsolete ? "#~|" : "#|") \(line)\n") }
  }

  /// Whether a unit with a translation is not finished. Without one nothing needs to say so.
  static func isFuzzy(_ unit: TranslationUnit) -> Bool {
    let isTranslated =
      !unit.target.isEmpty || unit.plural?.targets.contains { !$0.isEmpty } == true
    switch unit.state {
    case .initial, .needsTranslation, .needsReview: return isTranslated
    case .translated, .reviewed, .final, nil: return false
    }
  }

  /// Whether the state comes back from an entry as it is: fuzzy is a review that is needed, no
  /// translation is the initial state, and what has a translation is translated.
  private static func holdsState(_ unit: TranslationUnit) -> Bool {
    switch unit.state {
    case .needsReview: isFuzzy(unit)
    case .initial: !isFuzzy(unit)
    case .translated: !unit.target.isEmpty
    case nil: true
    case .needsTranslation, .reviewed, .final: false
    }
  }

  private func lines(_ mark: String, _ text: String, _ bytes: inout [UInt8]) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      bytes.append(line.isEmpty ? "\(mark)\n" : "\(mark) \(line)\n")
    }
  }

  /// Whether a former source is words of a catalogue, as gettext wants it.
  private static func isFormer(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).allSatisfy { line in
      var lexer = POLexer(Array(line.utf8)[...])
      var hasString = false
      do {
        while let (token, _) = try lexer.next() {
          switch token {
          case .string: hasString = true
          case .keyword(.context), .keyword(.id), .keyword(.plural): break
          default: return false
          }
        }
        return hasString
      } catch {
        return false
      }
    }
  }
}
