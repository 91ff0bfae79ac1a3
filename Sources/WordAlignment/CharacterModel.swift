internal import Bitext
internal import Lexicon

/// How Chinese characters render English word families, learned from the bitext itself.
///
/// Words that are too rare to be learned share characters with others that are not: 犯罪 is known
/// by 罪犯. IBM Model 1 over single characters and prefixes of English words gives
/// t(prefix | character), whose mean over a word's characters is its evidence.
struct CharacterModel: Sendable {
  private let table: TranslationTable
  let characters: Vocabulary

  init(
    corpus: TrainingCorpus, forms: EnglishForms, dictionary: BilingualDictionary?,
    options: WordAlignmentOptions
  ) {
    var split = SplitCorpus()
    var pieces: [[UInt32]] = []
    for word in 0..<UInt32(corpus.chineseWordCount) {
      corpus.chineseVocabulary[word].withUnsafeBufferPointer { bytes in
        pieces.append(
          Self.characters(bytes).map { split.chineseVocabulary.insert($0) })
      }
    }
    var kept = 0
    for pair in Self.sample(corpus, options.characterPairs) {
      split.append(
        corpus.chinese.words[corpus.chinese.range(pair)].flatMap { pieces[Int($0)] },
        corpus.english.words[corpus.english.range(pair)].map { forms.prefixes[Int($0)] })
      if pair - kept >= 1 << 16 {
        corpus.release(kept..<pair)
        kept = pair
      }
    }
    if let dictionary { Self.add(dictionary, forms, to: &split) }
    characters = split.chineseVocabulary
    var settings = options
    settings.modelOneIterations = options.characterIterations
    settings.agreementIterations = 0
    settings.startsHidden = options.charactersStartHidden
    settings.leastUniform = 2e-3
    var trainer = AgreementTrainer(
      corpus: split.corpus(englishVocabulary: forms.prefixVocabulary), priors: nil,
      options: settings)
    trainer.train()
    table = trainer.table
  }

  /// At most about so many pairs, spread evenly.
  private static func sample(_ corpus: TrainingCorpus, _ most: Int) -> StrideTo<Int> {
    stride(from: 0, to: corpus.count, by: max(1, corpus.count / max(1, most)))
  }

  /// Adds headwords with the stems of their senses as pairs.
  private static func add(
    _ dictionary: BilingualDictionary, _ forms: EnglishForms, to corpus: inout SplitCorpus
  ) {
    var pieces: [UInt32] = []
    let vocabulary = corpus.chineseVocabulary
    dictionary.forEachHeadword { word in
      guard word.count <= 24 else { return false }
      pieces.removeAll(keepingCapacity: true)
      for character in characters(word) {
        guard let number = vocabulary.number(of: character) else { return false }
        pieces.append(number)
      }
      return !pieces.isEmpty
    } _: { word, stems in
      let prefixes = stems.prefix(12).compactMap { forms.numbers(ofStem: $0.stem).prefix }
      guard !prefixes.isEmpty else { return }
      corpus.append(characters(word).compactMap { vocabulary.number(of: $0) }, prefixes)
    }
  }

  /// The numbers of the characters of a word that the corpus has.
  func characters(of word: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    Self.characters(word).compactMap { characters.number(of: $0) }
  }

  /// Calls with the prefixes that a character renders and their probabilities.
  func forEachPrefix(of character: UInt32, _ body: (_ prefix: UInt32, _ probability: Float) -> Void)
  {
    let row = Int(character)
    guard row < table.rowCount, row < table.rowScales.count else { return }
    for slot in table.slots(ofRow: row) where !table.entries[slot].isEmpty {
      body(table.entries[slot].column, table.probability(slot, row: row))
    }
  }

  /// The UTF-8 of each scalar beyond ASCII; ASCII bytes hang together.
  static func characters(
    _ word: UnsafeBufferPointer<UInt8>
  ) -> [UnsafeBufferPointer<UInt8>] {
    var result: [UnsafeBufferPointer<UInt8>] = []
    var place = 0
    while place < word.count {
      let start = place
      let isASCII = word[place] < 0x80
      place += 1
      while place < word.count,
        isASCII ? word[place] < 0x80 : word[place] & 0xC0 == 0x80
      {
        place += 1
      }
      result.append(UnsafeBufferPointer(rebasing: word[start..<place]))
    }
    return result
  }
}

/// Pairs of characters and prefixes as they are collected.
private struct SplitCorpus {
  var chineseVocabulary = Vocabulary()
  private var chinese: [UInt32] = []
  private var english: [UInt32] = []
  private var chineseStarts: [UInt32] = []
  private var englishStarts: [UInt32] = []

  mutating func append(_ left: [UInt32], _ right: [UInt32]) {
    chineseStarts.append(UInt32(truncatingIfNeeded: chinese.count))
    englishStarts.append(UInt32(truncatingIfNeeded: english.count))
    // A pair has at most 256 words, and words are short but for freaks.
    chinese += left.prefix(LongPairs.longest)
    english += right.prefix(LongPairs.longest)
  }

  func corpus(englishVocabulary: Vocabulary) -> TrainingCorpus {
    TrainingCorpus(
      Sides(
        chinese: .init(words: NumberView(chinese), starts: NumberView(chineseStarts)),
        english: .init(words: NumberView(english), starts: NumberView(englishStarts))),
      Sides(chinese: chineseVocabulary, english: englishVocabulary))
  }
}
