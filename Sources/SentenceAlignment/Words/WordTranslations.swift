/// How much more often words meet than chance would have it, both ways:
/// `t(e|z) / p(e)` and `t(z|e) / p(z)`.
struct WordTranslations: Sendable {
  /// A row for each Chinese word, over English words.
  let toEnglish: SparseTable
  /// A row for each English word, over Chinese words.
  let toChinese: SparseTable
  /// The same, a row for each Chinese word.
  let byChinese: SparseTable

  init(toEnglish: SparseTable, toChinese: SparseTable) {
    self.toEnglish = toEnglish
    self.toChinese = toChinese
    byChinese = toChinese.transposed(columnCount: toEnglish.rowCount)
    isKnownChinese = (0..<toEnglish.rowCount).map { !toEnglish.range($0).isEmpty }
    var known = (0..<toChinese.rowCount).map { !toChinese.range($0).isEmpty }
    for column in toEnglish.columns { known[Int(column)] = true }
    isKnownEnglish = known
  }

  /// What either of two knows of the same words.
  func joined(with other: WordTranslations) -> WordTranslations {
    WordTranslations(
      toEnglish: toEnglish.joined(with: other.toEnglish),
      toChinese: toChinese.joined(with: other.toChinese))
  }

  /// Whether anything is known of a Chinese word's translation.
  let isKnownChinese: [Bool]
  /// Whether anything is known of an English word's translation.
  let isKnownEnglish: [Bool]
}

/// The relative frequencies of words, half an occurrence added to each.
struct WordFrequencies: Sendable {
  var counts: [Float]
  var total: Float

  init(_ documents: [SentenceWords], typeCount: Int) {
    counts = Array(repeating: 0, count: typeCount)
    var total: Float = 0
    for document in documents {
      for word in document.words { counts[Int(word)] += 1 }
      total += Float(document.words.count)
    }
    self.total = total
  }

  @inline(__always) func share(_ word: Int32) -> Float {
    (counts[Int(word)] + 0.5) / (total + 1)
  }
}
