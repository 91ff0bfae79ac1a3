public import Bitext
public import DocumentFormats
public import TextIO

/// How two documents that correspond are to be read and aligned.
public struct DocumentOptions: Sendable, Hashable {
  /// How bytes become text.
  public var text = TextOptions()
  /// The encoding of the first document, where they differ.
  public var sourceEncoding: String?
  /// The encoding of the second document.
  public var targetEncoding: String?
  /// The language of the first document; detected without it.
  public var sourceLanguage: BitextLanguage?
  /// The language of the second document.
  public var targetLanguage: BitextLanguage?
  /// How running text is marked up; told by the suffixes without it.
  public var layout: DocumentLayout?
  /// What of documents is wanted.
  public var extraction = ExtractionOptions()
  /// What is known beforehand of how the documents correspond.
  public var guidance = AlignmentGuidance()

  /// Options that leave everything open.
  public init(text: TextOptions = TextOptions()) { self.text = text }
}

/// Files that tell how the sentences of two documents correspond.
public struct AlignmentGuidance: Sendable, Hashable {
  /// Sentences that must meet: source and target number a line, with a tab between.
  public var anchors: String?
  /// Beads that stand, as `BitextFormat.beads` writes them.
  public var fixedBeads: String?
  /// A vector for each source sentence.
  public var sourceEmbeddings: String?
  /// A vector for each target sentence.
  public var targetEmbeddings: String?
  /// The length of the vectors in files of bare float32.
  public var embeddingDimension: Int?

  /// Nothing known.
  public init() {}

  /// Whether there is any file; it belongs to one pair of documents then.
  public var isEmpty: Bool {
    anchors == nil && fixedBeads == nil && sourceEmbeddings == nil && targetEmbeddings == nil
  }
}
