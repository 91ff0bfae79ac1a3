internal import Bitext
internal import DocumentFormats
internal import SentenceAlignment
internal import Text
internal import TextIO

/// Writes a bitext as JSON lines, a bead a line.
///
/// Offsets in bytes are those of the files as they are stored, a byte order mark included; offsets
/// in Unicode scalars count the text alone. Where a side is empty, they tell the place at which
/// its counterpart would stand.
enum JSONBitext {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    var json = JSONLine()
    var source = ScalarCount(of: bitext.source.text.original.bytes)
    var target = ScalarCount(of: bitext.target.text.original.bytes)
    for (index, bead) in bitext.beads.enumerated() {
      json.removeAll()
      json.beginObject()
      json.key("source")
      append(bead.source, of: bitext.source, &source, to: &json)
      json.key("target")
      append(bead.target, of: bitext.target, &target, to: &json)
      json.key("kind")
      json.string(bead.kind)
      json.key("confidence")
      json.double(bead.confidence, places: 4)
      json.key("fixed")
      json.boolean(bead.isFixed)
      if !bitext.explanations.isEmpty {
        json.key("explanation")
        append(bitext.explanations[index], to: &json)
      }
      json.endObject()
      json.finish()
      try sink.append(json.bytes)
    }
  }

  private static func append(
    _ sentences: Range<Int>, of document: BitextDocument, _ scalars: inout ScalarCount,
    to json: inout JSONLine
  ) {
    let range = document.text.originalRange(of: document.range(of: sentences))
    let base = document.text.original.baseOffset
    json.beginObject()
    json.key("ids")
    json.beginArray()
    for sentence in sentences { json.integer(sentence) }
    json.endArray()
    json.key("start")
    json.integer(base + range.lowerBound)
    json.key("end")
    json.integer(base + range.upperBound)
    json.key("scalarStart")
    json.integer(scalars.advance(to: range.lowerBound))
    json.key("scalarEnd")
    json.integer(scalars.advance(to: range.upperBound))
    json.key("text")
    json.string(document.line(of: sentences))
    json.endObject()
  }

  private static func append(_ explanation: BeadExplanation, to json: inout JSONLine) {
    json.beginObject()
    let scores = [
      ("kind", explanation.kind), ("length", explanation.length), ("words", explanation.words),
      ("embeddings", explanation.embeddings), ("total", explanation.total),
    ]
    for (name, score) in scores {
      json.key(name)
      json.double(score, places: 3)
    }
    json.key("links")
    json.objects(explanation.links) { link, json in
      json.key("chinese")
      json.string(link.chinese)
      json.key("english")
      json.string(link.english)
      json.key("ratio")
      json.double(link.ratio, places: 1)
    }
    json.endObject()
  }
}

/// How many scalars stand before places of a text, which are asked for in ascending order.
private struct ScalarCount {
  private let utf8: [UInt8]
  private var place = 0
  private var count = 0

  init(of utf8: [UInt8]) { self.utf8 = utf8 }

  mutating func advance(to index: Int) -> Int {
    if index > place {
      utf8.withUnsafeBytes { all in
        count += UnsafeRawBufferPointer(rebasing: all[place..<min(index, all.count)]).scalarCount
      }
      place = min(index, utf8.count)
    }
    return count
  }
}
