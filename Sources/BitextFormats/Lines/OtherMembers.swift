internal import Bitext
internal import TextIO

/// What a line of JSON has beside the members that mean something here: the caller's own, which
/// come out as they went in.
enum OtherMembers {
  /// What begins the names of properties that stand for strings, and for other values by their text.
  private static let string = "json."
  private static let value = "jsonvalue."

  /// The members that mean something.
  static let known: Set<String> = [
    "id", "source", "target", "sourceLanguage", "targetLanguage", "context", "state", "stateDetail",
    "confidence", "obsolete", "translatable", "locked", "notes", "properties", "plural", "links",
    "sourceCodes", "targetCodes",
  ]

  /// Keeps what is not known, and what has a value that means nothing, as properties of the unit.
  ///
  /// - Parameters:
  ///   - members: The members of the line, of which nearly all lines have known ones alone.
  ///   - line: Its text, which tells their order.
  static func keep(
    _ members: [String: JSONValue], of line: TextFile, in unit: inout TranslationUnit,
    known: Set<String> = known
  ) throws(InputError) {
    func isOther(_ name: String, _ value: JSONValue) -> Bool {
      !known.contains(name) || !isUnderstood(name, value, unit)
    }
    guard members.contains(where: { isOther($0.key, $0.value) }) else { return }
    let all = try JSONParser.members(of: line)
    // Of members with the same name the last one counts, here as everywhere.
    var last: [String: Int] = [:]
    for (index, member) in all.enumerated() { last[member.name] = index }
    var properties: [TranslationUnit.Property] = []
    for (index, member) in all.enumerated()
    where last[member.name] == index && isOther(member.name, member.value) {
      let text = member.value.text
      properties.append(
        TranslationUnit.Property(
          name: (text == nil ? Self.value : string) + member.name,
          value: text ?? String(decoding: line.bytes[member.range], as: UTF8.self)))
    }
    unit.properties += properties
  }

  /// Whether the value of a known member is one that it can have, so that the unit holds it.
  private static func isUnderstood(
    _ name: String, _ value: JSONValue, _ unit: TranslationUnit
  ) -> Bool {
    if case .null = value { return true }
    switch name {
    case "source", "target": return true
    case "state": return unit.state != nil
    case "confidence": return unit.confidence != nil
    case "obsolete", "translatable", "locked":
      if case .boolean = value { return true }
      return false
    case "notes", "properties", "links", "sourceCodes", "targetCodes":
      if case .array = value { return true }
      return false
    case "plural": return unit.plural != nil
    default: return value.text != nil
    }
  }

  /// Writes the properties of a unit that stand for members of a line as these, and gives the others.
  ///
  /// - Parameter hasNumber: Whether the identifier was written as the ``number(_:)`` that it was.
  static func write(
    _ unit: TranslationUnit, hasNumber: Bool, without names: Set<String> = [],
    to json: inout JSONLine
  ) -> [TranslationUnit.Property] {
    if unit.properties.isEmpty { return [] }
    var written = names
    return unit.properties.filter { property in
      if property.name.hasPrefix(string) {
        let name = String(property.name.dropFirst(string.count))
        guard mayWrite(name, of: unit), written.insert(name).inserted else { return true }
        json.key(name)
        json.string(property.value)
        return false
      }
      guard property.name.hasPrefix(value) else { return true }
      let name = String(property.name.dropFirst(value.count))
      // The identifier stands at the head of the line.
      if name == "id" { return !hasNumber }
      guard mayWrite(name, of: unit), isValue(property.value), written.insert(name).inserted else {
        return true
      }
      json.key(name)
      json.value(property.value)
      return false
    }
  }

  /// Writes a property that stands for a member of a line as this, unless it has one of some names.
  static func write(
    _ property: TranslationUnit.Property, without names: Set<String>, to json: inout JSONLine
  ) {
    if property.name.hasPrefix(string) {
      let name = String(property.name.dropFirst(string.count))
      if names.contains(name) { return }
      json.key(name)
      json.string(property.value)
    } else if property.name.hasPrefix(value), isValue(property.value) {
      let name = String(property.name.dropFirst(value.count))
      if names.contains(name) { return }
      json.key(name)
      json.value(property.value)
    }
  }

  /// The identifier as the number, or other value, that it was.
  static func number(_ unit: TranslationUnit) -> String? {
    let text = unit[property: value + "id"]
    return (text == unit.id || unit.id.isEmpty) && text.map(isValue) == true ? text : nil
  }

  /// Whether a member of a name is not written as what it means.
  private static func mayWrite(_ name: String, of unit: TranslationUnit) -> Bool {
    switch name {
    case "state": unit.state == nil
    case "confidence": unit.confidence == nil
    case "context": unit.context == nil
    case "stateDetail": unit.stateDetail == nil
    case "plural": unit.plural == nil
    case "notes": unit.notes.isEmpty
    case "links": unit.links.isEmpty
    case "obsolete": !unit.isObsolete
    case "translatable": unit.isTranslatable
    case "locked": !unit.isLocked
    default: !known.contains(name)
    }
  }

  /// Whether a text is one JSON value, on one line.
  private static func isValue(_ text: String) -> Bool {
    !text.utf8.contains(0x0A) && (try? JSONParser.parse(TextFile(name: "", text: text))) != nil
  }
}
