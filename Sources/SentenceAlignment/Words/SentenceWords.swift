/// The words of a document's sentences as numbers, in one flat array.
struct SentenceWords: Sendable {
  /// All words, sentence after sentence.
  var words: [Int32] = []
  /// For each word the characters before it in its sentence, ascending within a sentence.
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
    orderLastSentence()
    starts.append(Int32(truncatingIfNeeded: words.count))
    lengths.append(length)
  }

  /// Moves words that were added late to where they stand; most are in order already.
  private mutating func orderLastSentence() {
    let first = Int(starts[starts.count - 1])
    guard places.count == words.count else { return }
    for index in first..<words.count {
      let word = words[index]
      let place = places[index]
      var hole = index
      while hole > first, places[hole - 1] > place {
        words[hole] = words[hole - 1]
        places[hole] = places[hole - 1]
        hole -= 1
      }
      words[hole] = word
      places[hole] = place
    }
  }

  @inline(__always) func range(_ sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }

  /// The same words under other numbers.
  consuming func renumbered(by numbers: [Int32]) -> SentenceWords {
    for index in words.indices { words[index] = numbers[Int(words[index])] }
    return self
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
