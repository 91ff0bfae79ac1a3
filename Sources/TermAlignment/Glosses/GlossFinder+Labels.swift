internal import Segmentation

/// Setting labels apart from names: 营收(YoY), 距离(km), 苹果(AAPL), 林小月(CFO).
extension GlossFinder {
  typealias Name = (range: Range<Int>, term: EnglishTerm)

  /// The English of a bracket without what only marks the Chinese before it; none where
  /// a date stands in the bracket.
  func withoutLabels(_ names: [Name], left: Int) -> [Name] {
    let labels = names.map { BracketLabel($0.term, of: string(left).last) }
    if labels.contains(.date) { return [] }
    let chinese = hanBefore(left)
    // (CSV、Parquet、JSON): what stands between two labels is one.
    let isLabelled = names.map { TechnologyNames.isLabel($0.term, of: chinese) }
    if names.count > 2, isLabelled.count(where: { $0 }) > 1 { return [] }
    let kept = names.indices.filter { place in
      labels[place] == nil && !isLabelled[place] && !isTicker(names[place].term, left: left)
    }.map { names[$0] }
    // 林小月(Lin Xiaoyue, CFO): the post beside a name.
    let unposted = kept.enumerated().filter { number, name in
      !isPost(name.term) && !(number > 0 && FunctionWords.degrees.contains(name.term.text))
    }.map(\.element)
    return unposted.isEmpty ? kept : unposted
  }

  /// The Han characters that end with a token, ten at most.
  private func hanBefore(_ token: Int) -> String {
    let run = text.text(lineStart(before: token)..<text.tokens[token].end)
    return String(run.suffix(10))
  }

  /// 公里(km): a mark beside the very words that it stands for.
  func measureGlosses(_ names: [Name], left: Int) -> [Gloss] {
    names.flatMap { name -> [Gloss] in
      guard case .measure(let chinese)? = BracketLabel(name.term, of: string(left).last),
        let range = rangeOfName(chinese, before: left) ?? translation(of: name.term, left: left)
      else { return [] }
      return [
        Gloss(
          source: range, target: name.range, sourceText: text.text(range),
          targetText: name.term.text, isEnglishFirst: false, confidence: 0.95)
      ]
    }
  }

  /// The place of the longest of some words that ends before a bracket, or that stands at most
  /// two words before its end, as 同比 does in 同比增长(YoY growth).
  private func rangeOfName(_ words: [String], before left: Int) -> Range<Int>? {
    let end = text.tokens[left].end
    var best: Range<Int>?
    for slack in 0...2 where left - slack >= 0 {
      let last = left - slack
      guard text.tokens[last].kind != .punctuation, text.tokens[last].kind != .space else { break }
      let edge = text.tokens[last].end
      for word in words {
        let start = edge - word.utf8.count
        guard start >= 0, text.simplified[start..<edge].elementsEqual(word.utf8) else { continue }
        if best.map({ start < $0.lowerBound }) ?? true { best = start..<end }
      }
      if best != nil { break }
    }
    return best
  }

  /// The Chinese before a bracket where the dictionary gives it for the mark.
  private func translation(of term: EnglishTerm, left: Int) -> Range<Int>? {
    guard let span = sourceSpan(endingAt: left, terms: [term], main: term),
      judge.compositionScore(term, text.text(span.range)) >= 0.75
    else { return nil }
    return span.range
  }

  /// Whether capitals are the ticker of a company whose name ends before the bracket.
  private func isTicker(_ term: EnglishTerm, left: Int) -> Bool {
    guard term.words.count == 1, term.isAcronym else { return false }
    let tail = Array(
      text.text(lineStart(before: left)..<text.tokens[left].end).unicodeScalars.suffix(6))
    guard tail.count >= 2 else { return false }
    return (2...tail.count).contains { length in
      let chinese = String(String.UnicodeScalarView(tail.suffix(length)))
      return judge.englishNames(of: chinese).contains {
        BracketLabel.isSkeleton(term.text, of: $0.name, isCompany: $0.isCompany)
      }
    }
  }

  private func lineStart(before token: Int) -> Int {
    var index = token
    while index > 0, token - index < 6, text.tokens[index - 1].kind == .han { index -= 1 }
    return text.tokens[index].start
  }

  // MARK: Posts

  private func isPost(_ term: EnglishTerm) -> Bool {
    if FunctionWords.roleAbbreviations.contains(term.text.uppercased()) { return true }
    guard term.isCapitalized else { return false }
    let words = term.words.map { $0.lowercased() }
    return words.contains { FunctionWords.englishPosts.contains($0) }
      || FunctionWords.englishPosts.contains(words.suffix(2).joined(separator: " "))
  }

  /// 罗曼琳(CFO) tells what a person is; 首席财务官(CFO) is a gloss.
  func isRole(_ terms: [EnglishTerm], _ chinese: String) -> Bool {
    terms.contains(where: isPost)
      && !FunctionWords.roleEndings.contains { chinese.hasSuffix($0) }
      && !chinese.hasSuffix("系") && !chinese.hasSuffix("关系")
  }
}
