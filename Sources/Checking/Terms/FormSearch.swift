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

  /// Where the parts of a form stand near each other, in any order and with other words between
  /// them: 在社区内传播 for 社区传播, "transmission of the disease" for "disease transmission".
  static func scattered(_ form: [UInt8], in text: FoldedText) -> Range<Int>? {
    Han.isIn(form) ? scatteredHan(form, in: text) : scatteredWords(form, in: text)
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

  private static func scatteredWords(_ form: [UInt8], in text: FoldedText) -> Range<Int>? {
    let words = form.split(separator: 0x20).filter { !Self.isSmall($0) }
    guard words.count >= 2 else { return nil }
    let found = words.map { places(of: $0, in: text) }
    guard let first = found.first, !found.contains(where: \.isEmpty) else { return nil }
    for start in first {
      var all = start
      for others in found.dropFirst() {
        let nearest = others.min {
          distance($0, start) < distance($1, start)
        }
        if let nearest {
          all = min(all.lowerBound, nearest.lowerBound)..<max(all.upperBound, nearest.upperBound)
        }
      }
      if all.count <= form.count + 40, !text.bytes[all].contains(FoldedText.stop) { return all }
    }
    return nil
  }

  private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3
      && ["of", "the", "a", "an", "for", "and", "to", "in", "on", "or", "by"]
        .contains(String(decoding: word, as: UTF8.self))
  }

  private static func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    abs(one.lowerBound - other.lowerBound)
  }
}
