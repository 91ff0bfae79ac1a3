public import BitextFormats
public import Checking

/// What writers of findings want to know.
public struct FindingWritingOptions: Sendable, Hashable {
  /// The version of the program, which headers record.
  public var toolVersion: String
  /// Text: whether to mark spans and severities by colour, with a terminal's commands.
  public var isColored: Bool
  /// Text: how many columns a line may take, at least 40; a Chinese character takes two.
  public var columns: Int
  /// Text: how many segments are shown of a cause, or nil for all.
  public var segmentsPerGroup: Int?
  /// SARIF: the path of the file that the findings are of; the report's name otherwise.
  public var path: String?
  /// SARIF and JSON: the 1-based line at which each unit stands in that file, where it is known.
  /// Units beyond the end have none.
  public var lines: [Int?]
  /// CSV: whether to begin with a byte order mark, without which Excel takes it for the encoding
  /// of the machine.
  public var hasByteOrderMark: Bool
  /// TMX and XLIFF: the document that was checked, which is kept as it is but for notes where it is
  /// in that format. Without it the units are written anew.
  public var document: CheckedDocument?
  /// What of the bitext was not read, where it is written anew.
  public var losses = ConversionLosses()
  /// Where each finding of the report stands, in their order; empty where that is not known.
  public var places: [FindingPlaces] = []
  /// JSON: what was mended in a copy.
  public var fixes: FixPlan?

  /// Makes options.
  public init(
    toolVersion: String = "", isColored: Bool = false, columns: Int = 100,
    segmentsPerGroup: Int? = 5, path: String? = nil, lines: [Int?] = [],
    hasByteOrderMark: Bool = false
  ) {
    self.toolVersion = toolVersion
    self.isColored = isColored
    self.columns = max(columns, 40)
    self.segmentsPerGroup = segmentsPerGroup.map { max($0, 0) }
    self.path = path
    self.lines = lines
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The line of a unit, or nil.
  func line(of segment: Int) -> Int? {
    lines.indices.contains(segment) ? lines[segment].flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// Where a finding stands.
  func places(of finding: Int) -> FindingPlaces {
    places.indices.contains(finding) ? places[finding] : FindingPlaces()
  }
}
