internal import Bitext
internal import TextIO
internal import DocumentFormats

/// Writes a bitext as the sentence links of OPUS: XCES's cesAlign with a certainty for each link.
/// Sentence *n* has the identifier `s` *n* + 1.
enum XCESBitext {
  /// Returns how many characters were replaced.
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) -> Int {
    var replaced = 0
    var line: [UInt8] = []
    line.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    line.append("<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n")
    line.append("<cesAlign version=\"1.0\">\n<linkGrp targType=\"s\" fromDoc=\"")
    replaced += XMLText.append(bitext.source.text.name, to: &line)
    line.append("\" toDoc=\"")
    replaced += XMLText.append(bitext.target.text.name, to: &line)
    line.append("\">\n")
    try sink.append(line)
    for (index, bead) in bitext.beads.enumerated() {
      line.removeAll(keepingCapacity: true)
      line.append("<link xtargets=\"")
      append(bead.source, to: &line)
      line.append(0x3B)
      append(bead.target, to: &line)
      line.append("\" certainty=\"")
      line.append(bead.confidence, places: 4)
      line.append("\" id=\"SL")
      line.append(decimal: index + 1)
      line.append("\" />\n")
      try sink.append(line)
    }
    try sink.append("</linkGrp>\n</cesAlign>\n")
    return replaced
  }

  private static func append(_ sentences: Range<Int>, to line: inout [UInt8]) {
    for sentence in sentences {
      if sentence > sentences.lowerBound { line.append(0x20) }
      line.append(0x73)
      line.append(decimal: sentence + 1)
    }
  }
}
