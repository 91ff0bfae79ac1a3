internal import Text

/// How an English form of a term is to be written to be that term.
///
/// Folding takes capitals and endings away, so that a form is found wherever it may stand; here it
/// is asked whether what stands there is the term, or another word that folds alike: RIs and
/// rising, CoP and cope, May and may, an associate and what is associated.
struct TermSurface: Sendable {
  /// What is known of the term, beside its words.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// The list says that its capitals count.
    static let caseCounts = Traits(rawValue: 1)
    /// It is a name whose small letters make another word.
    static let isName = Traits(rawValue: 2)
    /// It is a noun, whose inflections are its plural and its possessive.
    static let isNoun = Traits(rawValue: 4)
    /// It is not to be translated, and so has its capitals.
    static let isKept = Traits(rawValue: 8)
  }

  private let words: [[UInt8]]
  private let small: [[UInt8]]
  private let traits: Traits
  /// Whether a word in small letters is one of its own; all are, where nobody can say.
  private let isSmallWord: [Bool]

  /// - Parameter isWord: Whether small letters make a word that a dictionary has.
  init(_ text: String, _ traits: Traits, isWord: (String) -> Bool) {
    words = SurfaceWords.words(of: text.utf8)
    small = words.map(SurfaceWords.lowercased)
    self.traits = traits
    isSmallWord = small.map { word in
      word.count <= Self.shortest || isWord(String(decoding: word, as: UTF8.self))
    }
  }

  /// Abbreviations of so many letters are words of other meanings in small ones: who, aids, cop.
  private static let shortest = 4

  /// What stands in a text, beside the form that it folds like.
  enum Standing {
    case term
    /// The term, but for capitals that count.
    case miscased
    case otherWord
  }

  /// What words of a target are, which fold as this form does.
  func standing(of found: [[UInt8]], _ context: CapitalContext) -> Standing {
    let countsCase = traits.contains(.caseCounts) || traits.contains(.isKept)
    guard countsCase || words.contains(where: Self.isShortMixed) else {
      return allows(found, isFirst: context.range.lowerBound == 0) ? .term : .otherWord
    }
    guard found.count == words.count else { return countsCase ? .otherWord : .term }
    var isMiscased = false
    for place in found.indices {
      let (word, term) = (found[place], words[place])
      if word == term { continue }
      guard countsCase || Self.isShortMixed(term) else {
        if allows(word, place, place == 0 && context.range.lowerBound == 0) { continue }
        return .otherWord
      }
      let lower = SurfaceWords.lowercased(word)
      if lower != small[place], !isOtherNumber(word, of: term),
        !isInflection(lower, of: small[place])
      {
        return .otherWord
      }
      // In small letters it may be another word.
      if !countsCase, SurfaceWords.capitals(in: word) == 0 { return .otherWord }
      if !hasCapitals(word, of: term, isFirst: place == 0, context) { isMiscased = true }
    }
    return isMiscased ? .miscased : .term
  }

  /// Whether a word has the capitals of a term's, or others that its place gives any word.
  private func hasCapitals(
    _ word: [UInt8], of term: [UInt8], isFirst: Bool, _ context: CapitalContext
  ) -> Bool {
    let others = zip(word, term).enumerated().filter { _, letters in
      letters.0 != letters.1 && letters.0 | 0x20 == letters.1 | 0x20
    }.map(\.offset)
    if others.isEmpty { return true }
    if others == [0], SurfaceWords.capitals(in: term) == 0,
      isFirst && context.startsSentence || context.isHeading
    {
      return true
    }
    return context.isShouted
  }

  /// Whether a word is a short one in capitals and small letters: SiC, kWh; but not a plural, RIs.
  private static func isShortMixed(_ word: [UInt8]) -> Bool {
    let bare = word.last == UInt8(ascii: "s") ? word.dropLast() : word[...]
    return bare.count <= shortest && bare.contains(where: ASCII.isLower)
      && SurfaceWords.capitals(in: word) >= 2
  }

  /// Whether words of a text, which fold as this form does, are the term.
  ///
  /// - Parameter isFirst: Whether they begin the segment, where any word has a capital.
  func allows(_ found: [[UInt8]], isFirst: Bool) -> Bool {
    guard found.count == words.count else { return !traits.contains(.caseCounts) }
    for place in found.indices where !allows(found[place], place, isFirst && place == 0) {
      return false
    }
    return true
  }

  private func allows(_ word: [UInt8], _ place: Int, _ isFirst: Bool) -> Bool {
    let term = words[place]
    if word == term { return true }
    let lower = SurfaceWords.lowercased(word)
    if lower == small[place] { return allowsCase(word, place, isFirst) }
    let isCapital = SurfaceWords.capitals(in: term)
    if isCapital >= 2 || term.count == 1 { return isOtherNumber(word, of: term) }
    if traits.contains(.isName), !SurfaceWords.beginsWithCapital(word) { return false }
    if traits.contains(.caseCounts),
      SurfaceWords.beginsWithCapital(word) != SurfaceWords.beginsWithCapital(term), !isFirst
    {
      return false
    }
    return isInflection(lower, of: small[place])
  }

  /// Whether a word that differs from the term's in capitals alone is the same.
  private func allowsCase(_ word: [UInt8], _ place: Int, _ isFirst: Bool) -> Bool {
    let term = words[place]
    let capitals = SurfaceWords.capitals(in: term)
    let isShouted = SurfaceWords.capitals(in: word) == word.count && word.count > 1
    if traits.contains(.caseCounts) {
      return isFirst && capitals == 0 && word.dropFirst() == term.dropFirst()
    }
    if capitals >= 2 {
      if isShouted { return true }
      // Covid-19 and capex are written so; aids and who are not.
      if !isSmallWord[place] { return true }
      return words.count > 1 && !Self.isFunctionWord(small[place])
    }
    if capitals == 1, term.count == 1 { return false }
    if traits.contains(.isName) { return SurfaceWords.beginsWithCapital(word) }
    return true
  }

  /// RIs of RI, and RI of RIs.
  private func isOtherNumber(_ word: [UInt8], of term: [UInt8]) -> Bool {
    let s = UInt8(ascii: "s")
    if word.last.map({ $0 | 0x20 }) == s, allowsStem(word.dropLast(), term[...]) { return true }
    return term.last == s && allowsStem(word[...], term.dropLast())
  }

  private func allowsStem(_ word: ArraySlice<UInt8>, _ term: ArraySlice<UInt8>) -> Bool {
    if word == term { return true }
    // Longer ones may be written small.
    return term.count > Self.shortest
      && Array(word).map { $0 | 0x20 } == Array(term).map { $0 | 0x20 }
  }

  private func isInflection(_ word: [UInt8], of term: [UInt8]) -> Bool {
    let e = UInt8(ascii: "e")
    // cope is no form of cop, nor us of use.
    if word.count == term.count + 1, word.last == e, word.dropLast() == term[...] { return false }
    if term.count == word.count + 1, term.last == e, term.dropLast() == word[...] { return false }
    if traits.contains(.isNoun) {
      for ending in ["ed", "ing"] {
        if word.hasEnding(ending) != term.hasEnding(ending) { return false }
      }
    }
    // What was stripped of an ending must be long enough to be a word: in of INEDs.
    return min(word.count, term.count) > 2 || word.count == term.count
  }

  private static func isFunctionWord(_ word: [UInt8]) -> Bool {
    [
      "it", "us", "who", "or", "in", "is", "as", "at", "an", "on", "so", "we", "he", "me", "am",
      "to",
    ]
    .contains(String(decoding: word, as: UTF8.self))
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: String) -> Bool {
    count > ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
