internal import Bitext

/// A bitext turned so that its Chinese side is known as such, cut into pairs that are not too long
/// for a quadratic model.
struct TrainingCorpus: Sendable {
  /// The words of a side, pair after pair.
  struct Side: Sendable {
    let words: NumberView
    /// Where each pair starts in `words`.
    let starts: NumberView

    init(words: NumberView, starts: NumberView) {
      self.words = words
      self.starts = starts
    }

    init(_ text: TokenizedText, _ starts: [UInt32]) {
      self.init(words: NumberView(text.words), starts: NumberView(starts))
    }

    var count: Int { starts.count }

    @inline(__always) func range(_ pair: Int) -> Range<Int> {
      Int(starts[pair])..<(pair + 1 < starts.count ? Int(starts[pair + 1]) : words.count)
    }

    /// How often each word occurs.
    func frequencies(wordCount: Int) -> [UInt32] {
      var counts = [UInt32](repeating: 0, count: wordCount)
      let size = 1 << 20
      for start in stride(from: 0, to: words.count, by: size) {
        let stretch = start..<min(words.count, start + size)
        for word in words[stretch] { counts[Int(word)] += 1 }
        words.release(stretch)
      }
      return counts
    }
  }

  let chinese: Side
  let english: Side
  let chineseVocabulary: Vocabulary
  let englishVocabulary: Vocabulary

  var count: Int { chinese.count }
  var chineseWordCount: Int { chineseVocabulary.count }
  var englishWordCount: Int { englishVocabulary.count }

  init(_ sides: Sides<Side>, _ vocabularies: Sides<Vocabulary>) {
    chinese = sides.chinese
    english = sides.english
    chineseVocabulary = vocabularies.chinese
    englishVocabulary = vocabularies.english
  }

  init(_ bitext: TokenizedBitext, _ direction: Direction) {
    let texts = bitext.sides(direction)
    var starts = Sides<[UInt32]>(chinese: [], english: [])
    for pair in 0..<bitext.count {
      for piece in LongPairs.pieces(texts.chinese.range(pair), texts.english.range(pair)) {
        starts.chinese.append(UInt32(truncatingIfNeeded: piece.left.lowerBound))
        starts.english.append(UInt32(truncatingIfNeeded: piece.right.lowerBound))
      }
    }
    self.init(
      Sides(
        chinese: Side(texts.chinese, starts.chinese), english: Side(texts.english, starts.english)),
      texts.map(\.vocabulary))
  }

  /// The pairs of a Chinese and an English place in some pairs.
  func cellCount(_ pairs: Range<Int>) -> Int {
    pairs.reduce(0) { $0 + chinese.range($1).count * english.range($1).count }
  }

  /// Gives back the memory of pairs that are on disk until they are seen again.
  func release(_ pairs: Range<Int>) {
    guard let first = pairs.first, let last = pairs.last else { return }
    for side in [chinese, english] {
      side.words.release(side.range(first).lowerBound..<side.range(last).upperBound)
      side.starts.release(pairs)
    }
  }

  /// Ranges of pairs with about as many cells each.
  func blocks(ofCells cells: Int) -> [Range<Int>] {
    ranges { first, pair, sum in
      sum += chinese.range(pair).count * english.range(pair).count
      return sum >= cells || pair + 1 - first >= 4096
    }
  }

  /// Ranges of pairs with at most about so many tokens each.
  func chunks(ofTokens tokens: Int) -> [Range<Int>] {
    ranges { _, pair, sum in
      sum += chinese.range(pair).count + english.range(pair).count
      return sum >= tokens
    }
  }

  private func ranges(
    _ isFull: (_ first: Int, _ pair: Int, _ sum: inout Int) -> Bool
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = 0
    var sum = 0
    for pair in 0..<count where isFull(first, pair, &sum) {
      ranges.append(first..<pair + 1)
      first = pair + 1
      sum = 0
    }
    if first < count { ranges.append(first..<count) }
    return ranges
  }
}

/// Pairs with more tokens than a quadratic model should see are cut in proportion.
enum LongPairs {
  /// The most tokens of a piece on a side.
  static let longest = 256

  /// The pieces of a pair in order, in which every token is once; a side of a piece may be empty.
  static func pieces(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> [(left: Range<Int>, right: Range<Int>)] {
    let most = max(left.count, right.count)
    guard most > longest else { return [(left, right)] }
    let count = (most + longest - 1) / longest
    func part(_ range: Range<Int>, _ index: Int) -> Range<Int> {
      let start = range.lowerBound + range.count * index / count
      return start..<range.lowerBound + range.count * (index + 1) / count
    }
    return (0..<count).map { (part(left, $0), part(right, $0)) }
  }
}
