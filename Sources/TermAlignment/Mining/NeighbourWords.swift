internal import Lexicon

/// Puts to a term what always stands beside it and belongs to it, although nothing is linked to it: 可 of
/// 可换股债券 where convertible bond says so, Greater of Greater Bay Area, 物 of 类似物, 方案 of 解决方案.
/// What ends a longer word that the dictionary has for the English does so too: 会 of 委员会, committee.
///
/// - Complexity: linear in the places.
struct NeighbourWords {
  let bitext: MiningBitext
  var dictionary: BilingualDictionary?

  func completed(_ term: MinedTerm, at places: ArraySlice<PhrasePair>) -> MinedTerm {
    var term = term
    let english = EnglishTerm(term.english)
    let prefixes = Set(places.map(chineseBefore))
    if prefixes.count == 1, let prefix = prefixes.first ?? nil,
      FunctionWords.prefix(prefix, fits: english) == true
    {
      term.chinese = prefix + term.chinese
    }
    let suffixes = Set(places.map(wordAfter))
    if suffixes.count == 1, let suffix = suffixes.first ?? nil,
      Self.endings.contains(suffix) || isListed(term.chinese + suffix, for: term)
    {
      term.chinese += suffix
    }
    let openings = Set(places.map(capitalBefore))
    if places.count > 1, openings.count == 1, let opening = openings.first ?? nil,
      english.words.count > 1, english.isCapitalized
    {
      term.english = opening + " " + term.english
    }
    return term
  }

  /// The one character right before a place.
  private func chineseBefore(_ place: PhrasePair) -> String? {
    let (segment, first) = (Int(place.segment), Int(place.chineseFirst))
    guard first > 0 else { return nil }
    let before = bitext.chineseRange(segment, first - 1, 1)
    guard before.count == 3, before.upperBound == bitext.chineseRange(segment, first, 1).lowerBound
    else { return nil }
    return bitext.chineseText(segment, first - 1, 1)
  }

  /// Whether the dictionary has a longer word, and not the term, for the English.
  private func isListed(_ longer: String, for term: MinedTerm) -> Bool {
    guard let dictionary, term.parts.dictionary < 0.5 else { return false }
    return dictionary.translations(of: term.english.lowercased()).contains {
      $0.simplified == longer || $0.traditional == longer
    }
  }

  /// The word right behind a place.
  private func wordAfter(_ place: PhrasePair) -> String? {
    let segment = Int(place.segment)
    let last = Int(place.chineseFirst) + Int(place.chineseCount)
    guard last < bitext.chinese.tokens(of: segment).count,
      bitext.chineseRange(segment, last, 1).lowerBound
        == bitext.chineseRange(segment, last - 1, 1).upperBound
    else { return nil }
    return bitext.chineseText(segment, last, 1)
  }

  /// 会 and 化 are words of their own as well.
  private static let endings = FunctionWords.endings.subtracting(["会", "化", "期", "学", "表"])
    .union(["方案", "人员", "人士", "人員"])

  /// The word before a place, where its capital is no matter of its place in the sentence.
  private func capitalBefore(_ place: PhrasePair) -> String? {
    let (segment, first) = (Int(place.segment), Int(place.englishFirst))
    let token = bitext.english.tokens(of: segment).lowerBound + first - 1
    guard first > 0, bitext.english.roles[token].contains(.proper) else { return nil }
    return bitext.englishText(segment, first - 1, 1)
  }
}
