public import Bitext

/// A Chinese document and its English counterpart, with what is known beforehand of how they
/// correspond.
public struct DocumentPair: Sendable {
  /// The Chinese document.
  public var chinese: SegmentedDocument
  /// The English document.
  public var english: SegmentedDocument
  /// Sentences that must meet in one bead: Chinese and English, counted from 0, both ascending.
  public var anchors: [Anchor] = []
  /// Beads that a person has set. They stand as they are; the rest is aligned around them.
  public var fixedBeads: [SentenceBead] = []
  /// A vector for each Chinese sentence, by an encoder of the user's.
  public var chineseEmbeddings: SentenceEmbeddings?
  /// A vector for each English sentence, by the same encoder.
  public var englishEmbeddings: SentenceEmbeddings?

  /// Makes a pair with nothing known beforehand.
  public init(chinese: SegmentedDocument, english: SegmentedDocument) {
    self.chinese = chinese
    self.english = english
  }

  /// Two sentences that must meet in one bead.
  public struct Anchor: Sendable, Hashable {
    /// The Chinese sentence, from 0.
    public var chinese: Int
    /// The English sentence, from 0.
    public var english: Int

    /// Makes an anchor.
    public init(chinese: Int, english: Int) {
      self.chinese = chinese
      self.english = english
    }
  }
}
