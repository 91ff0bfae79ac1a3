internal import TextIO

/// The first entry of a message catalogue, whose translation is lines `Name: value`.
enum POHeader {
  /// The value of a field, empty where there is none.
  static func value(of field: String, in text: [UInt8]) -> String {
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      if line[..<colon].lowercased() == field.lowercased() {
        return line[line.index(after: colon)...].drop { $0 == " " }.trimmingSuffix(" ")
      }
    }
    return ""
  }

  /// The input with the encoding that the header declares, unless the person has named one.
  ///
  /// What comes by standard input cannot be looked at twice; it must be UTF-8 then, or named.
  static func withDeclaredEncoding(_ input: TextInput) throws(InputError) -> TextInput {
    guard input.options.encoding == nil, input.path != "-",
      FileIdentity(path: input.path)?.isRegularFile == true
    else { return input }
    var start = [UInt8](repeating: 0, count: 1 << 16)
    do {
      let file = try SystemFile.forReading(input.path)
      let count = try file.read(into: &start, at: 0)
      start.removeSubrange(count...)
    } catch {
      throw InputError(file: input.name, message: error.message)
    }
    let hasMark = start.withUnsafeBytes { EncodingEvidence.byteOrderMark($0) != nil }
    guard !hasMark, let name = charset(in: start) else { return input }
    var options = input.options
    options.encoding = name
    return TextInput(input.path, options: options)
  }

  private static func charset(in start: [UInt8]) -> String? {
    let key = Array("charset=".utf8)
    guard
      let place = start.indices.first(where: {
        start[$0] == 0x63 && start[$0...].starts(with: key)
      })
    else { return nil }
    let name = start[(place + key.count)...].prefix {
      $0 > 0x20 && $0 != 0x5C && $0 != 0x22 && $0 < 0x7F
    }
    let text = String(decoding: name.prefix(40), as: UTF8.self)
    // Templates have the word CHARSET; UTF-8 is how text is read anyway.
    return ["", "CHARSET", "UTF-8", "UTF8", "ASCII", "US-ASCII"].contains(text.uppercased())
      ? nil : text
  }
}

extension Substring {
  /// The text without what is at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var rest = self
    while rest.last == character || rest.last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
