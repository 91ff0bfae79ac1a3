internal import Segmentation

/// Choosing the piece of Chinese that a bracket speaks of.
extension GlossFinder {
  struct SourceSpan {
    var range: Range<Int>
    var confidence: Double
  }

  /// At most this many tokens and Han characters make a term.
  private static let mostTokens = 10
  private static let mostCharacters = 16

  /// The span that ends with the token `last` and that the terms render.
  func sourceSpan(endingAt last: Int, terms: [EnglishTerm], main: EnglishTerm) -> SourceSpan? {
    if let quoted = quotedSpan(closing: last) { return quoted }
    let candidates = candidates(endingAt: last, terms: terms)
    // What ROI stands for tells whether 投资 is part of 投资回报率.
    let meanings =
      terms
      + terms.flatMap { Abbreviations().expansions(of: $0).map(EnglishTerm.init) }
    guard !candidates.isEmpty else { return nil }
    var best: (score: Double, range: Range<Int>)?
    var rest = 0.0
    for candidate in candidates {
      let score =
        candidate.penalty + score(candidate, terms: terms, meanings: meanings, main: main)
      if let current = best, current.score >= score {
        rest += exp2(score)
      } else {
        if let current = best { rest += exp2(current.score) }
        best = (score, candidate.range)
      }
    }
    guard let best else { return nil }
    let share = exp2(best.score) / (exp2(best.score) + rest)
    return SourceSpan(range: best.range, confidence: min(0.99, 0.6 + 0.4 * share))
  }

  private func exp2(_ value: Double) -> Double {
    // Scores are small; a table of squarings would not be clearer.
    var result = 1.0
    var base = value < 0 ? 0.5 : 2.0
    var exponent = Int(abs(value).rounded())
    while exponent > 0 {
      if exponent & 1 == 1 { result *= base }
      base *= base
      exponent >>= 1
    }
    return result
  }

  /// The inside of the quotation marks or 《》 that close before the bracket.
  private func quotedSpan(closing last: Int) -> SourceSpan? {
    let pairs = ["”": "“", "’": "‘", "》": "《", "」": "「", "』": "『", "\"": "\"", "〉": "〈", "】": "【"]
    guard text.tokens[last].kind == .punctuation, let opening = pairs[string(last)] else {
      return nil
    }
    var index = last - 1
    while index >= 0 && last - index < 30 {
      let piece = string(index)
      if piece == opening {
        guard index + 1 < last else { return nil }
        let range = text.tokens[index + 1].start..<text.tokens[last - 1].end
        let hasHan = (index + 1..<last).contains { text.tokens[$0].kind == .han }
        return hasHan ? SourceSpan(range: range, confidence: 0.98) : nil
      }
      if piece.contains("\n") { return nil }
      index -= 1
    }
    return nil
  }

  /// A span that might be meant, with the cost of leaving out what follows it.
  struct Candidate {
    var range: Range<Int>
    var tokens: [Int]
    var penalty: Double
    /// Whether the range leaves out the first character of the first token.
    var isCut = false
  }

  /// The place after a first character that no term begins with, where the
  /// segmenter took it into a word: 请|禾汀 read as 请禾|汀, or 所谓|护城 as 所|谓护城.
  private func startAfterFunctionCharacter(_ index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.kind == .han, token.end - token.start >= 6 else { return nil }
    let second = token.start + 3
    if index > 0, text.tokens[index - 1].kind == .han, straddles(token.start) { return second }
    let first = text.text(token.start..<second)
    let rest = text.text(second..<token.end)
    guard
      FunctionWords.singleVerbs.contains(first) || FunctionWords.grammatical.contains(first)
        || FunctionWords.classifiers.contains(first) || FunctionWords.joiners.contains(first),
      !rest.hasPrefix("的"), !FunctionWords.grammatical.contains(rest),
      !FunctionWords.complements.contains(rest), !isKnownWord(index)
    else { return nil }
    return second
  }

  /// Whether a token is surely a word, which the segmenter did not make up.
  private func isKnownWord(_ index: Int) -> Bool {
    let word = string(index)
    return FunctionWords.grammatical.contains(word) || FunctionWords.leading.contains(word)
      || FunctionWords.modifiers.contains(word) || FunctionWords.weakModifiers.contains(word)
      || LeadingVerbs.strong.contains(word) || LeadingVerbs.nominal.contains(word)
      || judge.isListed(word)
  }

  private func candidates(endingAt last: Int, terms: [EnglishTerm]) -> [Candidate] {
    guard text.tokens[last].kind == .han else { return [] }
    var candidates = candidates(from: last, terms: terms, penalty: 0)
    // 预训练中(Pre-training): the term may end before a localizer.
    if last > 0, FunctionWords.localizers.contains(string(last)),
      text.tokens[last - 1].kind == .han
    {
      candidates = candidates.map { candidate in
        var lower = candidate
        lower.penalty -= 3
        return lower
      }
      candidates += self.candidates(from: last - 1, terms: terms, penalty: 0)
    }
    return candidates
  }

  private func candidates(
    from last: Int, terms: [EnglishTerm], penalty: Double
  ) -> [Candidate] {
    let embedded = Set(terms.flatMap { $0.words.map { $0.lowercased() } })
    // Only a name is likely to be made of characters that are no known words.
    let isName = terms.contains { $0.isCapitalized && !$0.isAcronym }
    var result: [Candidate] = []
    var tokens: [Int] = []
    var characters = 0
    var index = last
    while index >= 0 && tokens.count < Self.mostTokens && characters < Self.mostCharacters {
      let token = text.tokens[index]
      switch token.kind {
      case .han:
        tokens.insert(index, at: 0)
        characters += (token.end - token.start) / 3
      case .word, .number, .term:
        guard embedded.contains(string(index).lowercased()) || characters > 0 && token.kind == .term
        else { return result }
        tokens.insert(index, at: 0)
      case .space:
        guard !string(index).contains("\n") else { return result }
        index -= 1
        continue
      default:
        return result
      }
      let end = text.tokens[last].end
      result.append(Candidate(range: token.start..<end, tokens: tokens, penalty: penalty))
      if isName || index > 0 && straddles(token.start),
        let start = startAfterFunctionCharacter(index), start < end
      {
        result.append(
          Candidate(range: start..<end, tokens: tokens, penalty: penalty - 1, isCut: true))
      }
      index -= 1
    }
    return result
  }

  // MARK: Score

  private func score(
    _ candidate: Candidate, terms: [EnglishTerm], meanings: [EnglishTerm], main: EnglishTerm
  ) -> Double {
    let chinese = text.text(candidate.range)
    var score = lengthScore(chinese, terms: terms)
    score += initialsScore(candidate, terms: terms)
    score += edgeScore(candidate, terms: meanings, main: main)
    score += repetitionScore(candidate, chinese)
    // Below these floors the scores say nothing.
    let named = terms.map { judge.compositionScore($0, chinese) }.max() ?? 0
    // Of a full form that is only usual for the letters, a part says nothing.
    let meant = meanings.dropFirst(terms.count).map { judge.compositionScore($0, chinese) }.max()
    let composition = max(named, (meant ?? 0) < 0.8 ? 0 : meant ?? 0)
    score += composition < 0.4 ? 0 : 3 + 5 * (composition - 0.4)
    let simplified = String(decoding: text.simplified[candidate.range], as: UTF8.self)
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

  /// How usual the length is for a rendering of the English: about two
  /// characters a word, one and a half a letter of an acronym.
  private func lengthScore(_ chinese: String, terms: [EnglishTerm]) -> Double {
    let length = Double(chinese.unicodeScalars.count { $0.value > 0x2E7F })
    let scores = terms.map { term -> Double in
      let expected: Double
      let spread: Double
      if term.isAcronym {
        let letters = Double(term.text.unicodeScalars.count { $0.properties.isUppercase })
        expected = 1.4 * letters + 0.8
        spread = 2.2
      } else {
        let words = Double(term.contentWords.count)
        expected = 1.8 * words + 1.3
        spread = 1 + 0.5 * words
      }
      let distance = (length - expected) / spread
      return -0.7 * distance * distance
    }
    return scores.max() ?? 0
  }

  /// 大|语言|模型(LLM): an acronym often has a letter for each word.
  private func initialsScore(_ candidate: Candidate, terms: [EnglishTerm]) -> Double {
    let words = candidate.tokens.count {
      text.tokens[$0].kind == .han && !FunctionWords.joiners.contains(string($0))
    }
    let isSpelled = terms.contains { term in
      term.isAcronym && term.text.unicodeScalars.count { $0.properties.isUppercase } == words
    }
    return isSpelled && words > 1 ? 0.6 : 0
  }

  /// A term stands elsewhere in the document in other company.
  private func repetitionScore(_ candidate: Candidate, _ chinese: String) -> Double {
    guard chinese.count >= 2 else { return 0 }
    let places = text.places(of: chinese, near: candidate.range.lowerBound)
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
    return min(1.2, 0.5 + 0.2 * Double(otherLeft))
  }

  /// The Han character before an offset, or 0 where there is none.
  private func leftCharacter(_ offset: Int) -> UInt32 {
    guard offset >= 3 else { return 0 }
    let scalar = text.text((offset - 3)..<offset).unicodeScalars.first
    guard let scalar, scalar.value > 0x2E7F, scalar.value != 0xFFFD, scalar.value < 0xFF00,
      scalar.value > 0x3020
    else { return 0 }
    return scalar.value
  }
}
