import Bitext
import BitextFormats
import TextIO
import WordAlignment

/// Segment pairs cut into tokens, as an aligner wants them and, where asked for, as they were
/// read.
struct WordCorpus {
  /// The tokens of all pairs.
  private(set) var bitext = TokenizedBitext()
  private let keepsText: Bool
  private var pairs: [SegmentPair] = []
  private var sourceTokens = TokenPlaces()
  private var targetTokens = TokenPlaces()
  /// The beginning of both sides, to tell their languages.
  private var samples: (source: [UInt8], target: [UInt8]) = ([], [])
  private static let sampleSize = 1 << 20

  /// An empty corpus.
  ///
  /// - Parameter keepsText: Whether ``linked(_:_:)`` will be asked for.
  init(keepsText: Bool) { self.keepsText = keepsText }

  /// Adds pairs with the tokens of each.
  mutating func append(_ pairs: [SegmentPair], _ tokens: [PairTokenizer.Tokens]) {
    for (pair, tokens) in zip(pairs, tokens) {
      bitext.append(pair, tokens.source, tokens.target)
      if samples.source.count < Self.sampleSize { samples.source += pair.source.utf8 }
      if samples.target.count < Self.sampleSize { samples.target += pair.target.utf8 }
      guard keepsText else { continue }
      sourceTokens.append(tokens.source)
      targetTokens.append(tokens.target)
    }
    if keepsText { self.pairs += pairs }
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
      pair: pairs[index], sourceTokens: tokens.source, targetTokens: tokens.target, links: links)
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

  /// The language of the source by the characters of both sides; Chinese where neither has any
  /// letters.
  ///
  /// - Throws: `InputError` where both sides look the same.
  func sourceLanguage(of names: [String]) throws(InputError) -> BitextLanguage {
    let (source, target) = BitextLanguage.detect(in: samples)
    if let source, source == target {
      throw InputError(
        file: names.last ?? "",
        message: names.count > 1
          ? "looks \(source.name) like \(names[0])" : "both sides look \(source.name)",
        hint: "one side must be Chinese and the other English; --source-language decides")
    }
    return source ?? target?.other ?? .chinese
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
