/// For each pair of sentences in a window, the words of each side that words of the other speak
/// for, and how strongly: Σ over z of r(z,e) for a word e, and Σ over e of r(e,z) for a word z.
struct CellEvidence: Sendable {
  struct Entry: Sendable {
    /// The place of the word in its sentence.
    var word: Int32
    var sum: Float
  }

  struct Side: Sendable {
    var starts: [Int32] = [0]
    var entries: [Entry] = []

    @inline(__always) func range(_ cell: Int) -> Range<Int> {
      Int(starts[cell])..<Int(starts[cell + 1])
    }
  }

  /// What stands for the words of English sentences.
  private(set) var english = Side()
  /// What stands for the words of Chinese sentences.
  private(set) var chinese = Side()

  init(
    _ chineseWords: SentenceWords, _ englishWords: SentenceWords, _ translations: WordTranslations,
    lower: [Int32], upper: [Int32], starts: [Int]
  ) {
    // Both tables are read by Chinese word: what it says of an English word, and what the
    // English word says of it.
    let toEnglish = translations.toEnglish
    let back = translations.byChinese
    let typeCount = translations.toChinese.rowCount
    var expected = [Float](repeating: 0, count: typeCount)
    var touched: [Int32] = []
    // For an English word, the places in this sentence of the Chinese words it speaks for.
    var heads = [Int32](repeating: -1, count: typeCount)
    var links: [(place: Int32, weight: Float, next: Int32)] = []
    var backTouched: [Int32] = []
    var sums = [Float](repeating: 0, count: chineseWords.longestSentence)
    for row in 0..<chineseWords.count {
      let words = chineseWords.range(row)
      for (place, word) in chineseWords.words[words].enumerated() {
        for entry in toEnglish.range(Int(word)) {
          let column = toEnglish.columns[entry]
          if expected[Int(column)] == 0 { touched.append(column) }
          expected[Int(column)] += toEnglish.weights[entry]
        }
        for entry in back.range(Int(word)) {
          let column = back.columns[entry]
          if heads[Int(column)] < 0 { backTouched.append(column) }
          links.append((Int32(place), back.weights[entry], heads[Int(column)]))
          heads[Int(column)] = Int32(links.count - 1)
        }
      }
      for column in Int(lower[row])...Int(upper[row]) {
        defer {
          english.starts.append(Int32(truncatingIfNeeded: english.entries.count))
          chinese.starts.append(Int32(truncatingIfNeeded: chinese.entries.count))
        }
        guard column < Int(upper[row]) else { continue }
        let other = englishWords.range(column)
        var isTouched = false
        for (place, word) in englishWords.words[other].enumerated() {
          let sum = expected[Int(word)]
          if sum > 0 { english.entries.append(Entry(word: Int32(place), sum: sum)) }
          var link = heads[Int(word)]
          while link >= 0 {
            sums[Int(links[Int(link)].place)] += links[Int(link)].weight
            link = links[Int(link)].next
            isTouched = true
          }
        }
        guard isTouched else { continue }
        for place in 0..<words.count where sums[place] > 0 {
          chinese.entries.append(Entry(word: Int32(place), sum: sums[place]))
          sums[place] = 0
        }
      }
      for word in touched { expected[Int(word)] = 0 }
      for word in backTouched { heads[Int(word)] = -1 }
      touched.removeAll(keepingCapacity: true)
      backTouched.removeAll(keepingCapacity: true)
      links.removeAll(keepingCapacity: true)
    }
  }
}
