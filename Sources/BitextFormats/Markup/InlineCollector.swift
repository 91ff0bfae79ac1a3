internal import Bitext
internal import TextIO

/// Collects the text of a segment in XML, with the codes that stand in it.
struct InlineCollector {
  static let longestText = 1 << 20

  /// What has been collected.
  var text = UnitText()
  /// Original data of codes by its name, in XLIFF 2.
  var originalData: [String: String] = [:]

  private let dialect: InlineCode.Dialect
  private var names = XMLElementNames<InlineElement>()
  /// The segment itself and the elements open in it.
  private var frames: [Frame] = []
  private var dataLength = 0

  private enum Frame {
    /// Text in it is text of the segment.
    case transparent
    /// A span, which this code will end.
    case span(InlineCode)
    /// Text in it is the data of a code.
    case data(code: Int)
  }

  init(_ dialect: InlineCode.Dialect) { self.dialect = dialect }

  /// Whether a segment is open.
  var isOpen: Bool { !frames.isEmpty }

  /// Begins a segment.
  mutating func begin() {
    text.removeAll()
    frames = [.transparent]
    dataLength = 0
  }

  /// Takes the start of an element in the segment.
  mutating func open(_ start: XMLElementStart) {
    if case .data = frames.last {
      // What `sub` encloses belongs to the code around it.
      if let frame = frames.last { frames.append(frame) }
      return
    }
    guard let element = names.element(of: start.namePointer), let role = element.role(in: dialect)
    else {
      frames.append(.transparent)
      return
    }
    if role == .character {
      if let scalar = Self.scalar(start["hex"]) { text.utf8 += Array(String(scalar).utf8) }
      frames.append(.transparent)
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
    if case .data(let code) = frame {
      dataLength += utf8.count
      text.codes[code].data += String(decoding: utf8, as: UTF8.self)
    } else {
      text.utf8.append(contentsOf: utf8)
    }
  }

  /// Takes the end of an element; true where it was the segment's own.
  mutating func close() -> Bool {
    if case .span(var closing) = frames.popLast() {
      closing.offset = text.utf8.count
      text.codes.append(closing)
    }
    return frames.isEmpty
  }

  private func code(
    _ start: XMLElementStart, _ element: InlineElement, _ role: InlineElement.Role
  ) -> InlineCode {
    var code = InlineCode(
      kind: element.kind(start), offset: text.utf8.count, dialect: dialect,
      element: element.rawValue)
    var values: [String: String] = [:]
    for (name, value) in start.attributes {
      values[name] = value
      if InlineElement.references.contains(name) || value.hasPrefix("#") { continue }
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
