internal import Bitext
internal import TextIO

/// The sides of units as they stand in files that are read line by line.
struct RawUnits {
  enum Side { case source, target }

  /// A side as it stands in its file, and how text is written there.
  struct Found {
    var text: RawText
    var style = Style.plain

    enum Style { case plain, quotedCell, cell, string }
  }

  /// A file in memory, the encoding in which it is stored where that is not UTF-8, and whether a byte
  /// order mark stands before it.
  typealias Loaded = (file: TextFile, encoding: String?, hasMark: Bool)

  private let format: SegmentPairFormat
  private let files: [Loaded]

  /// Reads the files.
  ///
  /// - Throws: `InputError` where one cannot be read.
  init(_ input: TargetRewriter.Input) throws(InputError) {
    format = input.format
    var declared: ((ArraySlice<UInt8>) -> String?)?
    if input.format == .po { declared = { POHeader.declaredEncoding($0) } }
    var files: [Loaded] = []
    for file in input.files { files.append(try file.loadWithEncoding(declaredEncoding: declared)) }
    self.files = files
  }

  /// The file that holds a side.
  func loaded(_ side: Side) -> Loaded { side == .source ? files[0] : files[files.count - 1] }
  func file(_ side: Side) -> TextFile { loaded(side).file }

  /// A side of the unit that was read last; nil where it is not found.
  func text(_ side: Side, _ reader: TranslationUnitReader) -> Found? {
    text(side, line: reader.line, reader.cells)
  }

  /// A side of the unit that begins at a line; nil where it is not found.
  ///
  /// - Parameter cells: Where both sides stand in the rows of a table.
  func text(_ side: Side, line: Int?, _ cells: UnitCells?) -> Found? {
    let file = file(side)
    guard let line, line > 0, line <= file.lineStarts.count else { return nil }
    let start = file.lineStarts[line - 1]
    let next = line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count
    var end = next
    if end > start, file.bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, file.bytes[end - 1] == 0x0D { end -= 1 }
    switch format {
    case .tsv, .csv, .moses:
      if files.count == 2 { return Found(text: RawText(file.bytes[start..<end])) }
      return cell(side, cells, from: start, in: file)
    case .bars:
      let line = file.bytes[start..<end]
      guard let bars = line.firstRange(of: Array("|||".utf8)) else { return nil }
      let part = side == .source ? line[..<bars.lowerBound] : line[bars.upperBound...]
      return Found(text: RawText(part.trimmed))
    case .jsonl:
      return RawStrings.json(side == .source ? "source" : "target", in: start..<end, of: file)
        .map { Found(text: $0, style: .string) }
    case .po:
      return RawStrings.po(isSource: side == .source, fromLine: line, of: file)
        .map { Found(text: $0, style: .string) }
    case .tmx, .xliff, .xliff2, .xlsx: return nil
    }
  }

  private func cell(
    _ side: Side, _ cells: UnitCells?, from start: Int, in file: TextFile
  ) -> Found? {
    guard let cells,
      let cell = RawCell.cell(
        side == .source ? cells.source : cells.target, from: start, in: file.bytes,
        separator: cells.separator, style: format == .csv ? .csv : .tsv)
    else { return nil }
    if format != .csv { return Found(text: cell.text) }
    // An apostrophe keeps a spreadsheet from running a cell; the text is without it.
    let isGuarded = FormulaGuard.removed(from: cell.text.bytes).count < cell.text.bytes.count
    return Found(
      text: isGuarded ? cell.text.withoutFirst : cell.text,
      style: cell.isQuoted ? .quotedCell : .cell)
  }
}
