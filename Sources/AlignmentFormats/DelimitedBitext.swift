internal import Bitext
internal import SentenceAlignment
internal import TextIO
internal import BitextFormats
internal import DocumentFormats

/// Writes a bitext as tab-separated values with a header, a bead a line.
enum DelimitedBitext {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    let explains = !bitext.explanations.isEmpty
    try sink.append("source_ids\ttarget_ids\tconfidence\tsource\ttarget")
    try sink.append(explains ? "\tkind_score\tlength_score\tword_score\tlinks\n" : "\n")
    var line: [UInt8] = []
    for (index, bead) in bitext.beads.enumerated() {
      line.removeAll(keepingCapacity: true)
      line.append(identifiers: bead.source)
      line.append(0x09)
      line.append(identifiers: bead.target)
      line.append(0x09)
      line.append(bead.confidence, places: 4)
      line.append(0x09)
      line.append(bitext.source.line(of: bead.source))
      line.append(0x09)
      line.append(bitext.target.line(of: bead.target))
      if explains { append(bitext.explanations[index], to: &line) }
      line.append(0x0A)
      try sink.append(line)
    }
  }

  private static func append(_ explanation: BeadExplanation, to line: inout [UInt8]) {
    for score in [explanation.kind, explanation.length, explanation.words] {
      line.append(0x09)
      line.append(score, places: 3)
    }
    line.append(0x09)
    for (index, link) in explanation.links.enumerated() {
      if index > 0 { line.append("; ") }
      line.append("\(field(link.chinese))=\(field(link.english)) ")
      line.append(link.ratio, places: 1)
    }
  }

  private static func field(_ text: String) -> String {
    var line = OneLine(language: .english)
    line.append(Array(text.utf8)[...])
    return line.finished
  }
}
