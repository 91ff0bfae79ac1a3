/// For each word, the segments that contain it, once for each time.
struct InvertedIndex: Sendable {
  private var starts: [UInt32]
  private var places: [UInt32]

  init(_ text: TrainingCorpus.Side, _ segments: Range<Int>, wordCount: Int) {
    var starts = [UInt32](repeating: 0, count: wordCount + 1)
    for segment in segments {
      for word in text.words[text.range(segment)] { starts[Int(word) + 1] += 1 }
    }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var places = [UInt32](repeating: 0, count: Int(starts[wordCount]))
    for segment in segments {
      for word in text.words[text.range(segment)] {
        let word = Int(word)
        places[Int(next[word])] = UInt32(segment)
        next[word] += 1
      }
    }
    self.starts = starts
    self.places = places
  }

  var wordCount: Int { starts.count - 1 }

  func segments(of word: Int) -> ArraySlice<UInt32> {
    places[Int(starts[word])..<Int(starts[word + 1])]
  }

  /// Ranges of words that cover all words, at most about `count`, with about as many tokens each.
  func groups(_ count: Int) -> [Range<Int>] {
    let target = max(1, places.count / max(1, count))
    var groups: [Range<Int>] = []
    var first = 0
    for word in 0..<wordCount where Int(starts[word + 1] - starts[first]) >= target {
      groups.append(first..<word + 1)
      first = word + 1
    }
    if first < wordCount { groups.append(first..<wordCount) }
    return groups
  }
}
