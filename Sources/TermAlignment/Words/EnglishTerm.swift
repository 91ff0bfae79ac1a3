internal import English
internal import ICU

/// An English term as words, for comparing it with Chinese and with other terms.
struct EnglishTerm: Sendable, Hashable {
  /// The term as written, white space made single.
  let text: String
  /// Its words: letters and digits with inner marks, hyphens split.
  let words: [String]

  /// Words that carry no content of their own.
  static let functionWords: Set<String> = [
    "of", "the", "a", "an", "for", "and", "to", "in", "on", "with", "by", "at", "as", "or", "from",
    "per",
  ]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if Self.isWordScalar(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "'", "’", "+", ".": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The words that carry content.
  var contentWords: [String] {
    let content = words.filter { !Self.functionWords.contains($0.lowercased()) }
    return content.isEmpty ? words : content
  }

  /// Whether the term is one word of capitals, such as ROIC, P&L or LLMs.
  var isAcronym: Bool {
    // P/E is two words of one letter.
    if words.count == 2 && words.allSatisfy({ $0.utf8.count == 1 && $0 == $0.uppercased() }) {
      return true
    }
    guard words.count == 1, let word = words.first else { return false }
    let capitals = word.unicodeScalars.count { $0.properties.isUppercase }
    let lower = word.unicodeScalars.count { $0.properties.isLowercase }
    return capitals >= 2 && lower <= (word.hasSuffix("s") ? 1 : 0) || isCamelAbbreviation(word)
  }

  /// CapEx and OpEx: capitals inside a short word.
  private func isCamelAbbreviation(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    return scalars.count <= 6 && scalars.dropFirst(2).contains { $0.properties.isUppercase }
      && scalars.first?.properties.isUppercase == true
  }

  /// Whether every content word begins with a capital, as in a name.
  var isCapitalized: Bool {
    contentWords.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
  }

  /// Whether each word is of capitals alone, as those of AD FS are.
  var isOfInitials: Bool {
    contentWords.allSatisfy { word in
      word.utf8.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    }
  }

  /// Whether this may be a person's name: two to four capitalized words, none of which names an
  /// office, a company or a thing.
  var isPersonName: Bool {
    guard (2...4).contains(words.count), isCapitalized, !text.contains("&") else { return false }
    return words.allSatisfy { word in
      let lower = word.unicodeScalars.contains { $0.properties.isLowercase }
      return (lower || word.utf8.count <= 2) && !Self.namesOfThings.contains(word.lowercased())
        && !Self.functionWords.contains(word.lowercased())
    }
  }

  private static let namesOfThings: Set<String> = [
    "bank", "group", "company", "corporation", "fund", "council", "committee", "board", "agency",
    "office", "department", "ministry", "commission", "union", "university", "institute", "system",
    "systems", "service", "services", "holdings", "capital", "partners", "exchange", "market",
    "index", "act", "law", "code", "court", "agreement", "program", "programme", "project", "plan",
    "network", "networks", "model", "software", "cloud", "platform", "association", "organization",
    "organisation", "society", "foundation", "center", "centre", "street", "river", "island", "bay",
    "advisers", "advisors", "advisory", "securities", "insurance", "energy", "technology",
    "technologies", "research", "ads", "delivery", "football", "agent", "agents", "alerts",
  ]

  /// The form under which terms are the same: lower case, hyphens and spaces
  /// equal, the last word singular.
  var key: String {
    var folded = words.map {
      $0.lowercased().replacing("’", with: "'").folding(diacritics: true)
    }
    if let last = folded.popLast() { folded.append(EnglishStemmer.singular(of: last)) }
    return folded.joined(separator: " ")
  }
}

extension String {
  /// The text without combining marks and with full-width letters as plain ones, when asked.
  fileprivate func folding(diacritics: Bool) -> String {
    guard diacritics, !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    // Composition by compatibility makes ＥＣ２ plain; decomposition sets marks apart.
    let plain = (try? NormalizationForm.nfkc.normalize(self)) ?? self
    let decomposed = (try? NormalizationForm.nfd.normalize(plain)) ?? plain
    var result = String.UnicodeScalarView()
    for scalar in decomposed.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      result.append(scalar)
    }
    return String(result)
  }
}
