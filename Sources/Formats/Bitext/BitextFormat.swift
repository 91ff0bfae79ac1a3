/// The forms in which a bitext of one pair of documents can be written.
public enum BitextFormat: String, Sendable, Hashable, CaseIterable {
  /// Tab-separated values: sentence numbers, confidence and texts.
  case tsv
  /// Beads alone, as Vecalign and Bertalign write them: `[0,1]:[0]:0.98`.
  case beads

  /// Writes a bitext.
  public func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    switch self {
    case .tsv: try DelimitedBitext.write(bitext, to: sink)
    case .beads: try BeadLines.write(bitext, to: sink)
    }
  }
}
