internal import Bitext
internal import Quantities

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
    _ sentence: Range<Int>, length: Float, types: inout WordTypes, into words: inout SentenceWords
  ) {
    let quotes = Mark.quotes(utf8, sentence)
    if quotes.opens { words.append(types.insert(Mark.opening), at: 0) }
    if quotes.closes { words.append(types.insert(Mark.closing), at: Int(length)) }
    while next < quantities.count, quantities[next].start < sentence.upperBound {
      let start = quantities[next].start
      if start >= sentence.lowerBound {
        words.append(
          types.insert(QuantityWord.spelling(of: quantities[next])),
          at: Self.characters(of: sentence, before: start, length))
      }
      next += 1
    }
    words.endSentence(length: length)
  }

  /// About how many of a sentence's characters stand before a byte.
  static func characters(of sentence: Range<Int>, before byte: Int, _ length: Float) -> Int {
    Int(Float(byte - sentence.lowerBound) / Float(max(1, sentence.count)) * length)
  }
}
