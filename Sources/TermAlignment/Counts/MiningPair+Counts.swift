internal import English

extension MiningPair {
  /// Reads a pair of counts.
  init(_ candidate: CountedCandidates.Candidate, nested: Int) {
    let pair = candidate.pair
    chinese = FormChoice.mostFrequent(pair.chineseForms.byText)
    english = EnglishTerm(FormChoice.english(pair.englishForms.byText))
    counts = Counts(
      linked: pair[.linked], tight: pair[.tight], freeBefore: pair[.freeBefore],
      freeAfter: pair[.freeAfter], cut: pair[.cut], chinese: candidate.chineseCount,
      english: candidate.englishCount, nested: nested, links: Double(pair[.links]) / 65_536)
    shareOfCapitals = Double(pair[.capitals]) / Double(max(1, pair[.content]))
    weakTokens = pair.weak
    chineseWords = pair.words.count
    firstChinese = pair.words.first ?? ""
    lastChinese = pair.words.last ?? ""
    innerChinese = Array(pair.words.dropFirst().dropLast())
    if chineseWords > 1 {
      beginsWithSingle = firstChinese.utf8.count == 3
      endsWithSingle = lastChinese.utf8.count == 3
    }
  }

  /// Whether most places begin or end inside of a word or a name.
  var isCut: Bool { counts.cut > counts.linked - counts.cut }

  /// The words of the English in small letters, the last in the singular.
  var foldedEnglish: [String] {
    var words = english.words.map { $0.lowercased() }
    if let last = words.popLast() { words.append(EnglishStemmer.singular(of: last)) }
    return words
  }
}
