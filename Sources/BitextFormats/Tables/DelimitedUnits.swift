internal import Bitext
internal import TextIO

/// Units from the rows of a table. A header is recognised; without one there are two columns.
struct DelimitedUnits: UnitSource {
  private(set) var losses = ConversionLosses()
  private var rows: DelimitedReader
  private let wanted: (source: String?, target: String?)
  private var columns: DelimitedColumns?
  private var cells: [[UInt8]] = []

  init(
    _ input: TextInput, _ style: DelimitedReader.Style, source: String?, target: String?
  ) throws(InputError) {
    rows = try DelimitedReader(input, style)
    wanted = (source, target)
  }

  var line: Int? { rows.firstLine }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while try rows.next(into: &cells) {
      if columns == nil {
        columns = DelimitedColumns(header: cells, source: wanted.source, target: wanted.target)
        if columns != nil { continue }
        columns = .pair
      }
      unit.removeAll()
      let isBlank = cells.allSatisfy { $0[...].trimmed.isEmpty } && cells.count == 1
      if isBlank {
        if rows.style == .csv { continue }
        return true
      }
      try fill(&unit, columns ?? .pair)
      return true
    }
    return false
  }

  private mutating func fill(
    _ unit: inout TranslationUnit, _ columns: DelimitedColumns
  ) throws(InputError) {
    if cells.count < columns.meanings.count && cells.count < 2 {
      throw rows.error(
        rows.style == .tsv
          ? "there is no tab between source and target" : "there is one column only",
        column: 1, hint: "two columns are wanted, with a \(rows.style.separatorName) between")
    }
    if cells.count > columns.meanings.count {
      throw rows.error(
        columns.meanings.count == 2
          ? "there are more than two columns" : "there are more columns than the header has",
        column: columns.meanings.count,
        hint: "source and target alone are wanted, or a header that names the columns")
    }
    columns.fill(&unit, cells, &losses)
  }
}
