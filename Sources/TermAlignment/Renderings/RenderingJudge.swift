internal import English
internal import Lexicon

/// Judges whether a piece of Chinese renders an English term, by dictionary and
/// by sound. Without a dictionary only sound is judged.
struct RenderingJudge: Sendable {
  let composition: CompositionScorer?
  let transliteration: TransliterationScorer?

  /// How well the Chinese is put together from translations of the words, 0 to 1.
  func compositionScore(_ english: EnglishTerm, _ chinese: String) -> Double {
    guard let composition else { return 0 }
    return Double(composition.score(english: english.words, chinese: chinese))
  }

  /// How much the Chinese sounds like the English, 0 to 1; 0 for what is no name.
  ///
  /// Of a name of several words, such as Heting Advisory, the first word is held
  /// against the beginning of the Chinese.
  func transliterationScore(_ english: EnglishTerm, _ chinese: String) -> Double {
    guard let transliteration, english.isCapitalized, !english.isAcronym,
      let first = english.words.first
    else { return 0 }
    let letters = english.words.map { word in
      word.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
    }
    if let dotted = scoreOfParts(english, chinese) { return dotted }
    // A person's name may have the family name last.
    let orders = letters.count == 2 ? [letters, letters.reversed()] : [letters]
    if orders.contains(where: { spells(Array($0.joined()), chinese) == chinese.count }) {
      return 1
    }
    if let opening = letters.first, opening.count >= 4, spells(opening, chinese) != nil {
      return 0.97
    }
    var whole = Double(transliteration.score(name: english.text, chinese: chinese))
    // 史密斯 for John Smith.
    if english.isPersonName, let last = english.words.last, last.utf8.count >= 4 {
      whole = max(whole, 0.95 * Double(transliteration.score(name: last, chinese: chinese)))
    }
    // Almost any Chinese begins like a short word.
    guard english.words.count > 1, first.utf8.count >= 5 else { return whole }
    let beginnings = (2...4).map { String(chinese.prefix($0)) }
    let partial = beginnings.map { Double(transliteration.score(name: first, chinese: $0)) }
    return max(whole, 0.85 * (partial.max() ?? 0))
  }

  /// How much the parts of a name with dots sound like the words of the English, 亚伦·布莱斯 like
  /// Aaron Blaise; nil where there are no dots, or not as many parts.
  private func scoreOfParts(_ english: EnglishTerm, _ chinese: String) -> Double? {
    let parts = NameDots.words(of: chinese)
    guard parts.count > 1, parts.count == english.words.count, let transliteration else {
      return nil
    }
    let scores = zip(english.words, parts).map { word, part in
      Double(transliteration.score(name: word, chinese: String(part)))
    }
    return scores.reduce(0, +) / Double(scores.count)
  }

  /// Whether the dictionary lists a word. What it means is then known, and it is
  /// not by chance that it sounds like some name.
  func isListed(_ chinese: String) -> Bool {
    composition?.dictionary.contains(chinese) ?? false
  }

  /// Whether a Chinese word translates one of some English words; nil without a dictionary
  /// or where it does not list the Chinese.
  func explains(_ chinese: String, by english: [String]) -> Bool? {
    guard let dictionary = composition?.dictionary, dictionary.contains(chinese) else { return nil }
    return english.contains {
      dictionary.translatesWord(chinese, stem: EnglishStemmer.stem($0.lowercased())) >= 0.4
    }
  }

  /// Whether Chinese ends with a word of two characters or more for the head of the English:
  /// 资本开支 with expenditure, 购物代理 but not 代理式购物 with agent. The head of English is
  /// the last word, or the last before a preposition, as return is in return on equity.
  func endsWithHead(_ chinese: String, of english: EnglishTerm) -> Bool {
    let prepositions: Set<String> = [
      "of", "on", "for", "in", "to", "per", "from", "as", "at", "by",
    ]
    let words = english.words.prefix { !prepositions.contains($0.lowercased()) }
    guard let head = words.last ?? english.words.last, chinese.count > 2 else { return false }
    return (2...min(4, chinese.count - 1)).contains { length in
      explains(String(chinese.suffix(length)), by: [head]) ?? false
    }
  }

  /// Whether what is put together from parts means something else as a whole.
  ///
  /// The dictionary tells what 免税 means, and avoidance is not in it; and 率 at the end is a rate,
  /// which operating income is not.
  func contradicts(_ english: EnglishTerm, _ chinese: String) -> Bool {
    let words = english.contentWords.map { $0.lowercased() }
    if chinese.hasSuffix("率"), !words.contains(where: Self.isRate) { return true }
    guard words.count > 1, let dictionary = composition?.dictionary else { return false }
    let senses = dictionary.senses(of: chinese).filter { !$0.isReference }
    if senses.isEmpty { return false }
    let known = Set(
      senses.flatMap { EnglishTerm($0.english).words }.map { EnglishStemmer.root($0) })
    return words.last.map { !known.contains(EnglishStemmer.root($0)) } ?? false
  }

  private static func isRate(_ word: String) -> Bool {
    let rates = [
      "rate", "ratio", "margin", "yield", "frequency", "efficiency", "probability", "percent",
      "return", "coverage", "share", "incidence", "prevalence", "mortality", "productivity", "roi",
      "utilization", "utilisation", "leverage", "penetration", "adequacy", "turnover", "occupancy",
      "likelihood", "intensity", "velocity", "curvature", "success", "roe", "roa", "roic", "power",
    ]
    return rates.contains { word.hasPrefix($0) } || word.hasSuffix("ity")
  }

  /// Whether a word is a verb first of all, by the dictionary.
  func isVerb(_ chinese: String) -> Bool {
    let senses = composition?.dictionary.senses(of: chinese) ?? []
    return senses.prefix(2).allSatisfy { $0.english.hasPrefix("to ") } && !senses.isEmpty
  }

  /// Whether the dictionary lists a word as a name.
  func isName(_ chinese: String) -> Bool {
    composition?.dictionary.senses(of: chinese).contains { $0.isName } ?? false
  }

  /// The first words of the names that the dictionary has for a Chinese word, and whether it
  /// tells that they are companies'.
  func englishNames(of chinese: String) -> [(name: String, isCompany: Bool)] {
    guard let composition else { return [] }
    return composition.dictionary.senses(of: chinese).compactMap { sense in
      let words = sense.english.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
      guard let first = words.first, first.first?.isUppercase == true else { return nil }
      let kinds = words.dropFirst().map { $0.lowercased() }
      return (first, kinds.contains { Self.companyWords.contains($0) })
    }
  }

  private static let companyWords: Set<String> = [
    "company", "corporation", "corp", "inc", "brand", "retailer", "manufacturer", "maker", "chain",
    "bank", "conglomerate", "airline", "automaker", "firm", "group", "engine", "supermarket",
  ]

  /// Whether the dictionary has a word of its own for an English word.
  func isEnglishWord(_ english: String) -> Bool {
    guard let composition else { return false }
    return composition.dictionary.translations(of: english).contains {
      $0.score >= 0.6 && !$0.isName
    }
  }

  /// The readings of a character in plain pinyin, by the dictionary.
  func readings(of character: String) -> [[UInt8]] {
    let senses = composition?.dictionary.senses(of: character) ?? []
    return senses.reduce(into: []) { readings, sense in
      let letters = sense.pinyin.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
      if !readings.contains(letters) { readings.append(letters) }
    }
  }

  /// How many characters at the beginning of the Chinese are pronounced as letters are spelled,
  /// as in 汀杉 for tingshan, by the dictionary's pinyin of each; nil where they are not.
  private func spells(_ letters: [UInt8], _ chinese: String) -> Int? {
    guard letters.count >= 4, PinyinSpelling.isPinyin(letters) else { return nil }
    var rest = letters[...]
    for (index, character) in chinese.prefix(5).enumerated() {
      let readings = readings(of: String(character))
      guard let reading = readings.first(where: { !$0.isEmpty && rest.starts(with: $0) }) else {
        return nil
      }
      rest = rest.dropFirst(reading.count)
      if rest.isEmpty { return index + 1 }
    }
    return nil
  }
}
