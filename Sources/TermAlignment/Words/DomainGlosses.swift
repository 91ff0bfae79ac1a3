internal import Domains

/// What the domain termbases know of Chinese before a bracket and of abbreviations in it.
enum DomainGlosses {
  /// Whether a termbase has a Chinese form with an English one; nil where it has not the Chinese.
  ///
  /// - Parameter chinese: The form in Simplified characters.
  static func pairs(_ chinese: String, with english: [EnglishTerm]) -> Bool? {
    guard let keys = englishKeys[chinese] else { return nil }
    return english.contains { keys.contains($0.key) }
  }

  /// Whether a termbase has a Chinese form, as it writes it.
  static func contains(_ chinese: String) -> Bool { englishKeys[chinese] != nil }

  /// Full forms by abbreviation in lower case.
  static let expansions: [String: [String]] = {
    var table: [String: [String]] = [:]
    for term in Domain.allCases.flatMap(DomainTerm.all) where term.english.count > 1 {
      let shorts = term.english.filter {
        let name = EnglishTerm($0)
        return name.isAcronym || $0.contains("/") && name.words.allSatisfy { $0.utf8.count < 4 }
      }
      guard let full = term.english.first(where: { EnglishTerm($0).words.count > 1 }) else {
        continue
      }
      for short in shorts where short != full {
        if table[short.lowercased()]?.contains(full) != true {
          table[short.lowercased(), default: []].append(full)
        }
      }
    }
    return table
  }()

  private static let englishKeys: [String: Set<String>] = {
    var keys: [String: Set<String>] = [:]
    for term in Domain.allCases.flatMap(DomainTerm.all) {
      let english = term.english.map { EnglishTerm($0).key }
      for chinese in term.chinese { keys[chinese, default: []].formUnion(english) }
    }
    return keys
  }()
}
