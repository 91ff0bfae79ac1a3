import ArgumentParser
import BitextFormats
import TextIO

/// What a person says of a table whose header tells too little.
struct TableOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What columns of a table hold, by number or letter: zh=2,en=3,forbidden=D.",
      discussion: "Languages, source, target, id, note, status, context, confidence, …",
      valueName: "columns"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The row of a table that names the columns, 0 for none; looked for without it.",
      discussion: "The first rows tell then, and are waited for before any is answered.",
      valueName: "row"))
  var headerRow: Int?

  @Option(
    help: ArgumentHelp("The sheet of a workbook, by its name or number.", valueName: "sheet"))
  var sheet: String?

  var table: TableOptions { TableOptions.said(columns, headerRow, sheet) }

  func validate() throws { try TableOptions.check(columns, headerRow, "") }
}

/// The same of a table of terms beside a bitext.
struct TermTableOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The same as --columns, of tables of --terms.", valueName: "columns"))
  var termsColumns: String?

  @Option(
    help: ArgumentHelp("The same as --header-row, of tables of --terms.", valueName: "row"))
  var termsHeaderRow: Int?

  @Option(help: ArgumentHelp("The same as --sheet, of workbooks of --terms.", valueName: "sheet"))
  var termsSheet: String?

  var table: TableOptions { TableOptions.said(termsColumns, termsHeaderRow, termsSheet) }

  func validate() throws { try TableOptions.check(termsColumns, termsHeaderRow, "terms-") }
}

extension TableOptions {
  fileprivate static func said(
    _ columns: String?, _ headerRow: Int?, _ sheet: String?
  ) -> TableOptions {
    TableOptions(
      columns: columns.flatMap(TableOptions.columns) ?? [], headerRow: headerRow, sheet: sheet)
  }

  fileprivate static func check(
    _ columns: String?, _ headerRow: Int?, _ prefix: String
  ) throws {
    if let columns, TableOptions.columns(in: columns) == nil {
      throw ValidationError(
        "--\(prefix)columns names columns by number or letter, such as zh=2,en=3,forbidden=D")
    }
    if let headerRow, headerRow < 0 {
      throw ValidationError("--\(prefix)header-row takes the number of a row, or 0 for none")
    }
  }

  /// What is said of the terms: where the bitext is no table, all is.
  func forTerms(_ own: TableOptions, beside format: SegmentPairFormat?) -> TableOptions {
    let isTable = format == .csv || format == .tsv || format == .xlsx
    return own.isEmpty && !isTable ? self : own
  }
}
