internal import English
internal import Lexicon
internal import Segmentation
internal import Text

/// Tells whether a word of a target may stand for another word of the source than the one that is
/// thought of: 質量 for mass, beside quality.
struct OtherSourceWords {
  let dictionary: BilingualDictionary?
  let model: SegmentationModel

  /// Whether a dictionary knows the word as a rendering of some word outside of places.
  func explain(
    _ word: [UInt8], in source: [UInt8], outside places: [Range<Int>], least: Float = 0.4
  ) -> Bool {
    guard let dictionary, word.count <= 60 else { return false }
    if Han.isIn(word) {
      let chinese = String(decoding: model.simplified(word), as: UTF8.self)
      return TargetWord.all(in: source).contains { other in
        !other.isSmall && !places.contains { $0.overlaps(other.range) }
          && dictionary.translatesWord(chinese, stem: other.stem) >= least
      }
    }
    let stems = TargetWord.all(in: word).map(\.stem)
    guard let stem = stems.last else { return false }
    return Self.words(in: model.simplified(source), dictionary).contains { range in
      let chinese = String(decoding: source[range], as: UTF8.self)
      guard !places.contains(where: { $0.overlaps(range) }) else { return false }
      return dictionary.translatesWord(chinese, stem: stem) >= least
    }
  }

  /// The words of a dictionary that stand in a Chinese text, of two characters or more.
  private static func words(
    in text: [UInt8], _ dictionary: BilingualDictionary
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place + 6 <= text.count {
      if text[place] >= 0xE3 {
        for count in 2...4 where place + 3 * count <= text.count {
          let word = place..<place + 3 * count
          if dictionary.contains(text[word]) { found.append(word) }
        }
        place += 3
      } else {
        place += 1
      }
    }
    return found
  }
}
