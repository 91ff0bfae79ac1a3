/// The words of a document's sentences as numbers, in one flat array.
struct SentenceWords: Sendable {
  /// All words, sentence after sentence.
  var words: [Int32] = []
  /// For each word the characters before it in its sentence.
  var places: [Float] = []
  /// Where each sentence's words start; one more entry than sentences.
  var starts: [Int32] = [0]
  /// The length of each sentence in characters that are no white space.
  var lengths: [Float] = []

  var count: Int { lengths.count }

  mutating func append(_ word: Int32, at place: Int) {
    words.append(word)
    places.append(Float(place))
  }

  mutating func endSentence(length: Float) {
    starts.append(Int32(truncatingIfNeeded: words.count))
    lengths.append(length)
  }

  @inline(__always) func range(_ sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }

  /// Some of the sentences by themselves.
  func slice(_ sentences: Range<Int>) -> SentenceWords {
    if sentences == 0..<count { return self }
    var result = SentenceWords()
    for sentence in sentences {
      result.words += words[range(sentence)]
      result.places += places[range(sentence)]
      result.endSentence(length: lengths[sentence])
    }
    return result
  }
}
