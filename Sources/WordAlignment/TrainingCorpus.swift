/// A bitext turned so that its Chinese side is known as such, cut into pairs that are neither
/// empty nor too long for a quadratic model.
struct TrainingCorpus: Sendable {
  /// The words of a side, pair after pair.
  struct Side: Sendable {
    var words: [UInt32] = []
    var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }
    func range(_ pair: Int) -> Range<Int> { Int(starts[pair])..<Int(starts[pair + 1]) }

    /// How often each word occurs.
    func frequencies(wordCount: Int) -> [UInt32] {
      var counts = [UInt32](repeating: 0, count: wordCount)
      for word in words { counts[Int(word)] += 1 }
      return counts
    }
  }

  var chinese = Side()
  var english = Side()
  var chineseVocabulary = Vocabulary()
  var englishVocabulary = Vocabulary()

  var count: Int { chinese.count }
  var chineseWordCount: Int { chineseVocabulary.count }
  var englishWordCount: Int { englishVocabulary.count }

  init() {}

  init(_ bitext: TokenizedBitext, sourceLanguage: WordAlignmentOptions.SourceLanguage) {
    let isChineseSource = sourceLanguage == .chinese
    let (first, second) =
      isChineseSource ? (bitext.source, bitext.target) : (bitext.target, bitext.source)
    chineseVocabulary = first.vocabulary
    englishVocabulary = second.vocabulary
    for pair in 0..<first.count {
      for piece in LongPairs.pieces(first.range(pair), second.range(pair)) {
        chinese.words += first.words[piece.chinese]
        chinese.starts.append(UInt32(truncatingIfNeeded: chinese.words.count))
        english.words += second.words[piece.english]
        english.starts.append(UInt32(truncatingIfNeeded: english.words.count))
      }
    }
  }

  /// The pairs of a Chinese and an English place in all pairs.
  var cellCount: Int {
    (0..<count).reduce(0) { $0 + chinese.range($1).count * english.range($1).count }
  }

  /// Ranges of pairs with about as many cells each.
  func blocks(ofCells cells: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    var sum = 0
    for pair in 0..<count {
      sum += chinese.range(pair).count * english.range(pair).count
      if sum >= cells || pair + 1 - first >= 4096 {
        blocks.append(first..<pair + 1)
        first = pair + 1
        sum = 0
      }
    }
    if first < count { blocks.append(first..<count) }
    return blocks
  }
}

/// Pairs with more tokens than a quadratic model should see are cut in proportion.
enum LongPairs {
  /// The most tokens of a piece on a side.
  static let longest = 256

  /// The pieces of a pair in order; none where a side is empty.
  static func pieces(
    _ chinese: Range<Int>, _ english: Range<Int>
  ) -> [(chinese: Range<Int>, english: Range<Int>)] {
    let most = max(chinese.count, english.count)
    guard !chinese.isEmpty, !english.isEmpty else { return [] }
    guard most > longest else { return [(chinese, english)] }
    let count = (most + longest - 1) / longest
    func part(_ range: Range<Int>, _ index: Int) -> Range<Int> {
      let start = range.lowerBound + range.count * index / count
      return start..<range.lowerBound + range.count * (index + 1) / count
    }
    return (0..<count).compactMap {
      let (left, right) = (part(chinese, $0), part(english, $0))
      return left.isEmpty || right.isEmpty ? nil : (left, right)
    }
  }
}
