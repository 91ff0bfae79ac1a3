internal import Text

/// Format strings with fields in braces: Python's `str.format`, Perl's `__x` and C#'s.
///
/// - Complexity: linear.
struct BraceFormat {
  private let dialect: FormatDialect
  private let text: TextBytes
  private var place = 0
  private var start = 0
  private var arguments = FormatArguments()
  private var hasKeys = false
  private var mistake: FormatReading?

  init(_ dialect: FormatDialect, _ text: TextBytes) {
    self.dialect = dialect
    self.text = text
  }

  func reading() -> FormatReading {
    var reader = self
    return reader.read()
  }

  private mutating func read() -> FormatReading {
    while place < text.count {
      let byte = text.utf8[place]
      start = place
      place += 1
      switch byte {
      case UInt8(ascii: "{"):
        if dialect != .perlBrace, take("{") { continue }
        field()
      case UInt8(ascii: "}") where dialect == .cSharp:
        if !take("}") { fail("a } stands alone") }
      default: continue
      }
      if let mistake { return mistake }
    }
    if hasKeys && arguments.hasSequence {
      return .mistake("fields with and without number or name are mixed", 0..<text.count)
    }
    return .arguments(arguments)
  }

  // MARK: Parts

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < text.count, text.utf8[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func fail(_ reason: String) {
    if mistake != nil { return }
    let end = place < text.count ? text.character(at: place).end : text.count
    mistake = .mistake(reason, start..<min(max(end, start), text.count))
  }

  private mutating func field() {
    switch dialect {
    case .perlBrace: perlField()
    case .cSharp: sharpField()
    default: pythonField()
    }
  }

  private mutating func identifier() -> [UInt8] {
    let first = place
    while place < text.count,
      ASCII.isLetter(text.utf8[place]) || ASCII.isDigit(text.utf8[place])
        || text.utf8[place] == UInt8(ascii: "_")
    {
      place += 1
    }
    return Array(text.utf8[first..<place])
  }

  /// `{name}`; what is no name in braces is text.
  private mutating func perlField() {
    let name = identifier()
    guard let first = name.first, !ASCII.isDigit(first), take("}") else {
      place = start + 1
      return
    }
    _ = arguments.add(.init(key: .name(name), type: "", span: start..<place))
  }

  /// `{0}`, `{0,-5:N2}`
  private mutating func sharpField() {
    let first = place
    while place < text.count, ASCII.isDigit(text.utf8[place]) { place += 1 }
    guard place > first, let number = Int(text.text(first..<min(place, first + 9))) else {
      return fail("a number belongs behind {")
    }
    while place < text.count, text.utf8[place] != UInt8(ascii: "}") {
      if text.utf8[place] == UInt8(ascii: "{") { return fail("{ stands within a field") }
      place += 1
    }
    guard take("}") else { return fail("it ends within a field") }
    _ = arguments.add(.init(key: .number(number), type: "", span: start..<place))
  }

  /// `{}`, `{0}`, `{name.part[0]!r:>10}`
  private mutating func pythonField() {
    let first = place
    let name = identifier()
    if let digit = name.first, ASCII.isDigit(digit), !name.allSatisfy(ASCII.isDigit) {
      return fail("a field's name begins with a letter")
    }
    while place < text.count, ".[".utf8.contains(text.utf8[place]), !name.isEmpty {
      if take(".") {
        if identifier().isEmpty { return fail("a name belongs behind the point") }
      } else {
        place += 1
        while place < text.count, text.utf8[place] != UInt8(ascii: "]") { place += 1 }
        guard take("]") else { return fail("it ends within a field") }
      }
    }
    let path = Array(text.utf8[first..<place])
    var hasConversion = false
    if take("!") {
      hasConversion = true
      guard place < text.count, "rsa".utf8.contains(text.utf8[place]) else {
        return fail("r, s or a belongs behind !")
      }
      place += 1
    }
    let formatStart = place
    if take(":") {
      var depth = 0
      while place < text.count {
        if text.utf8[place] == UInt8(ascii: "{") { depth += 1 }
        if text.utf8[place] == UInt8(ascii: "}") {
          if depth == 0 { break }
          depth -= 1
        }
        place += 1
      }
    }
    let format = text.text(formatStart..<place)
    guard take("}") else {
      return fail(
        place < text.count
          ? "\(text.text(place..<text.character(at: place).end)) is no part of a field"
          : "it ends within a field")
    }
    add(path, format, isCompared: !hasConversion)
  }

  private mutating func add(_ path: [UInt8], _ format: String, isCompared: Bool) {
    let span = start..<place
    if path.isEmpty {
      _ = arguments.addNext(type: "", span: span, from: 0)
      arguments.isPlain = true
      return
    }
    hasKeys = true
    if !isCompared { arguments.isPlain = true }
    let isNumber = path.allSatisfy(ASCII.isDigit)
    let number = isNumber ? Int(String(decoding: path.prefix(9), as: UTF8.self)) : nil
    _ = arguments.add(
      .init(
        key: .name(path + Array(format.utf8)), type: "", span: span,
        plainKey: number.map { .number($0) } ?? .name(path)))
  }
}
