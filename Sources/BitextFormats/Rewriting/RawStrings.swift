internal import TextIO

/// Strings with escapes as they stand in files of JSON and PO.
enum RawStrings {
  // MARK: JSON

  /// A side in a line of JSON: its string, or the `text` of its object.
  static func json(_ side: String, in line: Range<Int>, of file: TextFile) -> RawText? {
    var range = line
    for name in [side, "text"] {
      let text = TextFile(
        name: file.name, validated: Array(file.bytes[range]), baseOffset: range.lowerBound)
      guard let member = (try? JSONParser.members(of: text))?.last(where: { $0.name == name })
      else {
        return nil
      }
      range =
        member.range.lowerBound + range.lowerBound..<member.range.upperBound + range.lowerBound
      if case .string = member.value { return json(range, file.bytes) }
    }
    return nil
  }

  /// A string of JSON, with its quotation marks.
  private static func json(_ range: Range<Int>, _ bytes: [UInt8]) -> RawText? {
    var index = range.lowerBound + 1
    var text = RawText(at: index)
    while index < range.upperBound - 1 {
      guard bytes[index] == 0x5C else {
        text.append(bytes[index..<index + 1])
        index += 1
        continue
      }
      var end = index + 2
      if bytes[index + 1] == 0x75 {
        end = index + 6
        let isHigh =
          end <= range.upperBound && bytes[index + 2] | 0x20 == 0x64
          && (0x38...0x62).contains(bytes[index + 3] | 0x20) && bytes[index + 3] != 0x37
        if isHigh, end + 6 < range.upperBound, bytes[end] == 0x5C, bytes[end + 1] == 0x75 {
          end += 6
        }
      }
      guard end < range.upperBound else { return nil }
      let escape = TextFile(
        name: "", validated: [0x22] + bytes[index..<end] + [0x22], baseOffset: 0)
      guard case .string(let meaning)? = try? JSONParser.parse(escape) else { return nil }
      text.append(Array(meaning.utf8), for: index..<end)
      index = end
    }
    return text
  }

  /// Bytes as they stand in a string of JSON or PO.
  static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in byte == 0x22 || byte == 0x5C ? [0x5C, byte] : [byte] }
  }

  // MARK: PO

  /// The `msgid` of the entry in which it stands at a line, or its `msgstr`, the first of several.
  static func po(isSource: Bool, fromLine line: Int, of file: TextFile) -> RawText? {
    var text: RawText?
    for number in max(line - 1, 0)..<file.lineStarts.count {
      let start = file.lineStarts[number]
      let next = number + 1 < file.lineStarts.count ? file.lineStarts[number + 1] : file.bytes.count
      var lexer = POLexer(file.bytes[start..<next].prefix { $0 != 0x0A && $0 != 0x0D })
      while let (token, place) = try? lexer.next() {
        switch token {
        case .keyword(let keyword):
          if text != nil { return text }
          let isWanted = isSource ? keyword == .id : keyword == .string || keyword == .form(0)
          if isWanted { text = RawText(at: place) }
        case .comment: if text != nil { return text }
        case .string:
          if text != nil, append(from: place, file.bytes, to: &text) == nil { return nil }
        }
      }
    }
    return text
  }

  private static func append(from quote: Int, _ bytes: [UInt8], to text: inout RawText?) -> Void? {
    var index = quote + 1
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C {
        guard let (meaning, end) = POString.escape(at: index, in: bytes[...]) else { return nil }
        text?.append([meaning], for: index..<end)
        index = end
      } else {
        text?.append(bytes[index..<index + 1])
        index += 1
      }
    }
    return ()
  }
}
