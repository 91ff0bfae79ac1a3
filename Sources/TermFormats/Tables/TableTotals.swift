internal import Tables

/// Finds the rows of a table that sum up what stands above and hold no terms: 合计, Total.
///
/// Such a word may be a term itself. A row is a total where a number, or nothing, stands in the other
/// columns of terms and a number somewhere; and where it has a term in each, but the numbers of a column
/// add up in it.
enum TableTotals {
  /// As ``TableColumn/folded(_:)`` folds them.
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "总数", "总和", "合計", "總計", "小計", "共計", "總數", "總和", "total",
    "totals", "grandtotal", "subtotal", "sum", "sumtotal",
  ]
  /// Nobody writes longer ones.
  private static let longestWord = 40

  /// The indices of the rows. Linear time.
  static func rows(of rows: [TableRow], _ columns: [TableColumn?]) -> Set<Int> {
    let homes = columns.indices.filter { columns[$0]?.holdsTerms == true }
    if homes.count < 2 { return [] }
    var totals: Set<Int> = []
    for (index, row) in rows.enumerated() {
      let cells = homes.filter { $0 < row.cells.count }.map { TermText.tidied(row.cells[$0]) }
      guard cells.contains(where: isTotal) else { continue }
      let others = cells.filter { !isTotal($0) && !$0.isEmpty }
      guard others.allSatisfy({ number($0) != nil }) else { continue }
      let hasNumber = row.cells.contains { number(TermText.tidied($0)) != nil }
      let isPair = cells.count { isTotal($0) } > 1
      if isPair ? addsUp(index, rows, columns) : hasNumber { totals.insert(index) }
    }
    return totals
  }

  private static func isTotal(_ cell: String) -> Bool {
    cell.utf8.count <= longestWord && words.contains(TableColumn.folded(cell))
  }

  /// Whether a number of a row is the sum of at least two above it, in a column of numbers that does not
  /// number the rows.
  private static func addsUp(_ index: Int, _ rows: [TableRow], _ columns: [TableColumn?]) -> Bool {
    rows[index].cells.indices.contains { column in
      guard column < columns.count, columns[column]?.holdsTerms != true,
        columns[column] != .identifier,
        let total = number(TermText.tidied(rows[index].cells[column]))
      else { return false }
      var sum = 0.0
      var count = 0
      for row in rows[..<index] where column < row.cells.count {
        let cell = TermText.tidied(row.cells[column])
        if cell.isEmpty { continue }
        guard let value = number(cell) else { return false }
        sum += value
        count += 1
      }
      return count > 1 && abs(sum - total) < 1e-6 * max(1, abs(total))
    }
  }

  /// The number that a cell is, with or without commas between its thousands.
  private static func number(_ cell: String) -> Double? {
    guard (1...longestWord).contains(cell.utf8.count),
      cell.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2C || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(cell.filter { $0 != "," })
  }
}
