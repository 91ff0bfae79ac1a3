public import Bitext

/// Joins neighbouring Chinese tokens that render one English word together more often than not.
///
/// A segmenter cuts without having seen the translation: 半 | 导体 is one word where the other side
/// says "semiconductor". Runs of tokens of which each is linked to one and the same English word
/// and to nothing else are counted; a run that is so linked often, and in most of the places
/// where it stands, becomes a token everywhere (Ma and Way, *Bilingually Motivated Domain-Adapted
/// Word Segmentation for Statistical Machine Translation*, 2009). The bitext is then to be aligned
/// again.
public struct TokenJoiner: Sendable, Hashable {
  /// How often a run must be linked to one word; at least 1.
  public var leastCount = 2
  /// In what share of the places where it stands, 0 to 1.
  public var leastShare: Float = 0.25

  /// The most tokens that are joined.
  static let longest = 4

  /// A joiner with the settings that did best on development text.
  public init() {}

  /// Joins the tokens of a bitext.
  ///
  /// - Parameters:
  ///   - links: The links of each pair, source first.
  ///   - direction: Which side of the bitext is Chinese.
  /// - Complexity: Time linear in the tokens and links; memory of the runs that are counted.
  public func join(
    _ bitext: TokenizedBitext, links: [[WordLink]], _ direction: Direction
  ) -> JoinedBitext {
    let sides = bitext.sides(direction)
    let (chinese, english) = (sides.chinese, sides.english)
    var counts: [TokenRun: Int] = [:]
    for pair in 0..<min(bitext.count, links.count) {
      count(
        chinese.words[chinese.range(pair)], english.range(pair).count,
        links[pair].lazy.map { $0.sides(direction) }, &counts)
    }
    counts = counts.filter { $0.value >= max(1, leastCount) }
    var occurrences: [TokenRun: Int] = [:]
    let firsts = Set(counts.keys.map(\.first))
    for pair in 0..<chinese.count {
      let words = chinese.words[chinese.range(pair)]
      for start in words.indices where firsts.contains(words[start]) {
        for run in TokenRun.runs(in: words, from: start) where counts[run] != nil {
          occurrences[run, default: 0] += 1
        }
      }
    }
    let joined = Set(
      counts.compactMap { run, count in
        Float(count) >= leastShare * Float(occurrences[run] ?? Int.max) ? run : nil
      })
    return JoinedBitext(bitext, joining: joined, direction)
  }

  /// Counts the runs of a pair that are linked to one English word and to nothing else.
  private func count(
    _ words: ArraySlice<UInt32>, _ englishCount: Int, _ links: some Sequence<Sides<Int32>>,
    _ counts: inout [TokenRun: Int]
  ) {
    // Of each Chinese token the English one that it is linked to; -1 for none, -2 for several.
    var partners = [Int](repeating: -1, count: words.count)
    var linkCounts = [Int](repeating: 0, count: englishCount)
    for link in links {
      let (row, column) = (Int(link.chinese), Int(link.english))
      guard row >= 0, row < words.count, column >= 0, column < englishCount else { continue }
      partners[row] = partners[row] == -1 ? column : -2
      linkCounts[column] += 1
    }
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, partners[end] == partners[start] { end += 1 }
      let length = end - start
      if partners[start] >= 0, linkCounts[partners[start]] == length,
        let run = TokenRun(words[(words.startIndex + start)..<(words.startIndex + end)])
      {
        counts[run, default: 0] += 1
      }
      start = end
    }
  }
}

/// Two to four tokens in a row.
struct TokenRun: Sendable, Hashable {
  let first: UInt32
  private let second: UInt32
  private let third: UInt32
  private let fourth: UInt32

  init?(_ words: ArraySlice<UInt32>) {
    guard (2...TokenJoiner.longest).contains(words.count) else { return nil }
    let start = words.startIndex
    first = words[start]
    second = words[start + 1]
    third = words.count > 2 ? words[start + 2] : UInt32.max
    fourth = words.count > 3 ? words[start + 3] : UInt32.max
  }

  /// How many tokens there are.
  var count: Int { third == UInt32.max ? 2 : fourth == UInt32.max ? 3 : 4 }

  /// The runs that begin at a place, longest first.
  static func runs(in words: ArraySlice<UInt32>, from start: Int) -> [TokenRun] {
    (2...TokenJoiner.longest).reversed().compactMap { length in
      start + length <= words.endIndex ? TokenRun(words[start..<start + length]) : nil
    }
  }
}

/// A bitext some of whose Chinese tokens are several of those that were given.
public struct JoinedBitext: Sendable {
  /// The bitext with joined tokens.
  public private(set) var bitext: TokenizedBitext
  /// How many different words were joined from others.
  public private(set) var wordCount = 0
  /// Which side of the bitext is Chinese.
  public let direction: Direction
  /// How many given tokens each Chinese token is made of.
  private var lengths: [UInt8] = []

  init(_ given: TokenizedBitext, joining runs: Set<TokenRun>, _ direction: Direction) {
    self.direction = direction
    var sides = given.sides(direction)
    let before = sides.chinese
    let firsts = Set(runs.map(\.first))
    var joined = before
    joined.removeSegments()
    for segment in 0..<before.count {
      let words = before.words[before.range(segment)]
      var place = words.startIndex
      while place < words.endIndex {
        let run =
          firsts.contains(words[place])
          ? TokenRun.runs(in: words, from: place).first(where: runs.contains) : nil
        let count = run?.count ?? 1
        if count > 1 {
          joined.appendJoined(words[place..<place + count])
        } else {
          joined.append(number: words[place])
        }
        lengths.append(UInt8(truncatingIfNeeded: count))
        place += count
      }
      joined.endSegment()
    }
    wordCount = joined.vocabulary.count - before.vocabulary.count
    sides.chinese = joined
    bitext = TokenizedBitext(sides, direction)
  }

  /// How many given tokens each token of a pair's Chinese side is made of.
  public func tokenLengths(ofPair pair: Int) -> [Int] {
    let chinese = bitext.sides(direction).chinese
    guard pair >= 0, pair < chinese.count else { return [] }
    return lengths[chinese.range(pair)].map { Int($0) }
  }

  /// Links between the tokens that were given, from those of a pair of joined ones.
  ///
  /// - Returns: Links sorted by source, then target.
  public func expand(_ links: [WordLink], ofPair pair: Int) -> [WordLink] {
    let lengths = tokenLengths(ofPair: pair)
    var starts: [Int] = [0]
    for length in lengths { starts.append(starts[starts.count - 1] + length) }
    return links.flatMap { link -> [WordLink] in
      var tokens = link.sides(direction)
      let token = Int(tokens.chinese)
      guard token >= 0, token < lengths.count else { return [] }
      return (starts[token]..<starts[token + 1]).map { place in
        tokens.chinese = Int32(truncatingIfNeeded: place)
        return WordLink(tokens, probability: link.probability, direction)
      }
    }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}
