import Bitext
import BitextFormats
import TextIO
import WordAlignment

/// Writes the links of pairs in the form that was asked for.
struct WordLinkWriter {
  /// How many links have been written.
  private(set) var count = 0
  private let sink: OutputSink
  private let form: AlignWords.Output
  private let hasProbabilities: Bool
  private var bytes: [UInt8] = []
  private var json = JSONLine()

  init(_ sink: OutputSink, _ form: AlignWords.Output, hasProbabilities: Bool) {
    self.sink = sink
    self.form = form
    self.hasProbabilities = hasProbabilities
  }

  /// Writes the links of a batch.
  mutating func write(_ batch: TokenizedPairs.Batch, _ links: [[WordLink]]) throws {
    try write(links) { index in
      LinkedPair(
        pair: batch.pairs[index], sourceTokens: batch.tokens[index].source,
        targetTokens: batch.tokens[index].target, links: links[index])
    }
  }

  /// Writes the links of a corpus's pairs from one on.
  ///
  /// - Parameter joined: Whose tokens are linked, where these are not the corpus's.
  mutating func write(
    _ corpus: WordCorpus, from start: Int, _ links: [[WordLink]], _ joined: JoinedBitext? = nil
  ) throws {
    if let joined, form == .pharaoh {
      let expanded = links.enumerated().map { joined.expand($1, ofPair: start + $0) }
      return try write(expanded) { corpus.linked(start + $0, expanded[$0]) }
    }
    try write(links) {
      corpus.linked(start + $0, links[$0], joined)
    }
  }

  private mutating func write(
    _ links: [[WordLink]], _ linkedPair: (Int) -> LinkedPair
  ) throws {
    bytes.removeAll(keepingCapacity: true)
    for index in links.indices {
      count += links[index].count
      if form == .jsonl {
        linkedPair(index).append(to: &json)
        try sink.append(json.bytes)
        json.removeAll()
      } else {
        PharaohLine.append(links[index], hasProbabilities: hasProbabilities, to: &bytes)
      }
    }
    try sink.append(bytes)
  }
}
