internal import ICU

/// Joins concepts that are one, value by value.
///
/// What the first says stands; what the others add is added; where they disagree a
/// disagreement is noted. Nothing of the first is changed when the others say the same.
/// Terms that differ in number or capitals alone are one, and of those that are added none is
/// preferred where the first has a term to use, marked or not.
///
/// - Complexity: linear in the size of the concepts.
struct ConceptJoiner {
  /// The concept as joined so far.
  private(set) var concept: Concept
  /// What the concept last added disagrees about.
  private(set) var disagreements = Disagreements()
  private let folding: TermFolding
  private var placesOfTerms: [String: [Int]] = [:]
  private var placesOfKeys: [String: [Int]] = [:]
  private var preferredLanguages: [Language] = []

  init(_ first: Concept, _ folding: TermFolding) throws(ICUError) {
    concept = first
    self.folding = folding
    for place in first.terms.indices { try file(place) }
  }

  private mutating func file(_ place: Int) throws(ICUError) {
    let term = concept.terms[place]
    placesOfTerms[term.text, default: []].append(place)
    if let key = try key(of: term) { placesOfKeys[key, default: []].append(place) }
  }

  /// What a term in Latin letters has in common with its other spellings; Chinese ones are what
  /// they are, as each region has its own.
  private func key(of term: Term) throws(ICUError) -> String? {
    term.language.isChinese ? nil : try folding.key(of: term.text, in: term.language)
  }

  /// Adds what a further concept says.
  mutating func add(_ other: Concept) throws(ICUError) {
    disagreements = Disagreements()
    disagreements.settle("subject", &concept.subject, other.subject)
    addDefinitions(other.definitions)
    disagreements.annotate(&concept, with: other, name: "")
    preferredLanguages = other.terms.filter { $0.status == .preferred }.map(\.language)
    for term in other.terms { try add(term) }
  }

  /// Whether the concept that is added prefers some term of a language.
  private func hasPreferred(_ language: Language) -> Bool {
    preferredLanguages.contains { $0.overlaps(language) }
  }

  private mutating func add(_ term: Term) throws(ICUError) {
    let places = placesOfTerms[term.text] ?? []
    if places.contains(where: { concept.terms[$0] == term }) { return }
    let alike = try key(of: term).flatMap { placesOfKeys[$0] } ?? []
    let place = (places + alike).first { concept.terms[$0].language.overlaps(term.language) }
    guard let place else {
      concept.terms.append(added(term))
      return try file(concept.terms.count - 1)
    }
    let kept = concept.terms[place]
    // What nobody prefers loses nothing by it.
    if kept.text != term.text, term.status == .preferred {
      disagreements.add(
        .form, about: term.language.rawValue, kept: kept.text, other: term.text,
        "they are one term; the first is kept")
    }
    var same = term
    if term.status == .preferred, let rival = preferred(beside: term, except: place) {
      disagreements.add(
        .twoPreferred, about: term.language.rawValue, kept: concept.terms[rival].text,
        other: term.text, "the first stays preferred, the other becomes admitted")
      same.status = kept.status == nil || kept.status == .proposed ? .admitted : nil
      if kept.status == nil { concept.terms[place].status = .admitted }
    }
    if kept.status == .proposed, term.status == nil, hasPreferred(term.language) {
      same.status = .admitted
    }
    disagreements.join(&concept.terms[place], with: same)
  }

  /// A term as it is added: where there is one to use already, it is admitted at most.
  private mutating func added(_ term: Term) -> Term {
    guard term.isUsable else { return term }
    var term = term
    let rivals = concept.terms.indices.filter {
      concept.terms[$0].language.overlaps(term.language) && concept.terms[$0].isUsable
    }
    if rivals.allSatisfy({ concept.terms[$0].status == .proposed }) {
      // What a person has decided goes before what was proposed.
      if !rivals.isEmpty, term.status == nil { term.status = .preferred }
      return term
    }
    markPreferred(among: rivals)
    guard let rival = rivals.first(where: { concept.terms[$0].status == .preferred }) else {
      return term
    }
    if term.status == .preferred {
      disagreements.add(
        .twoPreferred, about: term.language.rawValue, kept: concept.terms[rival].text,
        other: term.text, "the first stays preferred, the other becomes admitted")
    }
    if term.status != .proposed { term.status = .admitted }
    return term
  }

  /// Says of unmarked terms what they were taken for: the first is preferred where none is said to
  /// be, and the others are admitted.
  private mutating func markPreferred(among places: [Int]) {
    var hasPreferred = places.contains { concept.terms[$0].status == .preferred }
    for place in places where concept.terms[place].status == nil {
      concept.terms[place].status = hasPreferred ? .admitted : .preferred
      hasPreferred = true
    }
  }

  /// Another preferred term in a term's language.
  private func preferred(beside term: Term, except place: Int) -> Int? {
    concept.terms.indices.first {
      $0 != place && concept.terms[$0].status == .preferred
        && concept.terms[$0].language.overlaps(term.language)
    }
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
