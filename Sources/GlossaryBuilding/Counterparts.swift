internal import English

/// The segments of the other language that correspond to stretches of a text.
public struct Counterparts: Sendable {
  /// Where each stretch begins in the text, ascending.
  private var starts: [Int] = []
  /// Where each ends.
  private var ends: [Int] = []
  private var segments: [String] = []

  /// Correspondences of nothing yet.
  public init() {}

  /// Adds the counterpart of a stretch that begins where the one before ends, or after.
  public mutating func append(_ range: Range<Int>, _ segment: String) {
    guard range.lowerBound >= ends.last ?? 0 else { return }
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
    segments.append(segment)
  }

  /// At most this many scalars are shown on each side of a term.
  private static let width = 120

  /// The segment that corresponds to the text at an offset, around the first of some forms that
  /// stands in it, in any number and case; nil where nothing corresponds to that text.
  ///
  /// - Complexity: O(log *n*) and the length of the segment times the number of forms.
  func counterpart(of offset: Int, forms: [String]) -> GlossaryEntry.Counterpart? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < ends[low - 1] else { return nil }
    let segment = segments[low - 1]
    for form in forms {
      guard let range = Self.range(of: form, in: segment) else { continue }
      return GlossaryEntry.Counterpart(
        before: Self.tail(segment[..<range.lowerBound]), term: String(segment[range]),
        after: Self.head(segment[range.upperBound...]))
    }
    return GlossaryEntry.Counterpart(before: Self.head(segment[...]), term: "", after: "")
  }

  /// Where a form stands as whole words, its last word in the plural or not.
  private static func range(of form: String, in segment: String) -> Range<String.Index>? {
    let wanted = words(form[...]).map { EnglishStemmer.singular(of: segmentKey(form[$0])) }
    guard !wanted.isEmpty else { return nil }
    let words = words(segment[...])
    let keys = words.map { EnglishStemmer.singular(of: segmentKey(segment[$0])) }
    guard keys.count >= wanted.count else { return nil }
    for start in 0...keys.count - wanted.count
    where keys[start..<start + wanted.count].elementsEqual(wanted) {
      return words[start].lowerBound..<words[start + wanted.count - 1].upperBound
    }
    return nil
  }

  private static func segmentKey(_ word: Substring) -> String { word.lowercased() }

  private static func words(_ text: Substring) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var place = text.startIndex
    while place < text.endIndex {
      if text[place].isLetter || text[place].isNumber || text[place] == "&" || text[place] == "+" {
        let start = place
        while place < text.endIndex,
          text[place].isLetter || text[place].isNumber || text[place] == "&" || text[place] == "+"
        {
          place = text.index(after: place)
        }
        words.append(start..<place)
      } else {
        place = text.index(after: place)
      }
    }
    return words
  }

  /// The segment around a range of its UTF-8.
  static func around(_ range: Range<Int>, of segment: String) -> GlossaryEntry.Counterpart {
    let bytes = Array(segment.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return GlossaryEntry.Counterpart(
      before: tail(text(0..<range.lowerBound)[...]), term: text(range),
      after: head(text(range.upperBound..<bytes.count)[...]))
  }

  private static func tail(_ text: Substring) -> String {
    text.count <= width ? String(text) : "…" + text.suffix(width)
  }

  private static func head(_ text: Substring) -> String {
    text.count <= width ? String(text) : text.prefix(width) + "…"
  }
}
