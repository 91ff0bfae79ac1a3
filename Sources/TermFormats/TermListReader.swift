internal import Tables
public import Terminology
public import TextIO

/// Reads a list of terms that somebody brings: a text, a table, TBX, or JSON.
///
/// - `txt`: a term in each line; `|` between alternatives, which are one concept; a
///   tab before the other language; a third column is a remark. Lines that begin
///   with `#` are comments. The language of each piece is told by its script.
/// - `csv`, `tsv`, `xlsx`: with a header in English or Chinese, or without one.
/// - `tbx`: version 3 in both styles, and version 2, as Microsoft and IATE write it too.
/// - `multiterm`: the XML of MultiTerm, `mtf`.
/// - `md`, `html`: the first table of a page that has a column of terms.
/// - `omegat`: source, target and comment, separated by tabs.
/// - `utx`: UTX, whose header names the languages.
/// - `json`: the documents that ``TermbaseFormat/json`` and `GlossaryFormat.json` write.
///
/// Reading never succeeds with nothing: a list without any term is an error that
/// says what was looked for.
public enum TermListReader {
  /// Reads a path, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - format: the format; when nil, the suffix decides, and without a known one
  ///     the beginning of the text.
  ///   - options: how bytes become text. In TBX, whose encoding its own declaration
  ///     names, an encoding given here wins.
  ///   - table: What a person says of a table: its columns, its header, its sheet.
  ///   - onRemark: Is told what a person should know of how the list was read.
  /// - Throws: `InputError` with the place of what cannot be read.
  /// - Complexity: linear in the size of the file, except that TBX is read in pieces,
  ///   the file is held in memory.
  public static func read(
    _ path: String, format: TermbaseFormat? = nil, options: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), onRemark: RemarkHandler? = nil
  ) throws(InputError) -> Termbase {
    try CompiledTermsName.refuse(path)
    try UnreadFiles.refuse(path)
    let format = format ?? TermbaseFormat(path: path)
    if let format, format.isXML {
      return MinedConcepts.asProposals(try TBXReader.read(path, options, onRemark: onRemark))
    }
    if format == .xlsx {
      return try checked(
        TermTable(options: table, onRemark: onRemark).termbase(
          SheetRows(path: path, options: table)), .xlsx, name: path == "-" ? "<stdin>" : path)
    }
    let text = try TextInput(path, options: options).load()
    return try read(text, format: format, table: table, onRemark: onRemark)
  }

  /// Reads a text that is already in memory.
  public static func read(
    _ text: TextFile, format: TermbaseFormat? = nil, table: TableOptions = TableOptions(),
    onRemark: RemarkHandler? = nil
  ) throws(InputError) -> Termbase {
    let format = format ?? TermbaseFormat(beginningLike: text.bytes)
    if [.txt, .md, .omegat, .utx].contains(format) { try checkLines(of: text) }
    let tables = TermTable(options: table, onRemark: onRemark)
    let termbase: Termbase
    switch format {
    case .txt: termbase = PlainTermList.parse(text)
    case .xlsx:
      throw InputError(
        file: text.name, message: "this is a workbook, which is no text",
        hint: "name it as a file that ends in .xlsx, or say --from xlsx")
    case .csv: termbase = try tables.parse(text, separator: 0x2C)
    case .tsv: termbase = try tables.parse(text, separator: 0x09)
    case .tbx, .tbxMin, .tbxCore, .tbx2, .multiterm:
      termbase = try TBXReader.parse(text, onRemark: onRemark)
    case .md: termbase = try MarkdownTermTable.parse(text, tables)
    case .html: termbase = try HTMLTermTableReader.parse(text, tables)
    case .omegat: termbase = try OmegaTGlossary.parse(text)
    case .utx: termbase = try UTXGlossary.parse(text)
    case .deepl, .google, .googleSet, .amazon, .azure:
      throw InputError(
        file: text.name, message: "\(format.rawValue) is only written",
        hint: "read the list as csv or tsv")
    case .json: termbase = try JSONTermbaseReader.parse(text)
    }
    return try checked(termbase, format, name: text.name)
  }

  private static func checked(
    _ termbase: Termbase, _ format: TermbaseFormat, name: String
  ) throws(InputError) -> Termbase {
    if termbase.concepts.isEmpty {
      throw InputError(file: name, message: "no term found", hint: format.lookedFor)
    }
    return MinedConcepts.asProposals(termbase)
  }

  /// A line of terms that is longer is no line of terms.
  private static let longestLine = 1 << 20

  private static func checkLines(of text: TextFile) throws(InputError) {
    for (line, start) in text.lineStarts.enumerated() {
      let end = line + 1 < text.lineStarts.count ? text.lineStarts[line + 1] : text.bytes.count
      if end - start > longestLine {
        throw InputError(
          file: text.name, line: line + 1, column: 1, message: "a line of terms is over 1 MB",
          hint: "is this a list of terms in the format that was meant?")
      }
    }
  }
}
