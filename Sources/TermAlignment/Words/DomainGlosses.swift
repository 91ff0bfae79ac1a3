internal import Domains
internal import ICU
internal import Terminology

/// What the domain termbases know of Chinese before a bracket and of abbreviations in it.
///
/// A term of the mainland stands for itself in Traditional characters too, and one of Taiwan or Hong
/// Kong in Simplified ones.
enum DomainGlosses {
  /// Whether a termbase has a Chinese form with an English one; nil where it has not the Chinese.
  ///
  /// - Parameter chinese: The form in Simplified characters.
  static func pairs(_ chinese: String, with english: [EnglishTerm]) -> Bool? {
    guard let keys = englishKeys[chinese] else { return nil }
    return english.contains { keys.contains($0.key) }
  }

  /// Whether a termbase has a Chinese form, in characters of either kind.
  static func contains(_ chinese: String) -> Bool {
    englishKeys[chinese] != nil || traditional.contains(chinese)
  }

  /// Whether a termbase writes an English form so: financial statements.
  static func names(_ english: String) -> Bool { forms.contains(english) }

  private static let forms = Set(Domain.allCases.flatMap(DomainTerm.all).flatMap(\.english))

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

  /// English keys by Chinese forms in Simplified characters.
  private static let englishKeys: [String: Set<String>] = {
    let terms = Domain.allCases.flatMap(DomainTerm.all)
    let forms = try? HanForms(of: terms.lazy.flatMap(\.chinese))
    var keys: [String: Set<String>] = [:]
    for term in terms {
      let english = term.english.map { EnglishTerm($0).key }
      for chinese in term.chinese {
        keys[forms?.folded(chinese) ?? chinese, default: []].formUnion(english)
      }
    }
    return keys
  }()

  /// The Chinese forms in Traditional characters, as they are listed and as ICU writes them.
  private static let traditional: Set<String> = {
    let listed = Domain.allCases.flatMap(DomainTerm.all).flatMap(\.chinese)
    let lines = englishKeys.keys.sorted()
    let converted = try? Transliterator.simplifiedToTraditional()
      .convert(lines.joined(separator: "\n"))
    return Set(converted?.split(separator: "\n").map(String.init) ?? []).union(listed)
  }()
}
