internal import Spreadsheets
public import Terminology
public import TextIO

/// Writes termbases in every format that has a writer, and says what was lost.
public enum TermbaseWriter {
  /// The choices that a format leaves to the writer.
  public struct Options: Sendable, Hashable {
    /// How TBX 3 names its data categories.
    public var tbxStyle: TBXStyle
    /// Begins CSV with a byte order mark, without which Excel takes it for the
    /// encoding of the machine.
    public var hasByteOrderMark: Bool
    /// Puts an apostrophe before cells of CSV and TSV that a spreadsheet would run as
    /// formulas; reading takes it away.
    public var guardsFormulas: Bool
    /// The language to translate from, where a format has a direction. When nil, that
    /// of the termbase's first term. A table in which both languages are given has
    /// columns named source and target.
    public var sourceLanguage: Language?
    /// The language to translate to, where a format has a direction. When nil, the
    /// other language with the most terms.
    public var targetLanguage: Language?

    /// Creates options.
    public init(
      tbxStyle: TBXStyle = .dca, hasByteOrderMark: Bool = false, guardsFormulas: Bool = true,
      sourceLanguage: Language? = nil, targetLanguage: Language? = nil
    ) {
      self.tbxStyle = tbxStyle
      self.hasByteOrderMark = hasByteOrderMark
      self.guardsFormulas = guardsFormulas
      self.sourceLanguage = sourceLanguage
      self.targetLanguage = targetLanguage
    }

    /// Both languages, when both are given.
    var pair: (source: Language, target: Language)? {
      guard let sourceLanguage, let targetLanguage else { return nil }
      return (sourceLanguage, targetLanguage)
    }
  }

  /// Appends a termbase in a format to an output, which stays open.
  ///
  /// - Returns: what the format could not hold.
  /// - Throws: `OutputError` when the output cannot be written, when nothing of the
  ///   termbase is left to write, and when the format is only read.
  /// - Complexity: linear in the size of the result.
  public static func write(
    _ termbase: Termbase, as format: TermbaseFormat, to sink: OutputSink,
    options: Options = Options()
  ) throws(OutputError) -> LossReport {
    guard format.isWritten else {
      throw OutputError.failed(
        path: sink.name, message: "terms are not written as \(format.rawValue)")
    }
    var reduction = TermbaseReduction(to: format)
    if format.hasDirection || format == .googleSet {
      return try writeList(termbase, format, to: sink, options, &reduction)
    }
    var reduced = reduction.reduce(termbase)
    if reduced.concepts.isEmpty {
      throw OutputError.failed(path: sink.name, message: "no term is left to write")
    }
    let pair = format.isTable ? options.pair : nil
    if let pair { reduction.name(pair, in: &reduced) }
    let held = reduced
    func rows() -> TermTableRows { TermTableRows(held, pair: pair) }
    switch format {
    case .csv: try writeTable(rows(), to: sink, .comma, options)
    case .tsv: try writeTable(rows(), to: sink, .tab, options)
    case .xlsx:
      let sheet = try SpreadsheetWriter(title: "Terms", output: sink.name)
      for row in rows() { try sheet.append(row) }
      try sheet.finish(to: sink)
    case .tbx, .tbxMin, .tbxCore, .tbx2:
      try TBXDocument(held).write(format.dialect(options.tbxStyle), to: sink)
    case .json: try sink.append(JSONTermbase.bytes(of: held))
    case .md: try MarkdownTermTable.write(rows(), title: held.title, to: sink)
    case .html: try HTMLTermTable.write(rows(), title: held.title, to: sink)
    case .txt, .multiterm, .omegat, .utx, .deepl, .google, .googleSet, .amazon, .azure: break
    }
    return reduction.report
  }

  /// Writes a list of pairs, or another list for a machine translation service.
  private static func writeList(
    _ termbase: Termbase, _ format: TermbaseFormat, to sink: OutputSink, _ options: Options,
    _ reduction: inout TermbaseReduction
  ) throws(OutputError) -> LossReport {
    var reduced = termbase
    if format != .utx { reduction.removeUnwanted(from: &reduced) }
    reduced = reduction.reduce(reduced)
    if format == .googleSet {
      guard let engine = format.engine else { return reduction.report }
      var list = EngineList(engine, report: reduction.report)
      try sink.append(try list.sets(reduced, path: sink.name))
      return list.report
    }
    let languages = try ListLanguages(
      of: reduced, source: options.sourceLanguage, target: options.targetLanguage, path: sink.name)
    reduction.keep(languages, of: &reduced)
    if let engine = format.engine {
      var list = EngineList(engine, report: reduction.report)
      try sink.append(try list.pairs(reduced, languages, path: sink.name))
      return list.report
    }
    let bytes =
      format == .utx
      ? UTXGlossary.bytes(of: reduced, languages, report: &reduction.report)
      : OmegaTGlossary.bytes(of: reduced, languages, report: &reduction.report)
    if reduction.report.written == 0 {
      throw OutputError.failed(path: sink.name, message: "no term is left to write")
    }
    try sink.append(bytes)
    return reduction.report
  }

  private static func writeTable(
    _ rows: TermTableRows, to sink: OutputSink, _ separator: DelimitedRowWriter.Separator,
    _ options: Options
  ) throws(OutputError) {
    let table = DelimitedRowWriter(
      separator: separator, guardsFormulas: options.guardsFormulas)
    var bytes: [UInt8] = []
    if options.hasByteOrderMark && separator == .comma { bytes += [0xEF, 0xBB, 0xBF] }
    for row in rows {
      table.append(row: row, to: &bytes)
      try sink.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
