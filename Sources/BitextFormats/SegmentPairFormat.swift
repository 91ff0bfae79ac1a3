/// The forms in which corpora of segment pairs are kept.
public enum SegmentPairFormat: String, Sendable, Hashable, CaseIterable {
  /// Two texts whose lines correspond.
  case moses
  /// Two columns with a tab between, source and target, or more with a header.
  case tsv
  /// Columns with commas between, of which a header tells the meaning.
  case csv
  /// The columns of CSV in the first sheet of a workbook.
  case xlsx
  /// A JSON object a line, with the strings `source` and `target`.
  case jsonl
  /// `source ||| target`, a pair a line, as fast_align reads.
  case bars
  /// Translation Memory eXchange, any version from 1.1 on; written as 1.4b.
  case tmx
  /// XLIFF; any version is read, and 1.2 written.
  case xliff
  /// XLIFF 2; any version is read, and 2.1 written.
  case xliff2
  /// Message catalogues of GNU gettext.
  case po

  /// The format that files are in by their number and the suffix of the first, or nil where these
  /// do not tell.
  public init?(paths: [String]) {
    if paths.count == 2 {
      self = .moses
      return
    }
    guard let path = paths.first, paths.count == 1 else { return nil }
    let name = path.lowercased()
    let suffixes: [(String, SegmentPairFormat)] = [
      (".tsv", .tsv), (".tab", .tsv), (".csv", .csv), (".xlsx", .xlsx), (".jsonl", .jsonl),
      (".ndjson", .jsonl),
      (".tmx", .tmx), (".bars", .bars), (".xlf", .xliff), (".xliff", .xliff),
      (".sdlxliff", .xliff), (".mqxliff", .xliff), (".mxliff", .xliff), (".txlf", .xliff),
      (".poxliff", .xliff), (".xliff2", .xliff2), (".xlf2", .xliff2), (".po", .po), (".pot", .po),
    ]
    guard let found = suffixes.first(where: { name.hasSuffix($0.0) }) else { return nil }
    self = found.1
  }
}
