internal import Bitext
public import TextIO

/// The forms in which a bitext of one pair of documents can be written.
public enum BitextFormat: String, Sendable, Hashable, CaseIterable {
  /// Tab-separated values: sentence numbers, confidence and texts.
  case tsv
  /// A JSON object a line, with offsets into both documents.
  case jsonl
  /// Two texts, Chinese and English, whose lines correspond.
  case moses
  /// The numbers of hunalign's ladder.
  case ladder
  /// Beads alone, as Vecalign and Bertalign write them: `[0,1]:[0]:0.98`.
  case beads
  /// The sentence links of OPUS, XCES's cesAlign.
  case xces
  /// Translation Memory eXchange 1.4b.
  case tmx
  /// A workbook with both texts side by side, a bead a row, to be corrected and given back.
  case xlsx
  /// A page with both texts side by side, for reading.
  case html

  /// The suffixes of the files that hold a bitext, each with its dot: one, or two for Moses.
  public var suffixes: [String] {
    switch self {
    case .tsv, .jsonl, .ladder, .beads, .tmx, .xlsx, .html: ["." + rawValue]
    case .xces: [".xml"]
    case .moses: BitextLanguage.allCases.map { "." + $0.rawValue }
    }
  }

  /// Whether beads may be missing. In a ladder each line tells where the bead before it ends.
  public var canLeaveBeadsOut: Bool { self != .ladder }

  /// Whether sentences without a counterpart are only written when asked for.
  public var leavesGapsOut: Bool { self == .moses || self == .tmx }

  /// Whether it has room for why a bead was chosen.
  public var canExplain: Bool { self == .tsv || self == .jsonl }

  /// The choices that a format leaves to the writer.
  public struct Options: Sendable, Hashable {
    /// Writes sentences without a counterpart with an empty other side, in formats that otherwise
    /// leave them out.
    public var keepsGaps: Bool
    /// The version of the program, for TMX's header.
    public var toolVersion: String

    /// Makes options.
    public init(keepsGaps: Bool = false, toolVersion: String = "") {
      self.keepsGaps = keepsGaps
      self.toolVersion = toolVersion
    }
  }

  /// What was left out or changed in writing.
  public struct Report: Sendable, Hashable {
    /// Beads that were left out because one side is empty.
    public var gapsLeftOut = 0
    /// Characters that XML does not allow, which U+FFFD replaces.
    public var replacedCharacters = 0

    /// Makes a report of nothing.
    public init() {}
  }

  /// Writes a bitext.
  ///
  /// - Parameter sinks: An output for each of ``suffixes``, in that order.
  /// - Returns: What was left out or changed.
  /// - Complexity: linear in the length of both documents.
  @discardableResult
  public func write(
    _ bitext: AlignedBitext, to sinks: [OutputSink], options: Options = Options()
  ) throws(OutputError) -> Report {
    guard let sink = sinks.first, let last = sinks.last, sinks.count == suffixes.count else {
      throw OutputError.failed(
        path: rawValue, message: "as many outputs are needed as the format has files")
    }
    var report = Report()
    var bitext = bitext
    if leavesGapsOut && !options.keepsGaps {
      let all = bitext.beads.count
      bitext.beads.removeAll { $0.isOmission }
      bitext.explanations = []
      report.gapsLeftOut = all - bitext.beads.count
    }
    switch self {
    case .tsv: try DelimitedBitext.write(bitext, to: sink)
    case .jsonl: try JSONBitext.write(bitext, to: sink)
    case .moses: try MosesBitext.write(bitext, chinese: sink, english: last)
    case .ladder: try LadderBitext.write(bitext, to: sink)
    case .beads: try BeadLines.write(bitext, to: sink)
    case .xces: report.replacedCharacters = try XCESBitext.write(bitext, to: sink)
    case .tmx:
      report.replacedCharacters = try TMXBitext.write(
        bitext, to: sink, toolVersion: options.toolVersion)
    case .xlsx: try SheetBitext.write(bitext, to: sink)
    case .html: try HTMLBitext.write(bitext, to: sink)
    }
    return report
  }
}
