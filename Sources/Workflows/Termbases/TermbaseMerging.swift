public import TermFormats
public import Terminology
public import TextIO

/// Puts termbases together and writes what comes of it.
///
/// ```swift
/// let merged = try TermbaseMerging(["ours.tbx", "theirs.csv"], to: "merged.tbx").run()
/// for conflict in merged.merge.conflicts { print(conflict.description) }
/// ```
public struct TermbaseMerging: Sendable {
  /// The termbases, those of the highest priority first; one may be `-`.
  public var files: [String]
  /// The file to write; `-` is standard output.
  public var output: String
  /// The format of the termbases; told by their names or their beginning without it.
  public var from: TermbaseFormat?
  /// The format to write; told by the name of the file without it.
  public var to: TermbaseFormat?
  /// How bytes become text.
  public var text = TextOptions()
  /// What is said of termbases that are tables.
  public var table = TableOptions()
  /// Where conflicts go, as JSON.
  public var report: String?

  /// A merging.
  public init(_ files: [String], to output: String) {
    self.files = files
    self.output = output
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The merged termbase and its conflicts.
    public let merge: TermbaseMerge
    /// What the format could not hold.
    public let losses: LossReport
  }

  /// Merges. The file and the report come to be, or neither.
  ///
  /// - Throws: `InputError` for a termbase that cannot be read, `OutputError` for what cannot be
  ///   written, `ICUError` where the system's ICU fails.
  /// - Complexity: near linear in the number of terms.
  public func run() throws -> Result {
    let format = try to ?? TermbaseFormat(writtenTo: output)
    var remarks: [InputRemark] = []
    let sources = try files.map { file in
      TermbaseMerge.Source(
        try TermListReader.read(file, format: from, options: text, table: table) {
          remarks.append($0)
        },
        name: TextInput(file).name)
    }
    let merge = try TermbaseMerge(sources)
    return try OutputFiles.write([output] + [report].compactMap { $0 }) { sinks in
      var losses = try TermbaseWriter.write(merge.termbase, as: format, to: sinks[0])
      losses.remarks = remarks
      if report != nil { try sinks[1].append(MergeReport.json(of: merge)) }
      return Result(merge: merge, losses: losses)
    }
  }
}
