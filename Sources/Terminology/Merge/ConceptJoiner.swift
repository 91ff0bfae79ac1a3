/// Joins concepts that are one, value by value.
///
/// What the first says stands; what the others add is added; where they disagree a
/// disagreement is noted. Nothing of the first is changed when the others say the same.
///
/// - Complexity: linear in the size of the concepts.
struct ConceptJoiner {
  /// The concept as joined so far.
  private(set) var concept: Concept
  /// What the concept last added disagrees about.
  private(set) var disagreements = Disagreements()
  private var placesOfTerms: [String: [Int]] = [:]
  private var preferred: [Int] = []

  init(_ first: Concept) {
    concept = first
    for (place, term) in first.terms.enumerated() {
      placesOfTerms[term.text, default: []].append(place)
      if term.status == .preferred { preferred.append(place) }
    }
  }

  /// Adds what a further concept says.
  mutating func add(_ other: Concept) {
    disagreements = Disagreements()
    disagreements.settle("subject", &concept.subject, other.subject)
    addDefinitions(other.definitions)
    disagreements.annotate(&concept, with: other, name: "")
    for term in other.terms { add(term) }
  }

  private mutating func add(_ term: Term) {
    let places = placesOfTerms[term.text] ?? []
    if places.contains(where: { concept.terms[$0] == term }) { return }
    let place = places.first { concept.terms[$0].language.overlaps(term.language) }
    guard let place else {
      placesOfTerms[term.text, default: []].append(concept.terms.count)
      concept.terms.append(term)
      if term.status == .preferred { prefer(concept.terms.count - 1) }
      return
    }
    let before = concept.terms[place].status
    disagreements.join(&concept.terms[place], with: term)
    if concept.terms[place].status == .preferred && before != .preferred { prefer(place) }
  }

  /// Makes a term that has become preferred admitted, when another is preferred already.
  private mutating func prefer(_ place: Int) {
    let term = concept.terms[place]
    let rival = preferred.first { concept.terms[$0].language.overlaps(term.language) }
    guard let rival else { return preferred.append(place) }
    concept.terms[place].status = .admitted
    disagreements.add(
      .twoPreferred, about: term.language.rawValue, kept: concept.terms[rival].text,
      other: term.text, "the first stays preferred, the other becomes admitted")
  }

  private mutating func addDefinitions(_ definitions: [Concept.Definition]) {
    for definition in definitions {
      let same = concept.definitions.firstIndex {
        $0.language == definition.language && PlainText.areOne($0.text, definition.text)
      }
      if let same {
        disagreements.settle(
          "source of a definition", &concept.definitions[same].source, definition.source)
        continue
      }
      if let first = concept.definitions.first(where: { $0.language == definition.language }) {
        disagreements.add(
          .definition, about: definition.language?.rawValue ?? "definition", kept: first.text,
          other: definition.text, "both are kept, in this order")
      }
      concept.definitions.append(definition)
    }
  }
}

extension Language {
  /// Whether two tags name one language, one perhaps more precisely: `zh` and `zh-TW`,
  /// but not `zh-CN` and `zh-TW`.
  func overlaps(_ other: Language) -> Bool {
    let (left, right) = (rawValue.lowercased(), other.rawValue.lowercased())
    return left == right || left.hasPrefix(right + "-") || right.hasPrefix(left + "-")
  }
}
