internal import Bitext

/// Writes units a line each: two texts for Moses, or `source ||| target`, or two columns.
struct LineUnitWriter: UnitDestination {
  /// What stands between source and target.
  enum Style { case moses, bars, tabs }

  private(set) var losses = ConversionLosses()
  private let style: Style
  private let source: OutputSink
  private let target: OutputSink
  private var bytes: [UInt8] = []

  init(_ style: Style, source: OutputSink, target: OutputSink) {
    self.style = style
    self.source = source
    self.target = target
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    losses.add(unit, keeping: style == .moses ? [.languages] : [])
    if style == .tabs { return try writeColumns(unit) }
    bytes.removeAll(keepingCapacity: true)
    append(unit.source.utf8)
    if style == .bars {
      if unit.source.utf8.isEmpty && unit.target.utf8.isEmpty {
        try source.append(byte: 0x0A)
        return
      }
      bytes.append(" ||| ")
    } else {
      bytes.append(0x0A)
      try source.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    append(unit.target.utf8)
    bytes.append(0x0A)
    try target.append(bytes)
  }

  private mutating func writeColumns(_ unit: TranslationUnit) throws(OutputError) {
    bytes.removeAll(keepingCapacity: true)
    append(unit.source.utf8)
    bytes.append(0x09)
    append(unit.target.utf8)
    bytes.append(0x0A)
    try source.append(bytes)
  }

  /// Appends text on one line, in which no separator stands.
  private mutating func append(_ utf8: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    var changed = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D: bytes[index] = 0x20
      case 0x09 where style == .tabs: bytes[index] = 0x20
      case 0x7C where style == .bars && bytes[index...].starts(with: [0x7C, 0x7C, 0x7C]):
        // The bars of the format must be the only ones: the middle one becomes a space.
        bytes[index + 1] = 0x20
      default: continue
      }
      changed += 1
    }
    if changed > 0 { losses.add(.lineEnds) }
  }
}
