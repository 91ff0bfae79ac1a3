/// The forms in which lists of terms are read.
public enum TermListFormat: String, Sendable, Hashable, CaseIterable {
  /// A term or a pair in each line; see ``TermListReader``.
  case txt
  /// Comma-separated values.
  case csv
  /// Tab-separated values.
  case tsv
  /// TermBase eXchange, versions 2 and 3.
  case tbx
  /// The JSON document that a glossary is written as.
  case json

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt", "lst", "list": self = .txt
    case "csv": self = .csv
    case "tsv", "tab", "utf8": self = .tsv
    case "tbx", "xml", "tbxm": self = .tbx
    case "json": self = .json
    default: return nil
    }
  }

  /// The format that a text begins like.
  init(beginningLike bytes: some Collection<UInt8>) {
    let start = bytes.drop { $0 <= 0x20 }
    if start.first == 0x3C {
      self = .tbx
    } else if start.first == 0x7B {
      self = .json
    } else {
      self = bytes.prefix { $0 != 0x0A }.contains(0x09) ? .tsv : .txt
    }
  }
}
