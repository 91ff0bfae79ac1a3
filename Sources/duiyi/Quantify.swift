import ArgumentParser
import Quantities
import TextIO

/// `duiyi quantities`
struct Quantify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "List the quantities of Chinese and English text by value and unit.",
    discussion: """
      Columns: start, end, text, value, unit and line. Values compare across languages: \
      2440亿美元 and $244 billion both give 244000000000 and USD.
      """)

  @Argument(help: "Text files; - is standard input.")
  var files: [String]

  @Option(help: "The form of the output.")
  var format: AlignTerms.Format = .tsv

  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
  }

  func run() throws {
    let sink = try OutputSink(path: "-")
    if format == .tsv { try sink.append("start\tend\ttext\tvalue\tunit\tline\n") }
    for file in files {
      let text = try input.load(file)
      let found = text.bytes.withUnsafeBufferPointer { QuantityFinder().quantities(in: $0) }
      for quantity in found { try sink.append(line(for: quantity, in: text)) }
    }
    try sink.commit()
  }

  private func line(for quantity: Quantity, in text: TextFile) -> [UInt8] {
    let range = quantity.start..<quantity.end
    let surface = String(decoding: text.bytes[range], as: UTF8.self)
    let place = text.position(of: quantity.start)
    let start = quantity.start + text.baseOffset
    let end = quantity.end + text.baseOffset
    if format == .tsv {
      let fields = [
        String(start), String(end), surface, quantity.canonical, quantity.canonicalUnit,
        String(place.line),
      ]
      return Array((fields.joined(separator: "\t") + "\n").utf8)
    }
    var json = JSONLine()
    json.beginObject()
    if files.count > 1 { json.key("file"); json.string(text.name) }
    json.key("start"); json.integer(start)
    json.key("end"); json.integer(end)
    json.key("text"); json.string(surface)
    json.key("value"); json.string(quantity.canonical)
    json.key("unit"); json.string(quantity.canonicalUnit)
    json.key("line"); json.integer(place.line)
    json.key("column"); json.integer(place.column)
    json.endObject()
    json.finish()
    return json.bytes
  }
}
