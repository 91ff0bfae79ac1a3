internal import GRDB
internal import Terminology

/// Applies decisions to concepts, within one event.
struct DecisionWork {
  var recorder: Recorder
  private(set) var removed: [Int64] = []
  private var touched: [Int64] = []
  private var said: [String] = []

  init(recorder: Recorder) { self.recorder = recorder }

  private var database: Database { recorder.database }

  /// What was done, in a few words.
  var summary: String {
    said.count < 4
      ? said.joined(separator: "; ") : "\(said[0]) and \(said.count - 1) more"
  }

  /// The concepts as they are now.
  func concepts() throws -> [StoredConcept] {
    var seen: Set<Int64> = []
    return try touched.filter { seen.insert($0).inserted }.compactMap {
      try ConceptDraft.read($0, from: database)?.stored
    }
  }

  mutating func apply(_ change: ConceptDecision) throws {
    var draft = try read(change.concept, version: change.version)
    let title = draft.title
    recorder.keep(draft)
    touched.append(change.concept)
    try apply(change.decision, to: &draft)
    draft.row.isDecided = true
    if draft.terms.isEmpty {
      throw StoreError(.invalid, "“\(title)” would be without any term", hint: "reject it instead")
    }
    try recorder.write(draft)
    said.append(Self.words(change.decision, title, draft))
  }

  /// A concept, where nobody changed it since it was seen; within one event, changes add up.
  private func read(_ id: Int64, version: Int64?) throws -> ConceptDraft {
    guard let draft = try ConceptDraft.read(id, from: database) else {
      throw StoreError(.notFound, "there is no concept \(id)", concept: id)
    }
    if let version, draft.row.version != version, draft.row.version != recorder.id {
      let last = try EventRow.fetchOne(database, key: draft.row.version)
      throw StoreError(
        .conflict,
        "“\(draft.title)” was changed meanwhile by \(last?.author ?? "somebody"): "
          + (last?.summary ?? ""),
        hint: "look at it as it is now, and decide again", concept: id)
    }
    return draft
  }

  private mutating func apply(_ decision: Decision, to draft: inout ConceptDraft) throws {
    switch decision {
    case .accept(let terms): try draft.accept(terms)
    case .reject: draft.reject()
    case .setStatus(let term, let status): try draft.setStatus(status, of: term)
    case .edit(let term, let text): try draft.edit(term, text)
    case .add(let text, let language, let status): try draft.add(text, language, status)
    case .remove(let term):
      let place = try draft.place(of: term)
      draft.terms.remove(at: place)
    case .describe(let subject, let definition, let note):
      draft.describe(subject: subject, definition: definition, note: note)
    case .merge(let other, let version): try merge(other, version, into: &draft)
    case .split(let terms): try split(terms, from: &draft)
    }
  }

  private mutating func merge(
    _ id: Int64, _ version: Int64?, into draft: inout ConceptDraft
  ) throws {
    if id == draft.row.id { throw StoreError(.invalid, "a concept cannot be merged with itself") }
    let other = try read(id, version: version)
    recorder.keep(other)
    draft.take(other)
    try recorder.remove(id)
    removed.append(id)
  }

  private mutating func split(_ terms: [Int64], from draft: inout ConceptDraft) throws {
    let places = try Set(terms.map { try draft.place(of: $0) })
    if places.isEmpty || places.count == draft.terms.count {
      throw StoreError(.invalid, "a concept is split into some of its terms and the others")
    }
    var row = draft.row
    var names = try ConceptNames(database)
    row.id = nil
    row.name = names.unique("")
    row.isDecided = true
    let moved = draft.terms.enumerated().filter { places.contains($0.offset) }.map {
      var term = $0.element
      term.id = nil
      return term
    }
    draft.terms = draft.terms.enumerated().filter { !places.contains($0.offset) }.map(\.element)
    let made = try recorder.write(ConceptDraft(row: row, terms: moved))
    if let id = made.row.id { touched.append(id) }
  }

  private static func words(
    _ decision: Decision, _ title: String, _ draft: ConceptDraft
  ) -> String {
    switch decision {
    case .accept: "accepted: \(draft.title)"
    case .reject: "rejected: \(title)"
    case .setStatus(let term, let status):
      "\(status.rawValue): \(draft.terms.first { $0.id == term }?.text ?? "") (\(title))"
    case .edit: "edited: \(title) → \(draft.title)"
    case .add(let text, _, let status): "added as \(status.rawValue): \(text) (\(title))"
    case .remove: "removed a term of \(title)"
    case .describe: "described: \(title)"
    case .merge: "merged into \(title)"
    case .split: "split: \(title)"
    }
  }
}
