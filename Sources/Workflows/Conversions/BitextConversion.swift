public import Bitext
public import BitextFormats
internal import TermFormats
public import TextIO

/// Puts a bitext into another format, unit by unit.
///
/// ```swift
/// let summary = try BitextConversion(["memory.tmx"], to: "memory.jsonl").run()
/// for line in summary.lines { print(line) }
/// ```
public struct BitextConversion: Sendable {
  /// The input: one file, or the two of Moses; one may be `-` for standard input.
  public var inputs: [String]
  /// The output, or what the names of Moses's two files begin with; `-` is standard output.
  public var output: String
  /// The form of the input; told by its name without it.
  public var from: SegmentPairFormat?
  /// The form of the output; told by its name without it.
  public var to: SegmentPairFormat?
  /// The language of the source, such as `en` or `zh-CN`; by the input without it.
  public var sourceLanguage: String?
  /// The language of the target.
  public var targetLanguage: String?
  /// How bytes become text.
  public var text = TextOptions()
  /// Word links of the input in Pharaoh's form, a line for each unit.
  public var links: String?
  /// Where the word links of units go.
  public var linksOutput: String?
  /// Which lines of Moses's two files belong together, or which sentences of two documents.
  public var beads: String?
  /// Whether the two inputs are documents whose sentences ``beads`` number, also where their names
  /// do not tell: running text.
  public var areDocuments = false
  /// Where it goes which lines of Moses belong together; a ladder if its suffix is `.ladder`.
  public var beadsOutput: String?
  /// A termbase whose terms are marked, in XLIFF.
  public var terms: String?
  /// Which units go out; all without it.
  public var selection = UnitSelection()
  /// What is said of the termbase where it is a table.
  public var termTable = TableOptions()
  /// What is said of the input where it is a table.
  public var table = TableOptions()
  /// Where ``ConversionSummary/json`` goes.
  public var report: String?
  /// What becomes of records that cannot be read.
  public var records = RecordHandling()
  /// Whether an input without any unit is an error; a file that has content and yields none always is.
  public var requiresUnits = false

  /// A conversion.
  public init(_ inputs: [String], to output: String) {
    self.inputs = inputs
    self.output = output
  }

  /// Converts. All outputs come to be, or none.
  ///
  /// - Parameter onWarning: Is told of what is not as it should be in the input although it can be
  ///   read, with its place, as soon as it is known.
  /// - Throws: `InputError` for what cannot be read, or whose form nothing tells; `OutputError` for
  ///   what cannot be written.
  /// - Complexity: linear time; memory of a few hundred units, whatever the length of the input.
  public func run(onWarning: WarningHandler? = nil) throws -> ConversionSummary {
    let formats = try formats()
    if convertsDocuments { return try convertDocuments(to: formats.output) }
    let inputs = inputs.map { TextInput($0, options: records.options(text)) }
    let document = DocumentConversion(self, formats)
    let isEmpty = inputs.allSatisfy(\.isEmptyFile)
    let reader =
      document.isPossible && !isEmpty
      ? try TranslationUnitReader(
        changing: inputs[0], format: formats.input, sourceLanguage: sourceLanguage,
        targetLanguage: targetLanguage)
      : try TranslationUnitReader(
        // Of nothing it is all the same how it is read.
        inputs, format: isEmpty && !formats.input.isOfLines ? .jsonl : formats.input,
        sourceLanguage: sourceLanguage,
        targetLanguage: targetLanguage, links: links.map { TextInput($0, options: text) },
        beads: beads.map { TextInput($0, options: text) }, table: table)
    var faults = RemarkList(file: inputs[0].name, onWarning)
    let isOneEnough =
      sourceLanguage != nil && targetLanguage != nil && Self.lineFormats.contains(formats.output)
    let units = UnitRecords(reader, records)
    var first = try FirstUnits(
      units, named: inputs[0].name, isOneEnough: isOneEnough,
      mayBeEmpty: !requiresUnits && beads == nil && (isEmpty || formats.input.isOfLines),
      // Where the languages are named, units without text are units like others, as in a piece of a whole.
      needsText: !(isOneEnough && Self.lineFormats.contains(formats.input)))
    faults.add(reader.takeRemarks())
    let languages = first.languages(sourceLanguage, targetLanguage)
    var remarks: [InputRemark] = []
    let marker = try terms.map {
      TermMarker(
        try TermListReader.read($0, options: text, table: termTable) { remarks.append($0) },
        sourceLanguage: languages.source,
        targetLanguage: languages.target)
    }
    if document.isPossible && !isEmpty {
      if document.isWanted(reader) {
        return try document.write(reader, first, languages, marker, &faults)
      }
      reader.keepsPlaces = false
    }
    let bitexts = bitextPaths(languages, formats.output)
    let others = [linksOutput, beadsOutput, report]
    return try OutputFiles.write(bitexts + others.compactMap { $0 }) { sinks in
      var rest = sinks.dropFirst(bitexts.count)
      func sink(_ path: String?) -> OutputSink? { path == nil ? nil : rest.popFirst() }
      let linkSink = sink(linksOutput)
      let beadSink = sink(beadsOutput)
      var options = UnitWritingOptions(
        sourceLanguage: languages.source, targetLanguage: languages.target,
        toolVersion: DuiyiVersion.number, countsAsDone: formats.input == .po)
      options.hasConfidences = first.hasConfidences
      options.hasSizeLimits = [.xliff, .xliff2].contains(formats.input)
      if formats.output == .po { options.header = reader.header }
      let writer = try TranslationUnitWriter(
        Array(sinks[..<bitexts.count]), format: formats.output, options: options, links: linkSink,
        beads: beadSink.map { ($0, BeadForm(path: beadsOutput ?? "")) }, terms: marker)
      var filter = UnitFilter(selection)
      var sides = ToldSides(
        first, formats.output, (sourceLanguage, targetLanguage), languages)
      var forms = FurtherForms()
      func write(_ unit: TranslationUnit) throws {
        if forms.take(unit) { return }
        if filter.isWanted(unit) { try writer.write(sides.named(unit)) }
      }
      func write(_ error: InputError) throws {
        faults.add(error)
        try writer.write(failure: error)
      }
      for (record, _) in first.takeAll() {
        switch record {
        case .success(let unit): try write(unit)
        case .failure(let error): try write(error)
        }
      }
      var unit = TranslationUnit()
      reading: while true {
        // Who waits for an answer to a line gets it before the next one is waited for.
        if try reader.isWaiting() { for sink in sinks { try sink.flush() } }
        let next = try units.next(into: &unit)
        faults.add(reader.takeRemarks())
        switch next {
        case .unit: try write(unit)
        case .failure(let error): try write(error)
        case .end: break reading
        }
      }
      faults.finish(reader.takeRemarks())
      if let error = sides.error(in: inputs.map(\.name)) { throw error }
      try writer.finish()
      var losses = reader.losses.adding(writer.losses).adding(forms.losses).removing(
        linkSink == nil ? [] : [.links])
      if options.header == nil { losses.add(.headerFields, reader.headerFieldCount) }
      let summary = ConversionSummary(
        from: formats.input, to: formats.output, sourceLanguage: languages.source,
        targetLanguage: languages.target, unitCount: reader.count - filter.leftOut - forms.count,
        markedTerms: marker == nil ? nil : writer.markedTerms,
        losses: losses,
        leftOutCount: filter.leftOut,
        errorCount: units.errorCount,
        remarks: (reader.remarks + sides.remarks + filter.remarks).map {
          "\(inputs[0].name): \($0)"
        }
          + remarks.map(\.description),
        outputs: bitexts + [linksOutput, beadsOutput].compactMap { $0 })
      try sink(report)?.append(summary.json)
      return summary
    }
  }

  /// Formats in which a unit is a line, whatever the others are.
  public static let lineFormats: Set<SegmentPairFormat> = [.moses, .tsv, .bars, .jsonl]

  private func formats() throws -> (input: SegmentPairFormat, output: SegmentPairFormat) {
    if from == nil, !convertsDocuments, let file = inputs.first { try UnreadFiles.refuse(file) }
    guard let input = from ?? SegmentPairFormat(paths: inputs) else {
      try UnreadFiles.refuse(unopened: inputs)
      throw InputError(
        file: inputs.first ?? "", message: "what it holds is not told by its name",
        hint: "say which format it is in")
    }
    guard let output = to ?? SegmentPairFormat(paths: [output]) else {
      throw OutputError.failed(
        path: output, message: "what it is to hold is not told by its name")
    }
    return (input, output)
  }

  /// The files of the bitext.
  func bitextPaths(
    _ languages: (source: String, target: String), _ format: SegmentPairFormat
  ) -> [String] {
    guard format == .moses else { return [output] }
    func suffix(_ tag: String, _ other: String, _ otherwise: String) -> String {
      let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
      if language == "und" || language.isEmpty { return otherwise }
      return language == other.prefix { $0 != "-" && $0 != "_" }.lowercased() ? otherwise : language
    }
    return [
      "\(output).\(suffix(languages.source, languages.target, "source"))",
      "\(output).\(suffix(languages.target, languages.source, "target"))",
    ]
  }
}
