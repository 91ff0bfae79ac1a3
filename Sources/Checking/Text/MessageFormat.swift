internal import Text

/// Format strings of Java's `MessageFormat`: `{0}`, `{0,number}`, with apostrophes that quote.
///
/// - Complexity: linear.
struct MessageFormat {
  private let text: TextBytes

  init(_ text: TextBytes) { self.text = text }

  func reading() -> FormatReading {
    var arguments = FormatArguments()
    var place = 0
    var isQuoted = false
    while place < text.count {
      switch text.utf8[place] {
      case UInt8(ascii: "'"):
        if text.byte(place + 1) == UInt8(ascii: "'") { place += 1 } else { isQuoted.toggle() }
      case UInt8(ascii: "{") where !isQuoted:
        guard let end = end(of: place) else {
          return .mistake("it ends within a field", place..<text.count)
        }
        let parts = text.utf8[place + 1..<end].split(
          separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let number = Int(String(decoding: first, as: UTF8.self)),
          first.allSatisfy(ASCII.isDigit)
        else { return .mistake("a number belongs behind {", place..<end + 1) }
        let type = parts.count > 1 ? Self.type(parts[1]) : ""
        guard let type else { return .mistake("such a field is not known", place..<end + 1) }
        guard arguments.add(.init(key: .number(number), type: type, span: place..<end + 1)) else {
          return .mistake("one argument is asked for as two kinds", place..<end + 1)
        }
        place = end
      case UInt8(ascii: "}") where !isQuoted:
        return .mistake("a } stands alone", place..<place + 1)
      default: break
      }
      place += 1
    }
    return .arguments(arguments)
  }

  /// The closing brace of a field, in which there may be others.
  private func end(of start: Int) -> Int? {
    var depth = 0
    for place in start..<text.count {
      if text.utf8[place] == UInt8(ascii: "{") { depth += 1 }
      if text.utf8[place] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  private static func type(_ part: ArraySlice<UInt8>) -> String? {
    let name = part.prefix { $0 != UInt8(ascii: ",") }.filter { $0 != 0x20 }
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "number", "choice": return "number"
    case "date", "time": return "date"
    default: return nil
    }
  }
}
