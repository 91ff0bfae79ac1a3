internal import Text

extension EnglishStemmer {
  /// The plural of an English noun, with its capitals kept.
  ///
  /// ```swift
  /// EnglishStemmer.plural(of: "vessel")   // "vessels"
  /// EnglishStemmer.plural(of: "company")  // "companies"
  /// EnglishStemmer.plural(of: "LLM")      // "LLMs"
  /// ```
  ///
  /// - Parameter noun: One word in the singular. Of a compound, pass the last word.
  /// - Returns: The plural; nil where no rule gives one of which the word is the singular.
  public static func plural(of noun: String) -> String? {
    guard let last = noun.utf8.last, ASCII.isLetter(last) else { return nil }
    let folded = lowercased(noun.utf8)
    let plural: String
    if let irregular = irregularPlurals[String(decoding: folded, as: UTF8.self)] {
      plural = String(noun.prefix(1)) + irregular.dropFirst()
    } else if folded.hasASCIISuffix("y"), let before = folded.dropLast().last,
      !"aeiou".utf8.contains(before), !ASCII.isUpper(last)
    {
      plural = noun.dropLast() + "ies"
    } else if !ASCII.isUpper(last),
      ["s", "x", "z", "ch", "sh"].contains(where: folded.hasASCIISuffix)
    {
      plural = noun + "es"
    } else {
      plural = noun + "s"
    }
    return singular(of: plural) == noun ? plural : nil
  }

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth",
    "criterion": "criteria", "phenomenon": "phenomena", "matrix": "matrices", "vertex": "vertices",
    "appendix": "appendices", "analysis": "analyses", "crisis": "crises", "thesis": "theses",
    "hypothesis": "hypotheses", "diagnosis": "diagnoses", "axis": "axes", "life": "lives",
    "knife": "knives", "leaf": "leaves", "half": "halves", "shelf": "shelves",
  ]
}
