internal import Terminology

extension ConceptDraft {
  /// Where a term stands.
  func place(of term: Int64) throws -> Int {
    guard let place = terms.firstIndex(where: { $0.id == term }) else {
      throw StoreError(.notFound, "“\(title)” has no term \(term)", concept: row.id)
    }
    return place
  }

  private static func group(of term: TermRow) -> String {
    Language(rawValue: term.language).group
  }

  /// The proposed terms stand, or of them those that are named.
  mutating func accept(_ named: [Int64]) throws {
    for term in named { _ = try place(of: term) }
    var settled = Set(terms.filter { $0.status == .preferred }.map(Self.group))
    // What is named first is preferred.
    let ranks = Dictionary(named.enumerated().map { ($1, $0) }) { first, _ in first }
    let order = terms.indices.sorted {
      (terms[$0].id.flatMap { ranks[$0] } ?? .max, $0)
        < (terms[$1].id.flatMap { ranks[$0] } ?? .max, $1)
    }
    for place in order {
      let isNamed = terms[place].id.map(named.contains) ?? false
      let isProposed = terms[place].status == .proposed
      guard isNamed || isProposed else { continue }
      if !named.isEmpty && !isNamed && hasNamed(named, ofGroup: Self.group(of: terms[place])) {
        terms[place].status = .rejected
        continue
      }
      if !isProposed && terms[place].status != .rejected { continue }
      terms[place].status =
        settled.insert(Self.group(of: terms[place])).inserted ? .preferred : .admitted
    }
  }

  /// Whether a term of a language is among those that are named.
  private func hasNamed(_ named: [Int64], ofGroup group: String) -> Bool {
    terms.contains { $0.id.map(named.contains) == true && Self.group(of: $0) == group }
  }

  /// What is proposed is rejected; where nothing is, all is.
  mutating func reject() {
    let hasProposed = terms.contains { $0.status == .proposed }
    for place in terms.indices where !hasProposed || terms[place].status == .proposed {
      terms[place].status = .rejected
    }
  }

  mutating func setStatus(_ status: StoredStatus, of term: Int64) throws {
    let place = try place(of: term)
    if status == .preferred { admitPreferred(like: terms[place]) }
    terms[place].status = status
  }

  /// What is preferred in the language of a term is admitted.
  private mutating func admitPreferred(like term: TermRow) {
    for place in terms.indices
    where terms[place].status == .preferred && Self.group(of: terms[place]) == Self.group(of: term)
    {
      terms[place].status = .admitted
    }
  }

  mutating func edit(_ term: Int64, _ text: String) throws {
    let place = try place(of: term)
    let text = try Self.tidied(text)
    try checkNew(text, terms[place].language, except: place)
    terms[place].text = text
    try terms[place].setKeys(TermKeys([text]))
  }

  mutating func add(_ text: String, _ language: Language, _ status: StoredStatus) throws {
    let text = try Self.tidied(text)
    guard language.isWellFormed else {
      throw StoreError(.invalid, "\(language) is no language tag such as en or zh-Hans")
    }
    try checkNew(text, language.rawValue)
    var term = try TermRow(
      Term(text, language: language), conceptID: row.id ?? 0, position: terms.count,
      keys: TermKeys([text]))
    term.status = status
    if status == .preferred { admitPreferred(like: term) }
    terms.append(term)
  }

  private func checkNew(_ text: String, _ language: String, except place: Int? = nil) throws {
    for (other, term) in terms.enumerated() where other != place {
      if term.language == language && term.text.utf8.elementsEqual(text.utf8) {
        throw StoreError(.invalid, "“\(text)” is a term of “\(title)” already", concept: row.id)
      }
    }
  }

  private static func tidied(_ text: String) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { throw StoreError(.invalid, "a term needs a text") }
    if words.utf8.count > 1 << 14 { throw StoreError(.invalid, "this is too long for a term") }
    return words
  }

  mutating func describe(subject: String?, definition: String?, note: String?) {
    if let subject { row.subject = subject.isEmpty ? nil : subject }
    if let note { row.notes = note.isEmpty ? [] : [note] }
    guard let definition else { return }
    var concept = row.concept(terms: [])
    concept.definition = definition.isEmpty ? nil : definition
    row.definitions = concept.definitions.map(StoredDefinition.init)
  }

  /// Takes over what another concept has and this one does not.
  mutating func take(_ other: ConceptDraft) {
    for term in other.terms {
      let same = terms.firstIndex {
        $0.language == term.language && $0.text.utf8.elementsEqual(term.text.utf8)
      }
      guard let same else {
        var term = term
        term.id = nil
        if term.status == .preferred,
          terms.contains(where: {
            $0.status == .preferred && Self.group(of: $0) == Self.group(of: term)
          })
        {
          term.status = .admitted
        }
        terms.append(term)
        continue
      }
      if terms[same].status == .proposed { terms[same].status = term.status }
      terms[same].contexts.addMissing(term.contexts)
      terms[same].notes.addMissing(term.notes)
    }
    row.subject = row.subject ?? other.row.subject
    row.source = row.source ?? other.row.source
    row.definitions.addMissing(other.row.definitions)
    row.notes.addMissing(other.row.notes)
    row.customers.addMissing(other.row.customers)
    row.projects.addMissing(other.row.projects)
    row.refs.addMissing(other.row.refs)
    row.history.addMissing(other.row.history)
    row.fields.merge(other.row.fields) { own, _ in own }
  }
}

extension Array where Element: Equatable {
  /// Appends what is not there.
  mutating func addMissing(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
