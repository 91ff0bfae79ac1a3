internal import Bitext
internal import Lexicon
internal import Segmentation
internal import Text

/// Whether what looks like a term is one.
extension StandInFinder {
  /// Whether Chinese characters are no word by themselves: they are cut by one, 一个月 in 一个月亮, or
  /// a longer one has them whose rendering stands in the target, 免疫 in 免疫球蛋白.
  mutating func isOtherWord(_ range: Range<Int>, _ chinese: String) -> Bool {
    let isShort = range.count <= 9
    for token in sourceTokens where token.kind == .han || token.kind == .term {
      let cutsStart = token.start < range.lowerBound && token.end > range.lowerBound
      let cutsEnd = token.start < range.upperBound && token.end > range.upperBound
      let isWithin = token.start <= range.lowerBound && token.end >= range.upperBound
      guard cutsStart || cutsEnd, !isWithin else { continue }
      let isKnown = composition?.dictionary.contains(source[token.start..<token.end]) ?? isShort
      if isKnown && isShort { return true }
    }
    if let composition, isShort, !isWholeWords(range), sense(of: chinese) == nil {
      for word in CoveringWord.crossing(range, in: source, composition.dictionary)
      where isRendered(word) {
        return true
      }
    }
    // Where a word for the term stands by itself, the longer word is put together with it.
    if sense(of: chinese) != nil { return false }
    if let composition,
      let longer = CoveringWord.longest(of: range, in: source, composition.dictionary),
      sense(of: longer) != nil || isRendered(longer, butNot: chinese)
    {
      return true
    }
    return SuffixedWord.isRendered(range, in: source, sourceTokens, by: words) { word in
      composition?.dictionary.contains(word)
    }
  }

  /// Whether a longer word has a rendering in the target that the shorter one within it has not:
  /// chairman, of 董事长.
  private func isRendered(_ longer: String, butNot shorter: String) -> Bool {
    guard let dictionary = composition?.dictionary else { return false }
    let rest = longer.firstRange(of: shorter).map { place in
      [String(longer[..<place.lowerBound]), String(longer[place.upperBound...])]
    }
    let parts = (rest ?? []).filter { !$0.isEmpty } + [shorter]
    return words.contains { word in
      !word.isSmall && dictionary.translatesWord(longer, stem: word.stem) >= 0.4
        && parts.allSatisfy { dictionary.translatesWord($0, stem: word.stem) == 0 }
    }
  }

  /// Whether the words of the source begin and end where a term does, so that 测试 of 检测试剂盒 is none.
  private func isWholeWords(_ range: Range<Int>) -> Bool {
    sourceTokens.contains { $0.start == range.lowerBound }
      && sourceTokens.contains { $0.end == range.upperBound }
  }

  /// Whether some word of the target is a translation of a Chinese word.
  private func isRendered(_ chinese: String) -> Bool {
    guard let composition else { return false }
    return words.contains {
      !$0.isSmall && composition.dictionary.translatesWord(chinese, stem: $0.stem) >= 0.4
    }
  }

  /// Whether an English term is part of a phrase of the dictionary whose translation stands in the
  /// target, as associate of associate professor.
  func isPartOfPhrase(_ range: Range<Int>, _ term: String) -> Bool {
    let words = sourceWords
    guard let first = words.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      let last = words.lastIndex(where: { $0.range.lowerBound < range.upperBound }), first <= last
    else { return false }
    if FixedPhrases.hold(first...last, of: words) { return true }
    guard composition != nil else { return false }
    for (before, after) in [(1, 0), (0, 1), (1, 1)] {
      let (start, end) = (first - before, last + after)
      guard start >= 0, end < words.count,
        !words[(start + 1)...end].contains(where: \.followsMark)
      else { continue }
      if words[start].isSmall || words[end].isSmall { continue }
      let phrase = words[start...end].map(\.text)
      let isHyphenated = words[start...end].indices.dropFirst().contains { place in
        source[words[place - 1].range.upperBound] == 0x2D
      }
      let isThere =
        isThere(phrase.joined(separator: " "))
        || isHyphenated && (isThere(phrase.joined(separator: "-")) || isThere(phrase.joined()))
      if isThere, isHyphenated || translation(of: term) == nil { return true }
    }
    return false
  }

  /// Whether a translation of a phrase that the dictionary has stands in the target.
  private func isThere(_ phrase: String) -> Bool {
    composition?.dictionary.translations(of: phrase).prefix(20).contains {
      $0.score > 0.8
        && !FormSearch.places(of: Array($0.simplified.utf8)[...], in: target).isEmpty
    } ?? false
  }

  /// Whether what stands for an abbreviation is long enough to be what it abbreviates.
  func isFullForm(_ range: Range<Int>?, of term: String) -> Bool {
    guard let range, BracketedForm.isCapitals(term) else { return false }
    let letters = term.unicodeScalars.count { $0.properties.isUppercase }
    let found = String(decoding: text[range], as: UTF8.self)
    if direction == .englishToChinese {
      // Links may know only a part of a long name.
      var (start, end) = (range.lowerBound, range.upperBound)
      while start >= 3, text[start - 3] >= 0xE4, text[start - 3] < 0xEA { start -= 3 }
      while end < text.count, text[end] >= 0xE4, text[end] < 0xEA { end += 3 }
      return (end - start) / 3 >= max(2, letters)
    }
    return found.split(separator: " ").count >= 2
  }
}
