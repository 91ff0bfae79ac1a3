internal import Text

/// Finds forms in a folded text in ways that the words of the form may be written.
enum FormSearch {
  /// Where a folded form stands, by its edges.
  static func places(of form: ArraySlice<UInt8>, in text: FoldedText) -> [Range<Int>] {
    guard let first = form.first, form.count <= text.bytes.count else { return [] }
    var places: [Range<Int>] = []
    for place in 0...(text.bytes.count - form.count)
    where text.bytes[place] == first && text.mayBegin(place) && text.mayEnd(place + form.count)
      && text.bytes[place..<place + form.count] == form
    {
      places.append(place..<place + form.count)
    }
    return places
  }

  /// Where the two parts of a Chinese form stand near each other, in any order and with other words
  /// between them: 在社区内传播 for 社区传播.
  ///
  /// - Parameter others: Where forms of other concepts stand; the parts of none are taken.
  static func scattered(
    _ form: [UInt8], in text: FoldedText, others: [Range<Int>]
  ) -> Range<Int>? {
    guard let place = scatteredHan(form, in: text),
      !others.contains(where: {
        $0.lowerBound <= place.lowerBound && $0.upperBound >= place.upperBound
      })
    else { return nil }
    return place
  }

  /// The greatest distance between the parts of a Chinese form, in bytes.
  private static let farthest = 36

  private static func scatteredHan(_ form: [UInt8], in text: FoldedText) -> Range<Int>? {
    guard form.count >= 12, form.allSatisfy({ $0 >= 0x80 }) else { return nil }
    var cut = form.count - 6
    while cut >= 6 {
      if form[cut] & 0xC0 != 0x80 {
        let heads = places(of: form[..<cut], in: text)
        let tails = heads.isEmpty ? [] : places(of: form[cut...], in: text)
        for head in heads {
          for tail in tails where !tail.overlaps(head) {
            let all =
              min(head.lowerBound, tail.lowerBound)..<max(head.upperBound, tail.upperBound)
            let isNear = all.count <= form.count + farthest
            if isNear, !text.bytes[all].contains(FoldedText.stop) { return all }
          }
        }
      }
      cut -= 1
    }
    return nil
  }

  /// Whether a word of a form only holds others together.
  static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3
      && ["of", "the", "a", "an", "for", "and", "to", "in", "on", "or", "by"]
        .contains(String(decoding: word, as: UTF8.self))
  }
}
