internal import ICU

/// Numbers for the keys of terms, so that concepts are compared by integers.
///
/// Two terms have one number when ``TermFolding`` gives them one key and they are of
/// one language, all of Chinese counting as one.
struct ConceptKeys {
  /// More terms of one concept than these are not paired with each other, so that a
  /// concept of very many terms costs no more than memory for 131,072 pairs.
  static let mostPaired = 512

  private let folding: TermFolding
  private var numbers: [String: Int] = [:]
  private var languageNumbers: [String: Int] = [:]
  /// The language of each key, as a number.
  private var languages: [Int] = []

  init(_ folding: TermFolding) { self.folding = folding }

  /// How many different keys there are.
  var count: Int { languages.count }

  /// The different keys of a concept's terms, in their order.
  mutating func keys(of concept: Concept) throws(ICUError) -> [Int] {
    var keys: [Int] = []
    var known: Set<Int> = []
    for term in concept.terms {
      let key = try key(of: term)
      if known.insert(key).inserted { keys.append(key) }
    }
    return keys
  }

  /// The key of a term.
  mutating func key(of term: Term) throws(ICUError) -> Int {
    let language = Self.group(of: term.language)
    let text = try language + "\u{1F}" + folding.key(of: term.text, in: term.language)
    if let number = numbers[text] { return number }
    let number = languages.count
    numbers[text] = number
    let languageNumber = languageNumbers[language] ?? languageNumbers.count
    languageNumbers[language] = languageNumber
    languages.append(languageNumber)
    return number
  }

  /// The pairs of keys of two languages among some keys, each as one number.
  func pairs(of keys: [Int]) -> [UInt64] {
    let keys = keys.prefix(Self.mostPaired)
    var pairs: [UInt64] = []
    for (place, first) in keys.enumerated() {
      pairs += keys.dropFirst(place + 1).compactMap { pair(first, $0) }
    }
    return pairs
  }

  /// Two keys as one number, or nil when they are of one language.
  func pair(_ first: Int, _ second: Int) -> UInt64? {
    if languages[first] == languages[second] { return nil }
    return UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  /// Whether all keys are of one language.
  func areOfOneLanguage(_ keys: [Int]) -> Bool {
    guard let first = keys.first else { return true }
    return keys.allSatisfy { languages[$0] == languages[first] }
  }

  /// The language that a term is compared in: every kind of Chinese as one.
  static func group(of language: Language) -> String {
    language.isChinese ? "zh" : language.primary
  }
}

extension Termbase {
  /// Whether its identifiers are those that readers give out where a file has none
  /// (`c1`, `c2`, …), and so mean nothing outside of it.
  var hasMadeIdentifiers: Bool {
    concepts.allSatisfy { concept in
      let digits = concept.id.utf8.dropFirst()
      return concept.id.utf8.first == UInt8(ascii: "c") && !digits.isEmpty
        && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}
