internal import TextIO

/// The forms in which termbases are read and written.
///
/// What each can hold is told by ``fields``; `docs/term-formats.md` shows it as a table.
public enum TermbaseFormat: String, Sendable, Hashable, CaseIterable {
  /// A term or a pair in each line; see ``TermListReader``. Read only.
  case txt
  /// Comma-separated values.
  case csv
  /// Tab-separated values.
  case tsv
  /// An XLSX workbook with one sheet.
  case xlsx
  /// TermBase eXchange 3 (ISO 30042:2019), dialect TBX-Basic. Reading takes every
  /// dialect, and version 2.
  case tbx
  /// TermBase eXchange 3, dialect TBX-Min.
  case tbxMin = "tbx-min"
  /// TermBase eXchange 3, dialect TBX-Core.
  case tbxCore = "tbx-core"
  /// TermBase eXchange 2 (`martif`), which older tools read.
  case tbx2
  /// The XML of MultiTerm (`mtf`). Read only.
  case multiterm
  /// A JSON document with everything. Reading takes a built glossary too.
  case json
  /// A Markdown page with a table.
  case md
  /// A web page with a table.
  case html
  /// The glossary of OmegaT: source, target and comment, separated by tabs.
  case omegat
  /// Universal Terminology eXchange 1.20.
  case utx
  /// DeepL's glossary: source and target, CSV. Only written, as all that follow.
  case deepl
  /// Google Translation's one-way glossary: source and target, CSV.
  case google
  /// Google Translation's equivalent term sets: a column for each language, CSV.
  case googleSet = "google-set"
  /// Amazon Translate's custom terminology, CSV.
  case amazon
  /// Azure Document Translation's glossary, TSV.
  case azure

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    let path = CompressedForm.innerName(path)
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt", "lst", "list": self = .txt
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "xlsx", "xlsm": self = .xlsx
    case "utf8": self = .omegat
    case "utx": self = .utx
    case "md", "markdown": self = .md
    case "html", "htm", "xhtml": self = .html
    case "tbx", "xml", "tbxm": self = .tbx
    case "mtf": self = .multiterm
    case "json": self = .json
    default: return nil
    }
  }

  /// The format that a text begins like.
  package init(beginningLike bytes: some Collection<UInt8>) {
    let start = bytes.drop { $0 <= 0x20 }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      self = .xlsx
    } else if start.first == 0x3C {
      self = .tbx
    } else if start.first == 0x7B {
      self = .json
    } else {
      self = bytes.prefix { $0 != 0x0A }.contains(0x09) ? .tsv : .txt
    }
  }

  /// Whether the format is TBX, of whatever version and dialect.
  package var isTBX: Bool {
    switch self {
    case .tbx, .tbxMin, .tbxCore, .tbx2: true
    default: false
    }
  }

  /// Whether a file is XML of terms, whose root tells which.
  var isXML: Bool { isTBX || self == .multiterm }

  /// The dialect of TBX that is written.
  func dialect(_ style: TBXStyle) -> TBXDialect {
    switch self {
    case .tbxCore: .core(style)
    case .tbxMin: .min(style)
    case .tbx2: .version2
    default: .basic(style)
    }
  }

  /// Whether files of the format can be read as termbases.
  public var isRead: Bool { engine == nil }

  /// Whether a file is a table with a row for each concept.
  var isTable: Bool {
    switch self {
    case .csv, .tsv, .xlsx, .md, .html: true
    default: false
    }
  }

  /// Whether a file has a direction, from one language to another.
  public var hasDirection: Bool {
    switch self {
    case .omegat, .utx, .deepl, .google, .amazon, .azure: true
    default: false
    }
  }

  /// Whether termbases can be written in the format.
  public var isWritten: Bool { self != .txt && self != .multiterm }
}
