internal import Bitext
internal import TextIO
internal import DocumentFormats

/// Writes a bitext as two texts, line by line each other's translation.
enum MosesBitext {
  static func write(
    _ bitext: AlignedBitext, chinese: OutputSink, english: OutputSink
  ) throws(OutputError) {
    let isSourceChinese = bitext.source.language == .chinese
    let sinks = isSourceChinese ? (chinese, english) : (english, chinese)
    for bead in bitext.beads {
      try sinks.0.append(bitext.source.line(of: bead.source) + "\n")
      try sinks.1.append(bitext.target.line(of: bead.target) + "\n")
    }
  }
}
