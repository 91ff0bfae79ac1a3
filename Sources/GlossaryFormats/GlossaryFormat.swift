public import GlossaryBuilding
public import TermFormats
public import TextIO

/// The forms in which a glossary can be written.
public enum GlossaryFormat: String, Sendable, Hashable, CaseIterable {
  /// Tab-separated values.
  case tsv
  /// Comma-separated values, as spreadsheets read them.
  case csv
  /// A Markdown page.
  case md
  /// A JSON document with everything.
  case json
  /// A web page in one file.
  case html
  /// TermBase eXchange, ISO 30042:2019, dialect TBX-Basic.
  case tbx

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "md", "markdown": self = .md
    case "json": self = .json
    case "html", "htm": self = .html
    case "tbx", "xml": self = .tbx
    default: return nil
    }
  }

  /// The choices that a format leaves to the writer.
  public struct Options: Sendable, Hashable {
    /// Begins CSV with a byte order mark, without which Excel takes it for the
    /// encoding of the machine.
    public var hasByteOrderMark: Bool
    /// Puts an apostrophe before cells that a spreadsheet would run as formulas. By
    /// default only in CSV.
    public var guardsFormulas: Bool?
    /// How TBX names its data categories.
    public var tbxStyle: TBXStyle

    /// Creates options.
    public init(
      hasByteOrderMark: Bool = false, guardsFormulas: Bool? = nil, tbxStyle: TBXStyle = .dca
    ) {
      self.hasByteOrderMark = hasByteOrderMark
      self.guardsFormulas = guardsFormulas
      self.tbxStyle = tbxStyle
    }
  }

  /// The glossary in this format, in UTF-8. The same glossary always gives the same
  /// bytes.
  ///
  /// - Complexity: linear in the size of the result.
  public func bytes(of glossary: Glossary, options: Options = Options()) -> [UInt8] {
    switch self {
    case .tsv:
      DelimitedGlossary(
        separator: .tab, hasByteOrderMark: false, guardsFormulas: options.guardsFormulas ?? false
      ).bytes(of: glossary)
    case .csv:
      DelimitedGlossary(
        separator: .comma, hasByteOrderMark: options.hasByteOrderMark,
        guardsFormulas: options.guardsFormulas ?? true
      ).bytes(of: glossary)
    case .md: MarkdownGlossary.bytes(of: glossary)
    case .json: JSONGlossary.bytes(of: glossary)
    case .html: HTMLGlossary.bytes(of: glossary)
    case .tbx: TBXDocument(glossary).bytes(style: options.tbxStyle)
    }
  }

  /// Appends the glossary in this format to an output, which stays open.
  public func write(
    _ glossary: Glossary, to sink: OutputSink, options: Options = Options()
  ) throws(OutputError) {
    try sink.append(bytes(of: glossary, options: options))
  }
}
