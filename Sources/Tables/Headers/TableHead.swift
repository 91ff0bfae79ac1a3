internal import Terminology
package import TextIO

/// What the columns of a table hold, and where its data begin.
package struct TableHead: Sendable, Hashable {
  /// What each column holds, nil where nothing is said of it.
  package var columns: [TableColumn?]
  /// What the header calls each column.
  package var names: [String]
  /// How many of the rows that were looked at come before the data.
  package var length: Int
  /// The place of the header among the rows that were looked at; nil where there is none.
  package var row: Int?

  /// The columns that have a name of which nothing is known.
  package var unknown: [Int] {
    columns.indices.filter { index in
      guard case .other(let name)? = columns[index], !name.isEmpty, index < names.count else {
        return false
      }
      return TableColumn(header: names[index]) == nil && !CaseField.isName(names[index])
    }
  }

  /// What a person should know of it.
  ///
  /// - Parameters:
  ///   - rows: The rows that were looked at.
  ///   - unknownFate: What becomes of columns that are not understood, in plain words.
  ///   - isKnown: Whether a name that no table of terms has is understood nevertheless.
  package func remarks(
    on rows: [TableRow], in file: String, unknownFate: String,
    isKnown: (String) -> Bool = { _ in false }
  ) -> [InputRemark] {
    var messages: [String] = []
    if let row, row > 0 {
      let above = rows[..<row].filter { $0.cells.contains { !$0.isEmpty } }
      if !above.isEmpty {
        let texts = above.prefix(3).map { TableHead.short($0.cells) }.joined(separator: "; ")
        messages.append(
          "the header is row \(rows[row].number); what stands above it is passed over: "
            + texts + (above.count > 3 ? "; …" : ""))
      }
    }
    for index in unknown where !isKnown(names[index]) {
      messages.append(
        "column \(TableOptions.letters(of: index)), \(names[index]), is not understood: "
          + unknownFate)
    }
    return messages.map { InputRemark(file: file, message: $0) }
  }

  private static func short(_ cells: [String]) -> String {
    let text = cells.filter { !$0.isEmpty }.joined(separator: " ")
    let line = TermText.tidied(text)
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
