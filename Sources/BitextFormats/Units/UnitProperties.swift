internal import Bitext

/// Puts what a format has no place for into properties with agreed names, and back.
enum UnitProperties {
  private static let context = "x-context"
  private static let state = "x-state"
  private static let stateDetail = "x-state-detail"
  private static let obsolete = "x-obsolete"
  private static let translatable = "x-translatable"
  private static let locked = "x-locked"
  private static let pluralSource = "x-plural-source"
  private static let pluralTarget = "x-plural-target"
  private static let links = "x-links"
  private static let notePrefix = "x-note-"
  /// What begins the names of properties that stand for contexts of XLIFF 1.2 by their types.
  static let contextOfXLIFF = "xliff.context."

  /// The properties of a unit and those that stand for what else it has.
  ///
  /// - Parameters:
  ///   - hasStates: Whether the format has states of its own.
  ///   - hasContexts: Whether it has contexts.
  ///   - hasTranslatability: Whether it says what is not to be translated.
  static func all(
    of unit: TranslationUnit, hasStates: Bool, hasContexts: Bool = false,
    hasTranslatability: Bool = false
  ) -> [TranslationUnit.Property] {
    var all = unit.properties
    func add(_ name: String, _ value: String?) {
      if let value { all.append(TranslationUnit.Property(name: name, value: value)) }
    }
    if !hasContexts { add(context, unit.context) }
    if !hasStates {
      add(state, unit.state?.rawValue)
      add(stateDetail, unit.stateDetail)
    }
    add(UnitConfidence.property, unit.confidence.map(UnitConfidence.text))
    if unit.isObsolete { add(obsolete, "yes") }
    if !unit.isTranslatable && !hasTranslatability { add(translatable, "no") }
    if unit.isLocked { add(locked, "yes") }
    if let plural = unit.plural {
      add(pluralSource, plural.source)
      for target in plural.targets { add(pluralTarget, target) }
    }
    if !unit.links.isEmpty {
      var line: [UInt8] = []
      PharaohLine.append(
        unit.links, hasProbabilities: unit.links.contains { $0.probability != 1 }, to: &line)
      add(links, String(decoding: line.dropLast(), as: UTF8.self))
    }
    return all
  }

  /// Gives a unit a property, or what the property stands for.
  static func apply(_ name: String, _ value: String, to unit: inout TranslationUnit) {
    switch name {
    case context: unit.context = value
    case state where SegmentState(rawValue: value) != nil:
      unit.state = SegmentState(rawValue: value)
    case stateDetail: unit.stateDetail = value
    case UnitConfidence.property where UnitConfidence.number(value) != nil:
      unit.confidence = UnitConfidence.number(value)
    case obsolete: unit.isObsolete = true
    case translatable where value == "no": unit.isTranslatable = false
    case locked where value == "yes": unit.isLocked = true
    case pluralSource:
      unit.plural = TranslationUnit.Plural(source: value, targets: unit.plural?.targets ?? [])
    case pluralTarget:
      var plural = unit.plural ?? TranslationUnit.Plural(source: "")
      plural.targets.append(value)
      unit.plural = plural
    case links:
      if let links = PharaohReader.links(in: Array(value.utf8)[...]) {
        unit.links = links
      } else {
        unit.properties.append(TranslationUnit.Property(name: name, value: value))
      }
    case _ where name.hasPrefix(notePrefix):
      unit.notes.append(
        TranslationUnit.Note(value, category: String(name.dropFirst(notePrefix.count))))
    default: unit.properties.append(TranslationUnit.Property(name: name, value: value))
    }
  }

  /// The name of the property that stands for a note with a category.
  static func noteName(_ category: String) -> String { notePrefix + category }
}

extension TranslationUnit {
  /// The value of the first property with a name.
  subscript(property name: String) -> String? {
    properties.first { $0.name == name }?.value
  }
}
