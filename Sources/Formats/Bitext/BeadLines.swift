internal import Bitext

/// Writes beads as Vecalign and Bertalign do: `[0,1]:[0]:0.98`, one a line.
enum BeadLines {
  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    var line: [UInt8] = []
    for bead in bitext.beads {
      line.removeAll(keepingCapacity: true)
      append(bead.source, to: &line)
      line.append(0x3A)
      append(bead.target, to: &line)
      line.append(0x3A)
      line.append(bead.confidence, places: 4)
      line.append(0x0A)
      try sink.append(line)
    }
  }

  /// Appends the numbers of sentences in brackets.
  static func append(_ sentences: Range<Int>, to line: inout [UInt8]) {
    line.append(0x5B)
    line.append(identifiers: sentences)
    line.append(0x5D)
  }
}

extension [UInt8] {
  /// Appends numbers with commas between them.
  mutating func append(identifiers: Range<Int>) {
    for number in identifiers {
      if number > identifiers.lowerBound { append(0x2C) }
      append(decimal: number)
    }
  }
}
