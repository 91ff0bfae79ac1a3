internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import Spreadsheets
internal import TextIO

/// Writes a bitext as a workbook with both texts side by side, a bead a row and a sentence a line of
/// its cell, as `BeadSheet` reads it again after rows were moved, joined and split.
enum SheetBitext {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    let workbook = try SpreadsheetWriter(title: "alignment", output: sink.name)
    workbook.setWidths([10, 60, 60, 10, 10])
    try workbook.append(BeadSheet.header)
    for bead in bitext.beads {
      let numbers = [bead.source, bead.target].map { sentences in
        var text: [UInt8] = []
        text.append(identifiers: sentences)
        return SpreadsheetWriter.Cell.text(String(decoding: text, as: UTF8.self))
      }
      try workbook.append([
        numbers[0], lines(of: bead.source, in: bitext.source),
        lines(of: bead.target, in: bitext.target), numbers[1],
        .number(bead.confidence, places: 4),
      ])
    }
    try workbook.finish(to: sink)
  }

  /// The sentences, a line each; what no cell holds is cut, as the numbers tell it too.
  private static func lines(
    of sentences: Range<Int>, in document: BitextDocument
  ) -> SpreadsheetWriter.Cell {
    .fitting(sentences.map { document.line(of: $0..<$0 + 1) }.joined(separator: "\n"))
  }
}
