/// A row of a table.
package struct TableRow: Sendable, Hashable {
  /// The number by which a spreadsheet or an editor shows it, from 1.
  package var number: Int
  /// The texts of its cells.
  package var cells: [String]
  /// The columns whose cell began in a row above and goes on here.
  package var continued: [Int]

  /// Makes a row.
  package init(number: Int, cells: [String], continued: [Int] = []) {
    self.number = number
    self.cells = cells
    self.continued = continued
  }
}
