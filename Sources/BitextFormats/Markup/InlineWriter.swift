internal import Bitext
internal import TextIO

/// Writes the text of a segment with its codes as an XML format wants them.
///
/// Codes that come from the same family of formats are written as they were; others become the
/// elements that stand for any code.
struct InlineWriter {
  /// The original data of codes, in XLIFF 2, in the order of their numbers.
  private(set) var data: [String] = []
  /// How many characters XML did not allow.
  private(set) var replaced = 0

  /// How many attributes of codes from other formats have no place here.
  private(set) var lostAttributes = 0

  private let dialect: InlineCode.Dialect
  private var numbers = NumberedCodes()
  private var dataNumbers: [String: Int] = [:]
  /// The data of closing codes by their numbers, which `pc` has in its start tag.
  private var closingData: [Int: String] = [:]

  init(_ dialect: InlineCode.Dialect) { self.dialect = dialect }

  /// Appends a side of a unit.
  mutating func append(_ text: UnitText, to bytes: inout [UInt8]) {
    guard !text.codes.isEmpty else {
      append(text.utf8[...], to: &bytes)
      return
    }
    let codes = numbers.codes(of: text)
    keepClosingData(of: codes)
    append(text, codes[...], keepsSpans: spansNest(codes[...]), to: &bytes)
  }

  /// Writes texts that follow each other in one unit, each by itself: a code may begin in one and end in
  /// another.
  ///
  /// - Parameter isSegment: Of each whether an element encloses it, where something may also enclose
  ///   several of them; without it something always encloses each of them.
  mutating func pieces(_ texts: [UnitText], isSegment: [Bool]? = nil) -> [[UInt8]] {
    let codes = numbers.codes(of: UnitText(codes: texts.flatMap(\.codes)))
    keepClosingData(of: codes)
    var ends: [Int] = []
    for text in texts { ends.append((ends.last ?? 0) + text.codes.count) }
    func own(_ index: Int) -> ArraySlice<NumberedCodes.Code> {
      codes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
    let keepsAll = isSegment.map { isSegment in
      let segments = texts.indices.filter { isSegment[$0] }
      return spansNest(codes[...]) && segments.allSatisfy { spansNest(own($0)) }
    }
    return texts.indices.map { index in
      var bytes: [UInt8] = []
      append(texts[index], own(index), keepsSpans: keepsAll ?? spansNest(own(index)), to: &bytes)
      return bytes
    }
  }

  private mutating func keepClosingData(of codes: [NumberedCodes.Code]) {
    closingData.removeAll()
    for code in codes where code.code.kind == .closing && !code.code.data.isEmpty {
      closingData[code.number] = code.code.data
    }
  }

  private mutating func append(
    _ text: UnitText, _ codes: ArraySlice<NumberedCodes.Code>, keepsSpans: Bool,
    to bytes: inout [UInt8]
  ) {
    var place = 0
    for code in codes {
      var offset = min(max(code.code.offset, place), text.utf8.count)
      while offset < text.utf8.count && text.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      append(text.utf8[place..<offset], to: &bytes)
      place = offset
      append(code, keepsSpans: keepsSpans, to: &bytes)
    }
    append(text.utf8[place...], to: &bytes)
  }

  private mutating func append(_ utf8: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    replaced += XMLText.append(
      utf8, to: &bytes, dialect == .xliff2 ? .codePointElement : .replacementCharacter)
  }

  private mutating func append(
    _ code: NumberedCodes.Code, keepsSpans: Bool, to bytes: inout [UInt8]
  ) {
    guard let role = ownRole(code.code), role != .span || keepsSpans else {
      return appendForeign(code, to: &bytes)
    }
    let name = code.code.element
    switch (role, code.code.kind) {
    case (.span, .closing): bytes.append("</\(name)>")
    case (.span, _): appendStart(code, ">", to: &bytes)
    case (.data, _):
      appendStart(code, ">", to: &bytes)
      replaced += XMLText.append(code.code.data, to: &bytes)
      bytes.append("</\(name)>")
    case (.empty, _), (.character, _): appendStart(code, "/>", to: &bytes)
    }
  }

  /// Appends a start tag as it was.
  private mutating func appendStart(
    _ numbered: NumberedCodes.Code, _ end: String, to bytes: inout [UInt8]
  ) {
    let code = numbered.code
    bytes.append("<\(code.element)")
    for attribute in code.attributes where isName(attribute.name) {
      bytes.append(" \(attribute.name)=\"")
      replaced += XMLText.append(attribute.value, to: &bytes)
      bytes.append("\"")
    }
    if dialect == .xliff2 && !code.data.isEmpty {
      let name = code.element == "pc" ? "dataRefStart" : "dataRef"
      bytes.append(" \(name)=\"d\(number(of: code.data))\"")
    }
    if code.element == "pc", dialect == .xliff2, let data = closingData[numbered.number] {
      bytes.append(" dataRefEnd=\"d\(number(of: data))\"")
    }
    bytes.append(end)
  }

  /// Appends a code of another format.
  private mutating func appendForeign(_ numbered: NumberedCodes.Code, to bytes: inout [UInt8]) {
    let (code, number) = (numbered.code, numbered.number)
    let shape = numbered.isIsolated ? Shape.isolated : Shape.paired
    let start: String
    switch dialect {
    case .tmx:
      start =
        switch (code.kind, shape) {
        case (.standalone, _): "ph x=\"\(number)\""
        case (.opening, .paired): "bpt i=\"\(number)\" x=\"\(number)\""
        case (.closing, .paired): "ept i=\"\(number)\""
        case (.opening, .isolated): "it pos=\"begin\" x=\"\(number)\""
        case (.closing, .isolated): "it pos=\"end\" x=\"\(number)\""
        }
    case .xliff:
      start =
        switch (code.kind, shape, code.data.isEmpty) {
        case (.standalone, _, true): "x id=\"\(number)\""
        case (.standalone, _, false): "ph id=\"\(number)\""
        case (.opening, _, true): "bx id=\"\(number)\""
        case (.closing, _, true): "ex id=\"\(number)\""
        case (.opening, .paired, false): "bpt id=\"\(number)\""
        case (.closing, .paired, false): "ept id=\"\(number)\""
        case (.opening, .isolated, false): "it id=\"\(number)\" pos=\"open\""
        case (.closing, .isolated, false): "it id=\"\(number)\" pos=\"close\""
        }
    case .xliff2:
      start =
        switch (code.kind, shape) {
        case (.standalone, _): "ph id=\"p\(number)\""
        case (.opening, .paired): "sc id=\"\(number)\""
        case (.closing, .paired): "ec startRef=\"\(number)\""
        case (.opening, .isolated): "sc id=\"\(number)\" isolated=\"yes\""
        case (.closing, .isolated): "ec id=\"\(number)\" isolated=\"yes\""
        }
    }
    bytes.append("<\(start)")
    let isEmpty = dialect == .xliff2 || dialect == .xliff && code.data.isEmpty
    appendAttributes(of: code, to: &bytes)
    if dialect == .xliff2 && !code.data.isEmpty {
      bytes.append(" dataRef=\"d\(self.number(of: code.data))\"")
    }
    if isEmpty { return bytes.append("/>") }
    bytes.append(">")
    replaced += XMLText.append(code.data, to: &bytes)
    bytes.append("</\(start.prefix { $0 != " " })>")
  }

  /// Appends what a code does, which ends of spans need not say again, and the text that it stands
  /// for, and counts what else is said of it.
  private mutating func appendAttributes(of code: InlineCode, to bytes: inout [UInt8]) {
    if code.kind == .closing { return }
    let kinds = CodeKind.attributes(of: code, in: dialect)
    for (name, value) in kinds { append(name, value, to: &bytes) }
    for attribute in code.attributes {
      if Self.numbers.contains(attribute.name) { continue }
      if Self.kinds.contains(attribute.name) && !kinds.isEmpty { continue }
      switch (attribute.name, dialect) {
      case ("equiv-text", .xliff2): append("equiv", attribute.value, to: &bytes)
      case ("equiv", .xliff): append("equiv-text", attribute.value, to: &bytes)
      default: lostAttributes += 1
      }
    }
  }

  private mutating func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(" \(name)=\"")
    replaced += XMLText.append(value, to: &bytes)
    bytes.append("\"")
  }

  /// Attributes that number codes, which are numbered anew, or say how they are paired.
  private static let numbers: Set<String> = [
    "id", "i", "x", "rid", "xid", "mid", "pos", "startRef", "isolated", "assoc",
  ]
  /// Attributes that say what codes do.
  private static let kinds: Set<String> = ["type", "ctype", "subType"]

  private enum Shape { case paired, isolated }

  private mutating func number(of text: String) -> Int {
    if let number = dataNumbers[text] { return number }
    data.append(text)
    dataNumbers[text] = data.count
    return data.count
  }

  /// What the element of a code does, where it is one of this family of formats.
  private func ownRole(_ code: InlineCode) -> InlineElement.Role? {
    guard code.dialect == dialect,
      let role = InlineElement(rawValue: code.element)?.role(in: dialect)
    else { return nil }
    // A span that stands by itself would never be closed.
    return role == .span && code.kind == .standalone ? nil : role
  }

  /// Whether what encloses text is closed in the order in which it was opened.
  private func spansNest(_ codes: ArraySlice<NumberedCodes.Code>) -> Bool {
    var open: [(element: String, number: Int)] = []
    for code in codes where ownRole(code.code) == .span {
      if code.code.kind == .opening {
        open.append((code.code.element, code.number))
      } else {
        guard let last = open.popLast(), last == (code.code.element, code.number) else {
          return false
        }
      }
    }
    return open.isEmpty
  }

  /// Whether a text can be the name of an attribute here.
  private func isName(_ text: String) -> Bool {
    let name = text.hasPrefix("xml:") ? text.dropFirst(4) : text[...]
    guard let first = name.utf8.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
    return name.utf8.allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}
