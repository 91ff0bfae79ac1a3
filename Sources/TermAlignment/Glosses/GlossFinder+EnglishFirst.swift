internal import Segmentation

/// English(Chinese): the bracket holds the Chinese.
extension GlossFinder {
  /// A longer Chinese inside a bracket describes rather than renders.
  private static let mostCharacters = 12

  /// The last token of a Latin name before a bracket, in quotation marks or not.
  func latinName(endingAt last: Int) -> Int? {
    if isLatin(last) { return last }
    guard last > 0, ["”", "\"", "」", "’"].contains(string(last)), isLatin(last - 1) else {
      return nil
    }
    return last - 1
  }

  /// API（应用程序编程接口，Application Programming Interface）: the Chinese part is the gloss,
  /// and the English parts beside it are other names of it.
  func glossesInChinese(left: Int, inner: [Int]) -> [Gloss] {
    let parts = inner.split { [",", "，", "；", ";"].contains(string($0)) }.map(Array.init)
    let isChinese = parts.map { part in part.contains { text.tokens[$0].kind == .han } }
    guard parts.count > 1, isChinese.count(where: { $0 }) == 1,
      let chinese = isChinese.firstIndex(of: true)
    else { return glossInChinese(left: left, inner: inner) }
    var names: [Name] = []
    for (number, part) in parts.enumerated() where number != chinese {
      let ranges = namesInBracket(part)
      guard ranges.count == 1 else { return [] }
      names.append((ranges[0], EnglishTerm(text.text(ranges[0]))))
    }
    guard let gloss = glossInChinese(left: left, inner: parts[chinese]).first else { return [] }
    return [gloss]
      + names.filter { isPlausible($0.term) && BracketLabel($0.term, of: nil) == nil }.map { name in
        var other = gloss
        other.target = name.range
        other.targetText = name.term.text
        return other
      }
  }

  private func glossInChinese(left: Int, inner: [Int]) -> [Gloss] {
    guard let first = inner.first(where: { text.tokens[$0].kind != .space }),
      let last = inner.last(where: { text.tokens[$0].kind != .space })
    else { return [] }
    var (start, end) = (first, last)
    if let quoted = insideQuotes(start, end) { (start, end) = quoted }
    let tokens = Array(start...end)
    let source = text.tokens[start].start..<text.tokens[end].end
    let chinese = text.text(source)
    let target = latinSpan(endingAt: left, characters: chinese.count)
    let term = EnglishTerm(text.text(target))
    let support = max(
      judge.compositionScore(term, chinese), judge.transliterationScore(term, chinese))
    // What the dictionary puts together is a rendering, whatever words are in it.
    let isComposed = support >= 0.7 && term.contentWords.count > 1
    guard isComposed || isRendering(tokens, chinese, of: term) else { return [] }
    guard !term.words.isEmpty, isRenderable(term), !isPersonRole(term, chinese) else { return [] }
    return [
      Gloss(
        source: source, target: target, sourceText: chinese, targetText: term.text,
        isEnglishFirst: true, confidence: min(0.98, 0.72 + 0.26 * support))
    ]
  }

  private func insideQuotes(_ first: Int, _ last: Int) -> (Int, Int)? {
    let pairs = ["“": "”", "《": "》", "「": "」", "\"": "\"", "‘": "’"]
    guard last - first >= 2, pairs[string(first)] == string(last) else { return nil }
    return (first + 1, last - 1)
  }

  /// Whether the inside of a bracket is a name or a noun phrase and no more.
  private func isRendering(_ tokens: [Int], _ chinese: String, of term: EnglishTerm) -> Bool {
    guard chinese.count >= 2, chinese.count <= Self.mostCharacters, let first = tokens.first,
      let last = tokens.last
    else { return false }
    // Kubernetes（简称 K8s） tells another name in Latin script.
    let han = tokens.filter { text.tokens[$0].kind == .han }.map(string).joined()
    if han.count < chinese.count, Self.isAnnouncement(han) { return false }
    // Role-Based Access Control（基于角色的访问控制）
    let isBased = chinese.hasPrefix("基于") && term.words.contains { $0.lowercased() == "based" }
    if isBased { return tokens.allSatisfy { text.tokens[$0].kind == .han } }
    let isPrefixed = isEnglishPrefix(first, of: term) && first < last
    if FunctionWords.asideOpenings.contains(where: { chinese.hasPrefix($0) && $0 != "主要" })
      && !startsWithWholeWord(tokens) && !isPrefixed
    {
      return false
    }
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .han:
        let word = string(index)
        if index == first && isPrefixed { continue }
        // 软件即服务, 折旧与摊销: some function words stand inside terms.
        if index > first && index < last && FunctionWords.insideTerms.contains(word) {
          if FunctionWords.joiners.contains(word) && !hasJoiner(term) { return false }
          continue
        }
        if FunctionWords.grammatical.contains(word) || word.hasPrefix("最") { return false }
        // Jetty Bridge(栈桥迁移助手): within a name, a verb says what the thing does.
        let isInName = index > first && term.isCapitalized && !term.isAcronym
        if index < last && FunctionWords.leading.contains(word) && !isInName
          && !isNoun(word, of: term)
        {
          return false
        }
      case .space, .word, .term: break
      case .punctuation:
        // P-糖蛋白
        let isHyphen = string(index) == "-" && index > first && isLatin(index - 1)
        if string(index) != "·" && !isHyphen { return false }
      default: return false
      }
    }
    return tokens.contains { text.tokens[$0].kind == .han }
  }

  /// Whether the English joins two things, as D&A does.
  private func hasJoiner(_ term: EnglishTerm) -> Bool {
    term.text.contains("&") || term.words.contains { ["and", "or"].contains($0.lowercased()) }
      || Abbreviations().expansions(of: term).contains { $0.contains(" and ") }
  }

  /// Whether a verb is part of a name: 销售 in CRM（销售管理）, by the English where a
  /// dictionary tells.
  private func isNoun(_ word: String, of term: EnglishTerm) -> Bool {
    term.isAcronym || judge.explains(word, by: term.contentWords) ?? term.isCapitalized
  }

  /// 非 in non-GAAP（非公认会计准则）.
  private func isEnglishPrefix(_ index: Int, of term: EnglishTerm) -> Bool {
    let english = term.text.lowercased()
    return FunctionWords.prefixes[string(index)]?.contains(where: english.hasPrefix) ?? false
  }

  /// 自由现金流 begins with 自 as a character, but not as a word.
  private func startsWithWholeWord(_ tokens: [Int]) -> Bool {
    guard let first = tokens.first else { return false }
    let word = string(first)
    return word.count >= 2 && !FunctionWords.asideOpenings.contains(word)
  }

  /// The Latin name that ends with a token: capitalised words together, or one
  /// stretch of lower-case words no longer than the Chinese suggests.
  private func latinSpan(endingAt last: Int, characters: Int) -> Range<Int> {
    var first = last
    var words = 1
    var index = last - 1
    while index > 0, text.tokens[index].kind == .space, !string(index).contains("\n"),
      isLatin(index - 1), words < 6
    {
      let word = string(index - 1)
      let isFunction = EnglishTerm.functionWords.contains(word.lowercased())
      let startsCapital = word.unicodeScalars.first?.properties.isUppercase == true
      let lastStartsCapital =
        string(first).unicodeScalars.first?.properties.isUppercase == true
      let isNumber = text.tokens[index - 1].kind == .number
      if lastStartsCapital && !startsCapital && !isFunction && !isNumber { break }
      if !lastStartsCapital && Double(words) >= Double(characters) / 1.5 { break }
      first = index - 1
      words += 1
      index -= 2
    }
    while first < last,
      text.tokens[first].kind == .space
        || EnglishTerm.functionWords.contains(string(first).lowercased())
    {
      first += 1
    }
    return text.tokens[first].start..<text.tokens[last].end
  }

  private func isRenderable(_ term: EnglishTerm) -> Bool {
    let letters = term.text.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters >= 2
  }

  /// Brian Olsavsky(首席财务官) tells what a person is, CFO(首席财务官) what it means.
  private func isPersonRole(_ term: EnglishTerm, _ chinese: String) -> Bool {
    let endsWithPost = { (text: String) in
      FunctionWords.roleEndings.contains(where: text.hasSuffix)
        || FunctionWords.roleAbbreviations.contains(where: text.hasSuffix)
    }
    guard endsWithPost(chinese), !term.isAcronym, term.isCapitalized else { return false }
    let posts = ["chief", "officer", "president", "vice", "director", "manager", "analyst"]
    if term.words.contains(where: { posts.contains($0.lowercased()) }) { return false }
    return term.words.count >= 2 || !judge.isEnglishWord(term.text.lowercased())
  }
}
