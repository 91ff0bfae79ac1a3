internal import TermStore
internal import Terminology

/// Decisions, as the interface is told them.
struct DecisionsPayload: Codable, Sendable {
  struct Change: Codable, Sendable {
    var concept: Int64
    var version: Int64?
    var decision: String
    var terms: [Int64]?
    var term: Int64?
    var status: String?
    var text: String?
    var language: String?
    var subject: String?
    var definition: String?
    var note: String?
    var other: Int64?
    var otherVersion: Int64?
  }

  var changes: [Change]
}

extension DecisionsPayload.Change {
  var change: ConceptDecision {
    get throws { ConceptDecision(try made, on: concept, version: version) }
  }

  private var made: Decision {
    get throws {
      switch decision {
      case "accept": .accept(terms: terms ?? [])
      case "reject": .reject
      case "status": .setStatus(term: try needed(term, "term"), try storedStatus)
      case "edit": .edit(term: try needed(term, "term"), text: try needed(text, "text"))
      case "add":
        .add(
          text: try needed(text, "text"),
          language: Language(rawValue: try needed(language, "language")),
          status: status == nil ? .admitted : try storedStatus)
      case "remove": .remove(term: try needed(term, "term"))
      case "describe": .describe(subject: subject, definition: definition, note: note)
      case "merge": .merge(concept: try needed(other, "other"), version: otherVersion)
      case "split": .split(terms: terms ?? [])
      default: throw APIError(.badRequest, "there is no decision “\(decision)”")
      }
    }
  }

  private var storedStatus: StoredStatus {
    get throws {
      let word = try needed(status, "status")
      guard let status = StoredStatus(rawValue: word) else {
        throw APIError(.badRequest, "there is no status “\(word)”")
      }
      return status
    }
  }

  private func needed<Value>(_ value: Value?, _ name: String) throws -> Value {
    guard let value else { throw APIError(.badRequest, "“\(decision)” needs \(name)") }
    return value
  }
}

/// A concept that a person thought of, as the interface is told it.
struct NewConceptPayload: Codable, Sendable {
  struct NewTerm: Codable, Sendable {
    var text: String
    var language: String
    var status: String?
  }

  var terms: [NewTerm]
  var subject: String?
  var definition: String?
  var note: String?

  var concept: Concept {
    get throws {
      let terms = try terms.map { term in
        let language = Language(rawValue: term.language)
        let text = term.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard language.isWellFormed, !text.isEmpty else {
          throw APIError(.invalid, "a term needs a text and a language tag such as en or zh-Hans")
        }
        let status = term.status.flatMap(Term.Status.init(rawValue:))
        if term.status != nil && status == nil {
          throw APIError(.badRequest, "there is no status “\(term.status ?? "")”")
        }
        return Term(text, language: language, status: status ?? .preferred)
      }
      return Concept(id: "", subject: subject, definition: definition, note: note, terms: terms)
    }
  }
}
