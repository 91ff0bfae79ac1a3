internal import Segmentation

/// English that words announce: 净资产收益率（简称 ROE）, 积压订单，英文为 backlog.
extension GlossFinder {
  /// Words that announcements are made of.
  private static let announcing: Set<String> = [
    "英文", "英语", "外文", "原文", "英译", "英", "简称", "全称", "缩写", "缩略语", "缩略", "下称", "以下", "下文", "后文", "又",
    "也", "亦", "或", "又称", "也称", "亦称", "又名", "称为", "称", "名", "名称", "名为", "为", "是", "叫", "叫做", "叫作",
    "作",
    "写作", "译", "译为", "译作", "译名", "统称", "通称", "常", "通常", "一般", "即", "也就是", "就是", "原名", "首字母", "术语",
    "对应", "被", "被称", "别称", "别名", "下简称", "中文", "标记",
    "其", "的", "中", "里", "国际", "业内", "简写",
  ]

  /// Words that say outright that English follows, needed where no bracket does.
  private static let naming = ["英文", "英语", "英译", "简称", "缩写", "全称", "缩略语", "简写"]

  /// Whether text is put together from the words of announcements.
  static func isAnnouncement(_ text: String) -> Bool {
    let characters = Array(text)
    guard (1...10).contains(characters.count) else { return false }
    var reachable = Array(repeating: false, count: characters.count + 1)
    reachable[0] = true
    for start in characters.indices where reachable[start] {
      for end in (start + 1)...min(start + 4, characters.count)
      where announcing.contains(String(characters[start..<end])) {
        reachable[end] = true
      }
    }
    return reachable[characters.count]
  }

  // MARK: In brackets

  /// The English of a bracket with Chinese that announces it, or an aside after it.
  ///
  /// Of parts around commas, one that says something else is left out where another says outright
  /// that English follows: （也被称为 *.vue 文件，英文 Single-File Components，缩写为 SFC）.
  func announcedGlosses(left: Int, inner: [Int]) -> [Gloss] {
    let parts = inner.split { [",", "，", ";", "；"].contains(string($0)) }.map(Array.init)
    let announced = parts.map(announcedNames)
    if announced.contains(where: { $0 == nil }) {
      // 积压订单（backlog，即已签约的订单）: a remark after the English.
      let isAside = parts.first?.contains { text.tokens[$0].kind == .han } == false
      let isNamed = zip(parts, announced).contains { $1 != nil && isNaming($0) }
      guard isNamed || isAside else { return [] }
    }
    let groups = announced.compactMap { $0 }.flatMap { $0 }
    return plainGlosses(left: left, groups: groups)
  }

  /// The English of a part of a bracket, which announcements may stand between; nil where other
  /// Chinese stands in it.
  private func announcedNames(_ part: [Int]) -> [[Int]]? {
    var groups: [[Int]] = [[]]
    var position = 0
    while position < part.count {
      let index = part[position]
      if text.tokens[index].kind == .han {
        let run = part[position...].prefix { text.tokens[$0].kind == .han }
        guard Self.isAnnouncement(run.map(string).joined()) else { return nil }
        position += run.count
        if groups.last?.isEmpty == false { groups.append([]) }
        continue
      }
      let isMark =
        groups.last?.isEmpty == true
        && (text.tokens[index].kind == .space || [":", "："].contains(string(index)))
      if !isMark { groups[groups.count - 1].append(index) }
      position += 1
    }
    return groups.filter { !$0.isEmpty }
  }

  private func isNaming(_ part: [Int]) -> Bool {
    let han = part.filter { text.tokens[$0].kind == .han }.map(string).joined()
    return Self.naming.contains { han.hasPrefix($0) }
  }

  private func plainGlosses(left: Int, groups: [[Int]]) -> [Gloss] {
    groups.filter { $0.contains(where: isLatin) }.flatMap { plainGlosses(left: left, inner: $0) }
  }

  // MARK: Without brackets

  /// The gloss whose English begins at a token, right after words that announce it.
  func announcedGloss(at first: Int) -> Gloss? {
    guard var place = beforeMarks(first), text.tokens[place].kind == .han, !isInBracket(first)
    else { return nil }
    // The longest announcement that ends here.
    var announcement = ""
    var start: Int?
    for _ in 0..<6 where text.tokens[place].kind == .han {
      announcement = string(place) + announcement
      if Self.isAnnouncement(announcement) { start = place }
      guard place > 0 else { break }
      place -= 1
    }
    guard let start, start > 0,
      case let words = text.tokens[start..<first].map({ text.text($0.range) }).joined(),
      Self.naming.contains(where: text.simplify(words).containsBytes)
    else { return nil }
    guard let left = chineseBefore(start) else { return nil }
    let range = text.tokens[first].start..<text.tokens[latinEnd(from: first)].end
    let term = EnglishTerm(text.text(range))
    guard isPlausible(term), BracketLabel(term, of: nil) == nil,
      let source = sourceSpan(endingAt: left, terms: [term], main: term),
      isWholePhrase(source.range, left: left), !isRole([term], text.text(source.range))
    else { return nil }
    return gloss((range, term), source)
  }

  /// Whether a bracket that opened on the line is not closed yet.
  private func isInBracket(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= Self.longestBracket {
      switch string(place) {
      case "(", "（", "[", "【": return true
      case ")", "）", "]", "】": return false
      case let piece where piece.contains("\n"): return false
      default: place -= 1
      }
    }
    return false
  }

  /// The token before a place, over spaces, colons and opening quotation marks.
  private func beforeMarks(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0, [" ", ":", "：", "“", "「", "\"", "‘"].contains(string(place)) { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// The Chinese before an announcement, over one comma.
  private func chineseBefore(_ start: Int) -> Int? {
    var place = start - 1
    if ["，", ","].contains(string(place)) { place -= 1 }
    guard place >= 0, [.han, .punctuation].contains(text.tokens[place].kind) else { return nil }
    return place
  }

  /// The last token of the Latin words that begin at a token.
  private func latinEnd(from first: Int) -> Int {
    var last = first
    while last + 2 < text.tokens.count, last - first < 12, string(last + 1) == " ",
      isLatin(last + 2)
    {
      last += 2
    }
    return last
  }

  /// Whether what is named is a whole phrase: without a bracket nothing but its beginning,
  /// a function word or a verb may stand before it.
  private func isWholePhrase(_ range: Range<Int>, left: Int) -> Bool {
    guard range.upperBound - range.lowerBound >= 6 else { return false }
    let first = text.tokenIndex(at: range.lowerBound)
    if first == left, Lead(string(first)) != nil { return false }
    guard first > 0, text.tokens[first - 1].kind == .han else { return true }
    return Lead(string(first - 1)) != nil
  }
}

extension [UInt8] {
  /// Whether the bytes of a text stand in these.
  fileprivate func containsBytes(_ needle: String) -> Bool {
    let pattern = Array(needle.utf8)
    guard !pattern.isEmpty, count >= pattern.count else { return pattern.isEmpty }
    return (0...(count - pattern.count)).contains { self[$0...].starts(with: pattern) }
  }
}
