internal import Bitext
internal import BitextFormats
internal import Checking
internal import Terminology
internal import TextIO

/// Writes the bitext itself, with what was found as notes at its units, for editors of
/// translations. Units without findings are as they were; ignored findings make no notes.
enum NotedUnits {
  /// Who the notes are from.
  static let category = "duiyi"

  static func write(
    _ records: FindingRecords, as format: SegmentPairFormat, to sink: OutputSink
  ) throws(OutputError) {
    let report = records.report
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(
        sourceLanguage: report.source.rawValue, targetLanguage: report.target.rawValue,
        toolVersion: records.options.toolVersion))
    // Findings come by segment, so that one pass over both is enough.
    var next = 0
    for (index, unit) in report.units.enumerated() {
      var unit = unit
      // Those of an earlier run, where its output is checked again.
      unit.notes.removeAll { $0.category == category || $0.text.hasPrefix("\(category): ") }
      while next < records.count, report.findings[next].segment <= index {
        if report.findings[next].segment == index, records.review.dispositions[next].reason == nil {
          // TMX has no place for who a note is from, but in the note.
          unit.notes.append(
            TranslationUnit.Note(
              text(of: records[next]), category: format == .tmx ? "" : category))
        }
        next += 1
      }
      try writer.write(unit)
    }
    try writer.finish()
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
