internal import Text

/// Format strings after C's `printf`, in several languages, as gettext reads them.
///
/// - Complexity: linear.
struct PrintfFormat {
  private let dialect: FormatDialect
  private let text: TextBytes
  private var place = 0
  private var start = 0
  private var arguments = FormatArguments()
  private var hasNumbers = false
  private var hasNames = false
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
      if text.utf8[place] != UInt8(ascii: "%") {
        place += 1
        continue
      }
      start = place
      place += 1
      if take("%") { continue }
      directive()
      if let mistake { return mistake }
    }
    if isMixed {
      return .mistake("placeholders with and without number or name are mixed", 0..<text.count)
    }
    if dialect == .c || dialect == .objectiveC, hasNumbers, let gap = arguments.gap {
      return .mistake("argument \(gap) is left out before a greater one", 0..<text.count)
    }
    return .arguments(arguments)
  }

  private var isMixed: Bool {
    guard arguments.hasSequence else { return false }
    switch dialect {
    case .c, .objectiveC, .javaScript: return hasNumbers
    case .python: return hasNames
    default: return false
    }
  }

  // MARK: Parts

  private var byte: UInt8 { place < text.count ? text.utf8[place] : 0 }

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

  /// A number, if digits stand here and a sign follows them that ends it.
  private mutating func argumentNumber() -> Int? {
    guard [.c, .objectiveC, .php, .javaScript, .javaPrintf].contains(dialect) else { return nil }
    var end = place
    while end < text.count, end - place < 9, ASCII.isDigit(text.utf8[end]) { end += 1 }
    guard end > place, end < text.count, text.utf8[end] == UInt8(ascii: "$") else { return nil }
    let number = Int(String(decoding: text.utf8[place..<end], as: UTF8.self))
    place = end + 1
    if number == 0 { fail("arguments are counted from 1") }
    return number
  }

  private mutating func directive() {
    var name: [UInt8]?
    var isRepeated = false
    if dialect == .python, take("(") {
      name = pythonName()
      if mistake != nil { return }
    }
    let number = name == nil ? argumentNumber() : nil
    if dialect == .javaPrintf, number == nil, take("<") { isRepeated = true }
    flags()
    star()
    if take(".") { star() }
    let size = self.size()
    guard place < text.count else { return fail("it ends within a placeholder") }
    let letter = text.utf8[place]
    let known =
      letter == UInt8(ascii: "<") && isOfC
      ? macro() : PrintfTypes.type(of: letter, size: size, in: dialect, hasName: name != nil)
    guard let type = known else {
      return fail("\(text.text(start..<text.character(at: place).end)) is no placeholder")
    }
    place += 1
    if dialect == .javaPrintf, letter == UInt8(ascii: "t") || letter == UInt8(ascii: "T") {
      place = min(place + 1, text.count)
    }
    if type.isEmpty || isRepeated { return }
    let span = start..<place
    if let name {
      hasNames = true
      add(.init(key: .name(name), type: type, span: span))
    } else if let number {
      hasNumbers = true
      add(.init(key: .number(number), type: type, span: span))
    } else {
      addNext(type)
    }
  }

  private mutating func addNext(_ type: String) {
    if !arguments.addNext(type: type, span: start..<place) {
      fail("one argument is asked for as two kinds")
    }
  }

  private mutating func add(_ argument: FormatArguments.Argument) {
    if !arguments.add(argument) { fail("one argument is asked for as two kinds") }
  }

  /// What stands in brackets, which may be nested.
  private mutating func pythonName() -> [UInt8] {
    var depth = 1
    let first = place
    while place < text.count {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      place += 1
      if depth == 0 { return Array(text.utf8[first..<place - 1]) }
    }
    fail("it ends within a placeholder")
    return []
  }

  private mutating func flags() {
    let signs: String.UTF8View =
      switch dialect {
      case .c, .objectiveC: " +-#0'I".utf8
      case .javaScript: " +-#0I".utf8
      case .php: " +-0".utf8
      case .javaPrintf: " +-#0,(".utf8
      default: " +-#0".utf8
      }
    while place < text.count {
      if dialect == .php, byte == UInt8(ascii: "'") {
        place += 1
        if place < text.count { place = text.character(at: place).end }
      } else if signs.contains(byte) {
        place += 1
      } else {
        return
      }
    }
  }

  /// A width or precision: digits, or an asterisk, which takes an argument.
  private mutating func star() {
    if [.c, .objectiveC, .javaScript, .python].contains(dialect), take("*") {
      if dialect != .python, let number = argumentNumber() {
        hasNumbers = true
        add(.init(key: .number(number), type: "d", span: start..<place))
      } else {
        addNext("d")
      }
      return
    }
    while place < text.count, ASCII.isDigit(byte) { place += 1 }
  }

  /// The size of C's types; `<PRId64>` is one with its letter.
  private mutating func size() -> String {
    switch dialect {
    case .python:
      while place < text.count, "hlL".utf8.contains(byte) { place += 1 }
      return ""
    case .c, .objectiveC: break
    default: return ""
    }
    var size = ""
    while place < text.count, "hlLqjzt".utf8.contains(byte) {
      size.unicodeScalars.append(Unicode.Scalar(byte))
      place += 1
    }
    return size == "L" || size == "q" ? "ll" : size
  }

  private var isOfC: Bool { dialect == .c || dialect == .objectiveC }

  /// `<PRId64>` and its like, of the C library's `inttypes.h`.
  private mutating func macro() -> String? {
    let name = text.utf8[(place + 1)...].prefix(16).prefix { $0 != UInt8(ascii: ">") }
    let end = name.endIndex
    guard end < text.count, text.utf8[end] == UInt8(ascii: ">"), name.starts(with: "PRI".utf8),
      let letter = name.dropFirst(3).first
    else { return nil }
    let width = String(decoding: name.dropFirst(4), as: UTF8.self)
    let plain = width.replacing("LEAST", with: "").replacing("FAST", with: "")
    guard ["8", "16", "32", "64", "MAX", "PTR"].contains(plain) else { return nil }
    place = end
    switch letter {
    case UInt8(ascii: "d"), UInt8(ascii: "i"): return "<\(width)>d"
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      return "<\(width)>u"
    default: return nil
    }
  }
}
