package import Bitext
internal import Spreadsheets
package import TextIO

/// Reads the beads of a workbook with both texts side by side, in which a person has moved, joined
/// and split rows.
///
/// A row is a bead, and what its texts are counts: they are looked for among the sentences, white
/// space aside. The numbers beside them say which sentences are meant where they still fit the texts,
/// as where a sentence stands twice. A row that continues merged cells belongs to the row above.
/// Sentences that stand in no row are aligned anew.
package enum BeadSheet {
  /// What the columns are called.
  package static let header = ["source_ids", "source", "target", "target_ids", "confidence"]

  /// Reads beads.
  ///
  /// - Parameters:
  ///   - source: The texts of the source's sentences.
  ///   - target: The texts of the target's sentences.
  /// - Throws: `InputError` with the row for a text that is not that of whole sentences, and for
  ///   sentences that are in two rows or not in order.
  package static func beads(
    path: String, source: [String], target: [String]
  ) throws(InputError) -> [Bead] {
    let rows = try SpreadsheetReader(path: path)
    guard let head = try rows.next(), let places = Places(head.cells) else {
      throw InputError(
        file: path, line: 1, message: "there are no columns source and target",
        hint: "give back the workbook that duiyi align sentences --to xlsx has made")
    }
    var sides = (
      SideFinder(source, name: "source", path), SideFinder(target, name: "target", path)
    )
    var listed: [ListedBead] = []
    var open: SheetBead?
    while let row = try rows.next() {
      let bead = SheetBead(row, places)
      if let merged = bead.joined(to: open, row, places) {
        open = merged
        continue
      }
      if let open { try add(open, &sides, to: &listed) }
      open = bead
    }
    if let open { try add(open, &sides, to: &listed) }
    return BeadPlaces.beads(listed, sourceCount: source.count, targetCount: target.count)
  }

  private static func add(
    _ bead: SheetBead, _ sides: inout (SideFinder, SideFinder), to listed: inout [ListedBead]
  ) throws(InputError) {
    let source = try sides.0.sentences(bead.source, row: bead.row)
    let target = try sides.1.sentences(bead.target, row: bead.row)
    if source == nil && target == nil { return }
    listed.append(
      ListedBead(
        source: ListedBead.Side(sentences: source, start: 0),
        target: ListedBead.Side(sentences: target, start: 0)))
  }

  /// Where the columns stand.
  struct Places {
    var source: Int
    var target: Int
    var sourceNumbers: Int?
    var targetNumbers: Int?

    init?(_ cells: [String]) {
      let names = cells.map { $0.lowercased().filter { !$0.isWhitespace } }
      guard let source = names.firstIndex(of: header[1]),
        let target = names.firstIndex(of: header[2])
      else { return nil }
      (self.source, self.target) = (source, target)
      sourceNumbers = names.firstIndex(of: header[0])
      targetNumbers = names.firstIndex(of: header[3])
    }
  }
}

/// A row, or several that are one.
struct SheetBead {
  /// What a row has of one side.
  struct Side {
    var text: String
    var numbers: String
  }

  var row: Int
  var source: Side
  var target: Side

  init(_ row: SpreadsheetReader.Row, _ places: BeadSheet.Places) {
    func cell(_ column: Int?) -> String {
      column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
    }
    self.row = row.number
    source = Side(text: cell(places.source), numbers: cell(places.sourceNumbers))
    target = Side(text: cell(places.target), numbers: cell(places.targetNumbers))
  }

  /// The row above with this one, where a text of both is one merged cell; nil where none is.
  func joined(
    to above: SheetBead?, _ row: SpreadsheetReader.Row, _ places: BeadSheet.Places
  ) -> SheetBead? {
    let isSame = (
      row.continued.contains(places.source), row.continued.contains(places.target)
    )
    guard isSame.0 || isSame.1, var bead = above else { return nil }
    if !isSame.0 { bead.source.append(source) }
    if !isSame.1 { bead.target.append(target) }
    return bead
  }
}

extension SheetBead.Side {
  fileprivate mutating func append(_ other: SheetBead.Side) {
    text += "\n" + other.text
    numbers = numbers.isEmpty || other.numbers.isEmpty ? "" : numbers + "," + other.numbers
  }
}
