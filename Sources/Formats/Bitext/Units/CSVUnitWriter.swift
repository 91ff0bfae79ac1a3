internal import Bitext

/// Writes units as comma-separated values (RFC 4180) with a header, safe for spreadsheets.
struct CSVUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private var bytes: [UInt8] = []
  private var hasBegun = false

  init(_ sink: OutputSink) { self.sink = sink }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    var kept: Set<ConversionLosses.Kind> = [.ids, .states, .contexts, .languages]
    // There is one column for notes, without their category.
    if unit.notes.count <= 1 && unit.notes.first?.category.isEmpty != false { kept.insert(.notes) }
    losses.add(unit, keeping: kept)
    bytes.removeAll(keepingCapacity: true)
    cell(Array(unit.id.utf8), 0x2C)
    cell(unit.source.utf8, 0x2C)
    cell(unit.target.utf8, 0x2C)
    cell(Array(unit.source.language.utf8), 0x2C)
    cell(Array(unit.target.language.utf8), 0x2C)
    cell(Array((unit.context ?? "").utf8), 0x2C)
    cell(Array((unit.state?.rawValue ?? "").utf8), 0x2C)
    cell(Array(unit.notes.map(\.text).joined(separator: "\n").utf8), 0x0A)
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) { try begin() }

  private mutating func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    try sink.append("id,source,target,source language,target language,context,state,note\n")
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
