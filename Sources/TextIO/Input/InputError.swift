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
  /// The record that is meant, where those behind it can still be read.
  public var record: Record?

  /// A record of an input that cannot be read, such as a line.
  public struct Record: Sendable, Hashable {
    /// What the record says identifies it, as a value of JSON, where that can be read.
    public var id: String?

    /// Makes one.
    public init(id: String? = nil) { self.id = id }
  }

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

  /// The same error, about a record behind which reading may go on.
  package func ofRecord(id: String? = nil) -> InputError {
    var error = self
    error.record = Record(id: id ?? record?.id)
    return error
  }
}
