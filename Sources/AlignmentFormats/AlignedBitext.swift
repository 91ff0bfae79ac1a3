public import Bitext
public import DocumentFormats
public import SentenceAlignment

/// Two documents and how their sentences correspond, ready to be written.
public struct AlignedBitext: Sendable {
  /// The document that was named first, in either language.
  public var source: BitextDocument
  /// The document that was named second.
  public var target: BitextDocument
  /// The beads in order; their source is ``source``, whatever its language.
  public var beads: [Bead]
  /// Why each bead was chosen, one for each bead, or empty.
  public var explanations: [BeadExplanation]

  /// Puts documents and beads together. Beads that reach beyond the sentences are cut off.
  public init(
    source: BitextDocument, target: BitextDocument, beads: [Bead],
    explanations: [BeadExplanation] = []
  ) {
    self.source = source
    self.target = target
    self.beads = beads.map { bead in
      var bead = bead
      bead.source = bead.source.clamped(to: 0..<source.count)
      bead.target = bead.target.clamped(to: 0..<target.count)
      return bead
    }
    self.explanations = explanations.count == beads.count ? explanations : []
  }

  /// Which of the documents is Chinese.
  public var direction: Direction { Direction(source: source.language) }

  /// Takes out the beads that are less probable than a bound, and tells how many.
  public mutating func leaveOut(below confidence: Double) -> Int {
    let kept = beads.indices.filter { beads[$0].confidence >= confidence }
    let count = beads.count - kept.count
    if !explanations.isEmpty { explanations = kept.map { explanations[$0] } }
    beads = kept.map { beads[$0] }
    return count
  }
}
