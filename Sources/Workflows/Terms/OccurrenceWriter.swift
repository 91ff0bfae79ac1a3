internal import TermAlignment
public import TextIO

/// Writes what was found of terms, a line each, to an output, which stays open.
public struct OccurrenceWriter {
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
    if format == .tsv {
      try sink.append("start\tend\tsource\ttarget\tevidence\tconfidence\tline\n")
    }
  }

  /// Writes what was found in a text.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public func write(_ found: TermsOfText) throws(OutputError) {
    let lines = OccurrenceLines(
      format: format, text: found.text, fileName: namesFiles ? found.text.name : nil)
    for gloss in found.glosses { try sink.append(lines.line(for: gloss)) }
    for occurrence in found.occurrences { try sink.append(lines.line(for: occurrence)) }
  }
}

/// The lines of a text's terms.
struct OccurrenceLines {
  let format: RecordFormat
  let text: TextFile
  let fileName: String?

  func line(for occurrence: TermOccurrence) -> [UInt8] {
    line(
      occurrence.range, occurrence.source, occurrence.target, occurrence.evidence.names,
      occurrence.confidence, surface: nil)
  }

  func line(for gloss: Gloss) -> [UInt8] {
    line(
      gloss.source, gloss.sourceText, gloss.targetText, Evidence.gloss.names, gloss.confidence,
      surface: gloss.target)
  }

  private func line(
    _ range: Range<Int>, _ source: String, _ target: String, _ evidence: [String],
    _ confidence: Double, surface: Range<Int>?
  ) -> [UInt8] {
    let stored = text.fileRange(of: range)
    let (start, end) = (stored.lowerBound, stored.upperBound)
    let place = text.position(of: range.lowerBound)
    var json = JSONLine()
    switch format {
    case .tsv:
      json.double(confidence, places: 3)
      let rounded = String(decoding: json.bytes, as: UTF8.self)
      let fields = [
        String(start), String(end), source, target, evidence.joined(separator: "+"), rounded,
        String(place.line),
      ]
      let clean = fields.map { field in
        String(field.map { $0 == "\t" || $0.isNewline ? " " : $0 })
      }
      return Array((clean.joined(separator: "\t") + "\n").utf8)
    case .jsonl:
      json.beginObject()
      if let fileName { json.key("file"); json.string(fileName) }
      json.key("start"); json.integer(start)
      json.key("end"); json.integer(end)
      Self.append(source, target, evidence, confidence, to: &json)
      json.key("line"); json.integer(place.line)
      json.key("column"); json.integer(place.column)
      json.key("length"); json.integer(source.unicodeScalars.count)
      if let surface {
        json.key("surface")
        json.string(String(decoding: text.bytes[surface], as: UTF8.self))
      }
      json.endObject()
      json.finish()
      return json.bytes
    }
  }

  /// Appends what is known of a span that renders a term, but for its place.
  static func append(_ occurrence: TermOccurrence, to json: inout JSONLine) {
    append(
      occurrence.source, occurrence.target, occurrence.evidence.names, occurrence.confidence,
      to: &json)
  }

  /// Appends what is known of a gloss, but for its place.
  static func append(_ gloss: Gloss, to json: inout JSONLine) {
    append(gloss.sourceText, gloss.targetText, Evidence.gloss.names, gloss.confidence, to: &json)
  }

  private static func append(
    _ source: String, _ target: String, _ evidence: [String], _ confidence: Double,
    to json: inout JSONLine
  ) {
    json.key("source"); json.string(source)
    json.key("target"); json.string(target)
    json.key("evidence")
    json.beginArray()
    for kind in evidence { json.string(kind) }
    json.endArray()
    json.key("confidence"); json.double(confidence, places: 3)
  }
}
