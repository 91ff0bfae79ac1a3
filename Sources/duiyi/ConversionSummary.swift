import BitextFormats
import TextIO

/// What is said after a conversion.
struct ConversionSummary {
  let from: SegmentPairFormat
  let to: SegmentPairFormat
  let languages: (source: String, target: String)
  let unitCount: Int
  let losses: ConversionLosses

  /// In plain words, a line each.
  var lines: [String] {
    ["\(from.rawValue) to \(to.rawValue): \(AlignmentSummary.count(unitCount, "unit"))"]
      + losses.all.map { "lost: \($0.kind.explanation): \($0.count)" }
  }

  /// As JSON.
  var json: [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    json.key("from")
    json.string(from.rawValue)
    json.key("to")
    json.string(to.rawValue)
    json.key("sourceLanguage")
    json.string(languages.source)
    json.key("targetLanguage")
    json.string(languages.target)
    json.key("units")
    json.integer(unitCount)
    json.key("lost")
    json.beginArray()
    for (kind, count) in losses.all {
      json.beginObject()
      json.key("kind")
      json.string(kind.rawValue)
      json.key("count")
      json.integer(count)
      json.key("explanation")
      json.string(kind.explanation)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }
}
