internal import Bitext
internal import BitextFormats
internal import TextIO
internal import WordAlignment

/// Segment pairs as they are read, cut into tokens.
final class TokenizedPairs {
  /// Some pairs with the tokens of each.
  struct Batch {
    var pairs: [SegmentPair]
    var tokens: [PairTokenizer.Tokens]
    /// What else is known of pairs, by their place.
    var details: [Int: TranslationUnit]
    /// Why a pair could not be read, by its place.
    var failures: [Int: InputError]

    /// The same without the pairs that could not be read, and without details.
    var readable: Batch {
      if failures.isEmpty { return self }
      let kept = pairs.indices.filter { failures[$0] == nil }
      return Batch(
        pairs: kept.map { pairs[$0] }, tokens: kept.map { tokens[$0] }, details: [:], failures: [:])
    }

    /// The language of the source by what the batch holds.
    func sourceLanguage(of names: [String]) throws(InputError) -> BitextLanguage {
      var languages = PairLanguages()
      languages.add(pairs)
      return try languages.sourceLanguage(of: names)
    }

    /// The language of the source by what the batch holds, or another where that does not tell.
    func sourceLanguage(otherwise language: BitextLanguage) -> BitextLanguage {
      var languages = PairLanguages()
      languages.add(pairs)
      return languages.clearSourceLanguage ?? language
    }
  }

  let tokenizer: PairTokenizer
  /// How many pairs have been read, those among them that could not be.
  private(set) var count = 0
  /// How many could not be read.
  var errorCount: Int { reader.errorCount }
  /// Whether what else is known of pairs is kept.
  var keepsDetails: Bool {
    get { reader.keepsDetails }
    set { reader.keepsDetails = newValue }
  }
  private let reader: SegmentPairReader
  /// How many pairs are cut at a time.
  static let batchSize = 4096

  init(_ reader: SegmentPairReader, _ tokenizer: PairTokenizer) {
    self.reader = reader
    self.tokenizer = tokenizer
  }

  /// Adds what a person should know about how the pairs were read.
  func warn(_ warnings: inout WarningList, of file: String) {
    warnings.add(file, reader.remarks, reader.losses)
  }

  /// The next pairs, or nil at the end.
  ///
  /// - Parameter waits: Whether a batch is waited for until it is full.
  func next(waits: Bool = false) throws(InputError) -> Batch? {
    guard let block = try reader.nextBlock(atMost: Self.batchSize, waits: waits) else {
      return nil
    }
    count += block.pairs.count
    return Batch(
      pairs: block.pairs, tokens: tokenizer.tokens(of: block.pairs), details: block.details,
      failures: block.failures)
  }
}
