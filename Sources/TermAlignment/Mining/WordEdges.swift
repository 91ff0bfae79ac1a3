internal import Lexicon

/// Tells phrases that are cut in the middle of a word or a name: 大型 AI 工作 before 负载, 总裁兼首席财务官
/// after 副, 亚伦 before ·布莱斯.
struct WordEdges: Sendable {
  let dictionary: BilingualDictionary?
  let bitext: MiningBitext

  /// At most so many places of a pair are looked at.
  private static let mostPlaces = 5
  /// At most so many tokens on either side of an edge make a word.
  static let reach = 3

  /// Whether most places of a phrase begin or end inside of a word or a name.
  ///
  /// A phrase that is a part of a longer word is none of these, as 服务 is of 云服务.
  func cut(_ places: ArraySlice<PhrasePair>) -> Bool {
    let shown = places.prefix(Self.mostPlaces)
    return shown.count(where: isCut) * 2 > shown.count
  }

  private func isCut(_ place: PhrasePair) -> Bool {
    let segment = Int(place.segment)
    let count = bitext.chinese.tokens(of: segment).count
    let first = Int(place.chineseFirst)
    let end = first + Int(place.chineseCount)
    if first > 0, isDot(segment, first - 1) { return true }
    if end < count, isDot(segment, end) { return true }
    for before in 1...Self.reach where first - before >= 0 {
      for inside in 1...Self.reach where first + inside < end {
        if isWord(segment, first - before, first + inside) { return true }
      }
    }
    for after in 1...Self.reach where end + after <= count {
      for inside in 1...Self.reach where end - inside > first {
        if isWord(segment, end - inside, end + after) { return true }
      }
    }
    return false
  }

  func isDot(_ segment: Int, _ token: Int) -> Bool {
    NameDots.isDot(bitext.chineseText(segment, token, 1))
  }

  /// Whether tokens that stand side by side are a word of the dictionary or a term of a field.
  func isWord(_ segment: Int, _ first: Int, _ end: Int) -> Bool {
    let range = bitext.chineseRange(segment, first, end - first)
    guard range.count <= 24 else { return false }
    let text = bitext.chineseText(segment, first, end - first)
    return DomainGlosses.contains(text) || dictionary?.contains(text) ?? false
  }
}
