internal import Terminology

/// A definition, as JSON has it.
struct StoredDefinition: Codable, Sendable, Hashable {
  var text: String
  var language: String?
  var source: String?

  init(_ definition: Concept.Definition) {
    text = definition.text
    language = definition.language?.rawValue
    source = definition.source
  }

  var definition: Concept.Definition {
    Concept.Definition(text, language: language.map(Language.init(rawValue:)), source: source)
  }
}

/// A sentence in which a term stands, as JSON has it.
struct StoredContext: Codable, Sendable, Hashable {
  var text: String
  var source: String?

  init(_ context: Term.Context) {
    text = context.text
    source = context.source
  }

  var context: Term.Context { Term.Context(text, source: source) }
}

/// A reference, as JSON has it.
struct StoredReference: Codable, Sendable, Hashable {
  var kind: String
  var target: String
  var text: String

  init(_ reference: Reference) {
    kind = reference.kind.rawValue
    target = reference.target
    text = reference.text
  }

  var reference: Reference? {
    Reference.Kind(rawValue: kind).map { Reference($0, target: target, text: text) }
  }
}

/// A transaction, as JSON has it.
struct StoredTransaction: Codable, Sendable, Hashable {
  var kind: String
  var date: String?
  var responsibility: String?
  var note: String?

  init(_ transaction: Transaction) {
    kind = transaction.kind.rawValue
    date = transaction.date
    responsibility = transaction.responsibility
    note = transaction.note
  }

  var transaction: Transaction? {
    Transaction.Kind(rawValue: kind).map {
      Transaction($0, date: date, responsibility: responsibility, note: note)
    }
  }
}
