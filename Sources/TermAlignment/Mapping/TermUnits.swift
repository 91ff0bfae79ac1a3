internal import English

/// The content words of an English term in the order in which Chinese has them: return on equity
/// is equity, return.
struct TermUnits {
  /// The words in lower case.
  let words: [String]
  /// Their stems.
  let stems: [String]

  private static let prepositions: Set<String> = [
    "of", "for", "in", "on", "to", "from", "per", "by", "with", "at", "as",
  ]

  /// The units of a term; nil where it joins things by "and" or has more than one preposition.
  init?(_ term: EnglishTerm) {
    var parts: [[String]] = [[]]
    for word in term.words.map({ $0.lowercased() }) {
      if word == "and" || word == "or" || word == "&" { return nil }
      if Self.prepositions.contains(word) {
        parts.append([])
      } else if !EnglishTerm.functionWords.contains(word) {
        parts[parts.count - 1].append(word)
      }
    }
    parts.removeAll(where: \.isEmpty)
    guard parts.count <= 2 else { return nil }
    words = parts.reversed().flatMap { $0 }
    if words.isEmpty { return nil }
    stems = words.map { EnglishStemmer.stem($0) }
  }
}
