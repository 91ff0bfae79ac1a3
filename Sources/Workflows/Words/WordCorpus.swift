internal import Bitext
internal import BitextFormats
internal import TextIO
internal import WordAlignment

/// Segment pairs cut into tokens, as an aligner wants them and, where asked for, as they were
/// read.
struct WordCorpus {
  /// The tokens of all pairs.
  private(set) var bitext = TokenizedBitext()
  private let keepsText: Bool
  private var pairs: [SegmentPair] = []
  private var details: [Int: TranslationUnit] = [:]
  private var failures: [Int: InputError] = [:]
  private var sourceTokens = TokenPlaces()
  private var targetTokens = TokenPlaces()
  private(set) var languages = PairLanguages()

  /// An empty corpus.
  ///
  /// - Parameter keepsText: Whether `linked` will be asked for.
  init(keepsText: Bool) { self.keepsText = keepsText }

  /// Adds pairs with the tokens of each.
  mutating func append(_ batch: TokenizedPairs.Batch) {
    let pairs = batch.pairs
    let start = bitext.count
    for (place, error) in batch.failures { failures[start + place] = error }
    if keepsText { for (place, unit) in batch.details { details[start + place] = unit } }
    for (pair, tokens) in zip(pairs, batch.tokens) {
      bitext.append(pair, tokens.source, tokens.target)
      guard keepsText else { continue }
      sourceTokens.append(tokens.source)
      targetTokens.append(tokens.target)
    }
    languages.add(pairs)
    if keepsText { self.pairs += pairs }
  }

  /// Why pairs of a range could not be read, by their place in it.
  func failures(in range: Range<Int>) -> [Int: InputError] {
    if failures.isEmpty { return [:] }
    var found: [Int: InputError] = [:]
    for place in range where failures[place] != nil {
      found[place - range.lowerBound] = failures[place]
    }
    return found
  }

  /// A pair as it was read, with links.
  ///
  /// - Parameter joined: Whose tokens are linked, where these are not the corpus's.
  func linked(_ index: Int, _ links: [WordLink], _ joined: JoinedBitext? = nil) -> LinkedPair {
    var tokens = (source: sourceTokens[index], target: targetTokens[index])
    if let joined {
      var sides = Sides(source: tokens.source, target: tokens.target, joined.direction)
      sides.chinese = Self.join(sides.chinese, joined.tokenLengths(ofPair: index))
      tokens = (sides.source(joined.direction), sides.target(joined.direction))
    }
    return LinkedPair(
      pair: pairs[index], sourceTokens: tokens.source, targetTokens: tokens.target, links: links,
      details: details[index])
  }

  /// Makes one of as many tokens in a row as the lengths say.
  private static func join(_ tokens: [Range<Int>], _ lengths: [Int]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var place = 0
    for length in lengths where length > 0 && place + length <= tokens.count {
      joined.append(tokens[place].lowerBound..<tokens[place + length - 1].upperBound)
      place += length
    }
    return joined
  }
}

/// Where tokens stand in segments, in eight bytes a token.
private struct TokenPlaces {
  /// Start and end of each token.
  private var bounds: [UInt32] = []
  /// Where each segment's tokens begin in `bounds`, and where the last one's end.
  private var starts = [0]

  mutating func append(_ tokens: [Range<Int>]) {
    for token in tokens {
      bounds.append(UInt32(clamping: token.lowerBound))
      bounds.append(UInt32(clamping: token.upperBound))
    }
    starts.append(bounds.count)
  }

  subscript(segment: Int) -> [Range<Int>] {
    stride(from: starts[segment], to: starts[segment + 1], by: 2).map {
      Int(bounds[$0])..<Int(bounds[$0 + 1])
    }
  }
}
