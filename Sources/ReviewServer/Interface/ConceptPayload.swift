internal import TermStore
internal import Terminology

/// A concept, as the interface has it.
struct ConceptPayload: Codable, Sendable, Equatable {
  struct Context: Codable, Sendable, Equatable {
    var text: String
    var source: String?
  }

  struct Term: Codable, Sendable, Equatable {
    var id: Int64
    var text: String
    var language: String
    var status: String?
    var notes: [String]
    var contexts: [Context]
  }

  var id: Int64
  var name: String
  var version: Int64
  var state: String
  var isDecided: Bool
  var subject: String?
  var definition: String?
  var notes: [String]
  var evidence: [String]
  var confidence: Double?
  var frequency: Int?
  var terms: [Term]

  /// - Parameter isListed: Leaves out what a list does not show.
  init(_ concept: StoredConcept, isListed: Bool = false) {
    id = concept.id
    name = concept.name
    version = concept.version
    state = concept.state.rawValue
    isDecided = concept.isDecided
    subject = concept.subject
    definition = concept.definition
    notes = concept.notes
    evidence = concept.evidence
    confidence = concept.confidence
    frequency = concept.frequency
    terms = concept.terms.map { term in
      Term(
        id: term.id, text: term.text, language: term.language.rawValue,
        status: term.status?.rawValue, notes: term.notes,
        contexts: isListed ? [] : term.contexts.map { .init(text: $0.text, source: $0.source) })
    }
  }
}

/// Some concepts of many.
struct ConceptPagePayload: Codable, Sendable {
  var total: Int
  var states: [String: Int]
  var concepts: [ConceptPayload]
  var round: Int64?
  var decisions: Int

  init(_ page: ConceptPage) {
    (round, decisions) = (page.round, page.decisions)
    total = page.total
    states = Dictionary(
      uniqueKeysWithValues: ConceptState.allCases.map { ($0.rawValue, page.states[$0] ?? 0) })
    concepts = page.concepts.map { ConceptPayload($0, isListed: true) }
  }
}

/// Open concepts that are like one that was decided on.
struct AlikePayload: Codable, Sendable {
  var edge: String
  var text: String
  var total: Int
  var concepts: [ConceptPayload]

  init(_ alike: AlikeConcepts) {
    (edge, text, total) = (alike.edge, alike.text, alike.total)
    concepts = alike.concepts.map { ConceptPayload($0, isListed: true) }
  }
}
