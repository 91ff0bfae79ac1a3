internal import Segmentation

/// Scoring the word that a term would begin with.
extension GlossFinder {
  /// How many tokens the word at the head of a candidate has: 称|为 is one word.
  func headCount(_ candidate: Candidate) -> Int {
    var longest = 1
    for count in 2...3 where count < candidate.tokens.count {
      let tokens = candidate.tokens[..<count]
      guard tokens.allSatisfy({ text.tokens[$0].kind == .han }), areAdjacent(tokens) else { break }
      switch Lead(tokens.map(string).joined()) {
      case .grammatical, .verb: longest = count
      default: break
      }
    }
    return longest
  }

  private func areAdjacent(_ tokens: ArraySlice<Int>) -> Bool {
    zip(tokens, tokens.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  func headScore(
    _ candidate: Candidate, count: Int, terms: [EnglishTerm], main: EnglishTerm
  ) -> Double {
    guard let first = candidate.tokens.first, text.tokens[first].kind == .han else { return 0 }
    let word = candidate.tokens[..<count].map(string).joined()
    let isOnly = candidate.tokens.count == count
    if FunctionWords.joiners.contains(word) { return -8 }
    if !isOnly, opensCompound(first) { return 0 }
    // 基于角色的访问控制 for role-based access control.
    if word == "基于", !isOnly, terms.contains(where: Self.isBased) { return 3 }
    if first > 0 && straddles(text.tokens[first].start) { return -10 }
    if !isOnly, FunctionWords.isRendered(word, by: terms) { return 0 }
    if !isOnly, FunctionWords.prefix(word, fits: main) != nil { return 0 }
    if !isOnly, main.isPersonName, FunctionWords.roleEndings.contains(where: word.hasSuffix) {
      return -4
    }
    // 除利息、税项、折旧及摊销前盈利
    if word == "除", candidate.tokens.contains(where: { string($0) == "前" }) { return 1 }
    if isEach(word), !isOnly, !terms.contains(where: Self.isPer) { return -4 }
    if isOnly && word.unicodeScalars.count == 1 { return -6 }
    switch Lead(word) {
    case .grammatical: return -10
    case .verb where word.unicodeScalars.count == 1: return -3
    case .verb:
      if isOnly { return -0.2 }
      let isNoun =
        isExplained(word, terms) == true
        || isNoun(word) && lacks(candidate.tokens.dropFirst(count), terms)
      return isNoun ? -0.4 : -2.4
    case .nominalVerb:
      if isOnly || isExplained(word, terms) == true { return 0 }
      if isPredicate(first) { return -2.2 }
      // After a verb, as in 援引诉讼时效, it is a noun.
      if first > 0, Lead(string(first - 1)) == .verb { return -0.3 }
      let isUnexplained =
        isExplained(word, terms) == false || isEnough(candidate, without: count, terms)
      return isUnexplained ? -1.8 : -0.3
    case .modifier:
      let isPart = isExplained(word, terms) == true || initialsScore(candidate, terms: terms) > 1
      return isOnly || isPart ? 0 : -2.4
    case .weakModifier: return isOnly || isOffice(candidate) || main.text.contains("/") ? 0 : -1
    case .classifier: return isCounted(first) ? -3 : -0.8
    case nil: break
    }
    if startsWithTaker(first) { return -1.5 }
    if word.unicodeScalars.count == 1 { return -0.8 }
    return !isOnly && isPredicate(first) && judge.isVerb(word) && isExplained(word, terms) == false
      ? -1.5 : 0
  }

  /// Whether a verb may be a noun before another: 举报政策.
  func isNoun(_ word: String) -> Bool {
    LeadingVerbs.strong.contains(word) && !FunctionWords.leading.contains(word)
  }

  /// Whether English words are left over that no part of some Chinese can render.
  func lacks(_ tokens: ArraySlice<Int>, _ terms: [EnglishTerm]) -> Bool {
    terms.allSatisfy { term in
      guard !term.isAcronym, term.contentWords.count > 1 else { return false }
      if let left = leftOver(tokens, of: term) { return left.words > left.parts }
      return characterCount(tokens) <= term.contentWords.count
    }
  }

  /// How many characters the tokens of some Chinese have.
  private func characterCount(_ tokens: ArraySlice<Int>) -> Int {
    tokens.reduce(0) { $0 + text.tokens[$1].range.count / 3 }
  }

  /// Words that begin with a word of grammar and that the segmenter cuts: 给|药, 以|股|代息.
  func opensCompound(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index + 1].kind == .han else { return false }
    let end = min(text.tokens.count, index + 4)
    let rest = (index + 1..<end).prefix { text.tokens[$0].kind == .han }.map(string).joined()
    switch string(index) {
    case "给": return ["药", "水", "料", "付", "养"].contains { rest.hasPrefix($0) }
    case "对": return ["冲", "账", "价", "标"].contains { rest.hasPrefix($0) }
    case "在": return ["途", "建", "岸", "制品"].contains { rest.hasPrefix($0) }
    case "应": return ["收", "付", "计", "税"].contains { rest.hasPrefix($0) }
    case "以": return rest.dropFirst().prefix(2).contains { ["代", "换", "租", "养"].contains($0) }
    default: return false
    }
  }

  /// 每股 begins a term only where the English has earnings per share or the like.
  func isEach(_ word: String) -> Bool { word.hasPrefix("每") && word.count > 1 }

  static func isPer(_ term: EnglishTerm) -> Bool {
    term.words.contains { ["per", "each", "every"].contains($0.lowercased()) }
      || term.words.contains { $0.hasSuffix("PS") }
  }

  static func isBased(_ term: EnglishTerm) -> Bool {
    term.words.contains { ["based", "driven"].contains($0.lowercased()) }
  }

  /// Whether a candidate names an office or a body, to which the name of a place belongs.
  func isOffice(_ candidate: Candidate) -> Bool {
    guard candidate.tokens.count > 2 else { return false }
    let word = candidate.tokens.suffix(2).map(string).joined()
    return ["局", "部", "院", "署", "委员会", "组织", "银行", "协会", "联盟", "基金会", "法院", "法案", "总署"]
      .contains { word.hasSuffix($0) }
  }

  /// Whether what follows the head is long enough for the English, and more than one word:
  /// 设置|环境|变量 for environment variables, not 训练|数据 for training data.
  func isEnough(
    _ candidate: Candidate, without head: Int, _ terms: [EnglishTerm]
  ) -> Bool {
    let rest = candidate.tokens.dropFirst(head)
    let length = Double(characterCount(rest))
    return rest.count > 1
      && terms.contains { !$0.isAcronym && length >= 1.8 * Double($0.contentWords.count) }
  }
}
