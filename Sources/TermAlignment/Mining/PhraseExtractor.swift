internal import Bitext

/// Finds the pairs of spans in a segment pair whose words are linked to each other and to
/// nothing else (Koehn, Och and Marcu, *Statistical Phrase-Based Translation*, 2003), as far as
/// both could be terms.
struct PhraseExtractor {
  let chinese: MiningText
  let english: MiningText

  /// The most tokens of a span on either side.
  static let longest = 7

  /// Where the links of a token lie on the other side.
  private struct Reach {
    var first = Int.max
    var last = -1
    var isEmpty: Bool { last < 0 }

    mutating func add(_ other: Reach) {
      first = min(first, other.first)
      last = max(last, other.last)
    }

    mutating func add(_ place: Int) { add(Reach(first: place, last: place)) }
  }

  /// Adds the pairs of a segment pair.
  ///
  /// - Parameter links: Between its tokens in the direction of a `MiningBitext`.
  /// - Complexity: linear in the tokens and links.
  func appendPairs(ofSegment segment: Int, links: [WordLink], to pairs: inout [PhrasePair]) {
    let source = chinese.tokens(of: segment)
    let target = english.tokens(of: segment)
    guard source.count < Int(UInt16.max), target.count < Int(UInt16.max) else { return }
    var forward = [Reach](repeating: Reach(), count: source.count)
    var backward = [Reach](repeating: Reach(), count: target.count)
    var sums = [(probability: Float, count: Int)](repeating: (0, 0), count: source.count)
    for link in links {
      let tokens = link.sides(MiningBitext.direction)
      let (from, to) = (Int(tokens.chinese), Int(tokens.english))
      guard forward.indices.contains(from), backward.indices.contains(to) else { continue }
      forward[from].add(to)
      backward[to].add(from)
      sums[from].probability += link.probability
      sums[from].count += 1
    }
    for first in forward.indices
    where chinese.roles[source.lowerBound + first].contains(.begins) {
      var reach = Reach()
      var sum: (probability: Float, count: Int) = (0, 0)
      for last in first..<min(source.count, first + Self.longest) {
        let role = chinese.roles[source.lowerBound + last]
        let before = last > first ? chinese.roles[source.lowerBound + last - 1] : nil
        guard role.contains(.inside) else { break }
        // Behind 组 of 试验组 another term begins.
        if let before, role.contains(.apart) || before.isClassifier { break }
        reach.add(forward[last])
        sum.probability += sums[last].probability
        sum.count += sums[last].count
        // 五年期 and 三期 begin something, as 对照组 does not.
        let isCounted = role.isClassifier && before.map { !$0.contains(.ends) } ?? false
        guard role.contains(.ends), !isCounted, !reach.isEmpty,
          reach.last - reach.first < Self.longest
        else { continue }
        let isClosed = (reach.first...reach.last).allSatisfy {
          backward[$0].isEmpty || backward[$0].first >= first && backward[$0].last <= last
        }
        guard isClosed else { continue }
        let isLoose =
          forward[first].isEmpty
          || forward[last].isEmpty && (before == nil || !role.contains(.ending))
        let span = Span(
          first: first, last: last, probability: sum.probability / Float(sum.count),
          isFreeBefore: isFree(first - 1, forward, chinese, source),
          isFreeAfter: isFree(last + 1, forward, chinese, source))
        append(
          span, isLoose: isLoose, reach.first...reach.last, segment, source, target, backward,
          to: &pairs)
      }
    }
  }

  /// A Chinese span that is linked to a closed stretch of English.
  private struct Span {
    var first: Int
    var last: Int
    var probability: Float
    var isFreeBefore: Bool
    var isFreeAfter: Bool
  }

  /// Whether a token is a word of content that nothing is linked to.
  private func isFree(
    _ place: Int, _ reaches: [Reach], _ text: MiningText, _ tokens: Range<Int>
  ) -> Bool {
    reaches.indices.contains(place) && reaches[place].isEmpty
      && text.roles[tokens.lowerBound + place].contains(.content)
  }

  /// Adds a Chinese span with the English that it is linked to, and with words beside that
  /// nothing is linked to.
  private func append(
    _ span: Span, isLoose: Bool, _ reach: ClosedRange<Int>,
    _ segment: Int, _ source: Range<Int>, _ target: Range<Int>, _ backward: [Reach],
    to pairs: inout [PhrasePair]
  ) {
    let key = chinese.key(source.lowerBound + span.first...source.lowerBound + span.last)
    func isFree(_ place: Int) -> Bool { self.isFree(place, backward, english, target) }
    var tokens = reach
    // An article or a preposition at the edge is no part of the term.
    while tokens.count > 1, !role(target, tokens.lowerBound).contains(.begins),
      !role(target, tokens.lowerBound).contains(.content)
    {
      tokens = tokens.lowerBound + 1...tokens.upperBound
    }
    while tokens.count > 1, !role(target, tokens.upperBound).contains(.ends),
      !role(target, tokens.upperBound).contains(.content)
    {
      tokens = tokens.lowerBound...tokens.upperBound - 1
    }
    let starts =
      [tokens.lowerBound] + (isFree(tokens.lowerBound - 1) ? [tokens.lowerBound - 1] : [])
    let ends = [tokens.upperBound] + (isFree(tokens.upperBound + 1) ? [tokens.upperBound + 1] : [])
    for start in starts {
      for end in ends where isTerm(target, start...end) {
        pairs.append(
          PhrasePair(
            chinese: key,
            english: english.key(target.lowerBound + start...target.lowerBound + end),
            segment: UInt32(truncatingIfNeeded: segment),
            chineseFirst: UInt16(truncatingIfNeeded: span.first),
            englishFirst: UInt16(truncatingIfNeeded: start),
            chineseCount: UInt8(truncatingIfNeeded: span.last - span.first + 1),
            englishCount: UInt8(truncatingIfNeeded: end - start + 1),
            isLoose: isLoose || start < tokens.lowerBound || end > tokens.upperBound,
            isFreeBefore: span.isFreeBefore, isFreeAfter: span.isFreeAfter,
            probability: span.probability))
      }
    }
  }

  private func role(_ tokens: Range<Int>, _ place: Int) -> TokenRole {
    english.roles[tokens.lowerBound + place]
  }

  private func isTerm(_ tokens: Range<Int>, _ span: ClosedRange<Int>) -> Bool {
    span.count <= Self.longest && role(tokens, span.lowerBound).contains(.begins)
      && role(tokens, span.upperBound).contains(.ends)
      && span.allSatisfy { role(tokens, $0).contains(.inside) }
  }
}
