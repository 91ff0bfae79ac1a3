internal import Bitext
internal import BitextFormats
internal import TermFormats
internal import TextIO

/// Writes a document again in its own format: byte for byte, but for what was asked.
struct DocumentConversion {
  private let conversion: BitextConversion
  private let formats: (input: SegmentPairFormat, output: SegmentPairFormat)

  init(
    _ conversion: BitextConversion,
    _ formats: (input: SegmentPairFormat, output: SegmentPairFormat)
  ) {
    self.conversion = conversion
    self.formats = formats
  }

  /// Whether the output may be the input but for what was asked.
  var isPossible: Bool {
    guard conversion.links == nil, conversion.linksOutput == nil, conversion.inputs.count == 1
    else {
      return false
    }
    switch (formats.input, formats.output) {
    case (.po, .po):
      // It is read twice, and not put into another encoding.
      return conversion.selection.isEverything && conversion.text.encoding == nil
        && !conversion.text.isLossy
        && TextInput(conversion.inputs[0]).isRereadable
    case (.tmx, .tmx), (.xliff, .xliff), (.xliff, .xliff2), (.xliff2, .xliff), (.xliff2, .xliff2):
      return true
    default: return false
    }
  }

  /// Whether the version of XLIFF that is wanted is that of the document, of which some units have
  /// been read. The name of a file asks for no version but where it tells of one.
  func isWanted(_ reader: TranslationUnitReader) -> Bool {
    guard let version = reader.xliffFormat else { return true }
    let named =
      SegmentPairFormat(paths: [conversion.output]) == .xliff2 ? SegmentPairFormat.xliff2 : nil
    return (conversion.to ?? named).map { $0 == version } ?? true
  }

  /// Writes the document of a reader, of which the first units have been read.
  func write(
    _ reader: TranslationUnitReader, _ units: FirstUnits,
    _ languages: (source: String, target: String), _ terms: TermMarker?,
    _ faults: inout RemarkList
  ) throws -> ConversionSummary {
    var first = units
    var marker = terms
    if formats.input == .po {
      // Its encoding and every line must be sound.
      var unit = TranslationUnit()
      while try reader.next(into: &unit) { faults.add(reader.takeRemarks()) }
      faults.finish(reader.takeRemarks())
    }
    return try OutputFiles.write([conversion.output] + [conversion.report].compactMap { $0 }) {
      sinks in
      if formats.input == .po {
        try FileCopy.append(conversion.inputs[0], to: sinks[0])
        return try summary(.po, languages, reader, ConversionLosses(), nil, sinks)
      }
      let format = reader.xliffFormat ?? .tmx
      // Who names both languages of a memory wants these alone.
      let isSelective = conversion.sourceLanguage != nil && conversion.targetLanguage != nil
      let rewriter = try UnitRewriter(reader, to: sinks[0])
      var filter = UnitFilter(conversion.selection)
      var isAnyWanted = false
      func pass(_ unit: TranslationUnit, _ place: UnitPlaces) throws {
        var changes = UnitRewriter.Changes()
        // What is not to be translated stays, as other units may refer to it.
        let isWanted = !unit.isTranslatable || filter.isWanted(unit)
        if isWanted {
          changes.marks = marker?.marks(of: unit, in: format == .xliff2 ? .xliff2 : .xliff)
        }
        changes.leavesOutOthers = isSelective
        // A unit stays as a whole where one of its segments is wanted.
        isAnyWanted = isWanted || place.segment > 0 && isAnyWanted
        changes.isLeftOut = place.isLastSegment && !isAnyWanted
        try rewriter.pass(place, changes)
      }
      for case (let record, let place?) in first.takeAll() { try pass(record.get(), place) }
      var unit = TranslationUnit()
      while try reader.next(into: &unit) { try pass(unit, reader.place) }
      try rewriter.finish()
      // What the reader passed over is still there.
      let lost = reader.losses.keeping(
        isSelective ? [.otherLanguages, .characters] : [.characters])
      return try summary(
        format, languages, reader, lost.adding(rewriter.losses), marker?.count, sinks, filter)
    }
  }

  private func summary(
    _ format: SegmentPairFormat, _ languages: (source: String, target: String),
    _ reader: TranslationUnitReader, _ losses: ConversionLosses, _ markedTerms: Int?,
    _ sinks: [OutputSink], _ filter: UnitFilter = UnitFilter(UnitSelection())
  ) throws -> ConversionSummary {
    let summary = ConversionSummary(
      from: format, to: format, sourceLanguage: languages.source,
      targetLanguage: languages.target, unitCount: reader.count - filter.leftOut,
      markedTerms: markedTerms, losses: losses, leftOutCount: filter.leftOut,
      remarks: (reader.remarks + filter.remarks).map { "\(conversion.inputs[0]): \($0)" },
      outputs: [conversion.output], isSameDocument: true)
    if sinks.count > 1 { try sinks[1].append(summary.json) }
    return summary
  }
}
