internal import Text

/// The runs of English words that only single spaces and commas divide, in order.
///
/// A word is of letters, apostrophes and hyphens alone; what has digits, underscores or slashes
/// in it is code or an address and ends a run.
struct WordRuns {
  /// Some words in a row.
  struct Run {
    /// Where they stand.
    var span: Range<Int>
    /// How many they are.
    var words = 0
    /// How many are of two or more letters, all in lower case.
    var lowerWords = 0
    /// How many are articles, pronouns, conjunctions, prepositions and the like.
    var functionWords = 0
  }

  /// Whether a Han character was passed.
  private(set) var hasHan = false
  private let text: TextBytes
  private var place = 0

  init(_ text: TextBytes) { self.text = text }

  /// The next run, or nil at the end.
  mutating func next() -> Run? {
    var run = Run(span: place..<place)
    while place < text.count {
      let start = place
      guard skipChunk() else {
        if run.words > 0 { return run }
        continue
      }
      if run.words == 0 { run.span = start..<place }
      count(start..<place, into: &run)
      if !skipSeparator() { return run }
    }
    return run.words > 0 ? run : nil
  }

  private func count(_ word: Range<Int>, into run: inout Run) {
    run.span = run.span.lowerBound..<word.upperBound
    run.words += 1
    guard word.count > 1, text.utf8[word].allSatisfy(ASCII.isLower) else { return }
    run.lowerWords += 1
    if ShortWords.function.contains(text.utf8[word]) { run.functionWords += 1 }
  }

  /// Passes a word, a chunk of letters with other signs, or a single other character; whether
  /// it was a word.
  private mutating func skipChunk() -> Bool {
    let start = place
    var isWord = true
    while place < text.count, Self.isChunk(text.utf8[place]) {
      let byte = text.utf8[place]
      let isInner = (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")) && place > start
      if !ASCII.isLetter(byte) && !isInner {
        // A full stop or colon that nothing follows ends a word.
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") {
          if !Self.isChunk(text.byte(place + 1)), place > start { return isWord }
        }
        isWord = false
      }
      place += 1
    }
    if place > start { return isWord }
    let (value, end) = text.character(at: place)
    if Han.contains(value) { hasHan = true }
    place = end
    return false
  }

  /// Passes a space, or a comma and a space, before another letter; whether there was one.
  private mutating func skipSeparator() -> Bool {
    var next = place
    if text.byte(next) == UInt8(ascii: ",") { next += 1 }
    guard text.byte(next) == UInt8(ascii: " "), ASCII.isLetter(text.byte(next + 1)) else {
      return false
    }
    place = next + 1
    return true
  }

  private static func isChunk(_ byte: UInt8) -> Bool {
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "%"):
      return true
    default: return false
    }
  }
}
