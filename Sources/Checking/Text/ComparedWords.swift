internal import Text

/// The different words of a short text: runs of letters and digits, and single Han characters.
struct ComparedWords {
  private let words: Set<ArraySlice<UInt8>>

  /// Reads the first two thousand bytes.
  init(_ text: TextBytes) {
    var words: Set<ArraySlice<UInt8>> = []
    var place = 0
    let limit = min(text.count, 2000)
    while place < limit {
      let start = place
      while place < limit,
        ASCII.isLetter(text.utf8[place]) || ASCII.isDigit(text.utf8[place])
      {
        place += 1
      }
      if place > start {
        words.insert(text.utf8[start..<place].map(ASCII.lowercased)[...])
        continue
      }
      let (value, end) = text.character(at: place)
      if Han.contains(value) { words.insert(text.utf8[place..<end]) }
      place = end
    }
    self.words = words
  }

  /// How many there are.
  var count: Int { words.count }

  /// The share of those of the text with fewer ones that the other has, 0 where one has none.
  func overlap(_ other: ComparedWords) -> Double {
    let fewer = min(count, other.count)
    return fewer == 0 ? 0 : Double(words.intersection(other.words).count) / Double(fewer)
  }
}
