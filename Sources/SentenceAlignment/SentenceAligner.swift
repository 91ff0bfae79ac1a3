internal import Bitext
public import Domains
public import Lexicon
public import Segmentation
internal import Text

/// Aligns the sentences of Chinese documents with those of their English counterparts.
public struct SentenceAligner: Sendable {
  /// The dictionary whose glosses are evidence.
  public let dictionary: BilingualDictionary?
  /// What cuts Chinese into words where there is no dictionary.
  public let segmentation: SegmentationModel?
  /// The built-in termbases whose terms are evidence.
  public let domains: DomainChoice
  /// How kinds of evidence weigh.
  public let parameters: AlignmentParameters

  /// Makes an aligner.
  ///
  /// - Parameter parameters: By default those that were fitted with or without a dictionary.
  public init(
    dictionary: BilingualDictionary?, segmentation: SegmentationModel? = nil,
    parameters: AlignmentParameters? = nil, domains: DomainChoice = .none
  ) {
    self.domains = domains
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
    let (translations, first) = learn(evidence)
    let beads = evidence.align(translations, after: first, looksClosely: true)
    return zip(beads, evidence.likenesses(beads)).map {
      SentenceAlignment(beads: $0, likeness: $1)
    }
  }

  /// What documents teach of word translations, with the beads that taught it.
  private func learn(_ evidence: BatchEvidence) -> (WordTranslations, [[SentenceBead]]) {
    var beads = evidence.align(evidence.knownTranslations, after: nil, looksClosely: false)
    if dictionary == nil {
      // What was learned from few sure beads is worth learning from again.
      beads = evidence.align(
        evidence.learnedTranslations(from: beads), after: beads, looksClosely: false)
    }
    return (evidence.learnedTranslations(from: beads), beads)
  }

  /// What documents teach together, for others to be aligned with.
  public func learnedWords(from pairs: [DocumentPair]) -> LearnedWords {
    let evidence = BatchEvidence(pairs, self)
    return LearnedWords(
      learn(evidence).0, evidence.words, hasDictionary: dictionary != nil)
  }

  /// Aligns each pair of documents with what was learned before, on all cores.
  ///
  /// - Returns: An alignment for each pair, in order, the same whatever else is aligned with it.
  public func align(_ pairs: [DocumentPair], knowing words: LearnedWords) -> [SentenceAlignment] {
    Parallel.map(pairs.count) { index in
      let evidence = BatchEvidence([pairs[index]], self)
      let translations = words.translations(
        of: evidence.words, otherwise: evidence.knownTranslations)
      let first = evidence.align(translations, after: nil, looksClosely: false)
      // The document itself teaches of its words what others could not.
      let all = translations.joined(with: evidence.learnedTranslations(from: first))
      let beads = evidence.align(all, after: first, looksClosely: true)
      return SentenceAlignment(beads: beads[0], likeness: evidence.likenesses(beads)[0])
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
