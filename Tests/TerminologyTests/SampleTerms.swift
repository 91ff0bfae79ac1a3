import TestSupport

@testable import Terminology

/// Termbases for tests.
enum SampleTerms {
  /// A concept of Chinese and English terms; `+` before a term makes it preferred, `!`
  /// forbidden.
  static func concept(_ id: String, _ chinese: [String], _ english: [String]) -> Concept {
    Concept(
      id: id,
      terms: chinese.map { term($0, .chinese) } + english.map { term($0, .english) })
  }

  static func term(_ text: String, _ language: Language) -> Term {
    switch text.first {
    case "+": Term(String(text.dropFirst()), language: language, status: .preferred)
    case "!": Term(String(text.dropFirst()), language: language, status: .forbidden)
    default: Term(text, language: language)
    }
  }

  /// A termbase of some concepts drawn at random from few words, so that they overlap.
  static func random(_ generator: inout SeededGenerator, prefix: String = "") -> Termbase {
    let statuses: [Term.Status?] = [nil, nil, .preferred, .admitted, .forbidden]
    let count = Int.random(in: 0...8, using: &generator)
    let concepts = (0..<count).map { number in
      var concept = Concept(id: "\(prefix)k\(number)")
      for language in [Language.chinese, .english] {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          let word = Int.random(in: 0..<9, using: &generator)
          var term = Term(
            prefix
              + (language == .chinese ? ["支", "出", "账"][word % 3] : ["a", "b", "c"][word % 3])
              + String(word), language: language,
            status: statuses[Int.random(in: 0..<5, using: &generator)])
          if Bool.random(using: &generator) {
            term.contexts = [Term.Context("context \(word % 2)")]
          }
          if Bool.random(using: &generator) { term.notes = ["note \(word % 4)"] }
          concept.terms.append(term)
        }
      }
      if Bool.random(using: &generator) { concept.definition = "definition \(number % 3)" }
      if Bool.random(using: &generator) { concept.subject = "subject \(number % 2)" }
      return concept
    }
    return Termbase(title: "t", concepts: concepts)
  }
}
