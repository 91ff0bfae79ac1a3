/// A rule of a house, told by patterns: ICU regular expressions that the source or the translation
/// of a segment must match for it to be a finding.
public struct HousePattern: Sendable, Hashable {
  /// What it is called: the detail of its findings.
  public var name: String
  /// What the source must have.
  public var source: String?
  /// What the translation must have.
  public var target: String?
  /// What the translation must not have.
  public var unless: String?
  /// What to say of it.
  public var message: String?
  /// How bad what it finds is.
  public var severity: Severity
  /// The file that tells it, with its 1-based line and column.
  public var file: String
  /// The line of that file.
  public var line: Int
  /// The column in that line.
  public var column: Int

  /// Makes one.
  public init(
    name: String, source: String? = nil, target: String? = nil, unless: String? = nil,
    message: String? = nil, severity: Severity = .warning, file: String = "", line: Int = 1,
    column: Int = 1
  ) {
    (self.name, self.source, self.target, self.unless) = (name, source, target, unless)
    (self.message, self.severity) = (message, severity)
    (self.file, self.line, self.column) = (file, line, column)
  }
}
