internal import Bitext
internal import BitextFormats
internal import Scoring
public import TextIO

/// The forms in which pairs are written with their scores.
public enum PairScoreFormat: String, Sendable, Hashable, CaseIterable {
  /// Score, parts, identifier, source and target, with tabs between.
  case tsv
  /// An object a line: the unit with all that there was of it, its `score` and the parts of it,
  /// `scoreParts`.
  case jsonl
}

/// Writes pairs with their scores to an output, which stays open: a line for each.
public struct PairScoreWriter {
  /// Units of a lower score are left out.
  public var least = 0.0
  /// How many scored units have been written.
  public private(set) var count = 0
  private let sink: OutputSink
  private let format: PairScoreFormat
  private var bytes: [UInt8] = []
  private var json = JSONLine()

  /// How many places scores are written with.
  private static let places = 4

  /// A writer.
  public init(_ sink: OutputSink, _ format: PairScoreFormat) {
    self.sink = sink
    self.format = format
  }

  /// Writes units. In the place of one that could not be read stands its error, in JSON, or an empty
  /// line.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public mutating func write(_ units: [PairScoring.ScoredUnit]) throws(OutputError) {
    bytes.removeAll(keepingCapacity: true)
    for unit in units {
      if let failure = unit.failure {
        if format == .jsonl { UnitMembers.appendFailure(failure, to: &json) }
        take(end: format == .tsv)
        continue
      }
      guard unit.score.score >= least else { continue }
      count += 1
      switch format {
      case .tsv: appendColumns(unit)
      case .jsonl:
        appendObject(unit)
        take(end: false)
      }
    }
    try sink.append(bytes)
  }

  /// Adds the line of JSON that was made.
  private mutating func take(end: Bool) {
    bytes += json.bytes
    json.removeAll()
    if end { bytes.append(0x0A) }
  }

  private mutating func appendColumns(_ unit: PairScoring.ScoredUnit) {
    for value in [unit.score.score] + unit.score.parts {
      bytes.append(Self.known(value), places: Self.places)
      bytes.append(0x09)
    }
    append(Array(unit.unit.id.utf8), end: 0x09)
    append(unit.unit.source.utf8, end: 0x09)
    append(unit.unit.target.utf8, end: 0x0A)
  }

  /// Appends text on one line, in which no separator stands.
  private mutating func append(_ utf8: [UInt8], end: UInt8) {
    for byte in utf8 {
      bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    bytes.append(end)
  }

  private mutating func appendObject(_ unit: PairScoring.ScoredUnit) {
    json.beginObject()
    UnitMembers.appendIdentifier(of: unit.unit, to: &json)
    UnitMembers.appendTexts(of: unit.unit, to: &json)
    json.key("score")
    json.double(Self.known(unit.score.score), places: Self.places)
    json.key("scoreParts")
    json.beginObject()
    for (name, value) in zip(PairScore.names, unit.score.parts) {
      json.key(name)
      json.double(Self.known(value), places: Self.places)
    }
    json.endObject()
    UnitMembers.appendDetails(of: unit.unit, without: ["score", "scoreParts"], to: &json)
    json.endObject()
    json.finish()
  }

  /// A share, whatever came of arithmetic.
  private static func known(_ value: Double) -> Double {
    value.isFinite ? min(max(value, 0), 1) : 0
  }
}
