internal import Lexicon

/// The English of a dictionary as a term list would have it.
struct DictionaryEnglish: Sendable {
  let dictionary: BilingualDictionary

  /// What a word is by its first senses.
  struct Reading {
    /// English nouns, the first sense first; at most three.
    var nouns: [String] = []
    /// Whether the word is a proper name first of all.
    var isName = false
    /// Whether it is a verb first of all.
    var isVerb = false
  }

  /// Reads the senses of a headword; nil where the dictionary does not list it.
  func reading(of chinese: String) -> Reading? {
    let senses = dictionary.senses(of: chinese)
    if senses.isEmpty { return nil }
    var reading = Reading()
    // Italy beside Italian: all that the word means has a capital.
    reading.isName =
      senses.contains { $0.isName && !$0.english.hasPrefix("surname") }
      && senses.allSatisfy { $0.isReference || $0.english.first?.isUppercase == true }
    for sense in senses.prefix(6) where !sense.isReference {
      for piece in Self.pieces(sense.english) {
        if piece.hasPrefix("to ") {
          if reading.nouns.isEmpty { reading.isVerb = true }
          continue
        }
        guard Self.isNoun(piece), reading.isName ? sense.isName : !sense.isName,
          !reading.isName || piece.first?.isUppercase == true
        else { continue }
        if reading.nouns.count < 3, !reading.nouns.contains(piece) { reading.nouns.append(piece) }
      }
    }
    // A term of one or two words is likelier than an explanation: cloud, not high in the clouds.
    let short = reading.nouns.filter { $0.split(separator: " ").count <= 2 }
    reading.nouns = short + reading.nouns.filter { !short.contains($0) }
    return reading
  }

  /// The alternatives of a sense without remarks in brackets and articles.
  private static func pieces(_ sense: String) -> [String] {
    var depth = 0
    var plain = ""
    for character in sense {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { plain.append(character) }
      }
    }
    return plain.split { ";,/".contains($0) }.map { piece in
      var words = piece.split(separator: " ").map(String.init)
      if let first = words.first, ["a", "an", "the"].contains(first), words.count > 1 {
        words.removeFirst()
      }
      return words.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Whether English may be a noun phrase and no explanation: at most four words, and none of
  /// grammar but prepositions inside.
  private static func isNoun(_ english: String) -> Bool {
    let words = english.split(separator: " ").map { $0.lowercased() }
    guard (1...4).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    if words.contains(where: { grammar.contains($0) || $0.hasSuffix(":") }) { return false }
    if EnglishTerm.functionWords.contains(last) || EnglishTerm.functionWords.contains(first) {
      return false
    }
    if last.hasSuffix("ly"),
      !["supply", "family", "anomaly", "assembly", "monopoly"].contains(last)
    {
      return false
    }
    return english.unicodeScalars.allSatisfy { $0.value < 0x250 }
      && !adjectives.contains { words.count == 1 && last.hasSuffix($0) }
  }

  private static let adjectives = ["ful", "less", "ous", "ible", "able", "ive", "ical", "ed"]

  private static let grammar: Set<String> = [
    "sb", "sth", "one's", "oneself", "etc", "lit.", "fig.", "used", "be", "is", "are", "variant",
    "cl",
    "that", "which", "this", "these", "very", "more", "most", "how", "what", "when", "who", "not",
    "it", "he", "she", "they", "we", "you", "i", "his", "her", "can", "may", "must", "will",
    "abbr.",
    "see", "idiom", "particle", "classifier", "such", "so", "also", "already", "still", "now",
    "then",
    "there", "here", "if", "because", "some", "other", "others", "many", "few", "all", "each",
    "every",
  ]
}
