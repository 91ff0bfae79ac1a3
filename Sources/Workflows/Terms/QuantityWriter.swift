public import DocumentFormats
public import Quantities
public import TextIO

/// The quantities of a text.
public struct QuantitiesOfText: Sendable {
  /// The text.
  public let text: TextFile
  /// Its quantities, in order.
  public let quantities: [Quantity]

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
    quantities = text.bytes.withUnsafeBufferPointer { QuantityFinder().quantities(in: $0) }
  }
}

/// Writes quantities, a line each, to an output, which stays open.
public struct QuantityWriter {
  private let sink: OutputSink
  private let format: RecordFormat
  private let namesFiles: Bool

  /// A writer; it begins with the header, where the format has one.
  ///
  /// - Parameter namesFiles: Whether objects tell their file.
  /// - Throws: `OutputError` where the output cannot be written.
  public init(
    _ sink: OutputSink, _ format: RecordFormat, namesFiles: Bool = false
  ) throws(OutputError) {
    self.sink = sink
    self.format = format
    self.namesFiles = namesFiles
    if format == .tsv { try sink.append(Self.header) }
  }

  private static let header =
    "start\tend\ttext\tvalue\tunit\tline\tkind\tsign\tdirection\tmodifier\n"

  /// Writes the quantities of a text.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public func write(_ found: QuantitiesOfText) throws(OutputError) {
    for quantity in found.quantities { try sink.append(line(for: quantity, in: found.text)) }
  }

  private func line(for quantity: Quantity, in text: TextFile) -> [UInt8] {
    let range = quantity.start..<quantity.end
    let surface = String(decoding: text.bytes[range], as: UTF8.self)
    let place = text.position(of: quantity.start)
    let stored = text.fileRange(of: range)
    let (start, end) = (stored.lowerBound, stored.upperBound)
    if format == .tsv {
      let fields = [
        String(start), String(end), surface, quantity.canonical, quantity.canonicalUnit,
        String(place.line), quantity.kind.rawValue, quantity.sign.rawValue,
        quantity.direction?.rawValue ?? "", quantity.modifier.rawValue,
      ]
      return Array((fields.joined(separator: "\t") + "\n").utf8)
    }
    var json = JSONLine()
    json.beginObject()
    if namesFiles { json.key("file"); json.string(text.name) }
    json.key("start"); json.integer(start)
    json.key("end"); json.integer(end)
    json.key("text"); json.string(surface)
    json.key("value"); json.string(quantity.canonical)
    json.key("unit"); json.string(quantity.canonicalUnit)
    json.key("kind"); json.string(quantity.kind.rawValue)
    json.key("sign"); json.string(quantity.sign.rawValue)
    json.key("direction")
    if let direction = quantity.direction { json.string(direction.rawValue) } else { json.null() }
    json.key("modifier"); json.string(quantity.modifier.rawValue)
    if let ends = quantity.ends {
      json.key("low"); json.string(ends.low.description)
      json.key("high"); json.string(ends.high.description)
    }
    json.key("line"); json.integer(place.line)
    json.key("column"); json.integer(place.column)
    json.endObject()
    json.finish()
    return json.bytes
  }
}
