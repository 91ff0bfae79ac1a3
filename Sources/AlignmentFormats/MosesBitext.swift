internal import Bitext
internal import TextIO
internal import DocumentFormats

/// Writes a bitext as two texts, line by line each other's translation.
enum MosesBitext {
  static func write(
    _ bitext: AlignedBitext, chinese: OutputSink, english: OutputSink
  ) throws(OutputError) {
    let sinks = Sides(chinese: chinese, english: english)
    let (source, target) = (sinks.source(bitext.direction), sinks.target(bitext.direction))
    for bead in bitext.beads {
      try source.append(bitext.source.line(of: bead.source) + "\n")
      try target.append(bitext.target.line(of: bead.target) + "\n")
    }
  }
}
