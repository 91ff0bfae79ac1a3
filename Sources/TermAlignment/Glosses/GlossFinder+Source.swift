internal import Segmentation

/// Choosing the piece of Chinese that a bracket speaks of.
extension GlossFinder {
  struct SourceSpan {
    var range: Range<Int>
    var confidence: Double
  }

  /// At most this many tokens and Han characters make a term.
  private static let mostTokens = 12
  private static let mostCharacters = 22

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

  /// Where a bracket opens that closes before the kind of a firm: 精密仪器（苏州）有限公司.
  private func bracketOfFirm(_ close: Int, _ tokens: [Int]) -> Int? {
    let kinds = ["有限公司", "有限责任公司", "股份有限公司", "股份公司", "集团", "有限合伙"]
    guard [")", "）"].contains(string(close)), kinds.contains(tokens.map(string).joined()) else {
      return nil
    }
    return (max(0, close - 6)..<close).last { ["(", "（"].contains(string($0)) }
      .flatMap { $0 > 0 ? $0 : nil }
  }

  /// Whether letters stand for a series, as ESG and EBITDA do: 环境、社会及管治.
  private func isSeries(_ terms: [EnglishTerm]) -> Bool {
    terms.contains { term in
      term.isAcronym
        && Abbreviations().expansions(of: term).contains {
          $0.contains(",") || $0.contains(" and ")
        }
    }
  }

  /// Whether a token is the dot between the parts of a foreign name.
  func isNameDot(_ index: Int) -> Bool {
    index > 0 && NameDots.isDot(string(index)) && text.tokens[index - 1].kind == .han
  }

  /// Whether a token is a letter or two within Chinese: 大B细胞, 受体T细胞.
  private func isLetterBetweenHan(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start <= 2 && index > 0 && index + 1 < text.tokens.count
      && text.tokens[index - 1].kind == .han && text.tokens[index + 1].kind == .han
      && text.bytes[token.range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The place after a first character that no term begins with, where the
  /// segmenter took it into a word: 请|禾汀 read as 请禾|汀, or 所谓|护城 as 所|谓护城.
  func startAfterFunctionCharacter(_ index: Int) -> Int? {
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
    // 应当是幂等的(idempotent): the particle only makes an adjective of the term.
    if string(last) == "的", last > 0, text.tokens[last - 1].kind == .han {
      return candidates(from: last - 1, terms: terms, penalty: 0)
    }
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
        guard
          embedded.contains(string(index).lowercased()) || characters > 0 && token.kind == .term
            || isLetterBetweenHan(index)
        else { return result }
        tokens.insert(index, at: 0)
      case .space:
        guard !string(index).contains("\n") else { return result }
        index -= 1
        continue
      case .punctuation, .symbol:
        // 约翰·米勒: a name goes on over its dot, and begins at none.
        if let opening = bracketOfFirm(index, tokens) {
          tokens = Array(opening...index) + tokens
          index = opening - 1
          continue
        }
        if string(index) == "、", isSeries(terms), !tokens.isEmpty {
          tokens.insert(index, at: 0)
          index -= 1
          continue
        }
        guard isNameDot(index), !tokens.isEmpty else { return result }
        result.removeAll { $0.range.lowerBound >= token.end && $0.tokens.first == index + 1 }
        tokens.insert(index, at: 0)
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
}
