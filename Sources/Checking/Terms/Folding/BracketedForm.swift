internal import Text

/// Tells what stands in the bracket of a term: another way to write the rest, as in
/// 国内生产总值（GDP）, or a part of the name, as in 易辦事（香港）有限公司.
enum BracketedForm {
  /// Whether a text in brackets is an abbreviation or a full form of the rest.
  ///
  /// - Parameter isLast: Whether nothing stands behind the bracket.
  static func isForm(_ inner: String, of rest: String, isLast: Bool) -> Bool {
    switch (hasHan(inner), hasHan(rest)) {
    case (true, true):
      return isShortened(inner, of: rest) || isShortened(rest, of: inner)
    case (false, false):
      return isAbbreviation(inner, of: rest) || isAbbreviation(rest, of: inner)
    default:
      // Across scripts letters do not tell; a place is no abbreviation, a gloss stands last.
      let latin = hasHan(inner) ? rest : inner
      return isCapitals(latin) ? !regions.contains(latin.uppercased()) : isLast
    }
  }

  /// Whether a Chinese text has the characters of a longer one in their order, from the first on:
  /// 世卫组织 of 世界卫生组织.
  static func isShortened(_ short: String, of long: String) -> Bool {
    let (one, other) = (short.filter { !$0.isWhitespace }, long.filter { !$0.isWhitespace })
    guard one.count >= 2, one.count < other.count else { return false }
    var rest = other[...]
    for character in one {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Whether a word in capitals abbreviates words: EPS, earnings per share; CapEx, capital
  /// expenditures.
  ///
  /// Each letter must stand in the words, in order, the first one at the first of them; at least
  /// half of the capitals begin words.
  static func isAbbreviation(_ short: String, of long: String) -> Bool {
    guard isCapitals(short) else { return false }
    let letters = short.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)
    let words = long.lowercased().split { !$0.isLetter }.map { Array($0.unicodeScalars) }
    guard letters.count >= 2, let first = words.first,
      words.reduce(0, { $0 + $1.count }) >= 2 * letters.count
    else { return false }
    guard first.first == letters.first else { return false }
    var (word, place, initials) = (0, 0, 0)
    for letter in letters {
      // The beginning of a word goes before a letter within one.
      if let next = words.indices.dropFirst(place == 0 ? word : word + 1)
        .first(where: { words[$0].first == letter })
      {
        (word, place) = (next, 1)
        initials += 1
      } else if let next = words[word].indices.dropFirst(place)
        .first(where: { words[word][$0] == letter })
      {
        place = next + 1
      } else {
        return false
      }
    }
    return 2 * initials >= letters.count
  }

  /// Whether a text is one word with two capitals or more, of which most letters are: CapEx, MoU.
  static func isCapitals(_ text: String) -> Bool {
    var (capitals, letters) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || Han.contains(scalar) { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2 && 3 * capitals >= letters
  }

  private static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { Han.contains($0) }
  }

  private static let regions: Set<String> = [
    "HK", "UK", "US", "USA", "U.S.", "U.K.", "PRC", "EU", "UAE", "ROC", "SG", "TW", "CN", "JP",
    "BVI", "APAC", "EMEA",
  ]
}
