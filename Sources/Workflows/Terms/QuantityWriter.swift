internal import Quantities
public import TextIO

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
    for quantity in found.quantities { try sink.append(line(for: quantity, in: found)) }
  }

  private func line(for quantity: Quantity, in found: QuantitiesOfText) -> [UInt8] {
    let text = found.text
    let range = quantity.start..<quantity.end
    let place = found.position(of: quantity.start)
    let stored = text.fileRange(of: range)
    let (start, end) = (stored.lowerBound, stored.upperBound)
    if format == .tsv {
      let surface = String(decoding: text.bytes[range], as: UTF8.self)
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
    Self.append(quantity, of: text.bytes, to: &json)
    json.key("line"); json.integer(place.line)
    json.key("column"); json.integer(place.column)
    json.endObject()
    json.finish()
    return json.bytes
  }

  /// Appends what is known of a quantity, but for its place.
  static func append(_ quantity: Quantity, of text: [UInt8], to json: inout JSONLine) {
    json.key("text")
    text[quantity.start..<quantity.end].withUnsafeBytes { json.string(utf8: $0) }
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
  }
}
