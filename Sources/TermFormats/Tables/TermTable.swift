internal import Terminology
internal import TextIO

/// A table of terms as concepts, a row each.
enum TermTable {
  static func parse(_ text: TextFile, separator: UInt8) throws(InputError) -> Termbase {
    try termbase(rows(of: text, separator: separator).map(\.cells), name: text.name)
  }

  /// The rows of a text, without comments.
  static func rows(
    of text: TextFile, separator: UInt8
  ) throws(InputError) -> [DelimitedRows.Row] {
    let (separator, skipped) = chooseSeparator(text, wanted: separator)
    var rows = try DelimitedRows.parse(text, separator: separator)
    rows.removeFirst(min(skipped, rows.count))
    rows.removeAll { $0.cells.first.map { $0.hasPrefix("#") } ?? false && $0.cells.count == 1 }
    return rows
  }

  /// The concepts of rows, of which the first may be a header.
  static func termbase(_ rows: [[String]], name: String) throws(InputError) -> Termbase {
    try columns(of: rows, name: name)?.termbase() ?? Termbase()
  }

  /// The rows under their columns, without the header; nil when there is none.
  static func columns(of rows: [[String]], name: String) throws(InputError) -> TermRows? {
    guard let first = rows.first else { return nil }
    var rows = rows[...]
    var columns = TableHeader.columns(first)
    if columns == nil {
      columns = TableHeader.guess(Array(rows))
    } else {
      rows.removeFirst()
    }
    guard let columns, columns.contains(where: { $0?.holdsTerms == true }) else {
      throw InputError(
        file: name, line: 1, message: "no column of terms found",
        hint: TermbaseFormat.csv.lookedFor)
    }
    return TermRows(columns: columns, rows: Array(rows))
  }

  /// A semicolon or a tab may separate what is called comma-separated: spreadsheets
  /// in much of Europe write it so. A first line `sep=;` says it outright.
  private static func chooseSeparator(
    _ text: TextFile, wanted: UInt8
  ) -> (separator: UInt8, skippedRows: Int) {
    guard wanted == 0x2C else { return (wanted, 0) }
    let lines = text.bytes.split(separator: 0x0A, maxSplits: 20).prefix(20)
    guard let first = lines.first else { return (wanted, 0) }
    let directive = Array("sep=".utf8)
    if first.starts(with: directive), first.count > directive.count {
      return (first[first.startIndex + directive.count], 1)
    }
    if lines.contains(where: { $0.contains(0x2C) }) && first.contains(0x2C) { return (wanted, 0) }
    for candidate: UInt8 in [0x09, 0x3B] {
      let count = first.count { $0 == candidate }
      let isRegular = lines.allSatisfy { line in line.count { $0 == candidate } == count }
      if count > 0 && isRegular && lines.count > 1 { return (candidate, 0) }
    }
    return (wanted, 0)
  }
}
