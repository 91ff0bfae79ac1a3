internal import Bitext
internal import TextIO

/// Writes units as comma-separated values (RFC 4180) with a header, safe for spreadsheets.
struct CSVUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private var bytes: [UInt8] = []
  private var hasBegun = false

  init(_ sink: OutputSink) { self.sink = sink }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    bytes.removeAll(keepingCapacity: true)
    let cells = Self.cells(of: unit, &losses)
    for (index, text) in cells.enumerated() {
      cell(text, index + 1 == cells.count ? 0x0A : 0x2C)
    }
    try sink.append(bytes)
  }

  /// The header of the table.
  static let columns = [
    "id", "source", "target", "source language", "target language", "context", "state", "note",
  ]

  /// The cells of a unit, in the order of ``columns``; what there is no room for is counted.
  static func cells(of unit: TranslationUnit, _ losses: inout ConversionLosses) -> [[UInt8]] {
    var kept: Set<ConversionLosses.Kind> = [.ids, .states, .contexts, .languages]
    // There is one column for notes, without their category.
    if unit.notes.count <= 1 && unit.notes.first?.category.isEmpty != false { kept.insert(.notes) }
    losses.add(unit, keeping: kept)
    let texts = [
      unit.source.language, unit.target.language, unit.context ?? "", unit.state?.rawValue ?? "",
      unit.notes.map(\.text).joined(separator: "\n"),
    ]
    return [Array(unit.id.utf8), unit.source.utf8, unit.target.utf8] + texts.map { Array($0.utf8) }
  }

  mutating func finish() throws(OutputError) { try begin() }

  private mutating func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    try sink.append(Self.columns.joined(separator: ",") + "\n")
  }

  private mutating func cell(_ utf8: [UInt8], _ end: UInt8) {
    let isGuarded = FormulaGuard.isNeeded(for: utf8[...])
    let isQuoted = isGuarded || utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
    if isQuoted { bytes.append(0x22) }
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(0x22) }
    bytes.append(end)
  }
}
