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
    "sourceCodes", "targetCodes", SegmentMembers.name,
  ]

  /// Keeps what is not known, and what has a value that means nothing, as properties of the unit.
  ///
  /// - Parameters:
  ///   - members: The members of the line in their order, of which nearly all lines have known ones
  ///     alone.
  ///   - line: Its text.
  static func keep(
    _ members: [JSONParser.Member], of line: TextFile, in unit: inout TranslationUnit,
    known: Set<String> = known
  ) {
    func isOther(_ member: JSONParser.Member) -> Bool {
      !known.contains(member.name) || !isUnderstood(member.name, member.value, unit)
    }
    guard members.contains(where: isOther) else { return }
    // Of members with the same name the last one counts, here as everywhere.
    var last: [String: Int] = [:]
    for (index, member) in members.enumerated() { last[member.name] = index }
    var properties: [TranslationUnit.Property] = []
    for (index, member) in members.enumerated()
    where last[member.name] == index && isOther(member) {
      // An identifier comes out as it was, whatever it was.
      let text = member.name == "id" ? nil : member.value.text
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
    if case .null = value { return name != "id" }
    switch name {
    case "id": return value.text?.isEmpty == false
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
    case SegmentMembers.name: return unit.part != nil
    default: return value.text != nil
    }
  }

  /// A member of a line for which a property stands.
  private struct Member {
    let name: String
    private let text: String
    private let isString: Bool

    init?(_ property: TranslationUnit.Property) {
      let beginning = property.name.hasPrefix(string) ? string : value
      guard property.name.hasPrefix(beginning) else { return nil }
      isString = beginning == string
      guard isString || isValue(property.value) else { return nil }
      (name, text) = (String(property.name.dropFirst(beginning.count)), property.value)
    }

    /// Whether it is the identifier, which stands at the head of the line.
    var isIdentifier: Bool { name == "id" && !isString }

    func write(to json: inout JSONLine) {
      json.key(name)
      if isString { json.string(text) } else { json.value(text) }
    }
  }

  /// Writes the properties of a unit that stand for members of a line as these, and gives the others.
  ///
  /// - Parameters:
  ///   - hasNumber: Whether the identifier was written as the ``number(_:)`` that it was.
  ///   - names: Members that give way to others of these names.
  static func write(
    _ unit: TranslationUnit, hasNumber: Bool, without names: Set<String>, to json: inout JSONLine
  ) -> [TranslationUnit.Property] {
    if !areIn(unit) { return unit.properties }
    var written: Set<String> = []
    return unit.properties.filter { property in
      guard let member = Member(property) else { return true }
      if member.isIdentifier { return !hasNumber }
      if member.name == "id", isEmptyIdentifier(unit) { return false }
      if names.contains(member.name) { return false }
      guard mayWrite(member.name, of: unit), written.insert(member.name).inserted else {
        return true
      }
      member.write(to: &json)
      return false
    }
  }

  /// Writes those properties of a unit that stand for members of a line, but for those of some names.
  static func writeAll(
    _ unit: TranslationUnit, without names: Set<String>, to json: inout JSONLine
  ) {
    for case let member? in unit.properties.map(Member.init) where !names.contains(member.name) {
      member.write(to: &json)
    }
  }

  /// The identifier as the number, or other value, that it was.
  static func number(_ unit: TranslationUnit) -> String? {
    if !areIn(unit) { return nil }
    let text = unit[property: value + "id"]
    return (text == unit.id || unit.id.isEmpty) && text.map(isValue) == true ? text : nil
  }

  /// Whether the identifier was a string without anything in it.
  static func isEmptyIdentifier(_ unit: TranslationUnit) -> Bool {
    unit.id.isEmpty && areIn(unit) && unit[property: string + "id"]?.isEmpty == true
  }

  /// Whether a property of a unit may stand for a member, by its first letter alone.
  private static func areIn(_ unit: TranslationUnit) -> Bool {
    unit.properties.contains { $0.name.utf8.first == 0x6A }
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
    case SegmentMembers.name: unit.part == nil
    case "sourceCodes": unit.source.codes.isEmpty
    case "targetCodes": unit.target.codes.isEmpty
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
