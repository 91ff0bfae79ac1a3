internal import Bitext
internal import Text
internal import TextIO

/// Units from JSON objects, one a line, as ``JSONUnitWriter`` writes them. `source` and `target`
/// may be objects with a `text`, as of linked pairs.
struct JSONUnits: UnitSource {
  private(set) var losses = ConversionLosses()
  private let lines: LineReader
  /// The member that is read, where an object has one text and not two sides; all else is then the
  /// caller's own.
  private let member: String?

  init(_ input: TextInput, member: String? = nil) throws(InputError) {
    lines = try LineReader(input)
    self.member = member
  }

  var line: Int? { lines.count }

  func isWaiting() throws(InputError) -> Bool { try lines.isWaiting() }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    guard let line = try nextLine() else { return false }
    unit.removeAll()
    if line.bytes.trimmed.isEmpty { return true }
    let text = TextFile(
      name: lines.name, validated: Array(line.bytes), baseOffset: line.offset)
    do {
      try read(JSONParser.members(of: text), text, line, into: &unit)
    } catch var error {
      error.line = line.number
      if line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        error.message = "not JSON: a byte order mark stands before it, as where files were joined"
      }
      throw error.ofRecord(id: JSONParser.salvage("id", from: text))
    }
    return true
  }

  /// The next line. Of one that cannot be read, what identifies it may still be made out.
  private func nextLine() throws(InputError) -> LineReader.Line? {
    do {
      return try lines.next()
    } catch {
      if error.record == nil { throw error }
      throw error.ofRecord(id: JSONParser.salvage("id", fromUnread: lines.refused[...]))
    }
  }

  private mutating func read(
    _ members: [JSONParser.Member], _ text: TextFile, _ line: LineReader.Line,
    into unit: inout TranslationUnit
  ) throws(InputError) {
    let value = JSONValue(members)
    if let member {
      unit.source = try side(member, of: value, in: line)
      unit.id = id(value["id"])
      return OtherMembers.keep(members, of: text, in: &unit, known: ["id", member])
    }
    unit.source = try side("source", of: value, in: line)
    unit.target = try side("target", of: value, in: line)
    unit.id = id(value["id"])
    unit.context = value["context"]?.text
    unit.state = value["state"]?.text.flatMap { SegmentState(rawValue: $0) }
    unit.stateDetail = value["stateDetail"]?.text
    if case .number(let digits)? = value["confidence"] {
      unit.confidence = UnitConfidence.number(digits)
    }
    unit.isObsolete = value["obsolete"] == .boolean(true)
    unit.isTranslatable = value["translatable"] != .boolean(false)
    unit.isLocked = value["locked"] == .boolean(true)
    for note in value["notes"]?.elements ?? [] {
      guard let text = note["text"]?.text ?? note.text else {
        losses.add(.notes)
        continue
      }
      var read = TranslationUnit.Note(text, category: note["category"]?.text ?? "")
      read.place = note["place"]?.text.flatMap(TranslationUnit.Note.Place.init) ?? .unit
      if case .number(let digits)? = note["priority"] {
        read.priority = UnitNotes.priority(digits)
      }
      unit.notes.append(read)
    }
    for property in value["properties"]?.elements ?? [] {
      guard let name = property["name"]?.text, let text = property["value"]?.text else {
        losses.add(.properties)
        continue
      }
      unit.properties.append(TranslationUnit.Property(name: name, value: text))
    }
    if let plural = value["plural"], let source = plural["source"]?.text {
      unit.plural = TranslationUnit.Plural(
        source: source, targets: plural["targets"]?.elements.compactMap(\.text) ?? [],
        isForMany: (plural["forMany"]?.elements ?? []).prefix(100).map { $0 == .boolean(true) })
    }
    unit.part = SegmentMembers.part(value[SegmentMembers.name])
    let links = value["links"]?.elements ?? []
    unit.links = links.compactMap(Self.link)
    losses.add(.links, links.count - unit.links.count)
    OtherMembers.keep(members, of: text, in: &unit)
    // Of a side with its tokens, the text is what is read.
    for case .object(let parts)? in [value["source"], value["target"]] where parts.count > 1 {
      losses.add(.elements, parts.count - 1)
    }
  }

  private func id(_ value: JSONValue?) -> String {
    if case .number(let digits)? = value { return digits }
    return value?.text ?? ""
  }

  private mutating func side(
    _ member: String, of value: JSONValue, in line: LineReader.Line
  ) throws(InputError) -> UnitText {
    guard let text = value[member]?.text ?? value[member]?["text"]?.text else {
      throw lines.error(
        "there is no string \"\(member)\"", in: line, at: line.bytes.startIndex,
        hint: "lines such as {\"source\": \"…\", \"target\": \"…\"} are wanted")
    }
    let codes = value["\(member)Codes"]?.elements ?? []
    let read = codes.compactMap(Self.code)
    losses.add(.inlineCodes, codes.count - read.count)
    let utf8 = Array(text.utf8)
    return UnitText(
      utf8: utf8, codes: Self.placed(read, in: utf8),
      language: value["\(member)Language"]?.text ?? "")
  }

  /// Codes in the order of their places, none of which is within a character or beyond the text.
  static func placed(_ codes: [InlineCode], in utf8: [UInt8]) -> [InlineCode] {
    var (codes, place) = (codes, 0)
    for index in codes.indices {
      place = max(place, min(codes[index].offset, utf8.count))
      while place < utf8.count, UTF8Scalar.isContinuation(utf8[place]) { place += 1 }
      codes[index].offset = place
    }
    return codes
  }

  static func code(_ value: JSONValue) -> InlineCode? {
    guard let kind = value["kind"]?.text.flatMap({ InlineCode.Kind(rawValue: $0) }),
      let offset = integer(value["offset"])
    else { return nil }
    var code = InlineCode(kind: kind, id: value["id"]?.text ?? "", offset: offset)
    code.data = value["data"]?.text ?? ""
    code.dialect = value["dialect"]?.text.flatMap { InlineCode.Dialect(rawValue: $0) }
    code.element = value["element"]?.text ?? ""
    for attribute in value["attributes"]?.elements ?? [] {
      guard let name = attribute["name"]?.text, let text = attribute["value"]?.text else {
        continue
      }
      code.attributes.append(InlineCode.Attribute(name: name, value: text))
    }
    return code
  }

  private static func link(_ value: JSONValue) -> WordLink? {
    guard let source = integer(value["source"]).flatMap({ Int32(exactly: $0) }),
      let target = integer(value["target"]).flatMap({ Int32(exactly: $0) })
    else { return nil }
    var probability: Float = 1
    if case .number(let digits)? = value["probability"] {
      probability = min(max(Float(digits) ?? 1, 0), 1)
    }
    return WordLink(source: source, target: target, probability: probability)
  }

  /// A number from 0 on.
  static func integer(_ value: JSONValue?) -> Int? {
    guard case .number(let digits)? = value, let number = Int(digits), number >= 0 else {
      return nil
    }
    return number
  }
}
