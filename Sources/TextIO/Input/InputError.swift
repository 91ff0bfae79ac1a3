/// Why an input cannot be read, and where.
///
/// Its description is one line for a person: `file:line:column: message (hint)`.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named, or `<stdin>`.
  public var file: String
  /// 1-based line, when the place is known.
  public var line: Int?
  /// 1-based column in Unicode scalars, when the place is known.
  public var column: Int?
  /// 0-based offset in bytes of the file as it is stored, when known.
  public var offset: Int?
  /// What is wrong.
  public var message: String
  /// What the person can do about it.
  public var hint: String?

  /// Creates an error.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, offset: Int? = nil, message: String,
    hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  /// The place, the message and, in brackets, the hint.
  public var description: String {
    var text = file
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    text += ": \(message)"
    if let hint { text += " (\(hint))" }
    return text
  }
}
