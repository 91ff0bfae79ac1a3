public import Bitext
public import TextIO

/// Reads a corpus of segment pairs, block by block and in order.
///
/// Every line of the input, or every unit of a memory or catalogue, is one pair: an empty line is
/// a pair of empty segments. So what is written a line for each pair corresponds to the input line
/// by line, but for the header of a table.
///
/// ```swift
/// let reader = try SegmentPairReader(source: TextInput("a.zh"), target: TextInput("a.en"))
/// while let pairs = try reader.next() { print(pairs.count) }
/// ```
///
/// - Complexity: linear time; memory of one block and a line or unit of at most 1 MB a text,
///   whatever the length of the input.
public final class SegmentPairReader {
  /// Some pairs with what else is known of them.
  package struct Block {
    /// The pairs; an empty one stands for a record that cannot be read.
    package var pairs: [SegmentPair] = []
    /// The units without their texts, where they have anything else, by their place.
    package var details: [Int: TranslationUnit] = [:]
    /// Why there is no pair, by its place.
    package var failures: [Int: InputError] = [:]

    /// No pairs.
    package init() {}
  }

  /// Whether units are kept in ``Block/details``.
  package var keepsDetails = false
  /// What becomes of records that cannot be read.
  package var handling = RecordHandling()
  /// How many records could not be read.
  package private(set) var errorCount = 0

  private let units: TranslationUnitReader
  private var unit = TranslationUnit()
  /// What to say where all of a document was passed over.
  private var emptyDocument: InputError?

  /// Opens two texts whose lines correspond.
  ///
  /// - Throws: `InputError` when a file cannot be opened.
  public init(source: TextInput, target: TextInput) throws(InputError) {
    units = try TranslationUnitReader([source, target], format: .moses)
  }

  /// Opens a file that holds both sides.
  ///
  /// - Parameters:
  ///   - format: Any but Moses, which is two files.
  ///   - source: The language of the source, for files with several languages. Without it, that
  ///     of the first segment in Chinese or English is the source.
  ///   - table: What a person says of a table: its columns, its header, its sheet.
  /// - Throws: `InputError` when the file cannot be opened.
  public convenience init(
    _ input: TextInput, format: SegmentPairFormat, source: BitextLanguage? = nil,
    table: TableOptions = TableOptions()
  ) throws(InputError) {
    try self.init([input], format: format, source: source, table: table)
  }

  /// Opens several files of one format, each of which holds both sides, as if they were one. Pairs that
  /// go the other way than those of the first file are turned.
  ///
  /// - Throws: `InputError` when the first file cannot be opened.
  public convenience init(
    _ inputs: [TextInput], format: SegmentPairFormat, source: BitextLanguage? = nil,
    table: TableOptions = TableOptions()
  ) throws(InputError) {
    try self.init(inputs, format: format, source: source, table: table, refusesTurned: false)
  }

  /// Opens several files of one format, each of which holds both sides, as if they were one.
  ///
  /// - Parameter refusesTurned: Whether it is an error that pairs go the other way than those of the
  ///   first file, and not that their sides are exchanged.
  package init(
    _ inputs: [TextInput], format: SegmentPairFormat, source: BitextLanguage?,
    table: TableOptions, refusesTurned: Bool
  ) throws(InputError) {
    guard let input = inputs.first else {
      throw InputError(file: format.rawValue, message: "there is no file")
    }
    var turning = TranslationUnitReader.turning(format, inputs.count)
    (turning.isRefused, turning.keepsUntranslated) = (refusesTurned, false)
    units = try TranslationUnitReader(
      inputs, format, LanguageChoice(source: source), (source?.rawValue, source?.other.rawValue),
      table: table, turning: turning)
    if [.tmx, .xliff, .xliff2].contains(format) {
      emptyDocument = InputError(
        file: input.name, message: "there is no unit in it that can be read",
        hint: "is --from right?")
    }
  }

  /// What a person should know about how the input was read so far, a line each.
  public var remarks: [String] { units.remarks }

  /// What was passed over so far.
  public var losses: ConversionLosses { units.losses }

  /// The next pairs, or nil when there are no more.
  ///
  /// - Parameters:
  ///   - count: How many pairs are given at most; at least 1. Fewer are given at the end, where they
  ///     are so long that they take more than a megabyte, and where more have not come yet.
  ///   - waits: Whether more is waited for until there are so many, so that it does not show when they
  ///     came.
  /// - Throws: `InputError` with line and column for what cannot be read, and for a document in XML
  ///   of which everything was passed over. Pairs given before
  ///   were sound for themselves, but the input as a whole is not.
  public func next(
    atMost count: Int = 1024, waits: Bool = false
  ) throws(InputError) -> [SegmentPair]? {
    try nextBlock(atMost: count, waits: waits)?.pairs
  }

  /// The next pairs with what else is known of them, or nil when there are no more.
  package func nextBlock(atMost count: Int, waits: Bool) throws(InputError) -> Block? {
    var block = Block()
    var size = 0
    while block.pairs.count < max(count, 1) && size < 1 << 20 {
      // What has come is given before more is waited for.
      if !waits, !block.pairs.isEmpty, try units.isWaiting() { break }
      do {
        guard try units.next(into: &unit) else { break }
        size += unit.source.utf8.count + unit.target.utf8.count
        block.pairs.append(unit.pair)
        if keepsDetails { keepDetails(at: block.pairs.count - 1, in: &block) }
      } catch {
        try handling.take(error, &errorCount)
        block.failures[block.pairs.count] = error
        block.pairs.append(SegmentPair())
      }
    }
    if let emptyDocument, block.pairs.isEmpty, !losses.isEmpty { throw emptyDocument }
    emptyDocument = nil
    return block.pairs.isEmpty ? nil : block
  }

  private func keepDetails(at place: Int, in block: inout Block) {
    var details = unit
    (details.source.utf8, details.target.utf8) = ([], [])
    if details != TranslationUnit() { block.details[place] = details }
  }
}
