internal import Text

/// Format strings of Qt and KDE: `%1`, `%L1`, `%n`.
///
/// - Complexity: linear.
struct NumberedFormat {
  private let dialect: FormatDialect
  private let text: TextBytes

  init(_ dialect: FormatDialect, _ text: TextBytes) {
    self.dialect = dialect
    self.text = text
  }

  func reading() -> FormatReading {
    var found: [(number: Int, span: Range<Int>)] = []
    var isSimple = true
    var place = 0
    while place < text.count {
      let start = place
      place += 1
      guard text.utf8[start] == UInt8(ascii: "%") else { continue }
      let hasMark = dialect != .kde && text.byte(place) == UInt8(ascii: "L")
      let first = place + (hasMark ? 1 : 0)
      if dialect == .qtPlural {
        guard text.byte(first) == UInt8(ascii: "n") else { continue }
        place = first + 1
        found.append((1, start..<place))
        continue
      }
      var end = first
      while end < text.count, end - first < (dialect == .kde ? 9 : 2),
        ASCII.isDigit(text.utf8[end])
      {
        end += 1
      }
      guard end > first, let number = Int(text.text(first..<end)),
        dialect != .kde || text.utf8[first] != UInt8(ascii: "0")
      else { continue }
      if hasMark || end - first > 1 { isSimple = false }
      place = end
      found.append((number, start..<end))
    }
    let most = found.map(\.number).max() ?? 0
    if dialect == .kde, most - Set(found.map(\.number)).count > 1 {
      return .mistake("several arguments are left out before a greater one", 0..<text.count)
    }
    var arguments = FormatArguments()
    // Programs replace the arguments of a simple string in another way.
    let type = isSimple || dialect != .qt ? "" : "L"
    for (number, span) in found {
      _ = arguments.add(.init(key: .number(number), type: type, span: span))
    }
    return .arguments(arguments)
  }
}
