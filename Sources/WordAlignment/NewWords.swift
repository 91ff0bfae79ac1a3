internal import Lexicon

/// Evidence for words that a model has never seen: identical strings, marks, the dictionary's
/// glosses through stems, and English words of one family.
///
/// A new word's cells get the probabilities that evidence suggests; a new English word of a known
/// family borrows from its relatives' rows nothing but the dictionary's view of them.
struct NewWords: Sendable {
  private let isNewChinese: [Bool]
  private let isNewEnglish: [Bool]
  private let hasNewWords: Bool
  private let chinese: Vocabulary
  private let english: Vocabulary
  private let dictionary: BilingualDictionary?
  private let options: WordAlignmentOptions
  private let forms: EnglishForms
  private let known: KnownPairs?

  /// - Parameters:
  ///   - chineseNumbers: The model's numbers of the batch's words, or ones that it does not have.
  init(
    chinese: Vocabulary, english: Vocabulary, chineseNumbers: [UInt32], englishNumbers: [UInt32],
    dictionary: BilingualDictionary?, priors: [WordPrior], options: WordAlignmentOptions
  ) {
    isNewChinese = chineseNumbers.map { $0 == UInt32.max }
    isNewEnglish = englishNumbers.map { $0 == UInt32.max }
    hasNewWords = isNewChinese.contains(true) || isNewEnglish.contains(true)
    self.chinese = chinese
    self.english = english
    self.dictionary = dictionary
    self.options = options
    forms = EnglishForms(hasNewWords ? english : Vocabulary())
    known = hasNewWords ? KnownPairs(chinese, english, priors, options) : nil
  }

  /// Raises the probabilities of cells with a new word for which there is evidence.
  ///
  /// - Parameter words: The pair's words by their numbers in the batch.
  func apply(
    _ chineseWords: ArraySlice<UInt32>, _ englishWords: ArraySlice<UInt32>,
    _ workspace: PairWorkspace
  ) {
    guard hasNewWords else { return }
    let englishIsNew = englishWords.contains { isNewEnglish[Int($0)] }
    for (row, word) in chineseWords.enumerated() {
      let isNew = isNewChinese[Int(word)]
      guard isNew || englishIsNew else { continue }
      chinese[word].withUnsafeBufferPointer { bytes in
        let identical = english.number(of: bytes)
        let glosses = RowGlosses(bytes, dictionary, forms, options)
        let counterparts = known?[word] ?? []
        for (column, other) in englishWords.enumerated()
        where isNew || isNewEnglish[Int(other)] {
          var weight = glosses.weight(forms.stems[Int(other)], forms.prefixes[Int(other)])
          if other == identical { weight += options.identicalWeight }
          for pair in counterparts where pair.english == other { weight += pair.weight }
          if weight > 0.05 { workspace.raise(row, column, prior: weight) }
        }
      }
    }
  }
}
