internal import Lexicon
internal import Segmentation

/// What is known of translations beforehand, as pseudo-counts of word pairs that occur together:
/// identical strings, equal marks and values, a dictionary's glosses, and characters.
struct PriorBuilder: Sendable {
  let corpus: TrainingCorpus
  let dictionary: BilingualDictionary?
  let options: WordAlignmentOptions
  private let forms: EnglishForms
  private let characters: CharacterModel?
  private let marks: [UInt32: [UInt32]]

  init(corpus: TrainingCorpus, dictionary: BilingualDictionary?, options: WordAlignmentOptions) {
    self.corpus = corpus
    self.dictionary = dictionary
    self.options = options
    forms = EnglishForms(corpus.englishVocabulary)
    characters =
      options.characterWeight > 0
      ? CharacterModel(
        corpus: corpus, forms: forms,
        dictionary: options.usesDictionaryCharacters ? dictionary : nil, options: options) : nil
    marks = PunctuationPairs.pairs(corpus.chineseVocabulary, corpus.englishVocabulary)
  }

  /// Sets the priors of all pairs of a table.
  func setPriors(_ table: inout TranslationTable) {
    let size = 256
    let rowStarts = table.rowStarts
    let rowCount = table.rowCount
    table.entries.withUnsafeMutableBufferPointer { entries in
      // Each row is written by one thread alone.
      nonisolated(unsafe) let entries = entries
      Parallel.forEach((rowCount + size - 1) / size) { group in
        for row in group * size..<min(rowCount, (group + 1) * size) {
          let slots = Int(rowStarts[row])..<Int(rowStarts[row + 1])
          setPriors(row, UnsafeMutableBufferPointer(rebasing: entries[slots]))
        }
      }
    }
  }

  private func setPriors(
    _ row: Int, _ entries: UnsafeMutableBufferPointer<TranslationTable.Entry>
  ) {
    let bytes = corpus.chineseVocabulary[UInt32(row)]
    bytes.withUnsafeBufferPointer { bytes in
      let identical = corpus.englishVocabulary.number(of: bytes)
      let glosses = RowGlosses(bytes, dictionary, forms, options)
      var pieces = characters?.characters(of: bytes) ?? []
      if pieces.count < 2 { pieces = [] }
      let same = marks[UInt32(row)] ?? []
      for place in entries.indices {
        let column = entries[place].column
        guard column != TranslationTable.empty else { continue }
        var weight: Float = 0
        if column == identical { weight += options.identicalWeight }
        if same.contains(column) { weight += options.punctuationWeight }
        weight += glosses.weight(forms.stems[Int(column)], forms.prefixes[Int(column)])
        if let characters, !pieces.isEmpty {
          weight += options.characterWeight * characters.probability(column, pieces)
        }
        if weight > 1e-3 { entries[place].prior = weight }
      }
    }
  }
}

/// The glosses of a Chinese word as weights of English stems and prefixes.
struct RowGlosses {
  private var stems: [UInt32: Float] = [:]
  private var prefixes: [UInt32: Float] = [:]

  init(
    _ word: UnsafeBufferPointer<UInt8>, _ dictionary: BilingualDictionary?, _ forms: EnglishForms,
    _ options: WordAlignmentOptions
  ) {
    guard let dictionary else { return }
    for gloss in dictionary.glossStems(of: word) {
      let weight = options.dictionaryWeight * (gloss.share + options.dictionaryEvenness)
      add(gloss, weight, forms, options)
    }
    for gloss in dictionary.learnedStems(of: word) {
      add(gloss, options.learnedWeight * gloss.share, forms, options)
    }
    if stems.isEmpty, word.count > 3 { addParts(of: word, dictionary, forms, options) }
  }

  private mutating func add(
    _ gloss: BilingualDictionary.GlossStem, _ weight: Float, _ forms: EnglishForms,
    _ options: WordAlignmentOptions
  ) {
    let numbers = forms.numbers(ofStem: gloss.stem)
    if let stem = numbers.stem { stems[stem, default: 0] += weight }
    if let prefix = numbers.prefix {
      prefixes[prefix, default: 0] += weight * options.prefixShare
    }
  }

  /// The longest headwords within a word that is none stand for it.
  private mutating func addParts(
    of word: UnsafeBufferPointer<UInt8>, _ dictionary: BilingualDictionary,
    _ forms: EnglishForms, _ options: WordAlignmentOptions
  ) {
    var place = 0
    while place < word.count {
      let length = dictionary.longestMatch(in: word, at: place)
      guard length > 0 else {
        place += 1
        continue
      }
      let part = UnsafeBufferPointer(rebasing: word[place..<place + length])
      let share = options.partWeight * Float(length) / Float(word.count)
      for gloss in dictionary.glossStems(of: part) {
        add(gloss, share * (gloss.share + options.dictionaryEvenness), forms, options)
      }
      place += length
    }
  }

  func weight(_ stem: UInt32, _ prefix: UInt32) -> Float {
    if stems.isEmpty, prefixes.isEmpty { return 0 }
    return stems[stem] ?? prefixes[prefix] ?? 0
  }
}
