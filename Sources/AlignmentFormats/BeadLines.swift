internal import Bitext
internal import TextIO
internal import BitextFormats

/// Writes beads as Vecalign and Bertalign do: `[0,1]:[0]:0.98`, one a line.
enum BeadLines {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    var line: [UInt8] = []
    for bead in bitext.beads {
      line.removeAll(keepingCapacity: true)
      line.append(bracketed: bead.source)
      line.append(0x3A)
      line.append(bracketed: bead.target)
      line.append(0x3A)
      line.append(bead.confidence, places: 4)
      line.append(0x0A)
      try sink.append(line)
    }
  }
}
