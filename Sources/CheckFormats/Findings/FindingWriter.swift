public import BitextFormats
public import Checking
public import TextIO

/// Writes what a check found.
///
/// ```swift
/// let sink = try OutputSink(path: "report.html")
/// try FindingWriter.write(report, as: .html, to: sink)
/// try sink.commit()
/// ```
public enum FindingWriter {
  /// Writes a report to an output, which stays open. The same report gives the same bytes.
  ///
  /// - Parameter review: Which findings are known or ignored; without it all are new.
  /// - Returns: Where the bitext itself was written, what of it could not be.
  /// - Throws: `OutputError` when the output cannot be written, or a workbook has no room.
  /// - Complexity: linear in the length of the units and findings.
  @discardableResult
  public static func write(
    _ report: CheckReport, review: FindingReview? = nil, as format: FindingFormat,
    options: FindingWritingOptions = FindingWritingOptions(), to sink: OutputSink
  ) throws(OutputError) -> ConversionLosses {
    let records = FindingRecords(report, review ?? FindingReview(report), options)
    switch format {
    case .text: try TextFindings(records).write(to: sink)
    case .json: try JSONFindings.writeDocument(records, to: sink)
    case .jsonl: try JSONFindings.writeLines(records, to: sink)
    case .sarif:
      var writer = SARIFFindings(records)
      try writer.write(to: sink)
    case .html:
      var writer = HTMLFindings(records)
      try writer.write(to: sink)
    case .csv: try FindingRows.writeCSV(records, to: sink)
    case .xlsx: try FindingRows.writeWorkbook(records, to: sink)
    case .tmx: return try NotedUnits.write(records, as: .tmx, to: sink)
    case .xliff: return try NotedUnits.write(records, as: .xliff, to: sink)
    }
    return ConversionLosses()
  }
}
