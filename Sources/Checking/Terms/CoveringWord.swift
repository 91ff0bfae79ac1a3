internal import Lexicon

/// Words of a dictionary of which a term of the source, or its edge, is only a part.
enum CoveringWord {
  /// The words that begin within a term and end behind it, or end within it and begin before: 月亮
  /// of 一个月 in 一个月亮.
  ///
  /// - Parameter text: Simplified Chinese.
  static func crossing(
    _ term: Range<Int>, in text: [UInt8], _ dictionary: BilingualDictionary
  ) -> [String] {
    var found: [String] = []
    for (edge, isEnd) in [(term.upperBound, true), (term.lowerBound, false)] {
      for before in 1...3 {
        for after in 1...3 {
          let word = edge - 3 * before..<edge + 3 * after
          guard word.lowerBound >= 0, word.upperBound <= text.count,
            isEnd ? word.lowerBound > term.lowerBound : word.upperBound < term.upperBound,
            text[word.lowerBound] & 0xC0 != 0x80, dictionary.contains(text[word])
          else { continue }
          found.append(String(decoding: text[word], as: UTF8.self))
        }
      }
    }
    return found
  }

  /// The longest word of which a term is only a part.
  ///
  /// - Parameter text: Simplified Chinese.
  static func longest(
    of term: Range<Int>, in text: [UInt8], _ dictionary: BilingualDictionary
  ) -> String? {
    let most = 3
    var starts = [term.lowerBound]
    while starts.count <= most, let start = starts.last, start > 2, text[start - 3] >= 0xE3 {
      starts.append(start - 3)
    }
    var ends = [term.upperBound]
    while ends.count <= most, let end = ends.last, end + 3 <= text.count, text[end] >= 0xE3 {
      ends.append(end + 3)
    }
    for length in stride(from: starts.count + ends.count - 2, to: 0, by: -1) {
      for before in max(0, length - ends.count + 1)...min(length, starts.count - 1) {
        let word = text[starts[before]..<ends[length - before]]
        if dictionary.contains(word) { return String(decoding: word, as: UTF8.self) }
      }
    }
    return nil
  }
}
