package import Bitext
package import TextIO

/// The members of a unit in an object of JSON, which may have others beside them.
package enum UnitMembers {
  /// Appends what identifies it, first of all: the number that it was, or a string.
  package static func appendIdentifier(of unit: TranslationUnit, to json: inout JSONLine) {
    if let number = OtherMembers.number(unit) {
      json.key("id")
      json.value(number)
    } else {
      json.member("id", unit.id)
    }
  }

  /// Appends both sides.
  package static func appendTexts(of unit: TranslationUnit, to json: inout JSONLine) {
    json.text("source", unit.source)
    json.text("target", unit.target)
  }

  /// Appends what else there is.
  ///
  /// - Parameters:
  ///   - isLinked: Whether its links are left out, as others are told.
  ///   - names: Members of a caller's own that are left out, as others of these names are told.
  package static func appendDetails(
    of unit: TranslationUnit, isLinked: Bool = false, without names: Set<String> = [],
    to json: inout JSONLine
  ) {
    json.member("sourceLanguage", unit.source.language)
    json.member("targetLanguage", unit.target.language)
    json.member("context", unit.context)
    json.member("state", unit.state?.rawValue ?? "")
    json.member("stateDetail", unit.stateDetail)
    if let confidence = unit.confidence {
      json.key("confidence")
      json.double(confidence, places: UnitConfidence.places)
    }
    json.member("obsolete", unit.isObsolete, where: true)
    json.member("translatable", unit.isTranslatable, where: false)
    json.member("locked", unit.isLocked, where: true)
    json.array("notes", unit.notes) { json, note in
      json.key("text")
      json.string(note.text)
      json.key("category")
      json.string(note.category)
      if note.place != .unit {
        json.key("place")
        json.string(note.place.rawValue)
      }
      if let priority = note.priority {
        json.key("priority")
        json.integer(priority)
      }
    }
    let properties = OtherMembers.write(
      unit, hasNumber: OtherMembers.number(unit) != nil, without: names, to: &json)
    json.array("properties", properties) { json, property in
      json.key("name")
      json.string(property.name)
      json.key("value")
      json.string(property.value)
    }
    if let plural = unit.plural { json.append(plural) }
    if !isLinked {
      json.array("links", unit.links) { json, link in
        json.key("source")
        json.integer(Int(link.source))
        json.key("target")
        json.integer(Int(link.target))
        json.key("probability")
        json.double(Double(link.probability), places: 3)
      }
    }
    json.codes("sourceCodes", unit.source.codes)
    json.codes("targetCodes", unit.target.codes)
  }

  /// The name of a unit's file, where there are several.
  package static func file(of unit: TranslationUnit) -> String? {
    unit[property: ChainedUnits.file]
  }

  /// Appends the members of a caller's own that a record of one text came with, but for some names.
  package static func appendOwn(
    of unit: TranslationUnit, without names: Set<String>, to json: inout JSONLine
  ) {
    for property in unit.properties { OtherMembers.write(property, without: names, to: &json) }
  }

  /// Appends a whole line in the place of a record that cannot be read.
  package static func appendFailure(_ error: InputError, to json: inout JSONLine) {
    json.beginObject()
    if let id = error.record?.id {
      json.key("id")
      json.value(id)
    }
    json.member("error", error.message)
    json.member("file", error.file)
    if let line = error.line {
      json.key("line")
      json.integer(line)
    }
    if let column = error.column {
      json.key("column")
      json.integer(column)
    }
    json.endObject()
    json.finish()
  }
}

extension JSONLine {
  fileprivate mutating func text(_ name: String, _ text: UnitText) {
    key(name)
    text.utf8.withUnsafeBytes { string(utf8: $0) }
  }

  /// Writes a mark where it is not what it usually is.
  fileprivate mutating func member(_ name: String, _ mark: Bool, where told: Bool) {
    guard mark == told else { return }
    key(name)
    boolean(mark)
  }

  /// Writes a string that there is, or one that is not empty.
  fileprivate mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  fileprivate mutating func member(_ name: String, _ value: String) {
    if value.isEmpty { return }
    key(name)
    string(value)
  }

  fileprivate mutating func array<Element>(
    _ name: String, _ elements: [Element], _ append: (inout JSONLine, Element) -> Void
  ) {
    if elements.isEmpty { return }
    key(name)
    beginArray()
    for element in elements {
      beginObject()
      append(&self, element)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func append(_ plural: TranslationUnit.Plural) {
    key("plural")
    beginObject()
    key("source")
    string(plural.source)
    key("targets")
    beginArray()
    for target in plural.targets { string(target) }
    endArray()
    if !plural.isForMany.isEmpty {
      key("forMany")
      beginArray()
      for isForMany in plural.isForMany { boolean(isForMany) }
      endArray()
    }
    endObject()
  }

  fileprivate mutating func codes(_ name: String, _ codes: [InlineCode]) {
    array(name, codes) { json, code in
      json.key("kind")
      json.string(code.kind.rawValue)
      json.key("offset")
      json.integer(code.offset)
      json.key("id")
      json.string(code.id)
      json.key("data")
      json.string(code.data)
      guard let dialect = code.dialect else { return }
      json.key("dialect")
      json.string(dialect.rawValue)
      json.key("element")
      json.string(code.element)
      json.key("attributes")
      json.beginArray()
      for attribute in code.attributes {
        json.beginObject()
        json.key("name")
        json.string(attribute.name)
        json.key("value")
        json.string(attribute.value)
        json.endObject()
      }
      json.endArray()
    }
  }
}
