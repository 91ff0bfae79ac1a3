internal import English
internal import Segmentation
internal import Text

/// Finds what is like a form that should stand in a target: of the same length, with some of its
/// words or characters at their places, as operating cash flow for free cash flow.
enum NearForms {
  /// Where the words most like those of some forms stand.
  ///
  /// - Parameters:
  ///   - forms: The allowed forms.
  ///   - near: Where the term went, by its links; of equals the one there is chosen.
  /// - Complexity: the product of the lengths of the target and the forms.
  static func english(_ forms: [String], in words: [TargetWord], near: Range<Int>?) -> Range<Int>? {
    var best: (score: Double, range: Range<Int>)?
    for form in forms.prefix(8) {
      let wanted = form.split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(String.init)
      guard (2...8).contains(wanted.count), words.count >= wanted.count else { continue }
      let stems = wanted.map { EnglishStemmer.stem($0) }
      let weights = wanted.map { isSmall($0) ? 0.5 : 1.0 }
      let total = weights.reduce(0, +)
      for length in max(2, wanted.count - 1)...(wanted.count + 1) where length <= words.count {
        for start in 0...(words.count - length) {
          let window = words[start..<start + length]
          if window.dropFirst().contains(where: \.followsMark) || window.contains(where: \.isNumber)
          {
            continue
          }
          guard let found = match(window, wanted.count, stems, weights, total) else { continue }
          var score = found.score - (length == wanted.count ? 0 : 0.3)
          if let near, near.overlaps(found.range) { score += 0.1 }
          if score > best?.score ?? 0 { best = (score, found.range) }
        }
      }
    }
    return best?.range
  }

  private static func isSmall(_ word: String) -> Bool {
    word == "over" || TargetWord.small.contains(word.lowercased()) && !isLetter(word)
  }

  /// Whether a word is a letter that names something, as in Party A.
  private static func isLetter(_ word: String) -> Bool {
    word.utf8.count == 1 && word != "a" && word != "s" && word != "i"
  }

  /// How like a form some words are; words of another number are laid together at their ends.
  private static func match(
    _ window: ArraySlice<TargetWord>, _ count: Int, _ stems: [String], _ weights: [Double],
    _ total: Double
  ) -> (score: Double, range: Range<Int>)? {
    let shift = window.count - count
    var score = 0.0
    for place in stems.indices where window.indices.contains(window.startIndex + place + shift) {
      if window[window.startIndex + place + shift].stem == stems[place] { score += weights[place] }
    }
    // Year over year, for quarter over quarter.
    if count > 2, score > 0, shift == 0, stems.first == stems.last,
      window.first?.stem == window.last?.stem
    {
      score += 1
    }
    guard score >= total / 4, score > 0, let range = trimmed(window, stems, weights) else {
      return nil
    }
    // The last word is the head; where it is kept, the rest is what differs.
    return (window.last?.stem == stems.last ? score + 0.2 : score, range)
  }

  /// The window without small words at its ends, nor what follows a head with an “of” behind it.
  private static func trimmed(
    _ window: ArraySlice<TargetWord>, _ stems: [String], _ weights: [Double]
  ) -> Range<Int>? {
    var window = window
    let first = window.startIndex
    if let last = window.indices.last(where: {
      $0 - first < stems.count && window[$0].stem == stems[$0 - first]
    }),
      last - first + 1 < stems.count, weights[last - first + 1] < 1
    {
      window = window[...last]
    }
    func isOutside(_ word: TargetWord) -> Bool {
      word.isSmall && !isLetter(word.text) || word.isFinite && !stems.contains(word.stem)
    }
    while let word = window.first, isOutside(word) { window.removeFirst() }
    while let word = window.last, isOutside(word) { window.removeLast() }
    guard let head = window.first, let tail = window.last else { return nil }
    return head.range.lowerBound..<tail.range.upperBound
  }

  /// Where the characters most like those of some forms stand, in whole words.
  static func chinese(
    _ forms: [[UInt8]], in characters: Characters, words: [Token], near: Range<Int>?
  ) -> Range<Int>? {
    var best: (score: Double, range: Range<Int>)?
    for form in forms.prefix(8) {
      let wanted = Characters.all(of: form)
      guard (2...16).contains(wanted.count), characters.values.count >= wanted.count else {
        continue
      }
      for start in 0...(characters.values.count - wanted.count) {
        let window = characters.values[start..<start + wanted.count]
        if window.contains(0) { continue }
        var same = 0
        for place in wanted.indices where window[start + place] == wanted[place] { same += 1 }
        let shared = Set(window).intersection(wanted).count
        let score = max(Double(same), 0.8 * Double(shared)) / Double(wanted.count)
        guard score >= (wanted.count > 2 ? 0.5 : 0.4) else { continue }
        // What shares much and ends earlier is shorter than the form, and what follows is none of it.
        let last = window.lastIndex { wanted.contains($0) } ?? window.endIndex - 1
        let length = shared >= leastOfShorter ? last + 1 - start : wanted.count
        let range = characters.range(start, length)
        let bonus = near.map { $0.overlaps(range) } == true ? 0.1 : 0
        if score + bonus > best?.score ?? 0 { best = (score + bonus, range) }
      }
    }
    return best.map { withPrefix(whole($0.range, words), characters, words) }
  }

  /// A range with the 未 or 非 before it, a word of one character that is no part of a form but of
  /// the word that stands for it: 未交付订单.
  private static func withPrefix(
    _ range: Range<Int>, _ characters: Characters, _ words: [Token]
  ) -> Range<Int> {
    guard let prefix = words.first(where: { $0.end == range.lowerBound }),
      prefixes.contains(characters.value(at: prefix.start..<prefix.end))
    else { return range }
    return prefix.start..<range.upperBound
  }

  private static let prefixes: Set<UInt32> = Set("未非".unicodeScalars.map(\.value))

  /// How many characters a rendering that is shorter than the form shares with it.
  private static let leastOfShorter = 3

  /// A range grown to the edges of the words that it cuts.
  static func whole(_ range: Range<Int>, _ words: [Token]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    for word in words where word.kind != .space {
      if word.start < range.lowerBound, word.end > range.lowerBound { start = word.start }
      if word.start < range.upperBound, word.end > range.upperBound { end = word.end }
    }
    return start..<end
  }

  /// The Chinese characters of a folded text; 0 for what is none.
  struct Characters {
    fileprivate var values: [UInt32] = []
    private var places: [Range<Int>] = []

    init(_ text: FoldedText) {
      var place = 0
      while place < text.bytes.count {
        let (value, length) = UTF8Scalar.decode(text.bytes, at: place)
        values.append(Han.contains(value) ? value : 0)
        places.append(text.range(of: place..<min(text.bytes.count, place + length)))
        place += length
      }
    }

    /// The character at a range; 0 where a range is none.
    fileprivate func value(at range: Range<Int>) -> UInt32 {
      places.firstIndex(of: range).map { values[$0] } ?? 0
    }

    fileprivate func range(_ start: Int, _ count: Int) -> Range<Int> {
      places[start].lowerBound..<max(places[start].upperBound, places[start + count - 1].upperBound)
    }

    fileprivate static func all(of form: [UInt8]) -> [UInt32] {
      var values: [UInt32] = []
      var place = 0
      while place < form.count {
        let (value, length) = UTF8Scalar.decode(form, at: place)
        if Han.contains(value) { values.append(value) }
        place += length
      }
      return values
    }
  }
}
