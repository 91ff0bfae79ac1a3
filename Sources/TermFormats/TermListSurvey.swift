internal import Tables
public import Terminology
public import TextIO

/// A list of terms with the places and the texts that reading does not keep: what
/// `TermbaseLint` looks at beside the termbase.
///
/// Lines are known of txt, csv and tsv; the texts of other formats are as in the termbase.
public struct TermListSurvey: Sendable {
  /// The list as ``TermListReader`` reads it.
  public let termbase: Termbase
  /// The 1-based line of each concept; empty when unknown.
  public private(set) var lines: [Int?] = []
  /// Each text of a term as it stands in the file; empty when unknown.
  public private(set) var rawTexts: [TermbaseLint.RawText] = []

  /// Reads a path, or standard input for `-`.
  ///
  /// - Throws: `InputError` as ``TermListReader`` does.
  public init(
    _ path: String, format: TermbaseFormat? = nil, options: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), onRemark: RemarkHandler? = nil
  ) throws(InputError) {
    try CompiledTermsName.refuse(path)
    try UnreadFiles.refuse(path)
    let known = format ?? TermbaseFormat(path: path)
    switch known {
    case nil, .txt?, .csv?, .tsv?: break
    default:
      termbase = try TermListReader.read(
        path, format: known, options: options, table: table, onRemark: onRemark)
      return
    }
    let text = try TextInput(path, options: options).load()
    let format = known ?? TermbaseFormat(beginningLike: text.bytes)
    termbase = try TermListReader.read(text, format: format, table: table, onRemark: onRemark)
    switch format {
    case .csv: try surveyTable(text, separator: 0x2C, table)
    case .tsv: try surveyTable(text, separator: 0x09, table)
    case .txt: surveyLines(text)
    default: break
    }
  }

  private mutating func surveyTable(
    _ text: TextFile, separator: UInt8, _ options: TableOptions
  ) throws(InputError) {
    let all = try TermTable.rows(of: text, separator: separator)
    guard let table = try TermTable(options: options).columns(of: all, name: text.name) else {
      return
    }
    lines = Array(repeating: nil, count: termbase.concepts.count)
    for (row, place) in zip(table.rows, table.located().placesOfRows) {
      if let place, place < lines.count, lines[place] == nil { lines[place] = row.number }
      for (column, cell) in zip(table.columns, row.cells) where column?.holdsTerms == true {
        if cell.isEmpty { continue }
        let separators: [Unicode.Scalar] =
          TermCell.alternatives(in: cell).count > 1 ? ["|", "｜", ";", "；"] : []
        add(cell, separatedBy: separators, place: place, line: row.number)
      }
    }
  }

  private mutating func surveyLines(_ text: TextFile) {
    lines = Array(repeating: nil, count: termbase.concepts.count)
    var place = 0
    var start = 0
    for line in text.bytes.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      defer { start += line.count + 1 }
      let own = line.last == 0x0D ? line.dropLast() : line
      let columns = own.split(separator: 0x09, omittingEmptySubsequences: false).prefix(2).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let first = columns.first, !TermText.tidied(first).hasPrefix("#") else { continue }
      let isConcept = columns.contains { column in
        !TermText.alternatives(in: column) { $0 == "|" || $0 == "｜" }.isEmpty
      }
      guard isConcept else { continue }
      let number = text.position(of: start).line
      if place < lines.count { lines[place] = number }
      for column in columns where !column.isEmpty {
        add(column, separatedBy: ["|", "｜"], place: place, line: number)
      }
      place += 1
    }
  }

  /// Adds the pieces of a cell. One space beside a separator is how lists are written.
  private mutating func add(
    _ cell: String, separatedBy separators: [Unicode.Scalar], place: Int?, line: Int
  ) {
    let pieces = cell.unicodeScalars.split(omittingEmptySubsequences: false) {
      separators.contains($0)
    }
    for (index, piece) in pieces.enumerated() {
      var piece = piece
      if index > 0 && piece.first == " " { piece.removeFirst() }
      if index + 1 < pieces.count && piece.last == " " { piece.removeLast() }
      rawTexts.append(TermbaseLint.RawText(String(piece), concept: place, line: line))
    }
  }
}
