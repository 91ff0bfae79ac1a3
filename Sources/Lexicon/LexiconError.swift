/// An error in reading, importing or writing a dictionary, in words for a person.
public struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble it was.
  public enum Code: Sendable, Hashable {
    /// The operating system refused to open, read or write a file.
    case inputOutput
    /// The file is no imported dictionary, or of another version.
    case wrongFormat
    /// The file is an imported dictionary that is cut short or changed.
    case damaged
    /// The text holds no dictionary entry.
    case noEntries
    /// The input is larger than the importer accepts.
    case tooLarge
  }

  /// What kind of trouble it was.
  public let code: Code
  /// What happened, where, and what to do.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
