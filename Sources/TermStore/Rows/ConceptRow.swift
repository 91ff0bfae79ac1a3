internal import GRDB
internal import Terminology

/// A concept as its table has it; lists are JSON there, which other programs read too.
struct ConceptRow: Codable, Sendable, Hashable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "concept"

  var id: Int64?
  var name: String
  var position: Int
  var state: ConceptState = .open
  var isDecided = false
  var subject: String?
  var definitions: [StoredDefinition] = []
  var notes: [String] = []
  var source: String?
  var customers: [String] = []
  var projects: [String] = []
  var refs: [StoredReference] = []
  var history: [StoredTransaction] = []
  var fields: [String: String] = [:]
  var evidence = ""
  var confidence: Double?
  var frequency: Int?
  /// The event that wrote the row last; each is greater than the one before.
  var version: Int64 = 0
  /// The event whose result the row is. After something was undone, that is an older one.
  var stamp: Int64 = 0

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// As GRDB would write it, and without its coder, which takes most of the time of a large list.
  func encode(to container: inout PersistenceContainer) throws {
    container["id"] = id
    container["name"] = try Storable.text(name)
    container["position"] = position
    container["state"] = state.rawValue
    container["isDecided"] = isDecided
    container["subject"] = try Storable.text(subject)
    container["definitions"] = try Storable.json(definitions)
    container["notes"] = try Storable.json(notes)
    container["source"] = try Storable.text(source)
    container["customers"] = try Storable.json(customers)
    container["projects"] = try Storable.json(projects)
    container["refs"] = try Storable.json(refs)
    container["history"] = try Storable.json(history)
    container["fields"] = try Storable.json(fields)
    container["evidence"] = try Storable.text(evidence)
    container["confidence"] = try Storable.number(confidence)
    container["frequency"] = frequency
    container["version"] = version
    container["stamp"] = stamp
  }

  init(_ concept: Concept, position: Int) {
    name = concept.id
    self.position = position
    subject = concept.subject
    definitions = concept.definitions.map(StoredDefinition.init)
    notes = concept.notes
    source = concept.source
    customers = concept.customers
    projects = concept.projects
    refs = concept.references.map(StoredReference.init)
    history = concept.history.map(StoredTransaction.init)
    fields = concept.fields
    readEvidence()
  }

  /// What glossaries say of a concept in its fields, as columns to choose by.
  mutating func readEvidence() {
    evidence = fields["evidence"] ?? ""
    confidence = fields["confidence"].flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    frequency = fields["frequency"].flatMap { Int($0) }
  }

  func concept(terms: [Term]) -> Concept {
    var concept = Concept(id: name, subject: subject, source: source, terms: terms)
    concept.definitions = definitions.map(\.definition)
    concept.notes = notes
    concept.customers = customers
    concept.projects = projects
    concept.references = refs.compactMap(\.reference)
    concept.history = history.compactMap(\.transaction)
    concept.fields = fields
    return concept
  }
}

/// How far a concept is decided on.
public enum ConceptState: String, Sendable, Hashable, CaseIterable, Codable {
  /// A term of it is proposed and not decided on.
  case open
  /// All its terms are decided on, and one may stand.
  case accepted
  /// All its terms are rejected.
  case rejected

  /// The state of a concept whose terms have some statuses.
  init(_ statuses: [StoredStatus?]) {
    if statuses.contains(.proposed) {
      self = .open
    } else {
      self = statuses.allSatisfy { $0 == .rejected } ? .rejected : .accepted
    }
  }
}
