/// Where one side of a finding stands.
public struct FindingPlace: Sendable, Hashable {
  /// The file.
  public var file: String
  /// The 1-based line, where the file has lines.
  public var line: Int?
  /// The 1-based column in Unicode scalars.
  public var column: Int?
  /// The cell of a workbook, such as `Sheet1!C5`.
  public var cell: String?

  /// Makes one.
  public init(file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil) {
    (self.file, self.line, self.column, self.cell) = (file, line, column, cell)
  }

  /// As compilers tell places: `call.en.txt:12:5`.
  var text: String {
    if let cell { return "\(file) \(cell)" }
    guard let line else { return file }
    return "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
  }
}

/// Where both sides of a finding stand; nil where that is not known.
public struct FindingPlaces: Sendable, Hashable {
  /// In the source.
  public var source: FindingPlace?
  /// In the translation.
  public var target: FindingPlace?

  /// Makes places.
  public init(source: FindingPlace? = nil, target: FindingPlace? = nil) {
    (self.source, self.target) = (source, target)
  }
}
