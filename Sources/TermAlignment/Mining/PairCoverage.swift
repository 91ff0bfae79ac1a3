internal import Lexicon
internal import Text

/// Tells what of a pair nothing explains: characters of the Chinese that stand in no translation of
/// the English words, as 病史 of 高血压病史 beside high blood pressure, and English words none of whose
/// translations shares a character with the Chinese.
///
/// The translations of a word are slow to look up; each word is looked up once.
struct PairCoverage: Sendable {
  private let characters: [String: Set<Unicode.Scalar>]
  /// Below this, a word only stands somewhere in what the Chinese means.
  private static let leastScore: Float = 0.5

  /// What is left over of a pair, as shares of its characters and words.
  struct Rest: Sendable, Hashable {
    var chinese = 0.0
    var english = 0.0
  }

  /// Looks English words up on all cores.
  ///
  /// - Parameter words: The words that will be asked about, in small letters, each any number of
  ///   times.
  init(of words: some Sequence<String>, _ dictionary: BilingualDictionary?) {
    guard let dictionary else {
      characters = [:]
      return
    }
    let distinct = Array(Set(words))
    let found = Parallel.map(distinct.count) { index in
      var scalars: Set<Unicode.Scalar> = []
      for rendering in dictionary.translations(of: distinct[index])
      where rendering.score >= Self.leastScore {
        scalars.formUnion(rendering.simplified.unicodeScalars)
        scalars.formUnion(rendering.traditional.unicodeScalars)
      }
      return scalars
    }
    characters = Dictionary(uniqueKeysWithValues: zip(distinct, found))
  }

  /// What nothing explains of a pair; nothing where no translation of the English is known.
  func rest(of english: EnglishTerm, _ chinese: String) -> Rest {
    var known: Set<Unicode.Scalar> = []
    let han = Set(chinese.unicodeScalars.filter(Han.contains))
    let words = english.contentWords
    var strange = 0
    for word in words {
      guard let scalars = characters[word.lowercased()], !scalars.isEmpty else { continue }
      if scalars.isDisjoint(with: han) { strange += 1 }
      known.formUnion(scalars)
    }
    if known.isEmpty || han.isEmpty { return Rest() }
    return Rest(
      chinese: Double(han.count { !known.contains($0) }) / Double(han.count),
      english: Double(strange) / Double(words.count))
  }

  /// Whether the first or the last character of the Chinese says what no word of the English does:
  /// 无 of 无息 beside interest, 史 of 高血压病史 beside high blood pressure.
  func lacks(_ chinese: String, _ english: EnglishTerm) -> Bool {
    let han = chinese.unicodeScalars.filter(Han.contains)
    guard han.count > 1, let first = han.first, let last = han.last else { return false }
    if let opening = english.words.first?.lowercased(), english.words.count > 1,
      let marks = Self.openings[opening], !han.contains(where: marks.contains)
    {
      return true
    }
    var known: Set<Unicode.Scalar> = []
    for word in english.words { known.formUnion(characters[word.lowercased()] ?? []) }
    if han.count > 2, Self.places.contains(last), !known.contains(last) { return !known.isEmpty }
    for word in english.contentWords {
      // Of a word of which nothing is known, nothing can be said.
      guard let scalars = characters[word.lowercased()], !scalars.isEmpty else { return false }
      known.formUnion(scalars)
    }
    return Self.tellingFirst.contains(first) && !known.contains(first)
      || Self.tellingLast.contains(last) && !known.contains(last)
  }

  /// What English beginnings ask of the Chinese: pre-pandemic is not 疫情.
  private static let openings: [String: Set<Unicode.Scalar>] = [
    "pre": Set("前预預先".unicodeScalars), "post": Set("后後".unicodeScalars),
    "non": Set("非不未无無没沒".unicodeScalars),
  ]
  private static let places = Set("上中里裡内內下".unicodeScalars)
  private static let tellingFirst = Set("无無不非未停大小高低半副总總净淨毛双雙多单單前后後稅税".unicodeScalars)
  private static let tellingLast = Set("史状狀额額量率费費险險内內后後外前时時中上下".unicodeScalars)
}
