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
        || isLast && isShortName(inner, of: rest)
    case (false, false):
      return isAbbreviation(inner, of: rest) || isAbbreviation(rest, of: inner)
        || isPartlyAbbreviation(inner, of: rest) || isPartlyAbbreviation(rest, of: inner)
        || isLast && isShortWord(inner, of: rest)
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

  /// Whether a Chinese name is a shorter one that ends as the long one does: 央行 of 中国人民银行; a branch
  /// or another one of the kind is named by how it begins, 总行.
  private static func isShortName(_ short: String, of long: String) -> Bool {
    let (one, other) = (short.filter { !$0.isWhitespace }, long.filter { !$0.isWhitespace })
    guard (2...4).contains(one.count), one.count < other.count, one.last == other.last,
      let first = one.first, let end = other.last
    else { return false }
    return organisations.contains(end) && !kinds.contains(first)
  }

  private static let organisations: Set<Character> = Set(
    "行会會局部所院司署委厅廳处處社办辦组組团團台臺厂廠党黨盟庭馆館校")
  private static let kinds: Set<Character> = Set("总總分支本子母新原旧舊前后後上下大小各某")

  /// Whether one short word behind a term is written as abbreviations are, whatever its letters:
  /// XML, kWh, b.i.d.; or has small letters of the term in their order, bps, or cuts its words,
  /// T-bonds.
  private static func isShortWord(_ inner: String, of rest: String) -> Bool {
    let utf8 = Array(inner.utf8)
    let letters = utf8.filter { ASCII.isLetter($0) }
    guard letters.count >= 2, utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }),
      utf8.first.map(ASCII.isAlphanumeric) == true
    else { return false }
    if regions.contains(inner.uppercased()) { return false }
    let points = utf8.count { $0 == UInt8(ascii: ".") }
    if points >= 2 { return 2 * points + 1 >= utf8.count - 1 && letters.count <= 6 }
    if utf8.contains(UInt8(ascii: "-")) { return cutsWords(inner, of: rest) }
    guard letters.count <= 6 else { return false }
    if utf8.dropFirst().contains(where: ASCII.isUpper) { return letters.count >= 3 }
    return letters.count == utf8.count && letters.count <= 5 && letters.allSatisfy(ASCII.isLower)
      && beginsWords(inner, of: rest)
  }

  /// Whether the letters of a word stand in words in their order, the first at the beginning of the
  /// first one, each word that gives one giving its beginning.
  private static func beginsWords(_ short: String, of long: String) -> Bool {
    let words = long.lowercased().split { !$0.isLetter }
    guard let first = words.first, first.count > 1, short.first == first.first else { return false }
    // A word of the term itself is none.
    if words.contains(where: { $0 == short }) { return false }
    var letters = long.lowercased().filter(\.isLetter)[...]
    for letter in short {
      guard let place = letters.firstIndex(of: letter) else { return false }
      letters = letters[letters.index(after: place)...]
    }
    return true
  }

  /// Whether the pieces of a hyphenated word begin the words of a term in their order.
  private static func cutsWords(_ short: String, of long: String) -> Bool {
    let pieces = short.lowercased().split(separator: "-")
    let words = long.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard pieces.count >= 2, pieces.count <= words.count, short.count < long.count else {
      return false
    }
    return zip(pieces, words).allSatisfy { $1.hasPrefix($0) }
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

  /// Whether a text is an abbreviation with the last words of a longer one behind it: NPL ratio, of
  /// non-performing loan ratio.
  private static func isPartlyAbbreviation(_ short: String, of long: String) -> Bool {
    let (words, others) = (short.split(separator: " "), long.split(separator: " "))
    guard words.count >= 2, words.count < others.count || long.contains("-") else { return false }
    let tail = words.count - 1
    guard others.count > tail,
      zip(words.suffix(tail), others.suffix(tail))
        .allSatisfy({ $0.lowercased() == $1.lowercased() })
    else { return false }
    return isAbbreviation(
      String(words[0]), of: others.dropLast(tail).joined(separator: " "))
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
