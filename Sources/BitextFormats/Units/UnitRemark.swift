/// Something in a file that could be read although it is not as it should be.
public struct UnitRemark: Sendable, Hashable {
  /// What it is about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An entry has another number of plural forms than the header declares.
    case forms
    /// Two entries have the same source and context.
    case duplicate
    /// Only one of source and translation begins, or ends, with a line end.
    case lineEnds = "line-ends"
    /// The header is not the first entry, or there is another.
    case header
    /// What the header says of the file's encoding or plural forms is not understood.
    case declaration

    /// Whether it is about one unit, and not about the file.
    public var isOfUnit: Bool { self == .forms || self == .duplicate || self == .lineEnds }
  }

  /// What it is about.
  public var kind: Kind
  /// The 1-based line.
  public var line: Int
  /// The 1-based column.
  public var column: Int
  /// What is wrong, in plain words.
  public var message: String
  /// The file, where several are read as one.
  package var file: String?

  /// Makes a remark.
  public init(_ kind: Kind, line: Int, column: Int, message: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.message = message
  }
}
