public import Bitext
public import TextIO

/// Writes translation units to a file of any bitext format, one after the other.
///
/// ```swift
/// let sink = try OutputSink(path: "memory.tmx")
/// let writer = try TranslationUnitWriter([sink], format: .tmx)
/// for unit in units { try writer.write(unit) }
/// try writer.finish()
/// try sink.commit()
/// ```
///
/// The file takes its name with the sink's `commit`; without it nothing is left behind.
///
/// - Complexity: linear time; memory of a unit, whatever the length of the output.
public final class TranslationUnitWriter {
  // Nothing calls back while it writes.
  @exclusivity(unchecked) private var destination: any UnitDestination
  private let links: OutputSink?
  private var languages: OneLanguagePair?

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - sinks: One output, or two for Moses, source and target. The caller commits them.
  ///   - options: What headers say.
  ///   - links: Where word links go, in Pharaoh's form, a line for each unit.
  ///   - beads: For Moses, where it goes which of the lines belong together. Segments may then
  ///     be several lines, or none.
  ///   - terms: For XLIFF, what marks terms in both sides.
  /// - Throws: `OutputError` when there are not as many outputs as the format has files.
  public init(
    _ sinks: [OutputSink], format: SegmentPairFormat,
    options: UnitWritingOptions = UnitWritingOptions(), links: OutputSink? = nil,
    beads: (sink: OutputSink, form: BeadForm)? = nil, terms: TermMarker? = nil
  ) throws(OutputError) {
    guard let sink = sinks.first, sinks.count == (format == .moses ? 2 : 1) else {
      throw OutputError.failed(
        path: format.rawValue, message: "as many outputs are needed as the format has files")
    }
    self.links = links
    languages = OneLanguagePair(format)
    switch format {
    case .moses:
      if let beads {
        destination = BeadedLineWriter(
          source: sink, target: sinks[1], beads: beads.sink, form: beads.form)
      } else {
        destination = LineUnitWriter(.moses, source: sink, target: sinks[1])
      }
    case .tsv: destination = LineUnitWriter(.tabs, source: sink, target: sink)
    case .bars: destination = LineUnitWriter(.bars, source: sink, target: sink)
    case .csv: destination = CSVUnitWriter(sink, options)
    case .xlsx: destination = try SpreadsheetUnitWriter(sink, options)
    case .jsonl: destination = JSONUnitWriter(sink)
    case .tmx: destination = TMXUnitWriter(sink, options)
    case .xliff: destination = XLIFFUnitWriter(sink, options, terms: terms)
    case .xliff2: destination = XLIFF2UnitWriter(sink, options, terms: terms)
    case .po: destination = POUnitWriter(sink, options)
    }
  }

  /// Writes a unit.
  public func write(_ unit: TranslationUnit) throws(OutputError) {
    try languages?.take(unit)
    try destination.write(unit)
    guard let links else { return }
    var line: [UInt8] = []
    PharaohLine.append(
      unit.links, hasProbabilities: unit.links.contains { $0.probability != 1 }, to: &line)
    try links.append(line)
  }

  /// Writes what stands in the place of a unit that could not be read: in JSON why, and an empty line in
  /// other formats in which a unit is a line; nothing in others.
  package func write(failure error: InputError) throws(OutputError) {
    try destination.write(failure: error)
    try links?.append("\n")
  }

  /// Writes what follows the last unit. To be called once.
  public func finish() throws(OutputError) { try destination.finish() }

  /// How many terms were marked so far.
  public var markedTerms: Int { destination.markedTerms }

  /// What could not be written so far.
  public var losses: ConversionLosses { destination.losses }
}
