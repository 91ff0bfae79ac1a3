internal import Bitext
internal import TextIO

/// Writes units as two texts and the beads that say which of their lines belong together.
///
/// A segment with line ends in it is several lines, one without text is none: what lines alone
/// could not tell, the beads do.
struct BeadedLineWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let source: OutputSink
  private let target: OutputSink
  private let beads: OutputSink
  private let form: BeadForm
  private var bytes: [UInt8] = []
  /// How many lines have been written.
  private var counts = (source: 0, target: 0)

  init(source: OutputSink, target: OutputSink, beads: OutputSink, form: BeadForm) {
    self.source = source
    self.target = target
    self.beads = beads
    self.form = form
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    var rest = unit
    rest.properties.removeAll(where: Self.isScore)
    // What an aligner thought of a bead may be called its confidence.
    let score =
      unit.properties.first(where: Self.isScore)?.value
      ?? unit.confidence.map(UnitConfidence.text)
    losses.add(rest, keeping: [.languages, .confidences])
    let start = counts
    // A bead has a line at least.
    let isEmpty = unit.source.utf8.isEmpty && unit.target.utf8.isEmpty
    counts.source += try append(unit.source.utf8, atLeast: isEmpty ? 1 : 0, to: source)
    counts.target += try append(unit.target.utf8, atLeast: isEmpty ? 1 : 0, to: target)
    bytes.removeAll(keepingCapacity: true)
    switch form {
    case .beads:
      bytes.append(bracketed: start.source..<max(start.source, counts.source))
      bytes.append(0x3A)
      bytes.append(bracketed: start.target..<max(start.target, counts.target))
      if let score { bytes.append(":\(score)") }
      bytes.append(0x0A)
    case .ladder: appendRung(start, score: score ?? "0")
    }
    try beads.append(bytes)
  }

  /// Whether a property says what an aligner thought of a bead.
  private static func isScore(_ property: TranslationUnit.Property) -> Bool {
    property.name == BeadUnits.score && Double(property.value)?.isFinite == true
  }

  mutating func finish() throws(OutputError) {
    guard form == .ladder else { return }
    bytes.removeAll(keepingCapacity: true)
    appendRung(counts, score: "0")
    try beads.append(bytes)
  }

  private mutating func appendRung(_ rung: (source: Int, target: Int), score: String) {
    bytes.append(decimal: rung.source)
    bytes.append(0x09)
    bytes.append(decimal: rung.target)
    bytes.append("\t\(score)\n")
  }

  /// Writes the lines of a side; how many they are.
  private mutating func append(
    _ utf8: [UInt8], atLeast least: Int, to sink: OutputSink
  ) throws(OutputError) -> Int {
    if utf8.isEmpty && least == 0 { return 0 }
    bytes.removeAll(keepingCapacity: true)
    var lines = 1
    var hasChanged = false
    for (index, byte) in utf8.enumerated() {
      if byte == 0x0A {
        lines += 1
        bytes.append(byte)
      } else if byte != 0x0D {
        bytes.append(byte)
      } else if index + 1 == utf8.count || utf8[index + 1] != 0x0A {
        bytes.append(0x20)
        hasChanged = true
      }
    }
    if hasChanged { losses.add(.lineEnds) }
    bytes.append(0x0A)
    try sink.append(bytes)
    return lines
  }
}
