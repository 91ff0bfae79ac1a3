/// The forms in which findings are written.
public enum FindingFormat: String, Sendable, Hashable, CaseIterable {
  /// For people, in a terminal.
  case text
  /// One JSON document with summary, groups and findings.
  case json
  /// A finding a line, each a JSON object.
  case jsonl

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}
