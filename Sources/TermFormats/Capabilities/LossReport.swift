internal import Tables
public import TextIO

/// What a termbase held and a file of it does not.
public struct LossReport: Sendable, Hashable {
  /// One kind of loss.
  public struct Item: Sendable, Hashable {
    /// What was lost, in plain words: a ``TermbaseField``'s, or a sentence.
    public var what: String
    /// How many times.
    public var count: Int
    /// The first few, each with the concept that it belongs to.
    public var examples: [String]
  }

  /// How many examples of each kind are kept.
  public static let mostExamples = 5

  /// The format that was written.
  public let format: TermbaseFormat
  /// The losses, in the order in which they were met.
  public private(set) var items: [Item] = []
  /// What there is to know of how the terms were read.
  public var remarks: [InputRemark] = []
  /// The number of concepts, or of rows where the format has rows, that were written.
  public internal(set) var written = 0
  private var places: [String: Int] = [:]

  /// A report without any loss.
  public init(format: TermbaseFormat) {
    self.format = format
  }

  /// The report of a file that was kept as it is, with so many concepts.
  package init(format: TermbaseFormat, kept count: Int) {
    self.format = format
    written = count
  }

  /// Whether everything was written.
  public var isEmpty: Bool { items.isEmpty }

  /// Counts a loss and keeps it as an example while there are few.
  mutating func add(_ what: String, _ example: @autoclosure () -> String) {
    let place = places[what] ?? items.count
    if place == items.count {
      places[what] = place
      items.append(Item(what: what, count: 0, examples: []))
    }
    items[place].count += 1
    if items[place].examples.count < Self.mostExamples {
      items[place].examples.append(Self.short(example()))
    }
  }

  /// The report as lines for a person; none when nothing was lost and there are no remarks.
  public var lines: [String] {
    remarks.map(\.description) + lossLines
  }

  /// What was lost as lines for a person.
  var lossLines: [String] {
    if items.isEmpty { return [] }
    var lines = ["\(format.rawValue) does not hold:"]
    for item in items {
      let rest = item.count > item.examples.count ? ", …" : ""
      lines.append(
        "  \(item.what): \(item.count) (\(item.examples.prefix(3).joined(separator: ", "))\(rest))")
    }
    return lines
  }

  /// The report as a JSON document.
  public var json: [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    json.key("format")
    json.string(format.rawValue)
    json.key("written")
    json.integer(written)
    json.key("losses")
    json.objects(items) { item, json in
      json.key("what")
      json.string(item.what)
      json.key("count")
      json.integer(item.count)
      json.key("examples")
      json.beginArray()
      for example in item.examples { json.string(example) }
      json.endArray()
    }
    json.member("remarks", remarks.map(\.description))
    json.endObject()
    json.finish()
    return json.bytes
  }

  private static func short(_ text: String) -> String {
    let line = TermText.tidied(text)
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
