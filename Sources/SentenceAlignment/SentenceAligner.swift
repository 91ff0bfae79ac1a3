internal import Bitext
public import Lexicon
public import Segmentation
internal import Text

/// Aligns the sentences of Chinese documents with those of their English counterparts.
public struct SentenceAligner: Sendable {
  /// The dictionary whose glosses are evidence.
  public let dictionary: BilingualDictionary?
  /// What cuts Chinese into words where there is no dictionary.
  public let segmentation: SegmentationModel?
  /// How kinds of evidence weigh.
  public let parameters: AlignmentParameters

  /// How many times more word translations are learned where nothing is known beforehand.
  private static let extraRounds = 2

  /// Makes an aligner.
  ///
  /// - Parameter parameters: By default those that were fitted with or without a dictionary.
  public init(
    dictionary: BilingualDictionary?, segmentation: SegmentationModel? = nil,
    parameters: AlignmentParameters? = nil
  ) {
    self.dictionary = dictionary
    self.segmentation = segmentation
    self.parameters =
      parameters ?? (dictionary == nil ? .withoutDictionary : .withDictionary)
  }

  /// Aligns documents, which teach each other words.
  ///
  /// A first pass rests on the dictionary, lengths and what the languages share; from its beads
  /// word translations are learned, for all documents together, and each is aligned again.
  ///
  /// - Returns: An alignment for each pair, in order, the same whatever the number of cores.
  /// - Complexity: Linear in the text, as long as rare words lead the search.
  public func align(_ pairs: [DocumentPair]) -> [SentenceAlignment] {
    let evidence = BatchEvidence(pairs, self)
    var beads = evidence.align(evidence.knownTranslations, after: nil, looksClosely: false)
    if dictionary == nil {
      // What was learned from few sure beads is worth learning from again.
      for _ in 0..<Self.extraRounds {
        beads = evidence.align(
          evidence.learnedTranslations(from: beads), after: beads, looksClosely: false)
      }
    }
    let translations = evidence.learnedTranslations(from: beads)
    beads = evidence.align(translations, after: beads, looksClosely: true)
    return zip(beads, evidence.likenesses(beads)).map {
      SentenceAlignment(beads: $0, likeness: $1)
    }
  }

  /// Aligns each pair of documents as if it were alone, on all cores.
  ///
  /// - Returns: An alignment for each pair, in order, the same whatever else is aligned with it.
  public func alignIndependently(_ pairs: [DocumentPair]) -> [SentenceAlignment] {
    Parallel.map(pairs.count) { align([pairs[$0]])[0] }
  }

  /// Tells why beads were chosen, as far as the alignment itself teaches word translations.
  ///
  /// - Returns: An explanation for each bead of the alignment, in order.
  public func explain(_ alignment: SentenceAlignment, of pair: DocumentPair) -> [BeadExplanation] {
    let evidence = BatchEvidence([pair], self)
    let translations = evidence.learnedTranslations(from: [alignment.beads])
    return evidence.explanations(0, alignment.beads, translations)
  }
}
