import TextIO
import Workflows

/// A JSON line for each pair of documents of a run.
struct AlignmentReport {
  /// The lines so far.
  private(set) var bytes: [UInt8] = []

  /// A pair that was aligned.
  mutating func add(
    _ pair: DocumentNames, _ entry: AlignmentSummary.Entry, _ outputs: [String]
  ) {
    line(pair, entry.looksLikeTranslation ? "aligned" : "no translations") { json in
      json.key("output")
      json.beginArray()
      for output in outputs { json.string(output) }
      json.endArray()
      let gaps = entry.kinds.filter { $0.key.contains("0") }
      for (name, value) in [
        ("source_sentences", entry.sentences.source), ("target_sentences", entry.sentences.target),
        ("beads", entry.kinds.values.reduce(0, +)),
        ("without_counterpart", gaps.values.reduce(0, +)), ("low", entry.low),
      ] {
        json.key(name)
        json.integer(value)
      }
      json.key("likeness")
      json.double(entry.likeness, places: 4)
      json.key("unaligned")
      json.objects(entry.passages) { passage, json in
        json.key("side")
        json.string(passage.isSource ? "source" : "target")
        json.key("first")
        json.integer(passage.sentences.lowerBound)
        json.key("sentences")
        json.integer(passage.sentences.count)
      }
    }
  }

  /// A pair whose output was there.
  mutating func addExisting(_ pair: DocumentNames) { line(pair, "existing") { _ in } }

  /// A pair that could not be used.
  mutating func add(_ pair: DocumentNames, _ error: InputError) {
    line(pair, "unusable") { json in
      json.key("message")
      json.string(error.description)
    }
  }

  private mutating func line(
    _ pair: DocumentNames, _ status: String, _ more: (inout JSONLine) -> Void
  ) {
    var json = JSONLine()
    json.beginObject()
    json.key("source")
    json.string(pair.source)
    json.key("target")
    json.string(pair.target)
    json.key("status")
    json.string(status)
    more(&json)
    json.endObject()
    json.finish()
    bytes += json.bytes
  }
}
