internal import Bitext

/// The words of a bitext as those of a model.
struct LinkedWords: Sendable {
  var priors: CellPriors
  /// The model's number of each word, or one that it does not have.
  var chinese: [UInt32] = []
  var english: [UInt32] = []
  var chineseFacts: [WordFacts.Fact] = []
  var englishFacts: [WordFacts.Fact] = []

  /// Takes words that were never looked up.
  mutating func look(
    up bitext: TokenizedBitext, _ range: Range<Int>, _ model: WordAlignmentModel,
    isTrainingText: Bool
  ) {
    let sides = bitext.sides(model.options.direction)
    let (first, second) = (sides.chinese, sides.english)
    let storage = model.storage
    Self.read(
      first.vocabulary, storage.chinese, storage.section(.chineseFacts, WordFacts.Fact.self),
      WordClasses.chinese, &chinese, &chineseFacts)
    Self.read(
      second.vocabulary, storage.english, storage.section(.englishFacts, WordFacts.Fact.self),
      WordClasses.english, &english, &englishFacts)
    guard !isTrainingText else { return }
    priors.extend(chinese: first.vocabulary, english: second.vocabulary)
    priors.prepare(first, range)
  }

  private static func read(
    _ vocabulary: Vocabulary, _ known: VocabularyView,
    _ facts: UnsafeBufferPointer<WordFacts.Fact>, _ classes: WordClasses,
    _ numbers: inout [UInt32], _ wordFacts: inout [WordFacts.Fact]
  ) {
    for word in UInt32(numbers.count)..<UInt32(vocabulary.count) {
      let number =
        vocabulary[word].withUnsafeBufferPointer { known.number(of: $0) } ?? UInt32.max
      numbers.append(number)
      wordFacts.append(
        Int(number) < facts.count
          ? facts[Int(number)]
          : WordFacts.Fact(unknown: vocabulary.string(word), classes))
    }
  }
}
