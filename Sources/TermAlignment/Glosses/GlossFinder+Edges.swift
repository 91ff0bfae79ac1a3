internal import Segmentation

/// Scoring where a term begins and ends, by the words at its edges.
extension GlossFinder {
  /// What a word before a term, or at its head, is.
  enum Lead {
    case grammatical, verb, nominalVerb, modifier, weakModifier, classifier

    init?(_ word: String) {
      if FunctionWords.grammatical.contains(word) || FunctionWords.joiners.contains(word) {
        self = .grammatical
      } else if FunctionWords.leading.contains(word) || LeadingVerbs.strong.contains(word)
        || FunctionWords.singleVerbs.contains(word)
      {
        self = .verb
      } else if LeadingVerbs.nominal.contains(word) {
        self = .nominalVerb
      } else if FunctionWords.modifiers.contains(word) {
        self = .modifier
      } else if FunctionWords.weakModifiers.contains(word) {
        self = .weakModifier
      } else if FunctionWords.classifiers.contains(word) {
        self = .classifier
      } else {
        return nil
      }
    }
  }

  /// The score of the words inside a candidate, at its head and before it.
  func edgeScore(_ candidate: Candidate, terms: [EnglishTerm], main: EnglishTerm) -> Double {
    let hasJoiner =
      main.words.contains {
        ["of", "and", "for", "on", "in", "as"].contains($0.lowercased()) || $0.contains("&")
      } || main.text.contains("/")
    let head = candidate.isCut ? 1 : headCount(candidate)
    var score = candidate.isCut ? 0 : headScore(candidate, count: head, terms: terms, main: main)
    let isBased = candidate.tokens.first.map(string) == "基于" && terms.contains(where: Self.isBased)
    for (position, index) in candidate.tokens.enumerated().dropFirst(head)
    where text.tokens[index].kind == .han && !(isBased && string(index) == "的")
      && !FunctionWords.isRendered(string(index), by: terms)
    {
      score +=
        innerScore(
          string(index), isLast: position == candidate.tokens.count - 1, hasJoiner: hasJoiner)
        * (main.isAcronym ? 0.6 : 1)
    }
    guard !candidate.isCut, let first = candidate.tokens.first else { return score + 3 }
    score += prefixScore(candidate, main: main)
    // A joiner inside the candidate is the one of the English.
    let isJoined = candidate.tokens.contains { FunctionWords.joiners.contains(string($0)) }
    let context = contextScore(
      before: first, terms: terms, isPerson: main.isPersonName,
      isOffice: isOffice(candidate),
      hasJoiner: hasJoiner && !isJoined)
    // What follows a function word begins a term only if it is none itself.
    return score + (score <= -2 ? min(0, context) : context)
  }

  /// How many tokens the word at the head of a candidate has: 称|为 is one word.
  private func headCount(_ candidate: Candidate) -> Int {
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

  private func headScore(
    _ candidate: Candidate, count: Int, terms: [EnglishTerm], main: EnglishTerm
  ) -> Double {
    guard let first = candidate.tokens.first, text.tokens[first].kind == .han else { return 0 }
    let word = candidate.tokens[..<count].map(string).joined()
    let isOnly = candidate.tokens.count == count
    if FunctionWords.joiners.contains(word) { return -8 }
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
    case .verb: return isOnly ? -0.2 : isExplained(word, terms) == true ? -0.4 : -2.4
    case .nominalVerb:
      if isOnly || isExplained(word, terms) == true { return 0 }
      if isPredicate(first) { return -2.2 }
      // After a verb, as in 援引诉讼时效, it is a noun.
      if first > 0, Lead(string(first - 1)) == .verb { return -0.3 }
      let isUnexplained =
        isExplained(word, terms) == false || isEnough(candidate, without: count, terms)
      return isUnexplained ? -1.8 : -0.3
    case .modifier: return isOnly || isExplained(word, terms) == true ? 0 : -2.4
    case .weakModifier: return isOnly || isOffice(candidate) || main.text.contains("/") ? 0 : -1
    case .classifier: return isCounted(first) ? -3 : -0.8
    case nil: break
    }
    if startsWithTaker(first) { return -1.5 }
    if word.unicodeScalars.count == 1 { return -0.8 }
    return !isOnly && isPredicate(first) && judge.isVerb(word) && isExplained(word, terms) == false
      ? -1.5 : 0
  }

  /// 每股 begins a term only where the English has earnings per share or the like.
  private func isEach(_ word: String) -> Bool { word.hasPrefix("每") && word.count > 1 }

  private static func isPer(_ term: EnglishTerm) -> Bool {
    term.words.contains { ["per", "each", "every"].contains($0.lowercased()) }
      || term.words.contains { $0.hasSuffix("PS") }
  }

  private static func isBased(_ term: EnglishTerm) -> Bool {
    term.words.contains { ["based", "driven"].contains($0.lowercased()) }
  }

  /// Whether a candidate names an office or a body, to which the name of a place belongs.
  private func isOffice(_ candidate: Candidate) -> Bool {
    guard let last = candidate.tokens.last, candidate.tokens.count > 2 else { return false }
    let word = string(last)
    return ["局", "部", "院", "署", "委员会", "组织", "银行", "协会", "联盟", "基金会", "法院", "法案", "总署"]
      .contains { word.hasSuffix($0) }
  }

  /// Whether what follows the head is long enough for the English, and more than one word:
  /// 设置|环境|变量 for environment variables, not 训练|数据 for training data.
  private func isEnough(
    _ candidate: Candidate, without head: Int, _ terms: [EnglishTerm]
  ) -> Bool {
    let rest = candidate.tokens.dropFirst(head)
    let length = rest.reduce(0) { $0 + (text.tokens[$1].end - text.tokens[$1].start) / 3 }
    return rest.count > 1
      && terms.contains { !$0.isAcronym && Double(length) >= 1.8 * Double($0.contentWords.count) }
  }

  private func innerScore(_ word: String, isLast: Bool, hasJoiner: Bool) -> Double {
    if FunctionWords.joiners.contains(word) {
      return isLast ? -8 : hasJoiner ? -0.3 : word == "的" ? -5 : -2.5
    }
    if FunctionWords.prefixes[word] != nil && !isLast { return 0 }
    // 折旧摊销前利润, 摊薄后收益
    if ["前", "后"].contains(word), !isLast { return -0.5 }
    switch Lead(word) {
    case .grammatical: return isLast ? -2 : -6
    case .verb where word.unicodeScalars.count > 1:
      return isLast ? -0.8 : FunctionWords.leading.contains(word) ? -2.2 : -1
    default: return 0
    }
  }

  /// Whether the English has a word for a Chinese one; nil where that cannot be told.
  private func isExplained(_ word: String, _ terms: [EnglishTerm]) -> Bool? {
    let words = terms.filter { !$0.isAcronym }.flatMap(\.contentWords)
    if words.isEmpty { return nil }
    if let stock = WordStock.entry(word)?.english,
      words.contains(where: { $0.lowercased() == stock })
    {
      return true
    }
    return judge.explains(word, by: words)
  }

  /// Whether a verb stands where it governs what follows: after a pronoun, a modal or
  /// an adverb.
  private func isPredicate(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index - 1].kind == .han, !isAttributive(index - 1) else {
      return false
    }
    return LeadingVerbs.subjects.contains(string(index - 1))
  }

  /// Whether a number or a pronoun stands before a classifier.
  private func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch text.tokens[index - 1].kind {
    case .number, .quantity: return true
    case .han: return "一二三四五六七八九十百千万亿两几每这那多某各数半首第".contains(string(index - 1).last ?? " ")
    default: return false
    }
  }

  /// 请, 让 and the like at the head of a word that the segmenter made up.
  private func startsWithTaker(_ index: Int) -> Bool {
    let word = string(index)
    guard word.unicodeScalars.count >= 2, let first = word.first, "请让由向与和把被将给对".contains(first)
    else { return false }
    return !judge.isListed(word)
  }

  /// Whether a place lies inside a function word or a verb, as that in 所|谓 does.
  func straddles(_ offset: Int) -> Bool {
    guard offset >= 3, offset + 3 <= text.bytes.count else { return false }
    let word = String(decoding: text.simplified[(offset - 3)..<(offset + 3)], as: UTF8.self)
    return FunctionWords.openings.contains(word)
  }

  /// 后训练(post-training): a prefix is part of the term when the English has its
  /// like, and a term does not begin right after one.
  private func prefixScore(_ candidate: Candidate, main: EnglishTerm) -> Double {
    guard let first = candidate.tokens.first else { return 0 }
    if candidate.tokens.count > 1, let fits = FunctionWords.prefix(string(first), fits: main) {
      return fits ? 4 : isAttributive(first) ? 0 : -0.8
    }
    if first > 0, text.tokens[first - 1].kind == .han, !straddles(text.tokens[first - 1].start),
      let fits = FunctionWords.prefix(string(first - 1), fits: main)
    {
      return fits ? -4 : isAttributive(first - 1) ? -2.5 : -0.8
    }
    return 0
  }

  /// Whether 未 or 无 is part of a noun, as in 大量未交付订单: it denies a verb where a subject
  /// stands before it.
  private func isAttributive(_ index: Int) -> Bool {
    guard ["未", "无"].contains(string(index)) else { return false }
    guard index > 0, text.tokens[index - 1].kind == .han else { return true }
    return Lead(string(index - 1)) != nil && !isPredicate(index)
  }

  /// What stands before: a term follows a function word, a verb or a mark.
  private func contextScore(
    before first: Int, terms: [EnglishTerm], isPerson: Bool, isOffice: Bool,
    hasJoiner: Bool
  ) -> Double {
    guard first > 0 else { return 1.2 }
    let before = text.tokens[first - 1]
    guard before.kind == .han else { return before.kind == .word ? 0 : 1.2 }
    let word = string(first - 1)
    if hasJoiner && FunctionWords.joiners.contains(word) { return -1.5 }
    if FunctionWords.isRendered(word, by: terms) { return -2.5 }
    var lead = Lead(word)
    if first > 1, text.tokens[first - 2].kind == .han,
      let joined = Lead(string(first - 2) + word)
    {
      lead = joined
    }
    switch lead {
    case .grammatical: return 2
    case .verb: return word.unicodeScalars.count == 1 ? 1.5 : 1.2
    case .nominalVerb: return isPredicate(first - 1) ? 1.2 : 0.3
    case .classifier: return isCounted(first - 1) ? 1.5 : -0.8
    case .modifier: return 1
    case .weakModifier: return isOffice ? -1.5 : 0.4
    case nil: break
    }
    if FunctionWords.prefixes[word] != nil { return 0 }
    // 主席|史密斯 beside John Smith: a person's name follows a post.
    if isPerson, FunctionWords.roleEndings.contains(where: word.hasSuffix) { return 2 }
    if isEach(word), !terms.contains(where: Self.isPer) { return 1 }
    // What the English has a word for is part of the term.
    if isExplained(word, terms) == true { return -2.5 }
    // A lone character that is no word by itself belongs to what follows it.
    return word.unicodeScalars.count == 1
      ? -1 : isPredicate(first - 1) && judge.isVerb(word) ? 0.8 : isPerson ? 0 : -0.7
  }
}
