/// Joins values, and notes where they differ.
struct Disagreements {
  /// One disagreement, before it is known who said what.
  struct Item {
    var kind: MergeConflict.Kind
    var about: String
    var kept: String
    var other: String
    var resolution: String
  }

  /// The disagreements, in the order in which they were met.
  private(set) var items: [Item] = []

  mutating func add(
    _ kind: MergeConflict.Kind, about: String, kept: String, other: String,
    _ resolution: String
  ) {
    items.append(
      Item(kind: kind, about: about, kept: kept, other: other, resolution: resolution))
  }

  /// Sets a value that is missing; keeps one that is there.
  mutating func settle(_ name: String, _ value: inout String?, _ other: String?) {
    guard let other else { return }
    guard let kept = value else {
      value = other
      return
    }
    if PlainText.areOne(kept, other) { return }
    add(.field, about: name, kept: kept, other: other, "the first is kept")
  }

  /// Joins what two termbases say of one term.
  mutating func join(_ joined: inout Term, with term: Term) {
    if term.language.rawValue.utf8.count > joined.language.rawValue.utf8.count {
      joined.language = term.language
    }
    joinStatus(&joined, with: term)
    let name = "\(term.text): "
    settleCase(name + "kind", &joined.kind, term.kind)
    settle(name + "part of speech", &joined.partOfSpeech, term.partOfSpeech)
    settleCase(name + "gender", &joined.gender, term.gender)
    settle(name + "location", &joined.location, term.location)
    settle(name + "region", &joined.region, term.region)
    uniteContexts(&joined.contexts, with: term.contexts, name: name)
    annotate(&joined, with: term, name: name)
  }

  /// The first says what a term is, as an unmarked one of its is the one to use; what a person
  /// decided goes before what was proposed, whoever comes first.
  private mutating func joinStatus(_ joined: inout Term, with term: Term) {
    if joined.status == .proposed {
      joined.status = term.status
      return
    }
    guard let status = term.status, status != joined.status, status != .proposed else { return }
    guard let kept = joined.status else {
      if status == .preferred {
        joined.status = status
      } else {
        add(
          .status, about: "\(term.language) \(term.text)", kept: "unmarked",
          other: status.rawValue, "the first is kept")
      }
      return
    }
    add(
      .status, about: "\(term.language) \(term.text)", kept: kept.rawValue,
      other: status.rawValue, "the first is kept")
  }

  /// Joins what concepts and terms both carry.
  mutating func annotate<Item: Annotated>(_ item: inout Item, with other: Item, name: String) {
    if !other.notes.isEmpty {
      var known = Set(item.notes.map(PlainText.tidied))
      for note in other.notes where known.insert(PlainText.tidied(note)).inserted {
        item.notes.append(note)
      }
    }
    settle(name + "source", &item.source, other.source)
    Self.unite(&item.customers, with: other.customers)
    Self.unite(&item.projects, with: other.projects)
    Self.unite(&item.references, with: other.references)
    Self.uniteHistory(&item.history, with: other.history)
    for (field, value) in other.fields.sorted(by: { $0.key < $1.key }) {
      settle(name + field, &item.fields[field], value)
    }
  }

  private mutating func settleCase<Value: RawRepresentable>(
    _ name: String, _ value: inout Value?, _ other: Value?
  ) where Value.RawValue == String {
    var text = value?.rawValue
    settle(name, &text, other?.rawValue)
    value = text.flatMap { Value(rawValue: $0) }
  }

  private mutating func uniteContexts(
    _ contexts: inout [Term.Context], with others: [Term.Context], name: String
  ) {
    if others.isEmpty { return }
    var places: [String: Int] = [:]
    for (place, context) in contexts.enumerated() {
      let text = PlainText.tidied(context.text)
      if places[text] == nil { places[text] = place }
    }
    for context in others {
      let text = PlainText.tidied(context.text)
      if let place = places[text] {
        settle(name + "source of a context", &contexts[place].source, context.source)
      } else {
        places[text] = contexts.count
        contexts.append(context)
      }
    }
  }

  private static func unite<Value: Hashable>(_ values: inout [Value], with others: [Value]) {
    if others.isEmpty { return }
    var known = Set(values)
    for other in others where known.insert(other).inserted { values.append(other) }
  }

  /// Unites histories; by date when every transaction has one.
  private static func uniteHistory(_ history: inout [Transaction], with others: [Transaction]) {
    if others.isEmpty { return }
    let before = history.count
    unite(&history, with: others)
    if history.count == before { return }
    let joined = history
    let dates = joined.compactMap(\.date)
    guard dates.count == joined.count else { return }
    history = joined.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }.map { joined[$0] }
  }
}
