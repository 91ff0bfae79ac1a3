internal import Bitext
internal import Quantities
internal import Segmentation

/// What both languages' sentences hold beside words: quotation marks at their ends and quantities.
struct SentenceExtras {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let quantities: [Quantity]
  private var next = 0

  /// Finds what a document holds; its sentences are then asked for in order.
  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    self.utf8 = utf8
    quantities = QuantityFinder().quantities(in: utf8)
  }

  /// Adds what a sentence holds to its words, and ends it.
  mutating func endSentence(
    _ sentence: Sentence, length: Float, types: inout WordTypes, into words: inout SentenceWords
  ) {
    let quotes = Mark.quotes(utf8, sentence.range)
    if quotes.opens { words.append(types.insert(Mark.opening), at: 0) }
    if quotes.closes { words.append(types.insert(Mark.closing), at: Int(length)) }
    while next < quantities.count, quantities[next].start < sentence.end {
      let start = quantities[next].start
      if start >= sentence.start {
        words.append(
          types.insert(QuantityWord.spelling(of: quantities[next])),
          at: sentence.characters(before: start, of: length))
      }
      next += 1
    }
    words.endSentence(length: length)
  }
}

extension Sentence {
  /// About how many of a sentence's characters stand before a byte.
  func characters(before byte: Int, of length: Float) -> Int {
    Int(Float(byte - start) / Float(max(1, end - start)) * length)
  }
}
