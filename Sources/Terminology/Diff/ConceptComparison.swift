/// Compares two versions of one concept, value by value.
///
/// Where every value is the same there is no change; where any differs there is one.
struct ConceptComparison {
  /// The changes, in the order of the concept's fields.
  private(set) var changes: [ConceptChange] = []
  private var term: Term?

  /// Compares; `comparesIdentifiers` is false where they were made up in reading.
  init(_ old: Concept, _ new: Concept, comparesIdentifiers: Bool) {
    if old == new { return }
    if comparesIdentifiers { compare("id", old.id, new.id) }
    compare("subject", old.subject, new.subject)
    compareTerms(old.terms, new.terms)
    compareDefinitions(old.definitions, new.definitions)
    compareAnnotations(old, new)
  }

  // MARK: Terms

  private struct TermName: Hashable {
    var text: String
    var language: Language
  }

  private mutating func compareTerms(_ old: [Term], _ new: [Term]) {
    var left = old.indices.map { $0 }
    var right: [Int] = []
    var places: [TermName: [Int]] = [:]
    for place in left.reversed() { places[name(old[place]), default: []].append(place) }
    var matched: [(old: Int, new: Int)] = []
    for place in new.indices {
      if let same = places[name(new[place])]?.popLast() {
        matched.append((same, place))
      } else {
        right.append(place)
      }
    }
    let known = Set(matched.map(\.old))
    left.removeAll { known.contains($0) }
    // One term gone and one come in a language is a term that was renamed.
    let gone = Dictionary(grouping: left) { old[$0].language }
    let come = Dictionary(grouping: right) { new[$0].language }
    for (language, places) in gone where places.count == 1 {
      guard let others = come[language], others.count == 1 else { continue }
      matched.append((places[0], others[0]))
    }
    let renamed = Set(matched.map(\.old)), replaced = Set(matched.map(\.new))
    for place in left where !renamed.contains(place) {
      add(.removed, "term", old[place].language, old: described(old[place]))
    }
    for place in right where !replaced.contains(place) {
      add(.added, "term", new[place].language, new: described(new[place]))
    }
    for pair in matched.sorted(by: { $0.old < $1.old }) {
      compareTerm(old[pair.old], new[pair.new])
    }
    compareOrder(old, new, matched)
  }

  private func name(_ term: Term) -> TermName {
    TermName(text: term.text, language: term.language)
  }

  /// The term, with its status where it has one.
  private func described(_ term: Term) -> String {
    term.status.map { "\(term.text) (\($0.rawValue))" } ?? term.text
  }

  private mutating func compareOrder(
    _ old: [Term], _ new: [Term], _ matched: [(old: Int, new: Int)]
  ) {
    var lastOld: [Language: Int] = [:]
    var told: Set<Language> = []
    for pair in matched.sorted(by: { $0.new < $1.new }) {
      let language = new[pair.new].language
      if let last = lastOld[language], pair.old < last, told.insert(language).inserted {
        add(
          .reordered, "term", language,
          old: old.filter { $0.language == language }.map(\.text).joined(separator: ", "),
          new: new.filter { $0.language == language }.map(\.text).joined(separator: ", "))
      }
      lastOld[language] = max(lastOld[language] ?? 0, pair.old)
    }
  }

  private mutating func compareTerm(_ old: Term, _ new: Term) {
    if old == new { return }
    compare("term", old.text, new.text, new.language)
    term = new
    defer { term = nil }
    compare("status", old.status?.rawValue, new.status?.rawValue)
    compare("kind", old.kind?.rawValue, new.kind?.rawValue)
    compare("part of speech", old.partOfSpeech, new.partOfSpeech)
    compare("gender", old.gender?.rawValue, new.gender?.rawValue)
    compare("location", old.location, new.location)
    compare("region", old.region, new.region)
    compareLists("context", old.contexts, new.contexts) {
      $0.text + ($0.source.map { " (\($0))" } ?? "")
    }
    compareAnnotations(old, new)
  }

  // MARK: What concepts and terms carry

  private mutating func compareDefinitions(
    _ old: [Concept.Definition], _ new: [Concept.Definition]
  ) {
    if old.count == 1, new.count == 1, let first = old.first, let second = new.first,
      first.language == second.language
    {
      compare("definition", first.text, second.text, second.language)
      compare("source of the definition", first.source, second.source)
      return
    }
    compareLists("definition", old, new) {
      ($0.language.map { "\($0): " } ?? "") + $0.text + ($0.source.map { " (\($0))" } ?? "")
    }
  }

  private mutating func compareAnnotations<Item: Annotated>(_ old: Item, _ new: Item) {
    if old.notes.count == 1 && new.notes.count == 1 {
      compare("note", old.notes.first, new.notes.first)
    } else {
      compareLists("note", old.notes, new.notes) { $0 }
    }
    compare("source", old.source, new.source)
    compareLists("customer", old.customers, new.customers) { $0 }
    compareLists("project", old.projects, new.projects) { $0 }
    compareLists("reference", old.references, new.references) {
      $0.target + ($0.text.isEmpty ? "" : " (\($0.text))")
    }
    compareLists("history", old.history, new.history) { transaction in
      [transaction.kind.rawValue, transaction.date, transaction.responsibility, transaction.note]
        .compactMap { $0 }.joined(separator: ", ")
    }
    for name in Set(old.fields.keys).union(new.fields.keys).sorted() {
      compare(name, old.fields[name], new.fields[name])
    }
  }

  private mutating func compareLists<Value: Hashable>(
    _ field: String, _ old: [Value], _ new: [Value], _ text: (Value) -> String
  ) {
    if old == new { return }
    let before = Set(old), after = Set(new)
    let language = term?.language
    for value in old where !after.contains(value) {
      add(.removed, field, language, old: text(value))
    }
    for value in new where !before.contains(value) {
      add(.added, field, language, new: text(value))
    }
    if before == after {
      add(
        .reordered, field, language, old: old.map(text).joined(separator: ", "),
        new: new.map(text).joined(separator: ", "))
    }
  }

  private mutating func compare(
    _ field: String, _ old: String?, _ new: String?, _ language: Language? = nil
  ) {
    if old == new { return }
    let kind: ConceptChange.Kind = old == nil ? .added : new == nil ? .removed : .changed
    add(kind, field, language ?? term?.language, old: old, new: new)
  }

  private mutating func add(
    _ kind: ConceptChange.Kind, _ field: String, _ language: Language?, old: String? = nil,
    new: String? = nil
  ) {
    changes.append(
      ConceptChange(
        kind: kind, field: field, term: term?.text, language: language, old: old, new: new))
  }
}
