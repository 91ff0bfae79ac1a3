internal import Text

extension EnglishStemmer {
  /// The singular of an English noun, with its capitals kept.
  ///
  /// ```swift
  /// EnglishStemmer.singular(of: "Companies")  // "Company"
  /// EnglishStemmer.singular(of: "LLMs")       // "LLM"
  /// EnglishStemmer.singular(of: "business")   // "business"
  /// ```
  ///
  /// - Parameter noun: One word. Of a compound, pass the last word.
  /// - Returns: The singular, or the word itself where no rule shows it to be a plural.
  public static func singular(of noun: String) -> String {
    let original = Array(noun.utf8)
    // LLMs, GPUs, APIs: an initialism with a small s; SaaS and AWS end in a capital one.
    if original.count >= 3, original.last == UInt8(ascii: "s"),
      original.dropLast().allSatisfy({ ASCII.isUpper($0) || ASCII.isDigit($0) })
    {
      return String(decoding: original.dropLast(), as: UTF8.self)
    }
    if original.contains(where: ASCII.isUpper), !original.contains(where: ASCII.isLower) {
      return noun
    }
    var folded = lowercased(noun.utf8)
    makeSingular(&folded)
    // Letters that the rule left alone keep their case.
    for place in folded.indices where place < original.count {
      if ASCII.isUpper(original[place]), original[place] | 0x20 == folded[place] {
        folded[place] = original[place]
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Turns a lower-case plural into its singular in place.
  static func makeSingular(_ word: inout [UInt8]) {
    guard word.count > 2 else { return }
    let text = String(decoding: word, as: UTF8.self)
    if let singular = irregularSingulars[text] {
      word = Array(singular.utf8)
      return
    }
    guard word.last == UInt8(ascii: "s"), !unchanging.contains(text) else { return }
    if word.hasASCIISuffix("ss") || word.hasASCIISuffix("us") || word.hasASCIISuffix("'s") {
      return
    }
    if word.hasASCIISuffix("is") {
      return
    } else if word.hasASCIISuffix("ies") {
      if word.count > 4 {
        word.removeLast(2)
        word[word.count - 1] = UInt8(ascii: "y")
      } else {
        word.removeLast()
      }
    } else if word.hasASCIISuffix("sses") || word.hasASCIISuffix("shes")
      || word.hasASCIISuffix("ches")
      || word.hasASCIISuffix("xes") || word.hasASCIISuffix("zzes")
      || word.hasASCIISuffix("uses") && endsInUs(word)
    {
      word.removeLast(2)
    } else if word.hasASCIISuffix("oes"), word.count > 5 {
      word.removeLast(2)
    } else if word.hasASCIISuffix("yses") || word.hasASCIISuffix("theses") {
      word[word.count - 2] = UInt8(ascii: "i")
    } else if word.count > 3 {
      word.removeLast()
    }
  }

  /// Whether the singular ends in -us rather than -use: viruses, buses, but not uses or houses.
  private static func endsInUs(_ word: [UInt8]) -> Bool {
    let base = String(decoding: word.dropLast(2), as: UTF8.self)
    return [
      "bus", "virus", "status", "bonus", "campus", "census", "focus", "consensus", "surplus",
      "corpus", "plus", "minus", "coronavirus", "chorus", "circus", "genus", "genius", "nexus",
      "octopus", "apparatus", "prospectus",
    ].contains(base)
  }

  // Words that end in -s and are not plurals, or have no other singular.
  private static let unchanging: Set<String> = [
    "series", "species", "means", "news", "headquarters", "mathematics", "physics", "economics",
    "electronics", "statistics", "analytics", "robotics", "logistics", "politics", "ethics",
    "genetics", "dynamics", "mechanics", "graphics", "optics", "always", "perhaps", "lens", "gas",
    "bias", "atlas", "canvas", "alias", "pancreas", "christmas", "texas", "kansas", "paris",
    "this", "was", "has", "does", "its", "his", "us", "yes", "plus", "thus", "versus",
    "diabetes", "rabies", "measles", "sales", "earnings", "james", "charles", "wales", "jones",
    "kubernetes", "postgres", "redis", "less", "pos", "ios", "dns", "aws", "gps", "cms", "sms",
    "tls", "https", "css", "os", "corps", "chaos", "kudos", "ethos", "cosmos", "asbestos",
  ]

  private static let irregularSingulars: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "indices": "index",
    "matrices": "matrix", "vertices": "vertex", "appendices": "appendix", "analyses": "analysis",
    "crises": "crisis", "bases": "base", "theses": "thesis", "hypotheses": "hypothesis",
    "syntheses": "synthesis", "diagnoses": "diagnosis", "prognoses": "prognosis",
    "parentheses": "parenthesis", "emphases": "emphasis", "axes": "axis", "oases": "oasis",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half",
    "shelves": "shelf", "wolves": "wolf", "selves": "self", "thieves": "thief",
    "calves": "calf", "loaves": "loaf", "movies": "movie", "cookies": "cookie",
    "calories": "calorie", "zombies": "zombie", "rookies": "rookie", "selfies": "selfie",
    "goalies": "goalie", "genies": "genie", "shoes": "shoe", "horseshoes": "horseshoe",
    "canoes": "canoe", "quizzes": "quiz", "caches": "cache", "aches": "ache",
    "headaches": "headache", "niches": "niche", "axles": "axle", "nuclei": "nucleus",
    "stimuli": "stimulus", "fungi": "fungus", "alumni": "alumnus", "gases": "gas",
    "biases": "bias", "lenses": "lens", "canvases": "canvas", "aliases": "alias",
    "larvae": "larva", "antennae": "antenna", "formulae": "formula", "radii": "radius",
  ]
}
