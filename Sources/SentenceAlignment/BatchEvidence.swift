internal import Platform
internal import Segmentation
internal import Bitext
internal import Dispatch
internal import Text

/// The words of a batch of document pairs and what is known of their translation.
struct BatchEvidence: Sendable {
  let pairs: [DocumentPair]
  let parameters: AlignmentParameters
  let words: BatchWords
  /// Whether word translations are known before anything is learned.
  private let hasDictionary: Bool
  /// t(English | Chinese) and t(Chinese | English), before anything is learned.
  private let priors: (toEnglish: SparseTable, toChinese: SparseTable)
  private let frequencies: Sides<WordFrequencies>

  init(_ pairs: [DocumentPair], _ aligner: SentenceAligner) {
    self.pairs = pairs
    parameters = aligner.parameters
    hasDictionary = aligner.dictionary != nil
    words = BatchWords(
      pairs, dictionary: aligner.dictionary, segmentation: aligner.segmentation)
    let toEnglish = TranslationPriors(
      parameters: parameters, dictionary: aligner.dictionary,
      domains: DomainWords(aligner.domains, chinese: words.chineseTypes)
    ).table(chinese: words.chineseTypes, english: words.englishTypes)
    frequencies = Sides(
      chinese: WordFrequencies(words.chinese, typeCount: words.chineseTypes.count),
      english: WordFrequencies(words.english, typeCount: words.englishTypes.count))
    let toChinese = Self.inverted(
      toEnglish, frequencies.chinese, typeCount: words.englishTypes.count, parameters)
    priors = (toEnglish, toChinese)
  }

  /// What is known before anything is learned.
  var knownTranslations: WordTranslations {
    WordTranslations(
      toEnglish: ratios(priors.toEnglish, frequencies.english),
      toChinese: ratios(priors.toChinese, frequencies.chinese))
  }

  /// What beads teach, for all documents together.
  func learnedTranslations(from alignments: [[SentenceBead]]) -> WordTranslations {
    var groups = WordGroups()
    for (index, beads) in alignments.enumerated() {
      for bead in beads where !bead.isOmission {
        groups.append(
          bead, words.chinese[index], words.english[index], weight: Float(bead.confidence))
      }
    }
    let directions = [Direction.chineseToEnglish, .englishToChinese]
    let learned = Parallel.map(2) { [groups] in learn(groups, directions[$0]) }
    return WordTranslations(toEnglish: learned[0], toChinese: learned[1])
  }

  private func learn(_ groups: WordGroups, _ direction: Direction) -> SparseTable {
    let frequencies = frequencies[direction.target]
    let learned = TranslationLearner(parameters: parameters).learn(
      groups, direction,
      priors: direction == .chineseToEnglish ? priors.toEnglish : priors.toChinese,
      targetFrequencies: frequencies)
    return ratios(learned, frequencies)
  }

  /// Aligns every pair, on all cores.
  ///
  /// - Parameter first: An alignment that shows the documents' habits.
  func align(
    _ translations: WordTranslations, after first: [[SentenceBead]]?, looksClosely: Bool
  ) -> [[SentenceBead]] {
    Parallel.map(pairs.count) { index in
      aligner(index, translations, after: first?[index], looksClosely: looksClosely).align()
    }
  }

  private func aligner(
    _ index: Int, _ translations: WordTranslations, after first: [SentenceBead]?,
    looksClosely: Bool = true
  ) -> PairAligner {
    let chinese = words.chinese[index]
    let english = words.english[index]
    let habits =
      first.map { BeadHabits($0, chinese, english, parameters) }
      ?? BeadHabits(chinese, english, parameters)
    return PairAligner(
      chinese: chinese, english: english, pair: pairs[index], translations: translations,
      englishTypeCount: words.englishTypes.count, parameters: parameters, habits: habits,
      // Anchors are less sure where translations have yet to be learned.
      slack: hasDictionary ? 5 : first == nil ? 24 : 10, looksClosely: looksClosely)
  }

  /// How much each alignment looks like one of translations, 0…1.
  ///
  /// A dictionary judges all beads. Without one, each half of the beads is judged by what the
  /// other half teaches.
  func likenesses(_ alignments: [[SentenceBead]]) -> [Double] {
    guard !hasDictionary else {
      let known = knownTranslations
      return Parallel.map(pairs.count) { likeness($0, alignments[$0], [known]) }
    }
    let folds = (0..<2).map { half in
      learnedTranslations(
        from: alignments.map { beads in
          beads.filter { !$0.isOmission }.enumerated().filter { $0.offset % 2 != half }
            .map(\.element)
        })
    }
    return Parallel.map(pairs.count) { likeness($0, alignments[$0], folds) }
  }

  /// - Parameter folds: What judges the beads, in turn.
  private func likeness(
    _ index: Int, _ beads: [SentenceBead], _ folds: [WordTranslations]
  ) -> Double {
    var fit = (sum: 0.0, count: 0)
    for (fold, translations) in folds.enumerated() {
      var judge = LikenessJudge(
        words.chinese[index], words.english[index], translations, parameters: parameters)
      let part = judge.fit(of: beads) { $0 % folds.count == fold }
      fit.sum += part.sum
      fit.count += part.count
    }
    guard fit.count > 0 else { return 0 }
    // A few sentences teach too little to judge others: they count as undecided.
    let undecided = hasDictionary ? 0.0 : 20
    let share = (fit.sum + undecided / 2) / (Double(fit.count) + undecided)
    var sentences = (aligned: 0, all: 0)
    for bead in beads {
      let count = bead.chinese.count + bead.english.count
      sentences.all += count
      if !bead.isOmission { sentences.aligned += count }
    }
    let aligned = Double(sentences.aligned) / Double(sentences.all)
    return max(0, share) * aligned
  }

  /// Why each bead was chosen.
  func explanations(
    _ index: Int, _ beads: [SentenceBead], _ translations: WordTranslations
  ) -> [BeadExplanation] {
    let scorer = aligner(index, translations, after: beads).scorer(for: beads)
    return beads.map { bead in
      let row = bead.chinese.lowerBound
      let column = bead.english.lowerBound
      let rows = bead.chinese.count
      let columns = bead.english.count
      guard !bead.isOmission, rows <= BeadScorer.most, columns <= BeadScorer.most else {
        return BeadExplanation(
          kind: bead.isOmission ? Double(scorer.omissionOpening) : 0, length: 0, words: 0,
          embeddings: 0, links: [])
      }
      let kind = Double(scorer.kinds[rows - 1][columns - 1])
      let length = Double(scorer.lengths(row, rows, column)[columns - 1])
      let words = Double(scorer.wordScore(row, rows, column, columns))
      return BeadExplanation(
        kind: kind, length: parameters.lengthWeight * length,
        words: parameters.wordWeight * words,
        embeddings: Double(scorer.embedding(row, rows, column, columns)),
        links: links(index, bead, translations))
    }
  }

  /// The strongest word pairs of a bead, ten at most.
  private func links(
    _ index: Int, _ bead: SentenceBead, _ translations: WordTranslations
  ) -> [BeadExplanation.Link] {
    let chinese = words.chinese[index]
    let english = words.english[index]
    var present: Set<Int32> = []
    for sentence in bead.english { present.formUnion(english.words[english.range(sentence)]) }
    var found: [(word: Int32, column: Int32, ratio: Float)] = []
    for word in Set(bead.chinese.flatMap { chinese.words[chinese.range($0)] }) {
      for place in translations.toEnglish.range(Int(word)) {
        let column = translations.toEnglish.columns[place]
        if present.contains(column) {
          found.append((word, column, translations.toEnglish.weights[place]))
        }
      }
    }
    found.sort { ($1.ratio, $0.word, $0.column) < ($0.ratio, $1.word, $1.column) }
    return found.prefix(10).map {
      BeadExplanation.Link(
        chinese: WordSpelling.shown(words.chineseTypes[$0.word]),
        english: WordSpelling.shown(words.englishTypes[$0.column]), ratio: Double($0.ratio))
    }
  }

  /// t(z|e) from t(e|z), by Bayes with a power of the frequency of z.
  private static func inverted(
    _ priors: SparseTable, _ frequencies: WordFrequencies, typeCount: Int,
    _ parameters: AlignmentParameters
  ) -> SparseTable {
    let power = Float(parameters.reversePower)
    let weights = (0..<Int32(priors.rowCount)).map { powf(frequencies.share($0), power) }
    var table = priors.transposed(columnCount: typeCount, rowWeights: weights)
    table.normalizeRows(to: 1 / (1 + Float(parameters.dictionaryDoubt)))
    return table
  }

  private func ratios(_ table: SparseTable, _ frequencies: WordFrequencies) -> SparseTable {
    var result = SparseTable()
    let greatest = Float(parameters.greatestRatio)
    for row in 0..<table.rowCount {
      for place in table.range(row) {
        let ratio = table.weights[place] / frequencies.share(table.columns[place])
        if ratio > 1 { result.append(table.columns[place], min(ratio, greatest)) }
      }
      result.endRow()
    }
    return result
  }
}

/// How the words that the aligner compares are shown to people.
enum WordSpelling {
  /// A word without the sign of its sort.
  static func shown(_ word: String) -> String {
    guard let first = word.utf8.first, word.utf8.count > 1, "#%=~".utf8.contains(first) else {
      return word
    }
    return String(word.dropFirst())
  }
}
