/// Why a model could not be trained, saved or opened.
public struct WordAlignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of an error.
  public struct Code: Sendable, Hashable {
    private let number: Int
    /// More than the model's numbers can count.
    public static let tooLarge = Code(number: 1)
    /// A file could not be read or written.
    public static let inputOutput = Code(number: 2)
    /// The file is no model, or one of another version.
    public static let wrongFormat = Code(number: 3)
    /// The file is cut short or altered.
    public static let damaged = Code(number: 4)
  }

  /// What kind of error it is.
  public let code: Code
  /// What happened, to whom, and what to do.
  public let description: String

  /// An error with its message.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
