internal import Segmentation

/// Scoring a piece of Chinese as what a bracket speaks of.
extension GlossFinder {
  func score(
    _ candidate: Candidate, terms: [EnglishTerm], meanings: [EnglishTerm], main: EnglishTerm
  ) -> Double {
    let chinese = text.text(candidate.range)
    var score = lengthScore(chinese, terms: terms, opensPhrase: opensPhrase(candidate))
    score += initialsScore(candidate, terms: terms)
    let balance = balanceScore(candidate, terms: terms)
    let repetition = repetitionScore(candidate, chinese)
    // 服务 stands anywhere, and leaves most of AD FS over.
    score += balance + (balance < -1 ? min(repetition, 0) : repetition)
    // Below these floors the scores say nothing.
    let named = terms.map { judge.compositionScore($0, chinese) }.max() ?? 0
    // Of a full form that is only usual for the letters, a part says nothing.
    let meant = meanings.dropFirst(terms.count).map { judge.compositionScore($0, chinese) }.max()
    let composition = max(named, (meant ?? 0) < 0.8 ? 0 : meant ?? 0)
    score += composition < 0.4 ? 0 : 3 + 5 * (composition - 0.4)
    let simplified = String(decoding: text.simplified[candidate.range], as: UTF8.self)
    let isListed =
      [simplified, chinese].contains { DomainGlosses.pairs($0, with: meanings) == true }
      || extendsListed(candidate, meanings)
    score += edgeScore(candidate, terms: meanings, main: main, isListed: isListed)
    score += isListed ? 5 : 0
    let sound = terms.map { judge.transliterationScore($0, simplified) }.max() ?? 0
    score += sound < 0.5 ? 0 : 3 + 10 * (sound - 0.5)
    if sound >= 0.5, !candidate.isCut, let first = candidate.tokens.first,
      let start = startAfterFunctionCharacter(first), text.tokens[first].end - start == 3
    {
      // 自松|汀: the name sounds as well without the function word.
      let rest = String(simplified.dropFirst())
      if terms.contains(where: { judge.transliterationScore($0, rest) >= 0.95 * sound }) {
        score -= 4
      }
    }
    return score
  }

  /// 最低|起订量(MOQ): what a termbase has, after a word that the full form has too.
  private func extendsListed(_ candidate: Candidate, _ meanings: [EnglishTerm]) -> Bool {
    guard !candidate.isCut, candidate.tokens.count > 1, let first = candidate.tokens.first,
      isExplained(string(first), meanings) == true
    else { return false }
    let rest = text.simplified[text.tokens[first].end..<candidate.range.upperBound]
    return DomainGlosses.pairs(String(decoding: rest, as: UTF8.self), with: meanings) == true
  }

  /// Whether nothing but a mark, a bracket or the beginning of a line stands before a candidate,
  /// or a word that no term holds: then all of the phrase is in it.
  func opensPhrase(_ candidate: Candidate) -> Bool {
    guard !candidate.isCut, let first = candidate.tokens.first else { return candidate.isCut }
    // A clause has a verb in it: 测量血氧饱和度, 文件拖到回收站.
    if Lead(string(first)) == .nominalVerb { return false }
    let hasVerb = candidate.tokens.contains {
      Lead(string($0)) == .verb || judge.isVerb(string($0)) && Lead(string($0)) != .nominalVerb
    }
    if hasVerb || judge.composition == nil && candidate.tokens.count > 4 { return false }
    guard first > 0, text.tokens[first - 1].kind == .han else { return true }
    switch Lead(string(first - 1)) {
    case .grammatical, .verb: return true
    default: return false
    }
  }

  /// How usual the length is for a rendering of the English: about two
  /// characters a word, one and a half a letter of an acronym. A phrase that is longer
  /// than usual, and whole, costs less: names of offices and of substances are long.
  func lengthScore(
    _ chinese: String, terms: [EnglishTerm], opensPhrase: Bool
  ) -> Double {
    let length = Double(chinese.unicodeScalars.count { $0.value > 0x2E7F })
    let scores = terms.map { term -> Double in
      var expected = 0.0
      var spread = 1.0
      if term.isAcronym {
        expected = 0.8
        spread = 2.2
      } else {
        expected = 1.3
      }
      for word in term.contentWords {
        let capitals = Double(word.unicodeScalars.count { $0.properties.isUppercase })
        if capitals >= 2 {
          expected += 1.4 * capitals
          spread += term.isAcronym ? 0 : 0.4 * capitals
        } else {
          // A long word is a compound in Chinese.
          expected += word.utf8.count > 11 ? 2.6 : 1.8
          spread += word.utf8.count > 11 ? 1 : 0.5
        }
      }
      if length > expected && opensPhrase { spread *= 2 }
      let distance = (length - expected) / spread
      let cost = 0.7 * distance * distance
      // Names of offices have any length.
      return -(length > expected && opensPhrase ? min(cost, 0.8 + 0.5 * distance) : cost)
    }
    return scores.max() ?? 0
  }

  /// 大|语言|模型(LLM): an acronym often has a letter for each word.
  func initialsScore(_ candidate: Candidate, terms: [EnglishTerm]) -> Double {
    let parts = candidate.tokens.filter(isPart)
    let words = parts.count { !isEnding($0) }
    let letters = terms.filter { $0.isAcronym || $0.text.contains("/") }.map { term in
      term.text.unicodeScalars.count { $0.properties.isUppercase }
    }
    guard let count = [parts.count, words].first(where: letters.contains), count > 1 else {
      return 0
    }
    return count > 4 ? 2.4 : count > 3 ? 1.6 : 0.8
  }

  /// Whether a token is Chinese and no word that joins.
  private func isPart(_ index: Int) -> Bool {
    text.tokens[index].kind == .han && !FunctionWords.joiners.contains(string(index))
  }

  /// Whether a token only ends the word before it, as 会 does in 委员|会.
  private func isEnding(_ index: Int) -> Bool {
    index > 0 && text.tokens[index - 1].kind == .han
      && FunctionWords.endings.contains(string(index))
  }

  /// Each word of the English is accounted for by a part of the Chinese, and each part by a word:
  /// what is left over on one side costs where the other has nothing left for it.
  func balanceScore(_ candidate: Candidate, terms: [EnglishTerm]) -> Double {
    let scores = terms.compactMap { term -> Double? in
      // The parts of a name mean nothing by themselves; letters stand for words.
      let isName = term.isCapitalized && !term.isOfInitials
      guard term.contentWords.count > 1, !isName else { return nil }
      let left = leftOver(candidate.tokens[...], of: term)
      return left.map { -0.7 * Double(abs($0.words - $0.parts)) }
    }
    return scores.max() ?? 0
  }

  /// How many words of a term no part of the Chinese renders, and how many parts no word does;
  /// nil without a dictionary.
  func leftOver(_ tokens: ArraySlice<Int>, of term: EnglishTerm) -> (words: Int, parts: Int)? {
    guard judge.composition != nil else { return nil }
    let words = term.contentWords.filter { !["only", "own"].contains($0.lowercased()) }
    var unexplained = 0
    var isInRun = false
    let parts = tokens.filter { isPart($0) && !isEnding($0) }
    for index in parts {
      let part = string(index)
      let isLeft = judge.explains(part, by: words) != true
      // What the segmenter knows no word for, it cuts into characters.
      let isCharacter = part.utf8.count <= 3
      if isLeft, !(isCharacter && isInRun) { unexplained += 1 }
      isInRun = isLeft && isCharacter
    }
    let unrendered = words.reduce(0) { sum, word in
      if parts.contains(where: { judge.explains(string($0), by: [word]) == true }) { return sum }
      // ACE stands for three words.
      let capitals = word.unicodeScalars.count { $0.properties.isUppercase }
      return sum + max(1, capitals)
    }
    return (unrendered, unexplained)
  }

  /// A term stands elsewhere in the document in other company.
  func repetitionScore(_ candidate: Candidate, _ chinese: String) -> Double {
    guard chinese.count >= 2 else { return 0 }
    let places = text.places(
      of: chinese, near: candidate.range.lowerBound, limit: 64)
    var others = 0
    var otherLeft = 0
    let left = leftCharacter(candidate.range.lowerBound)
    for place in places where place != candidate.range.lowerBound {
      others += 1
      if leftCharacter(place) != left { otherLeft += 1 }
    }
    if others == 0 { return 0 }
    // Always after the same character: the term begins further left.
    if otherLeft == 0 { return -0.8 }
    return min(2.2, 0.4 + 0.3 * Double(otherLeft))
  }

  /// The Han character before an offset, or 0 where there is none.
  func leftCharacter(_ offset: Int) -> UInt32 {
    guard offset >= 3 else { return 0 }
    let scalar = text.text((offset - 3)..<offset).unicodeScalars.first
    guard let scalar, scalar.value > 0x2E7F, scalar.value != 0xFFFD, scalar.value < 0xFF00,
      scalar.value > 0x3020
    else { return 0 }
    return scalar.value
  }
}
