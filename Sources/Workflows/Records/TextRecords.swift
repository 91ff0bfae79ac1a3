internal import Bitext
public import BitextFormats
internal import Text
public import TextIO

/// Texts of one language that are looked at one by one, each a line of the input, and answered by a
/// line of JSON each.
///
/// ```swift
/// var records = TextRecords(["reviews.jsonl"])
/// records.isJSON = true
/// try OutputFiles.write(["-"]) { try QuantityFinding().run(records, to: $0[0]) }
/// ```
///
/// A line of the output has what identifies the record, its text, what was found in it, and the
/// record's other members as they were. In the place of a record that cannot be read stands its error.
public struct TextRecords: Sendable {
  /// The files; `-` is standard input.
  public var files: [String]
  /// Whether lines are objects with a `text`; otherwise they are the texts.
  public var isJSON = false
  /// How bytes become text.
  public var text = TextOptions()
  /// What becomes of records that cannot be read.
  public var handling = RecordHandling()
  /// The longest line of text in bytes.
  var longest = LineReader.longest

  /// Names files.
  public init(_ files: [String]) { self.files = files }

  /// Answers each record, and each as soon as no more has come.
  ///
  /// - Parameters:
  ///   - name: The member that holds what was found.
  ///   - body: Appends the value of that member.
  func answer<Worker>(
    to sink: OutputSink, _ team: WorkerTeam<Worker>, as name: String,
    _ body: @Sendable ([UInt8], inout Worker, inout JSONLine) -> Void
  ) throws -> RecordSummary {
    try answer(to: sink, team) { record, worker in
      var json = JSONLine()
      switch record {
      case .failure(let error): UnitMembers.appendFailure(error, to: &json)
      case .success(let unit):
        json.beginObject()
        UnitMembers.appendIdentifier(of: unit, to: &json)
        let file = UnitMembers.file(of: unit)
        json.member("file", file)
        json.key("text")
        unit.source.utf8.withUnsafeBytes { json.string(utf8: $0) }
        json.key(name)
        body(unit.source.utf8, &worker, &json)
        let told = Set(["id", "text", name] + (file == nil ? [] : ["file"]))
        UnitMembers.appendOwn(of: unit, without: told, to: &json)
        json.endObject()
        json.finish()
      }
      return json.bytes
    }
  }

  /// Answers each record, and each as soon as no more has come.
  ///
  /// - Parameters:
  ///   - onError: Is told why records cannot be read.
  ///   - body: Makes the bytes that answer a record.
  func answer<Worker>(
    to sink: OutputSink, _ team: WorkerTeam<Worker>, onError: ((InputError) -> Void)? = nil,
    _ body: @Sendable (UnitRecords.Record, inout Worker) -> [UInt8]
  ) throws -> RecordSummary {
    let inputs = files.map { TextInput($0, options: handling.options(text)) }
    let records = UnitRecords(
      try TranslationUnitReader(texts: inputs, isJSON: isJSON, longest: longest), handling)
    var summary = RecordSummary()
    while true {
      let block = try records.next(atMost: 1024)
      if block.isEmpty { break }
      let answers = team.map(block.count) { body(block[$0], &$1) }
      for answer in answers { try sink.append(answer) }
      if let onError {
        for case .failure(let error) in block { onError(error) }
      }
      summary.count += block.count
      // Who waits for an answer gets it before more is waited for.
      if try records.reader.isWaiting() { try sink.flush() }
    }
    summary.errorCount = records.errorCount
    return summary
  }
}

/// How many records there were.
public struct RecordSummary: Sendable, Hashable {
  /// How many, those among them that could not be read.
  public var count = 0
  /// How many could not be read.
  public var errorCount = 0
}

/// Places in a text in Unicode scalars.
struct ScalarPlaces {
  private let bytes: [UInt8]
  private var offset = 0
  private var count = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Appends where a range begins and ends, in bytes and scalars. Fast for ranges in their order.
  mutating func append(_ range: Range<Int>, to json: inout JSONLine) {
    json.key("start")
    json.integer(range.lowerBound)
    json.key("end")
    json.integer(range.upperBound)
    json.key("scalarStart")
    json.integer(scalars(before: range.lowerBound))
    json.key("scalarEnd")
    json.integer(scalars(before: range.upperBound))
  }

  private mutating func scalars(before place: Int) -> Int {
    if place < offset { (offset, count) = (0, 0) }
    let end = min(place, bytes.count)
    count += bytes[offset..<end].count { $0 & 0xC0 != 0x80 }
    offset = end
    return count
  }
}
