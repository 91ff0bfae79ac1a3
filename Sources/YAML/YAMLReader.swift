package import TextIO

/// Reads a YAML document and its values, with errors that name the place.
///
/// Documents are small: at most 256 KB, 32 values deep and 100,000 values in all, aliases
/// written out.
package struct YAMLReader {
  /// The file, for messages.
  package let name: String
  /// The value of the document, or nil for an empty one.
  package private(set) var root: YAMLValue?

  private let text: TextFile

  private static let longest = 1 << 18

  /// Reads a document.
  package init(_ text: TextFile) throws(InputError) {
    name = text.name
    self.text = text
    if text.bytes.count > Self.longest {
      throw InputError(file: name, message: "the file is over 256 KB")
    }
    root = try YAMLDocument.read(text.bytes, name: name)
  }

  /// An error at a value.
  package func error(_ message: String, at value: YAMLValue, hint: String? = nil) -> InputError {
    InputError(
      file: name, line: value.line, column: value.column, message: message, hint: hint)
  }

  /// An error at a scalar of a text of one line, where it stands as it is or in quotes; else at the
  /// text.
  package func error(
    _ message: String, at value: YAMLValue, scalar: Int, hint: String? = nil
  ) -> InputError {
    var error = self.error(message, at: value, hint: hint)
    guard value.line <= text.lineStarts.count, value.text?.contains("\n") == false else {
      return error
    }
    let line = String(
      decoding: text.bytes[text.lineStarts[value.line - 1]...].prefix { $0 != 0x0A }, as: UTF8.self
    ).unicodeScalars.dropFirst(value.column - 1)
    var rest = line
    let quote = rest.first
    if quote == "|" || quote == ">" { return error }
    if quote == "'" || quote == "\"" { rest.removeFirst() }
    for _ in 0..<scalar {
      let first = rest.popFirst()
      if quote == "'" && first == "'" { _ = rest.popFirst() }
      if quote == "\"" && first == "\\" {
        let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
        let escaped = rest.popFirst()
        rest = rest.dropFirst(escaped.flatMap { digits[$0] } ?? 0)
      }
    }
    error.column = value.column + line.count - rest.count
    return error
  }
}

extension YAMLReader {
  /// The members of a mapping by key.
  ///
  /// - Throws: `InputError` for another value and for a key that is not known, with the most
  ///   similar one as a hint.
  package func members(
    of value: YAMLValue, _ keys: [String], in what: String
  ) throws(InputError) -> [String: YAMLValue] {
    guard case .mapping(let members) = value.content else {
      throw error(
        "\(what) is a mapping, not \(value.kind)", at: value,
        hint: "its keys are \(keys.joined(separator: ", "))")
    }
    var result: [String: YAMLValue] = [:]
    for member in members {
      guard let key = member.key.text, keys.contains(key) else {
        throw error(
          "\(what) has no key \(member.key.kind)", at: member.key,
          hint: NearestWord.hint(for: member.key.text ?? "", among: keys))
      }
      result[key] = member.value
    }
    return result
  }

  /// The elements of a list; a value that is none is a list of itself.
  package func elements(of value: YAMLValue) -> [YAMLValue] {
    switch value.content {
    case .list(let elements): elements
    case .scalar(nil): []
    default: [value]
    }
  }

  /// A text.
  package func text(_ value: YAMLValue, for what: String) throws(InputError) -> String {
    guard let text = value.text, !text.isEmpty else {
      throw error("\(what) is a text, not \(value.kind)", at: value)
    }
    return text
  }

  /// A number from 0 to 1.
  package func probability(_ value: YAMLValue, for what: String) throws(InputError) -> Double {
    guard let number = value.text.flatMap(Double.init), (0...1).contains(number) else {
      throw error("\(what) is a number from 0 to 1, not \(value.kind)", at: value)
    }
    return number
  }

  /// A whole number.
  package func integer(_ value: YAMLValue, for what: String) throws(InputError) -> Int {
    guard let number = value.text.flatMap({ Int($0) }) else {
      throw error("\(what) is a whole number, not \(value.kind)", at: value)
    }
    return number
  }

  /// One of some words.
  package func word(
    _ value: YAMLValue, for what: String, among words: [String]
  ) throws(InputError) -> String {
    guard let word = value.text, words.contains(word) else {
      throw error(
        "\(what) is not \(value.kind)", at: value,
        hint: NearestWord.hint(for: value.text ?? "", among: words))
    }
    return word
  }
}
