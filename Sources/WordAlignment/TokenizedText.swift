/// One side of a bitext: the numbers of its words, segment after segment.
struct TokenizedText: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var words: [UInt32] = []
  /// Where each segment starts in `words`, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  private var folded: [UInt8] = []

  var count: Int { starts.count - 1 }

  func range(_ segment: Int) -> Range<Int> { Int(starts[segment])..<Int(starts[segment + 1]) }

  mutating func append(_ token: Substring) {
    var token = token
    token.withUTF8 { append($0) }
  }

  mutating func append(_ token: UnsafeBufferPointer<UInt8>) {
    LatinCase.fold(token, into: &folded)
    words.append(folded.withUnsafeBufferPointer { vocabulary.insert($0) })
  }

  /// Adds a segment by where its tokens stand.
  mutating func append(_ segment: String, _ tokens: [Range<Int>]) {
    var segment = segment
    segment.withUTF8 { utf8 in
      for token in tokens where token.lowerBound >= 0 && token.upperBound <= utf8.count {
        append(UnsafeBufferPointer(rebasing: utf8[token]))
      }
    }
    endSegment()
  }

  mutating func append(line: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < line.count {
      let start = place
      while place < line.count, line[place] > 32 { place += 1 }
      if place > start { append(UnsafeBufferPointer(rebasing: line[start..<place])) }
      place += 1
    }
  }

  /// Adds a token by its word's number.
  mutating func append(number: UInt32) { words.append(number) }

  /// Adds a token that is written as others in a row.
  mutating func appendJoined(_ numbers: ArraySlice<UInt32>) {
    let bytes = numbers.flatMap { vocabulary[$0] }
    words.append(bytes.withUnsafeBufferPointer { vocabulary.insert($0) })
  }

  /// Drops all segments; the vocabulary stays.
  mutating func removeSegments() {
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  mutating func endSegment() { starts.append(UInt32(truncatingIfNeeded: words.count)) }
}

/// Lower case for the Latin letters of ASCII and Latin-1.
enum LatinCase {
  /// Writes the folded bytes to `folded`, as many as there were.
  static func fold(_ token: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var previous: UInt8 = 0
    for byte in token {
      let isCapital =
        byte &- 65 < 26 || (previous == 0xC3 && byte &- 0x80 < 0x1F && byte != 0x97)
      folded.append(isCapital ? byte | 0x20 : byte)
      previous = byte
    }
  }
}
