/// What a person should know of how an input was read, although it could be read.
public struct InputRemark: Sendable, Hashable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// What there is to know, in plain words, with nothing that would command a terminal.
  public var message: String

  /// Makes a remark. What nobody sees in its message is written out, as it may come from the file.
  public init(file: String, message: String) {
    self.file = file
    self.message = TerminalText.visible(message)
  }

  /// File and message on one line.
  public var description: String { "\(file): \(message)" }
}

/// Is told of each remark as soon as it is known.
public typealias RemarkHandler = (InputRemark) -> Void
