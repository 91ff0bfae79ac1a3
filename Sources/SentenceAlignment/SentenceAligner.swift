internal import Bitext
public import Lexicon
public import Segmentation

/// Aligns the sentences of Chinese documents with those of their English counterparts.
public struct SentenceAligner: Sendable {
  /// The dictionary whose glosses are evidence.
  public let dictionary: BilingualDictionary?
  /// What cuts Chinese into words where there is no dictionary.
  public let segmentation: SegmentationModel?
  /// How kinds of evidence weigh.
  public let parameters: AlignmentParameters

  /// Makes an aligner.
  public init(
    dictionary: BilingualDictionary?, segmentation: SegmentationModel? = nil,
    parameters: AlignmentParameters = AlignmentParameters()
  ) {
    self.dictionary = dictionary
    self.segmentation = segmentation
    self.parameters = parameters
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
    let first = evidence.align(evidence.knownTranslations, after: nil)
    let translations = evidence.learnedTranslations(from: first)
    let beads = evidence.align(translations, after: first)
    return Parallel.map(pairs.count) { index in
      SentenceAlignment(
        beads: beads[index], likeness: evidence.likeness(index, beads[index], translations))
    }
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
