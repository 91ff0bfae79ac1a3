internal import Bitext
internal import TextIO

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

  mutating func write(failure: InputError) throws(OutputError) {
    if style == .moses { try source.append(byte: 0x0A) }
    try target.append(style == .tabs ? "\t\n" : "\n")
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
    let separator: UInt8 = style == .bars ? 0x7C : style == .tabs ? 0x09 : 0x0A
    let isPlain = utf8.withUnsafeBufferPointer { text in
      var isPlain = true
      for byte in text { isPlain = isPlain && byte != 0x0A && byte != 0x0D && byte != separator }
      return isPlain
    }
    if !isPlain && replaceSeparators(from: start) { losses.add(.lineEnds) }
  }

  /// Replaces what would end a line or a side; true where there was any.
  private mutating func replaceSeparators(from start: Int) -> Bool {
    var hasChanged = false
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D: bytes[index] = 0x20
      case 0x09 where style == .tabs: bytes[index] = 0x20
      case 0x7C where style == .bars && bytes[index...].starts(with: [0x7C, 0x7C, 0x7C]):
        // The bars of the format must be the only ones: the middle one becomes a space.
        bytes[index + 1] = 0x20
      default: continue
      }
      hasChanged = true
    }
    return hasChanged
  }
}
