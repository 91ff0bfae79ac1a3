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

  /// The score of the words inside a candidate, at its head and before it. What a termbase has
  /// whole may begin with any word and hold any.
  func edgeScore(
    _ candidate: Candidate, terms: [EnglishTerm], main: EnglishTerm, isListed: Bool
  ) -> Double {
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
      && (string(index) == "以" || !opensCompound(index))
    {
      score +=
        innerScore(
          string(index), isLast: position == candidate.tokens.count - 1, hasJoiner: hasJoiner)
        * (main.isAcronym ? 0.6 : 1)
    }
    guard !candidate.isCut, let first = candidate.tokens.first else { return score + 3 }
    if isListed { score = max(score, 0) }
    score += prefixScore(candidate, main: main)
    // A joiner inside the candidate is the one of the English.
    let isJoined = candidate.tokens.contains { FunctionWords.joiners.contains(string($0)) }
    let context = contextScore(
      before: first, candidate, terms: terms, isPerson: main.isPersonName,
      hasJoiner: hasJoiner && !isJoined)
    // What follows a function word begins a term only if it is none itself.
    return score + (score <= -2 ? min(0, context) : context)
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
  func isExplained(_ word: String, _ terms: [EnglishTerm]) -> Bool? {
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
  func isPredicate(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index - 1].kind == .han, !isAttributive(index - 1) else {
      return false
    }
    return LeadingVerbs.subjects.contains(string(index - 1))
  }

  /// Whether a number or a pronoun stands before a classifier.
  func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch text.tokens[index - 1].kind {
    case .number, .quantity: return true
    case .han: return "一二三四五六七八九十百千万亿两几每这那多某各数半首第".contains(string(index - 1).last ?? " ")
    default: return false
    }
  }

  /// 请, 让 and the like at the head of a word that the segmenter made up.
  func startsWithTaker(_ index: Int) -> Bool {
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
  func prefixScore(_ candidate: Candidate, main: EnglishTerm) -> Double {
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
  func isAttributive(_ index: Int) -> Bool {
    guard ["未", "无"].contains(string(index)) else { return false }
    guard index > 0, text.tokens[index - 1].kind == .han else { return true }
    return Lead(string(index - 1)) != nil && !isPredicate(index)
  }

  /// What stands before: a term follows a function word, a verb or a mark.
  private func contextScore(
    before first: Int, _ candidate: Candidate, terms: [EnglishTerm], isPerson: Bool,
    hasJoiner: Bool
  ) -> Double {
    guard first > 0 else { return 1.2 }
    let before = text.tokens[first - 1]
    guard before.kind == .han else { return before.kind == .word ? 0 : 1.2 }
    let word = string(first - 1)
    if hasJoiner && FunctionWords.joiners.contains(word) { return -1.5 }
    if opensCompound(first - 1) || isNoun(word) && lacks(candidate.tokens[...], terms) { return -1 }
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
    case .weakModifier: return isOffice(candidate) ? -1.5 : 0.4
    case nil: break
    }
    if FunctionWords.prefixes[word] != nil { return 0 }
    // 主席|史密斯 beside John Smith: a person's name follows a post.
    if isPerson, FunctionWords.roleEndings.contains(where: word.hasSuffix) { return 2 }
    if isEach(word), !terms.contains(where: Self.isPer) { return 1 }
    // What the English has a word for is part of the term.
    if isExplained(word, terms) == true { return -2.5 }
    // 处|方药: nothing begins within a word of the dictionary.
    if word.utf8.count == 3, judge.isListed(word + string(first)) { return -2.5 }
    // A lone character that is no word by itself belongs to what follows it.
    return word.unicodeScalars.count == 1
      ? -1 : isPredicate(first - 1) && judge.isVerb(word) ? 0.8 : isPerson ? 0 : -0.7
  }
}
