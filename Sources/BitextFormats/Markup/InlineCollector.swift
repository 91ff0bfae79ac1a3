internal import Bitext
internal import TextIO

/// Collects the text of a segment in XML, with the codes that stand in it.
struct InlineCollector {
  static let longestText = 1 << 20

  /// What has been collected.
  var text = UnitText()
  /// The segments that `mrk` of type `seg` makes of it, in XLIFF 1.2.
  private(set) var segments: [Segment] = []
  /// Original data of codes by its name, in XLIFF 2.
  var originalData: [String: String] = [:]

  /// How many attributes of codes refer to what is not kept, such as other units.
  var lostReferences = 0

  private let dialect: InlineCode.Dialect
  private var names = XMLElementNames<InlineElement>()
  /// The segment itself and the elements open in it.
  private var frames: [Frame] = []
  private var dataLength = 0
  /// The namespace of the format.
  private let namespace: UnsafeRawPointer?

  /// A segment within the text.
  struct Segment {
    /// Its name, which it shares with its translation.
    var id: String
    var text: Range<Int>
    var codes: Range<Int>
    var place: UnitPlaces.Content
  }

  private enum Frame {
    /// A segment, which is no code.
    case segment(Int)
    /// Text in it is text of the segment.
    case transparent
    /// A span, which this code will end.
    case span(InlineCode)
    /// Text in it is the data of a code; within `sub` it is to be translated.
    case data(code: Int, isText: Bool = false)
    /// Text in it was deleted, as a tool that tracks changes says.
    case deletion
  }

  /// How many stretches of deleted text were left out.
  private(set) var deletions = 0

  /// Collects segments of elements that are in a namespace, as libxml2 keeps it.
  init(_ dialect: InlineCode.Dialect, namespace: UnsafeRawPointer? = nil) {
    self.dialect = dialect
    self.namespace = namespace
  }

  /// Whether a segment is open.
  var isOpen: Bool { !frames.isEmpty }

  /// Begins a segment.
  mutating func begin() {
    text.removeAll()
    segments.removeAll(keepingCapacity: true)
    deletions = 0
    frames.removeAll(keepingCapacity: true)
    frames.append(.transparent)
    dataLength = 0
  }

  /// Takes the start of an element in the segment.
  mutating func open(_ start: XMLElementStart) {
    if case .data(let code, _) = frames.last {
      // What `sub` encloses belongs to the code around it, and so do codes in it.
      let isText = start.namespaceID == namespace && start.isNamed("sub")
      frames.append(.data(code: code, isText: isText))
      return
    }
    if case .deletion = frames.last {
      frames.append(.deletion)
      return
    }
    guard start.namespaceID == namespace, let element = names.element(of: start.namePointer),
      let role = element.role(in: dialect)
    else {
      frames.append(.transparent)
      return
    }
    if role == .character {
      if let scalar = Self.scalar(start["hex"]) { text.utf8 += Array(String(scalar).utf8) }
      frames.append(.transparent)
      return
    }
    if element == .mrk, dialect == .xliff, start["mtype"] == "seg" {
      frames.append(.segment(segments.count))
      segments.append(
        Segment(
          id: start["mid"] ?? "\(segments.count + 1)", text: text.utf8.count..<text.utf8.count,
          codes: text.codes.count..<text.codes.count,
          place: UnitPlaces.Content(range: start.place)))
      return
    }
    if element == .mrk, dialect == .xliff,
      let change = start["mtype"].flatMap(TrackedChange.init(type:))
    {
      // Changes that are tracked belong to one side, as no code does.
      if change == .deletion { deletions += 1 }
      frames.append(change == .deletion ? .deletion : .transparent)
      return
    }
    let code = self.code(start, element, role)
    text.codes.append(code)
    switch role {
    case .span:
      var closing = code
      closing.kind = .closing
      closing.data = start["dataRefEnd"].flatMap { originalData[$0] } ?? ""
      frames.append(.span(closing))
    case .data: frames.append(.data(code: text.codes.count - 1))
    case .empty, .character: frames.append(.transparent)
    }
  }

  /// Takes text.
  mutating func append(_ utf8: UnsafeRawBufferPointer, in file: String) throws(InputError) {
    guard let frame = frames.last else { return }
    if text.utf8.count + dataLength + utf8.count > Self.longestText {
      throw InputError(file: file, message: "a segment is over 1 MB")
    }
    if case .deletion = frame { return }
    if case .data(let code, let isText) = frame {
      dataLength += utf8.count
      let start = text.codes[code].data.utf8.count
      text.codes[code].data += String(decoding: utf8, as: UTF8.self)
      if isText { text.codes[code].texts.append(start..<text.codes[code].data.utf8.count) }
    } else {
      text.utf8.append(contentsOf: utf8)
    }
  }

  /// Takes the end of an element; true where it was the segment's own.
  mutating func close(_ place: Range<Int>) -> Bool {
    switch frames.popLast() {
    case .span(var closing):
      closing.offset = text.utf8.count
      text.codes.append(closing)
    case .segment(let index): end(index, at: place)
    default: break
    }
    return frames.isEmpty
  }

  private mutating func end(_ index: Int, at place: Range<Int>) {
    segments[index].text = segments[index].text.lowerBound..<text.utf8.count
    segments[index].codes = segments[index].codes.lowerBound..<text.codes.count
    segments[index].place = UnitPlaces.Content(from: segments[index].place.range, to: place)
  }

  /// The text of a segment by itself.
  func text(of segment: Segment) -> UnitText { part(segment.text, segment.codes) }

  /// What stands outside of the segments: before each of them, and behind the last.
  var outside: [UnitText] {
    var (place, code) = (0, 0)
    var parts: [UnitText] = []
    for segment in segments {
      parts.append(
        part(
          place..<max(place, segment.text.lowerBound), code..<max(code, segment.codes.lowerBound)))
      place = max(place, segment.text.upperBound)
      code = max(code, segment.codes.upperBound)
    }
    parts.append(part(place..<text.utf8.count, code..<text.codes.count))
    return parts
  }

  private func part(_ range: Range<Int>, _ codes: Range<Int>) -> UnitText {
    var part = UnitText(utf8: Array(text.utf8[range]), language: text.language)
    part.codes = text.codes[codes].map { code in
      var code = code
      code.offset -= range.lowerBound
      return code
    }
    return part
  }

  private mutating func code(
    _ start: XMLElementStart, _ element: InlineElement, _ role: InlineElement.Role
  ) -> InlineCode {
    var code = InlineCode(
      kind: element.kind(start), offset: text.utf8.count, dialect: dialect,
      element: element.rawValue)
    var values: [String: String] = [:]
    for (name, value) in start.attributes {
      values[name] = value
      if InlineElement.references.contains(name) || value.hasPrefix("#") {
        if !name.hasPrefix("dataRef") { lostReferences += 1 }
        continue
      }
      code.attributes.append(InlineCode.Attribute(name: name, value: value))
    }
    let ids =
      dialect == .tmx
      ? ["i", "x"] : dialect == .xliff ? ["rid", "id", "mid"] : ["startRef", "id"]
    code.id = ids.lazy.compactMap { values[$0] }.first ?? ""
    let reference = values["dataRef"] ?? values["dataRefStart"]
    code.data = reference.flatMap { originalData[$0] } ?? ""
    return code
  }

  /// The character that `cp` stands for.
  private static func scalar(_ digits: String?) -> Unicode.Scalar? {
    digits.flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
  }
}

/// A change that Trados Studio tracks in a `mrk`.
enum TrackedChange {
  case insertion, deletion

  /// Nil for a mark of another type.
  init?(type: String) {
    switch type {
    case "x-sdl-added": self = .insertion
    case "x-sdl-deleted": self = .deletion
    default: return nil
    }
  }
}
