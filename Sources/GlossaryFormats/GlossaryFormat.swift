public import GlossaryBuilding
public import TermFormats
internal import Terminology
public import TextIO

/// The forms in which a glossary can be written.
public enum GlossaryFormat: String, Sendable, Hashable, CaseIterable {
  /// Tab-separated values.
  case tsv
  /// Comma-separated values, as spreadsheets read them.
  case csv
  /// An XLSX workbook with one sheet, in which numbers are numbers.
  case xlsx
  /// A Markdown page.
  case md
  /// A JSON document with everything.
  case json
  /// A web page in one file.
  case html
  /// TermBase eXchange, ISO 30042:2019, dialect TBX-Basic.
  case tbx
  /// TermBase eXchange 3, dialect TBX-Min.
  case tbxMin = "tbx-min"
  /// TermBase eXchange 3, dialect TBX-Core.
  case tbxCore = "tbx-core"
  /// TermBase eXchange 2 (`martif`), which older tools read.
  case tbx2
  /// The glossary of OmegaT.
  case omegat
  /// Universal Terminology eXchange 1.20.
  case utx
  /// DeepL's glossary.
  case deepl
  /// Google Translation's one-way glossary.
  case google
  /// Google Translation's equivalent term sets.
  case googleSet = "google-set"
  /// Amazon Translate's custom terminology.
  case amazon
  /// Azure Document Translation's glossary.
  case azure

  /// The format that only holds terms, where this is one; evidence and places stay behind.
  var ofTerms: TermbaseFormat? {
    switch self {
    case .tsv, .csv, .xlsx, .md, .json, .html, .tbx: nil
    default: TermbaseFormat(rawValue: rawValue)
    }
  }

  /// The suffix of a file in this format.
  public var suffix: String {
    switch self {
    case .tsv, .csv, .xlsx, .md, .json, .html, .tbx, .utx: rawValue
    case .tbxMin, .tbxCore, .tbx2: rawValue + ".tbx"
    case .omegat: "omegat.txt"
    case .azure: rawValue + ".tsv"
    case .deepl, .google, .googleSet, .amazon: rawValue + ".csv"
    }
  }

  /// The format that a path's suffix names, or nil.
  public init?(path: String) {
    let path = CompressedForm.innerName(path)
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "xlsx", "xlsm": self = .xlsx
    case "utf8": self = .omegat
    case "utx": self = .utx
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

  /// The glossary in this format, in UTF-8; none for formats that ``write(_:to:options:)`` alone
  /// writes: workbooks, and those that hold terms and nothing else. The same glossary always gives
  /// the same bytes.
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
    default: []
    }
  }

  /// Appends the glossary in this format to an output, which stays open.
  ///
  /// - Throws: `OutputError` where the output cannot be written, and where a format that holds
  ///   pairs alone would hold none.
  public func write(
    _ glossary: Glossary, to sink: OutputSink, options: Options = Options()
  ) throws(OutputError) {
    if self == .xlsx { return try DelimitedGlossary.writeWorkbook(of: glossary, to: sink) }
    guard let ofTerms else { return try sink.append(bytes(of: glossary, options: options)) }
    let languages = glossary.provenance.languages
    let writing = TermbaseWriter.Options(
      tbxStyle: options.tbxStyle, hasByteOrderMark: options.hasByteOrderMark,
      guardsFormulas: options.guardsFormulas ?? true,
      sourceLanguage: languages.source, targetLanguage: languages.target)
    _ = try TermbaseWriter.write(Termbase(glossary), as: ofTerms, to: sink, options: writing)
  }
}
