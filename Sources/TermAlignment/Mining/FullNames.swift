internal import Segmentation

/// Puts the family name before a given name that was linked to a whole English name: 叶嘉敏, and 葉嘉敏
/// of another text, where 嘉敏 alone was linked to Karman Ip.
///
/// - Complexity: linear in the places.
struct FullNames {
  let bitext: MiningBitext
  let model: SegmentationModel

  /// The term with the family name at its places, in each of its spellings; the term as it is where
  /// it is no given name, or stands without a family name somewhere.
  func completed(_ term: MinedTerm, at places: ArraySlice<PhrasePair>) -> [MinedTerm] {
    let english = EnglishTerm(term.english)
    guard english.isPersonName, english.words.count == 2, (1...2).contains(term.chinese.count)
    else { return [term] }
    var counts: [String: Int] = [:]
    for place in places {
      guard let name = fullName(place) else { return [term] }
      counts[name, default: 0] += 1
    }
    let simplified = Set(counts.keys.map { model.simplified(Array($0.utf8)) })
    if simplified.count != 1 { return [term] }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      var full = term
      full.chinese = name
      full.parts.count = min(term.parts.count, count)
      return full
    }
  }

  private func fullName(_ place: PhrasePair) -> String? {
    let first = Int(place.chineseFirst)
    guard first > 0 else { return nil }
    let segment = Int(place.segment)
    let family = bitext.chineseText(segment, first - 1, 1)
    let folded = String(decoding: model.simplified(Array(family.utf8)), as: UTF8.self)
    let before = bitext.chineseRange(segment, first - 1, 1)
    let name = bitext.chineseRange(segment, first, Int(place.chineseCount))
    guard Surnames.contains(folded), before.upperBound == name.lowerBound else { return nil }
    return bitext.chineseText(segment, first - 1, Int(place.chineseCount) + 1)
  }
}
