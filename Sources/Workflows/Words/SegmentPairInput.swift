public import Bitext
public import BitextFormats
public import TextIO

/// Where segment pairs come from, and how their text is cut into tokens.
public struct SegmentPairInput: Sendable {
  /// Files of pairs, or two whose lines correspond, source and target; one may be `-`.
  public var files: [String]
  /// The form of the pairs; told by the files without it.
  public var format: SegmentPairFormat?
  /// The language of the source; detected without it.
  public var sourceLanguage: BitextLanguage?
  /// How bytes become text.
  public var text = TextOptions()
  /// What is said of the pairs where they are a table.
  public var table = TableOptions()
  /// Whether tokens are what white space separates.
  public var isTokenized = false
  /// What becomes of records that cannot be read.
  public var records = RecordHandling()

  /// Names files.
  public init(_ files: [String]) { self.files = files }

  /// What the files are called in messages.
  var names: [String] { files.map { TextInput($0).name } }

  /// What is to be found out of the way of each pair; nothing where the languages are named.
  var ways: PairWays? { sourceLanguage == nil ? PairWays() : nil }

  /// Adds that pairs are turned.
  func warn(_ warnings: inout WarningList, of ways: PairWays?) {
    guard let remark = ways?.remark else { return }
    warnings.add(.reading(file: names.joined(separator: " "), remark: remark))
  }

  /// Opens the files, the text of which is cut into tokens.
  ///
  /// - Parameter refusesTurned: Whether it is an error that a file goes the other way than the first.
  func open(
    _ resources: LanguageResources, refusesTurned: Bool = false
  ) throws -> TokenizedPairs {
    TokenizedPairs(
      try reader(refusesTurned: refusesTurned),
      PairTokenizer(model: isTokenized ? nil : try resources.openSegmentation()))
  }

  /// Opens the files.
  func reader(refusesTurned: Bool = false) throws(InputError) -> SegmentPairReader {
    let inputs = files.map { TextInput($0, options: records.options(text)) }
    if format == nil, let file = files.first { try UnreadFiles.refuse(file) }
    if format == nil, SegmentPairFormat(paths: files) == nil {
      try UnreadFiles.refuse(unopened: files)
    }
    guard let input = inputs.first, let format = format ?? SegmentPairFormat(paths: files) else {
      throw InputError(
        file: files.first ?? "", message: "what it holds is not told by its name",
        hint: "say which format it is in")
    }
    let reader =
      format == .moses && inputs.count == 2
      ? try SegmentPairReader(source: input, target: inputs[1])
      : try SegmentPairReader(
        inputs, format: format, source: sourceLanguage, table: table, refusesTurned: refusesTurned)
    reader.handling = records
    return reader
  }
}
