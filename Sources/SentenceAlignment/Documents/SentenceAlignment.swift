public import Bitext

/// How the sentences of two documents correspond.
public struct SentenceAlignment: Sendable {
  /// The beads in order. Together they hold every sentence of both sides once.
  public var beads: [SentenceBead]
  /// How much evidence there is that the documents are translations of each other, 0…1: how far
  /// the words of a bead fit each other better than those of beads elsewhere, times the share of
  /// sentences that have a counterpart.
  public var likeness: Double

  /// The beads with a source and a target.
  public func beads(_ direction: Direction) -> [Bead] {
    beads.map { Bead($0, direction) }
  }

  /// Whether the documents look like translations of each other at all.
  public var looksLikeTranslation: Bool { likeness >= 0.3 }
}

/// Why a bead was chosen, in natural logarithms of likelihood ratios: above 0 speaks for it.
public struct BeadExplanation: Sendable {
  /// How frequent beads of its kind are.
  public var kind: Double
  /// How well the lengths fit each other.
  public var length: Double
  /// How well the words fit each other.
  public var words: Double
  /// What the embeddings say; 0 without them.
  public var embeddings: Double
  /// The word pairs that speak most for it, strongest first.
  public var links: [Link]

  /// Two words that speak for a bead.
  public struct Link: Sendable, Hashable {
    /// The Chinese word.
    public var chinese: String
    /// The English stem or number.
    public var english: String
    /// How much more often they meet than chance would have it.
    public var ratio: Double
  }

  /// The sum of all parts.
  public var total: Double { kind + length + words + embeddings }
}
