public import Bitext
internal import Dispatch
public import Lexicon
public import Segmentation
internal import Text
public import WordAlignment

/// Segment pairs in memory from which terms are mined.
///
/// - Complexity: memory is the text and about 20 bytes a token.
public struct MiningBitext: Sendable {
  /// The pairs.
  public private(set) var pairs: [Sides<String>] = []
  private(set) var chinese = MiningText()
  private(set) var english = MiningText()
  /// The tokens, in ``direction``.
  var tokenized = TokenizedBitext()
  /// The direction in which tokens are linked.
  static let direction = Direction.chineseToEnglish

  /// The glosses of the Chinese side, which teach the model that links words.
  public var glosses: [WordPrior] = []

  /// A bitext without pairs.
  public init() {}

  /// The number of pairs.
  public var count: Int { pairs.count }

  /// Adds pairs and cuts them into tokens on all cores.
  ///
  /// - Parameters:
  ///   - joinsWords: Whether pieces that are one word are one token.
  ///   - dictionary: Tells such words, beside the built-in termbases.
  public mutating func append(
    _ added: [Sides<String>], model: SegmentationModel, joinsWords: Bool = false,
    dictionary: BilingualDictionary? = nil
  ) {
    let joining = joinsWords ? TokenJoining(dictionary: dictionary) : nil
    let size = 256
    let shards = (added.count + size - 1) / size
    let cut = Parallel.map(shards) { shard in
      var segmenter = Segmenter(model: model)
      return added[shard * size..<min(added.count, (shard + 1) * size)].map {
        CutPair($0, &segmenter, joining)
      }
    }
    for (pair, cut) in zip(added, cut.joined()) {
      pairs.append(pair)
      for (range, reading) in cut.chinese { chinese.append(range, reading) }
      chinese.endSegment()
      for (range, reading) in cut.english { english.append(range, reading) }
      english.endSegment()
      tokenized.append(
        pair,
        tokens: Sides(chinese: cut.chinese.map(\.range), english: cut.english.map(\.range)),
        Self.direction)
    }
  }

  /// A pair's tokens as they are read.
  private struct CutPair: Sendable {
    var chinese: [(range: Range<Int>, reading: TokenReading)]
    var english: [(range: Range<Int>, reading: TokenReading)]

    init(_ pair: Sides<String>, _ segmenter: inout Segmenter, _ joining: TokenJoining?) {
      chinese = Self.cut(pair.chinese, &segmenter, joining) {
        TokenReader.chinese($0, folded: $1, $2)
      }
      english = Self.cut(pair.english, &segmenter, nil) { text, _, kind in
        TokenReader.english(text, kind)
      }
      TokenReader.markNames(in: &english)
    }

    private static func cut(
      _ text: String, _ segmenter: inout Segmenter, _ joining: TokenJoining?,
      _ read: (_ text: String, _ folded: String, Token.Kind) -> TokenReading
    ) -> [(range: Range<Int>, reading: TokenReading)] {
      let bytes = Array(text.utf8)
      let folded = segmenter.model.simplified(bytes)
      var tokens: [Token] = []
      bytes.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
      tokens.removeAll { $0.kind == .space }
      if let joining { tokens = joining.joined(tokens, in: folded) }
      let glosses = GlossBrackets.tokens(in: tokens, of: bytes)
      var cut: [(range: Range<Int>, reading: TokenReading)] = []
      var index = 0
      var gloss = 0
      while index < tokens.count {
        let isAfterGloss = gloss < glosses.count && glosses[gloss].lowerBound == index
        if isAfterGloss {
          index = glosses[gloss].upperBound
          gloss += 1
          if index >= tokens.count { break }
        }
        let range = tokens[index].range
        var reading = read(
          String(decoding: bytes[range], as: UTF8.self),
          String(decoding: folded[range], as: UTF8.self), tokens[index].kind)
        if isAfterGloss { reading.role.insert(.apart) }
        cut.append((range, reading))
        index += 1
      }
      return cut
    }
  }

  /// The Chinese text of a span, as it stands there.
  func chineseText(_ segment: Int, _ first: Int, _ count: Int) -> String {
    text(pairs[segment].chinese, chineseRange(segment, first, count))
  }

  /// The English text of a span, as it stands there.
  func englishText(_ segment: Int, _ first: Int, _ count: Int) -> String {
    text(pairs[segment].english, englishRange(segment, first, count))
  }

  func chineseRange(_ segment: Int, _ first: Int, _ count: Int) -> Range<Int> {
    let start = chinese.tokens(of: segment).lowerBound + first
    return chinese.bytes(start...start + count - 1)
  }

  func englishRange(_ segment: Int, _ first: Int, _ count: Int) -> Range<Int> {
    let start = english.tokens(of: segment).lowerBound + first
    return english.bytes(start...start + count - 1)
  }

  /// Whether there is a Han character in the Chinese of a pair.
  func hasHan(_ place: PhrasePair) -> Bool {
    let start = chinese.tokens(of: Int(place.segment)).lowerBound + Int(place.chineseFirst)
    return (start..<start + Int(place.chineseCount)).contains { chinese.roles[$0].contains(.han) }
  }

  private func text(_ segment: String, _ range: Range<Int>) -> String {
    let utf8 = segment.utf8
    guard range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
