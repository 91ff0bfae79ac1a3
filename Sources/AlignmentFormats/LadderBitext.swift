internal import Bitext
internal import TextIO
internal import DocumentFormats

/// Writes the ladder of hunalign (Varga et al., "Parallel corpora for medium density languages",
/// RANLP 2005) in numbers: on each line the first sentence of either side of a bead and its score;
/// the last line tells how many sentences there are.
enum LadderBitext {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    var line: [UInt8] = []
    for bead in bitext.beads {
      line.removeAll(keepingCapacity: true)
      line.append(decimal: bead.source.lowerBound)
      line.append(0x09)
      line.append(decimal: bead.target.lowerBound)
      line.append(0x09)
      line.append(bead.confidence, places: 4)
      line.append(0x0A)
      try sink.append(line)
    }
    try sink.append("\(bitext.source.count)\t\(bitext.target.count)\t0\n")
  }
}
