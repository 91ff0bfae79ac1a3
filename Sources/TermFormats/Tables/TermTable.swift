internal import Tables
internal import Terminology
internal import TextIO

/// A table of terms as concepts, a row each.
struct TermTable {
  /// What a person says of it.
  var options = TableOptions()
  /// Is told what a person should know.
  var onRemark: RemarkHandler?

  /// The concepts of a text.
  func parse(_ text: TextFile, separator: UInt8) throws(InputError) -> Termbase {
    try termbase(Self.rows(of: text, separator: separator), name: text.name)
  }

  /// The rows of a text, without comments. A semicolon or a tab may separate what is called
  /// comma-separated.
  static func rows(
    of text: TextFile, separator: UInt8
  ) throws(InputError) -> [TableRow] {
    let (separator, skipped) = chooseSeparator(text, wanted: separator)
    var rows = try DelimitedRows.parse(text, separator: separator)
    rows.removeFirst(min(skipped, rows.count))
    rows.removeAll { $0.cells.first.map { $0.hasPrefix("#") } ?? false && $0.cells.count == 1 }
    var line = 0
    return rows.map { row in
      while line + 1 < text.lineStarts.count, text.lineStarts[line + 1] <= row.start { line += 1 }
      return TableRow(number: line + 1, cells: row.cells)
    }
  }

  private static func chooseSeparator(
    _ text: TextFile, wanted: UInt8
  ) -> (separator: UInt8, skippedRows: Int) {
    guard wanted == 0x2C else { return (wanted, 0) }
    let lines = text.bytes.split(separator: 0x0A, maxSplits: DelimiterChoice.mostLines)
      .prefix(DelimiterChoice.mostLines).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    if let first = lines.first, let stated = DelimiterChoice.stated(in: first) {
      return (stated, 1)
    }
    return (DelimiterChoice.separator(of: Array(lines)), 0)
  }

  /// The concepts of the sheets of a workbook.
  func termbase(_ sheets: SheetRows) throws(InputError) -> Termbase {
    var rows: [TableRow] = []
    var count = 0
    while let row = try sheets.next() {
      count += row.cells.count
      if count > Self.mostCells {
        throw InputError(
          file: sheets.name,
          message: "the sheet has more than \(Self.mostCells) cells, too many for terms")
      }
      rows.append(row)
    }
    sheets.remarks.forEach { onRemark?($0) }
    if let head = sheets.head {
      return tell(try table(head, sheets.firstRows, rows, sheets.name), sheets.name)
    }
    return try termbase(rows, name: sheets.name)
  }

  /// The most cells of a sheet of terms, which are held in memory.
  static let mostCells = 10_000_000

  /// The concepts of rows, of which one may be a header.
  func termbase(_ rows: [TableRow], name: String) throws(InputError) -> Termbase {
    guard let table = try columns(of: rows, name: name) else { return Termbase() }
    return tell(table, name)
  }

  /// The concepts of the tables of a page, whose rows have no numbers but their order: of all whose header
  /// names columns of terms or, where none does, of the first.
  func termbase(tables: [[TableRow]], name: String) throws(InputError) -> Termbase {
    let tables = tables.filter { !$0.isEmpty }
    let named = tables.filter { TableHeader.columns($0[0].cells) != nil }
    if tables.isEmpty { return Termbase() }
    var joined = try termbase((named.first ?? tables[0]), name: name)
    let others = tables.count - max(named.count, 1)
    if others > 0 {
      onRemark?(
        InputRemark(
          file: name,
          message: "\(others) table\(others == 1 ? " has" : "s have") no column of terms and "
            + "\(others == 1 ? "is" : "are") passed over"))
    }
    if named.count < 2 { return joined }
    for table in named.dropFirst() { joined.concepts += try termbase(table, name: name).concepts }
    var names = XMLNames()
    for index in joined.concepts.indices {
      let id = joined.concepts[index].id
      joined.concepts[index].id = names.free(id)
    }
    return joined
  }

  /// The rows under their columns, without the header; nil when there is none.
  func columns(of rows: [TableRow], name: String) throws(InputError) -> TermRows? {
    if rows.isEmpty { return nil }
    let first = TableHeader.first(of: rows, options)
    if let head = try TableHeader.find(in: first, options: options, file: name) {
      if head.row == nil { try refuseUnknownHeader(rows, head.columns, name) }
      return try table(head, first, Array(rows.dropFirst(head.length)), name)
    }
    let columns = TableGuess.columns(of: rows)
    try require(columns, name, line: rows.first?.number)
    try refuseUnknownHeader(rows, columns, name)
    return TermRows(columns: columns, rows: rows)
  }

  /// Stops where the first row looks like a header that is not understood, unless there is said to
  /// be none.
  private func refuseUnknownHeader(
    _ rows: [TableRow], _ columns: [TableColumn?], _ name: String
  ) throws(InputError) {
    let places = columns.indices.filter { columns[$0]?.holdsTerms == true }
    guard options.headerRow == nil, places.count > 1 else { return }
    try TableGuess.refuseUnknownHeader(in: rows, columns: (places[0], places[1]), file: name)
  }

  private func table(
    _ head: TableHead, _ first: [TableRow], _ rows: [TableRow], _ name: String
  ) throws(InputError) -> TermRows {
    try require(head.columns, name, line: first.first?.number)
    if let table = TermRows.byRowLanguages(columns: head.columns, names: head.names, rows: rows) {
      return table
    }
    let fate = "it is kept as a field of that name"
    head.remarks(on: first, in: name, unknownFate: fate).forEach { onRemark?($0) }
    if let stacked = TermRows.stacked(columns: head.columns, names: head.names, rows: rows) {
      onRemark?(
        InputRemark(
          file: name,
          message:
            "its languages stand there more than once: tables side by side are read one by one"))
      return stacked
    }
    return TermRows(columns: head.columns, names: head.names, rows: rows)
  }

  private func require(
    _ columns: [TableColumn?], _ name: String, line: Int?
  ) throws(InputError) {
    let holdsTerms = columns.contains { column in
      switch column {
      case .unwanted?, .variants?: true
      default: column?.holdsTerms == true
      }
    }
    if holdsTerms { return }
    throw InputError(
      file: name, line: line ?? 1, message: "no column of terms found",
      hint: TermbaseFormat.csv.lookedFor)
  }

  /// The concepts, and a word on rows that have none.
  private func tell(_ table: TermRows, _ name: String) -> Termbase {
    let (termbase, places) = table.located()
    for message in table.remarks(on: places) {
      onRemark?(InputRemark(file: name, message: message))
    }
    return termbase
  }
}
