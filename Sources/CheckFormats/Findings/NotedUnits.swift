internal import Bitext
internal import BitextFormats
internal import Checking
internal import Terminology
internal import TextIO

/// Writes the bitext itself, with what was found as notes at its units, for editors of
/// translations. Ignored findings make no notes, and those of an earlier run go.
///
/// A document in the wanted format is kept as it is but for the notes; any other bitext is written
/// anew.
enum NotedUnits {
  /// Who the notes are from.
  static let category = "duiyi"

  static func write(
    _ records: FindingRecords, as format: SegmentPairFormat, to sink: OutputSink
  ) throws(OutputError) -> ConversionLosses {
    if let document = records.options.document, document.isWritten(as: format) {
      return try rewrite(document, records, to: sink)
    }
    let report = records.report
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(
        sourceLanguage: report.source.rawValue, targetLanguage: report.target.rawValue,
        toolVersion: records.options.toolVersion))
    var notes = Notes(records, format)
    for (index, unit) in report.units.enumerated() {
      var unit = unit
      unit.notes.removeAll(where: isOwn)
      unit.notes += notes.next(index)
      try writer.write(unit)
    }
    try writer.finish()
    return records.options.losses.adding(writer.losses)
  }

  private static func rewrite(
    _ document: CheckedDocument, _ records: FindingRecords, to sink: OutputSink
  ) throws(OutputError) -> ConversionLosses {
    do {
      let reader = try document.open()
      let rewriter = try UnitRewriter(reader, to: sink)
      var notes = Notes(records, document.format)
      var unit = TranslationUnit()
      var index = 0
      while try reader.next(into: &unit) {
        var changes = UnitRewriter.Changes()
        changes.removedNotes = unit.notes.indices.filter { isOwn(unit.notes[$0]) }
        changes.notes = notes.next(index)
        try rewriter.pass(reader.place, changes)
        index += 1
      }
      try rewriter.finish()
      if index != records.report.units.count {
        throw OutputError.failed(path: sink.name, message: "the input changed in the meantime")
      }
      return rewriter.losses
    } catch let error as InputError {
      throw OutputError.failed(path: sink.name, message: "reading again: \(error)")
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.failed(path: sink.name, message: "\(error)")
    }
  }

  /// Whether a note is of an earlier run, where its output is checked again.
  private static func isOwn(_ note: TranslationUnit.Note) -> Bool {
    note.category == category || note.text.hasPrefix("\(category): ")
  }

  /// The notes of units one after the other. Findings come by segment, so that one pass over both
  /// is enough.
  private struct Notes {
    private let records: FindingRecords
    private let format: SegmentPairFormat
    private var place = 0

    init(_ records: FindingRecords, _ format: SegmentPairFormat) {
      self.records = records
      self.format = format
    }

    mutating func next(_ unit: Int) -> [TranslationUnit.Note] {
      var notes: [TranslationUnit.Note] = []
      while place < records.count, records.report.findings[place].segment <= unit {
        if records.report.findings[place].segment == unit,
          records.review.dispositions[place].reason == nil
        {
          // TMX has no place for who a note is from, but in the note.
          notes.append(
            TranslationUnit.Note(
              NotedUnits.text(of: records[place]),
              category: format == .tmx ? "" : NotedUnits.category))
        }
        place += 1
      }
      return notes
    }
  }

  /// `duiyi: warning: term: message; try: suggestion [fingerprint]`.
  private static func text(of record: FindingRecords.Record) -> String {
    let finding = record.finding
    let rule = [finding.rule.name, finding.detail].compactMap(\.self).joined(separator: "/")
    var text = "\(category): \(finding.severity.rawValue): \(rule): \(finding.message)"
    let spans = [record.source, record.target].compactMap { text in
      text.marked.isEmpty ? nil : "“\(text.marked.text)”"
    }
    if !spans.isEmpty { text += " (\(spans.joined(separator: " – ")))" }
    if let suggestion = finding.suggestion { text += "; try: \(suggestion)" }
    return text + " [\(record.fingerprint)]"
  }
}
