public import BitextFormats
internal import TextIO

/// What a conversion did, and what it could not keep.
public struct ConversionSummary: Sendable {
  /// The form that was read.
  public let from: SegmentPairFormat
  /// The form that was written.
  public let to: SegmentPairFormat
  /// The language of the source, as a tag of BCP 47, or `und`.
  public let sourceLanguage: String
  /// The language of the target.
  public let targetLanguage: String
  /// How many units were written.
  public let unitCount: Int
  /// How many terms were marked; nil where there was no termbase.
  public let markedTerms: Int?
  /// What was lost.
  public let losses: ConversionLosses
  /// How many units were left out as they were not wanted.
  public var leftOutCount = 0
  /// How many records could not be read.
  public var errorCount = 0
  /// What a person should know about how the input was read, a line each.
  public var remarks: [String] = []
  /// The files that were written, but for the report.
  public var outputs: [String] = []
  /// Whether the output is the input but for what was asked.
  public var isSameDocument = false

  /// What was converted and lost in plain words, a line each.
  public var lines: [String] {
    ["\(from.rawValue) to \(to.rawValue): \(unitCount) unit\(unitCount == 1 ? "" : "s")"]
      + (errorCount > 0 ? ["could not be read: \(errorCount)"] : [])
      + (leftOutCount > 0 ? ["left out as not asked for: \(leftOutCount)"] : [])
      + remarks + losses.all.map { "lost: \($0.kind.explanation): \($0.count)" }
  }

  /// The same as a JSON document.
  public var json: [UInt8] { json(of: nil) }

  /// The same with what tells which work it was.
  package func json(of work: WorkReport?) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    work?.appendMembers(to: &json)
    json.key("from")
    json.string(from.rawValue)
    json.key("to")
    json.string(to.rawValue)
    json.key("sourceLanguage")
    json.string(sourceLanguage)
    json.key("targetLanguage")
    json.string(targetLanguage)
    json.key("units")
    // As in all reports, those that could not be read among them.
    json.integer(unitCount + errorCount)
    if leftOutCount > 0 {
      json.key("leftOut")
      json.integer(leftOutCount)
    }
    json.key("errors")
    json.integer(errorCount)
    if isSameDocument {
      json.key("sameDocument")
      json.boolean(true)
    }
    if !remarks.isEmpty {
      json.key("remarks")
      json.beginArray()
      for remark in remarks { json.string(remark) }
      json.endArray()
    }
    json.lost(WorkReport.Loss.all(of: losses))
    json.endObject()
    json.finish()
    return json.bytes
  }
}
