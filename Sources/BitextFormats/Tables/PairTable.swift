internal import Tables
internal import TextIO

/// What tables of pairs have in common, whether they are texts or workbooks.
enum PairTable {
  static let wantedColumns =
    "source and target alone are wanted, or a header that names the columns, or "
    + "--columns source=1,target=2"

  /// What a person should know of a header.
  static func remarks(_ head: TableHead, on rows: [TableRow], in file: String) -> [InputRemark] {
    head.remarks(
      on: rows, in: file, unknownFate: "its cells become properties of that name",
      isKnown: { PairColumns.flag($0) != nil })
  }

  /// What the columns mean under a header; nil where there is none.
  ///
  /// - Throws: `InputError` where there is a header that names no source and target, and where the
  ///   first row looks like one that is not understood.
  static func columns(
    of rows: [TableRow], _ head: TableHead?, _ wanted: (source: String?, target: String?),
    _ options: TableOptions, file: String
  ) throws(InputError) -> (head: TableHead, columns: PairColumns)? {
    if let head {
      if let columns = PairColumns(head, source: wanted.source, target: wanted.target) {
        if head.row == nil, options.headerRow == nil,
          let source = columns.meanings.firstIndex(of: .source),
          let target = columns.meanings.firstIndex(of: .target)
        {
          try TableGuess.refuseUnknownHeader(
            in: rows, columns: (source, target), file: file, isOfTerms: false)
        }
        return (head, columns)
      }
      if PairColumns.namesTwo(head) || !options.isEmpty {
        let languages = [wanted.source, wanted.target].compactMap { $0 }.joined(separator: " and ")
        throw InputError(
          file: file, line: head.row.map { rows[$0].number },
          message: "the header has no columns for a source and a target"
            + (languages.isEmpty ? "" : " in \(languages)"),
          hint: "say which they are: --columns source=1,target=2")
      }
    }
    if options.headerRow == nil {
      try TableGuess.refuseUnknownHeader(in: rows, columns: (0, 1), file: file, isOfTerms: false)
    }
    return nil
  }
}
