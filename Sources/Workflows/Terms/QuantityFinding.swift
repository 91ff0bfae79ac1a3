public import DocumentFormats
public import Quantities
internal import Text
public import TextIO

/// Finds the quantities of texts.
///
/// ```swift
/// try QuantityFinding().run(["call.zh.txt"]) { found, _ in
///   for quantity in found.quantities { print(quantity.canonical, quantity.canonicalUnit) }
/// }
/// ```
public struct QuantityFinding: Sendable {
  /// How bytes become text.
  public var text = TextOptions()
  /// What of documents is wanted.
  public var extraction = ExtractionOptions()

  /// Finds those of both languages.
  public init() {}

  /// Looks through texts. Plain text is given in pieces of whole lines, as no quantity goes beyond its
  /// line, and each piece as soon as no more has come.
  ///
  /// - Parameters:
  ///   - onWarning: Is told what a person should know of how a text was read.
  ///   - body: Is given what was found, in order, and whether more is waited for.
  /// - Throws: `InputError` for what cannot be read, and what the body throws.
  /// - Complexity: linear in the text; memory of a piece, and of a document that is no plain text.
  public func run(
    _ files: [String], onWarning: WarningHandler? = nil,
    _ body: (QuantitiesOfText, _ isWaiting: Bool) throws -> Void
  ) throws {
    let watch = WorkWatch.current
    for file in files {
      guard DocumentText.isPlain(file) else {
        let found = try QuantitiesOfText(
          file, options: text, extraction: extraction, onWarning: onWarning)
        try body(found, false)
        continue
      }
      let blocks = try TextInput(file, options: text).blocks(of: 1 << 18)
      var isInsideLine = false
      while let block = try blocks.next() {
        if let watch { isInsideLine = watch.readLines(of: block.bytes, isInsideLine: isInsideLine) }
        try body(QuantitiesOfText(block, of: blocks.name), try blocks.isWaiting())
      }
    }
  }

  /// Writes a line of JSON for each record, with its `quantities`.
  ///
  /// - Throws: `InputError` for what cannot be read, and `OutputError`.
  /// - Complexity: linear time; memory of some thousand records.
  @discardableResult
  public func run(_ records: TextRecords, to sink: OutputSink) throws -> RecordSummary {
    try records.answer(to: sink, WorkerTeam { QuantityFinder() }, as: "quantities") {
      text, finder, json in
      var places = ScalarPlaces(text)
      json.beginArray()
      for quantity in text.withUnsafeBufferPointer({ finder.quantities(in: $0) }) {
        json.beginObject()
        places.append(quantity.start..<quantity.end, to: &json)
        QuantityWriter.append(quantity, of: text, to: &json)
        json.endObject()
      }
      json.endArray()
    }
  }
}

/// The quantities of a text, or of a piece of one.
public struct QuantitiesOfText: Sendable {
  /// The text.
  public let text: TextFile
  /// Its quantities, in order.
  public let quantities: [Quantity]
  /// Where a piece begins: its line and column.
  private var start = (line: 1, column: 1)

  /// Reads a text and finds its quantities.
  ///
  /// - Parameters:
  ///   - extraction: What of the document is wanted.
  ///   - onWarning: Is told what a person should know of how it was read.
  /// - Throws: `InputError` for what cannot be read or is too long.
  /// - Complexity: linear in the text, which is held in memory.
  public init(
    _ file: String, options: TextOptions = TextOptions(),
    extraction: ExtractionOptions = ExtractionOptions(), onWarning: WarningHandler? = nil
  ) throws(InputError) {
    text = try WholeDocument.loadPlain(
      file, options: options, extraction: extraction, onWarning: onWarning)
    quantities = Self.find(in: text)
  }

  /// Finds those of a piece.
  init(_ block: TextBlock, of name: String) {
    text = TextFile(name: name, validated: block.bytes, baseOffset: block.offset)
    quantities = Self.find(in: text)
    start = (block.line, block.column)
  }

  private static func find(in text: TextFile) -> [Quantity] {
    text.bytes.withUnsafeBufferPointer { QuantityFinder().quantities(in: $0) }
  }

  /// The 1-based line and column of an index of the text, in all of it.
  public func position(of index: Int) -> (line: Int, column: Int) {
    let place = text.position(of: index)
    return (
      place.line + start.line - 1, place.line == 1 ? place.column + start.column - 1 : place.column
    )
  }
}
