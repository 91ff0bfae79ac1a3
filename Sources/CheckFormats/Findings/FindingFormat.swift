internal import TextIO

/// The forms in which findings are written.
public enum FindingFormat: String, Sendable, Hashable, CaseIterable {
  /// For people, in a terminal.
  case text
  /// One JSON document with summary, groups and findings.
  case json
  /// A finding a line, each a JSON object.
  case jsonl
  /// Static Analysis Results Interchange Format 2.1.0, as code hosts read.
  case sarif
  /// A web page in one file.
  case html
  /// Comma-separated values, a finding a row.
  case csv
  /// The rows of CSV in a workbook.
  case xlsx
  /// The bitext as TMX with the findings as notes.
  case tmx
  /// The bitext as XLIFF 1.2 with the findings as notes.
  case xliff

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    let path = CompressedForm.innerName(path)
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "sarif": self = .sarif
    case "html", "htm": self = .html
    case "csv": self = .csv
    case "xlsx": self = .xlsx
    case "tmx": self = .tmx
    case "xlf", "xliff": self = .xliff
    default: return nil
    }
  }
}
