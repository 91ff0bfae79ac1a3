/// What a person should know of how an input was read, although it could be read.
public struct InputRemark: Sendable, Hashable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// What there is to know, in plain words.
  public var message: String

  /// Makes a remark.
  public init(file: String, message: String) {
    self.file = file
    self.message = message
  }

  /// File and message on one line.
  public var description: String { "\(file): \(message)" }
}

/// Is told of each remark as soon as it is known.
public typealias RemarkHandler = (InputRemark) -> Void
