internal import TextIO

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

  /// The format that files are in by their names: the one that the suffixes of all tell, or Moses for
  /// two files whose suffixes tell none; nil where the names do not tell, or contradict each other.
  public init?(paths: [String]) {
    let told = paths.map(Self.format(ofName:))
    if let format = told.first ?? nil, told.allSatisfy({ $0 == format }) {
      self = format
    } else if paths.count == 2, told == [nil, nil], MosesNames.belong(paths[0], paths[1]) {
      self = .moses
    } else {
      return nil
    }
  }

  /// Whether a record is a line, or some of a table, so that there may be none.
  package var isOfLines: Bool { [.moses, .tsv, .csv, .jsonl, .bars].contains(self) }

  private static func format(ofName path: String) -> SegmentPairFormat? {
    let name = CompressedForm.innerName(path).lowercased()
    return suffixes.first { name.hasSuffix($0.0) }?.1
  }

  private static let suffixes: [(String, SegmentPairFormat)] = [
    (".tsv", .tsv), (".tab", .tsv), (".csv", .csv), (".xlsx", .xlsx), (".xlsm", .xlsx),
    (".jsonl", .jsonl), (".ndjson", .jsonl),
    (".tmx", .tmx), (".bars", .bars), (".xlf", .xliff), (".xliff", .xliff),
    (".sdlxliff", .xliff), (".mqxliff", .xliff), (".mxliff", .xliff), (".txlf", .xliff),
    (".poxliff", .xliff), (".xliff2", .xliff2), (".xlf2", .xliff2), (".po", .po), (".pot", .po),
  ]
}
