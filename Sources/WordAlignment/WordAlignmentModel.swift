public import Bitext
public import Lexicon

/// A trained model that links the words of segment pairs.
///
/// The value is safe to share between tasks.
public struct WordAlignmentModel: Sendable {
  let storage: ModelStorage
  let jumps: JumpTables
  /// The settings with which it was trained; `symmetrization` may be changed at any time.
  public var options: WordAlignmentOptions
  /// What is known of words that the model has never seen; not saved with it.
  public var dictionary: BilingualDictionary?
  /// Judges links of the text that the model was trained on, for `Symmetrization.fitted`.
  @_spi(Fitting) public var classifier: BoostedTrees?
  /// Judges links of other text.
  let modelClassifier: BoostedTrees?

  /// The number of word pairs that have a translation probability.
  public var entryCount: Int { Int(clamping: storage.entryCount) }

  init(storage: ModelStorage) {
    self.storage = storage
    jumps = JumpTables(
      toEnglish: JumpTable(probabilities: storage.section(.jumpsToEnglish, Float.self)),
      toChinese: JumpTable(probabilities: storage.section(.jumpsToChinese, Float.self)))
    options = WordAlignmentOptions()
    options.direction = storage.language == 0 ? .chineseToEnglish : .englishToChinese
    options.nullMass = min(0.99, max(0.001, storage.nullMass))
    options.leastProbability = min(1, max(1e-30, storage.leastProbability))
    classifier = LinkFeatures.classifier
    modelClassifier = LinkFeatures.modelClassifier
  }

  /// Links the tokens of a pair.
  ///
  /// Time is quadratic in the length of a segment of up to 256 tokens and linear beyond, as
  /// longer pairs are aligned in pieces.
  ///
  /// - Returns: Links sorted by source, then target; none where a side is empty.
  public func align(_ source: [Substring], _ target: [Substring]) -> [WordLink] {
    var bitext = TokenizedBitext()
    bitext.append(source: source, target: target)
    return align(bitext, 0..<1).first ?? []
  }

  /// Links the tokens of a stretch of a bitext, on all cores.
  ///
  /// - Parameter isTrainingText: Whether the model was trained on the bitext, whose pairs have
  ///   taught it what they can. Others get what is known beforehand.
  /// - Returns: The links of each pair, in order; a range is cut to the pairs that there are.
  public func align(
    _ bitext: TokenizedBitext, _ range: Range<Int>, isTrainingText: Bool = false
  ) -> [[WordLink]] {
    var linker = WordLinker(self, bitext: bitext, isTrainingText: isTrainingText)
    return linker.links(range)
  }
}
