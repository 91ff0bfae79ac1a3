/// A document cut into sentences, which point into its unchanged bytes.
public struct SegmentedDocument: Sendable, Hashable {
  /// The whole text, well-formed UTF-8.
  public let utf8: [UInt8]
  /// Where the sentences stand, in order. They do not overlap; between them may lie white space and markup.
  public let sentences: [Range<Int>]
  /// The sentences that begin a paragraph, ascending; empty where paragraphs are not known.
  public let paragraphStarts: [Int]

  /// Makes a document of bytes and the sentences found in them.
  ///
  /// Sentences that reach beyond the bytes, overlap or go backwards are left out.
  public init(utf8: [UInt8], sentences: [Range<Int>], paragraphStarts: [Int] = []) {
    var kept: [Range<Int>] = []
    kept.reserveCapacity(sentences.count)
    var end = 0
    for sentence in sentences
    where sentence.lowerBound >= end && sentence.upperBound <= utf8.count {
      kept.append(sentence)
      end = sentence.upperBound
    }
    self.utf8 = utf8
    self.sentences = kept
    self.paragraphStarts =
      kept.count == sentences.count ? paragraphStarts.filter { kept.indices.contains($0) } : []
  }

  /// Makes a document of sentences, one a line.
  public init(lines: [String]) {
    var utf8: [UInt8] = []
    var sentences: [Range<Int>] = []
    for line in lines {
      let start = utf8.count
      utf8 += Array(line.utf8)
      sentences.append(start..<utf8.count)
      utf8.append(UInt8(ascii: "\n"))
    }
    self.init(utf8: utf8, sentences: sentences)
  }

  /// The text of a sentence.
  public func text(_ sentence: Int) -> String {
    String(decoding: utf8[sentences[sentence]], as: UTF8.self)
  }
}
