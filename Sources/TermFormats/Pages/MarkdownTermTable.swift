internal import Tables
internal import Terminology
internal import TextIO

/// A termbase as a page of Markdown with one table, whose columns are those of
/// ``TermTableRows``.
enum MarkdownTermTable {
  static func write(
    _ rows: TermTableRows, title: String?, to sink: OutputSink
  ) throws(OutputError) {
    try sink.append("# \(escaped(title ?? defaultTitle))\n\n")
    var isHeader = true
    for row in rows {
      try sink.append("| \(row.map(escaped).joined(separator: " | ")) |\n")
      if isHeader { try sink.append("|\(String(repeating: " --- |", count: row.count))\n") }
      isHeader = false
    }
  }

  /// The title of a page for a termbase that has none.
  static let defaultTitle = "Terms"

  /// The text as Markdown shows it literally, in one line.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#", "<", ">", "&", "!":
        result.append("\\")
        result.append(scalar)
      case "\n", "\r", "\t": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Reading

  /// The concepts of all tables whose header names columns of terms or, where none does, of the first.
  static func parse(_ text: TextFile, _ reader: TermTable) throws(InputError) -> Termbase {
    var title: String?
    var tables: [[TableRow]] = []
    var isInTable = false
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = TermText.tidied(String(decoding: line, as: UTF8.self))
      if title == nil && line.hasPrefix("# ") {
        title = TermText.tidied(unescaped(line.dropFirst(2)))
      }
      guard line.contains("|") else {
        isInTable = false
        continue
      }
      if !isInTable { tables.append([]) }
      isInTable = true
      let number = tables[tables.count - 1].count + 1
      tables[tables.count - 1].append(TableRow(number: number, cells: cells(of: line)))
    }
    tables = tables.filter { $0.count > 2 && isRule($0[1].cells) }
    for index in tables.indices { tables[index].remove(at: 1) }
    var termbase = try reader.termbase(tables: tables, name: text.name)
    termbase.title = title == defaultTitle ? nil : title
    return termbase
  }

  /// Whether a row is the line of dashes below a header.
  private static func isRule(_ row: [String]) -> Bool {
    row.allSatisfy { cell in
      !cell.isEmpty && cell.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A }
    }
  }

  /// The cells between bars that no backslash stands before.
  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = Substring()
    var isEscaped = false
    for character in line.unicodeScalars {
      if character == "|" && !isEscaped {
        cells.append(TermText.tidied(unescaped(cell)))
        cell = Substring()
      } else {
        cell.unicodeScalars.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells.append(TermText.tidied(unescaped(cell)))
    if cells.first == "" { cells.removeFirst() }
    if cells.count > 1 && cells.last == "" && line.hasSuffix("|") { cells.removeLast() }
    return cells
  }

  /// The text without Markdown's escapes, common references and marks of emphasis.
  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\\", let next, next.isASCII, !next.properties.isAlphabetic,
        !("0"..."9").contains(next), next != " "
      {
        result.append(next)
        index += 2
      } else if scalar == "&", let (character, length) = reference(scalars[index...]) {
        result.append(character)
        index += length
      } else if scalar == "*" || scalar == "`" {
        index += 1
      } else {
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }

  private static func reference(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Unicode.Scalar, Int)? {
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"),
    ] as [(String, Unicode.Scalar)] where scalars.starts(with: name.unicodeScalars) {
      return (character, name.unicodeScalars.count)
    }
    return nil
  }
}
