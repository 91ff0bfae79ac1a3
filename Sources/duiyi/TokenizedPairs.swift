import Bitext
import BitextFormats
import WordAlignment

/// Segment pairs as they are read, cut into tokens.
final class TokenizedPairs {
  /// Some pairs with the tokens of each.
  struct Batch {
    var pairs: [SegmentPair]
    var tokens: [PairTokenizer.Tokens]

    /// The language of the source by what the batch holds.
    func sourceLanguage(of names: [String]) throws -> BitextLanguage {
      var corpus = WordCorpus(keepsText: false)
      corpus.append(pairs, tokens)
      return try corpus.sourceLanguage(of: names)
    }

    /// Gives a linker the tokens of all pairs.
    func append(to linker: inout WordLinker?) {
      for (pair, tokens) in zip(pairs, tokens) {
        linker?.append(pair, tokens.source, tokens.target)
      }
    }
  }

  let tokenizer: PairTokenizer
  /// How many pairs have been read.
  private(set) var count = 0
  private let reader: SegmentPairReader
  private static let batchSize = 4096

  init(_ reader: SegmentPairReader, _ tokenizer: PairTokenizer) {
    self.reader = reader
    self.tokenizer = tokenizer
  }

  /// The next pairs, or nil at the end.
  func next() throws -> Batch? {
    guard let pairs = try reader.next(atMost: Self.batchSize) else { return nil }
    count += pairs.count
    return Batch(pairs: pairs, tokens: tokenizer.tokens(of: pairs))
  }
}
