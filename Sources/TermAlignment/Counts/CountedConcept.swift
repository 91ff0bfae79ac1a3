/// A concept that counts tell, with how often its forms stand linked.
package struct CountedConcept: Sendable {
  /// The English forms, the most frequent first, and the Chinese ones, the most probable first.
  package var english: [(form: String, count: Int)] = []
  package var chinese: [(form: String, count: Int)] = []
  /// The greatest confidence of its pairs.
  package var confidence = 0.0
  /// Why it is believed.
  package var evidence: Evidence = []
  /// What the confidence of its best pair rests on.
  package var parts: MinedTerm.Parts?
  /// Places that show it.
  package var examples: [CountedPair.Example] = []

  init(_ concept: MinedConcept, _ examples: (MinedTerm) -> [CountedPair.Example]) {
    var shown = CountedPair()
    english = concept.english.map { ($0, 0) }
    let keys = english.map { EnglishTerm($0.form).key }
    for term in concept.terms {
      let key = EnglishTerm(term.english).key
      if let index = keys.firstIndex(of: key) {
        english[index].count = CountedPair.plus(english[index].count, term.parts.count)
      }
      if let index = chinese.firstIndex(where: { $0.form == term.chinese }) {
        chinese[index].count = CountedPair.plus(chinese[index].count, term.parts.count)
      } else {
        chinese.append((term.chinese, term.parts.count))
      }
      confidence = max(confidence, term.confidence)
      evidence.formUnion(term.evidence)
      for example in examples(term) { shown.add(example) }
    }
    parts = concept.terms.first?.parts
    self.examples = shown.examples
  }
}
