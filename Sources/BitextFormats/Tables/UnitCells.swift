/// Where both sides stand in the rows of a table of text, and what stands between its cells.
package struct UnitCells: Sendable, Hashable {
  var source: Int
  var target: Int
  var separator: UInt8
}
