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
      let isTold = !unit.id.isEmpty || OtherMembers.isEmptyIdentifier(unit)
      json.member("id", isTold ? unit.id : nil)
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
  ///   - names: Members that are left out, as others of these names are told.
  package static func appendDetails(
    of unit: TranslationUnit, without names: Set<String> = [], to json: inout JSONLine
  ) {
    json.language("sourceLanguage", of: unit.source)
    json.language("targetLanguage", of: unit.target)
    json.member("context", unit.context)
    json.member("state", unit.state?.rawValue)
    json.member("stateDetail", unit.stateDetail)
    if let confidence = unit.confidence {
      json.key("confidence")
      json.double(confidence, places: UnitConfidence.places)
    }
    json.member("obsolete", unit.isObsolete, where: true)
    json.member("translatable", unit.isTranslatable, where: false)
    json.member("locked", unit.isLocked, where: true)
    json.members("notes", unit.notes) { note, json in
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
    json.members("properties", properties) { property, json in
      json.key("name")
      json.string(property.name)
      json.key("value")
      json.string(property.value)
    }
    if let plural = unit.plural { json.append(plural) }
    if !names.contains("links") { json.members("links", unit.links, append: append) }
    json.codes("sourceCodes", unit.source.codes)
    json.codes("targetCodes", unit.target.codes)
    if let part = unit.part { SegmentMembers.append(part, to: &json) }
  }

  /// Appends what is in a link.
  static func append(_ link: WordLink, to json: inout JSONLine) {
    json.key("source")
    json.integer(Int(link.source))
    json.key("target")
    json.integer(Int(link.target))
    json.key("probability")
    json.double(Double(link.probability), places: 3)
  }

  /// The name of a unit's file, where there are several.
  package static func file(of unit: TranslationUnit) -> String? {
    unit[property: ChainedUnits.file]
  }

  /// Appends the members of a caller's own that a record of one text came with, but for some names.
  package static func appendOwn(
    of unit: TranslationUnit, without names: Set<String>, to json: inout JSONLine
  ) {
    OtherMembers.writeAll(unit, without: names, to: &json)
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
  mutating func text(_ name: String, _ text: UnitText) {
    key(name)
    text.utf8.withUnsafeBytes { string(utf8: $0) }
  }

  fileprivate mutating func language(_ name: String, of text: UnitText) {
    member(name, text.language.isEmpty ? nil : text.language)
  }

  /// Writes a mark where it is not what it usually is.
  fileprivate mutating func member(_ name: String, _ mark: Bool, where told: Bool) {
    guard mark == told else { return }
    key(name)
    boolean(mark)
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

  mutating func codes(_ name: String, _ codes: [InlineCode]) {
    members(name, codes) { code, json in
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
      json.objects(code.attributes) { attribute, json in
        json.key("name")
        json.string(attribute.name)
        json.key("value")
        json.string(attribute.value)
      }
    }
  }
}
