internal import GRDB
internal import Terminology

/// A term as its table has it.
struct TermRow: Codable, Sendable, Hashable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "term"

  var id: Int64?
  var conceptID: Int64
  var position: Int
  var text: String
  var language: String
  var status: StoredStatus?
  var kind: String?
  var partOfSpeech: String?
  var gender: String?
  var location: String?
  var region: String?
  var notes: [String] = []
  var contexts: [StoredContext] = []
  var source: String?
  var customers: [String] = []
  var projects: [String] = []
  var refs: [StoredReference] = []
  var history: [StoredTransaction] = []
  var fields: [String: String] = [:]
  /// What terms are compared by: language, and the text folded.
  var searchKey = ""
  /// The Chinese read aloud, without tones or spaces.
  var pinyin = ""

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// As GRDB would write it, and without its coder, which takes most of the time of a large list.
  func encode(to container: inout PersistenceContainer) throws {
    container["id"] = id
    container["conceptID"] = conceptID
    container["position"] = position
    container["text"] = try Storable.text(text)
    container["language"] = try Storable.text(language)
    container["status"] = status?.rawValue
    container["kind"] = kind
    container["partOfSpeech"] = try Storable.text(partOfSpeech)
    container["gender"] = gender
    container["location"] = try Storable.text(location)
    container["region"] = try Storable.text(region)
    container["notes"] = try Storable.json(notes)
    container["contexts"] = try Storable.json(contexts)
    container["source"] = try Storable.text(source)
    container["customers"] = try Storable.json(customers)
    container["projects"] = try Storable.json(projects)
    container["refs"] = try Storable.json(refs)
    container["history"] = try Storable.json(history)
    container["fields"] = try Storable.json(fields)
    container["searchKey"] = searchKey
    container["pinyin"] = pinyin
  }

  init(_ term: Term, conceptID: Int64, position: Int, keys: TermKeys) throws {
    self.conceptID = conceptID
    self.position = position
    text = term.text
    language = term.language.rawValue
    status = term.status.map(StoredStatus.init)
    kind = term.kind?.rawValue
    partOfSpeech = term.partOfSpeech
    gender = term.gender?.rawValue
    location = term.location
    region = term.region
    notes = term.notes
    contexts = term.contexts.map(StoredContext.init)
    source = term.source
    customers = term.customers
    projects = term.projects
    refs = term.references.map(StoredReference.init)
    history = term.history.map(StoredTransaction.init)
    fields = term.fields
    try setKeys(keys)
  }

  mutating func setKeys(_ keys: TermKeys) throws {
    searchKey = try keys.key(of: text, in: Language(rawValue: language))
    pinyin = keys.pinyin(of: text, in: Language(rawValue: language))
  }

  var isChinese: Bool { Language(rawValue: language).isChinese }

  /// The term, unless it is rejected, which no format of terms can say.
  var term: Term? {
    if status == .rejected { return nil }
    var term = Term(
      text, language: Language(rawValue: language), status: status?.term,
      kind: kind.flatMap(Term.Kind.init(rawValue:)), partOfSpeech: partOfSpeech,
      contexts: contexts.map(\.context), source: source)
    term.notes = notes
    term.gender = gender.flatMap(Term.Gender.init(rawValue:))
    term.location = location
    term.region = region
    term.customers = customers
    term.projects = projects
    term.references = refs.compactMap(\.reference)
    term.history = history.compactMap(\.transaction)
    term.fields = fields
    return term
  }
}
