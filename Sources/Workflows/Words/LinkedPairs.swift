public import Bitext
public import BitextFormats
public import TextIO
internal import WordAlignment

/// Some neighbouring segment pairs with the links of their words.
public struct LinkedPairs {
  /// Where their texts and tokens are.
  enum Content {
    case batch(TokenizedPairs.Batch)
    case corpus(WordCorpus, start: Int, JoinedBitext?)
  }

  /// The number of pairs.
  public var count: Int { found.count }
  /// The links between the tokens by which they were found, which may be joined.
  private let found: [[WordLink]]
  private let content: Content
  /// Why a pair could not be read, by its place; it is empty then.
  public let failures: [Int: InputError]

  /// Why pairs could not be read, in their order.
  public var failuresInOrder: [InputError] {
    failures.sorted { $0.key < $1.key }.map(\.value)
  }

  init(_ found: [[WordLink]], _ content: Content, failures: [Int: InputError] = [:]) {
    self.failures = failures
    self.found = found
    self.content = content
  }

  /// The links of each pair, between the tokens of the input also where tokens were joined.
  public var links: [[WordLink]] {
    guard case .corpus(_, let start, let joined?) = content else { return found }
    return found.enumerated().map { joined.expand($1, ofPair: start + $0) }
  }

  /// A pair with the tokens by which its links were found.
  public subscript(index: Int) -> LinkedPair {
    switch content {
    case .batch(let batch):
      LinkedPair(
        pair: batch.pairs[index], sourceTokens: batch.tokens[index].source,
        targetTokens: batch.tokens[index].target, links: found[index],
        details: batch.details[index])
    case .corpus(let corpus, let start, let joined):
      corpus.linked(start + index, found[index], joined)
    }
  }
}
