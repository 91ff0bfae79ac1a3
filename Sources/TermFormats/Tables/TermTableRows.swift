internal import Tables
internal import Terminology

/// A termbase as the rows of a table, the header first and then a row for each concept.
///
/// Each language has a column for its terms, named by its tag, and beside it one for
/// each thing that is said of any of them, such as `en status`. ``TermCell`` tells how
/// several terms stand in one cell. Columns without content are left out.
struct TermTableRows: Sequence, IteratorProtocol {
  private struct Column {
    var header: String
    var cell: @Sendable (Concept) -> String
  }

  private let concepts: [Concept]
  private let columns: [Column]
  /// The number of rows that were given.
  private var given = 0

  /// The rows of a termbase.
  ///
  /// - Parameter pair: languages whose columns are called `source` and `target`, which
  ///   other tools look for, and come first.
  init(_ termbase: Termbase, pair: (source: Language, target: Language)? = nil) {
    concepts = termbase.concepts
    let used = Self.attributes(in: concepts)
    var columns = Self.conceptColumns.filter { column in
      termbase.concepts.contains { !column.cell($0).isEmpty }
    }
    var names = used.order.map { ($0, TableColumn.header(for: $0)) }
    if let pair {
      names.removeAll { $0.0 == pair.source || $0.0 == pair.target }
      names = [(pair.source, "source"), (pair.target, "target")] + names
    }
    for (language, name) in names {
      columns += Self.columns(for: language, name, used.attributes[language] ?? [])
    }
    let fields = Set(concepts.lazy.flatMap(\.fields.keys)).sorted()
    columns += fields.map { name in
      Column(header: TableColumn.header(forField: name)) { $0.fields[name] ?? "" }
    }
    self.columns = columns
  }

  mutating func next() -> [String]? {
    defer { given += 1 }
    if given == 0 { return columns.map(\.header) }
    guard given <= concepts.count else { return nil }
    let concept = concepts[given - 1]
    return columns.map { $0.cell(concept) }
  }

  private static let conceptColumns = [
    Column(header: "id") { $0.id },
    Column(header: "subject") { $0.subject ?? "" },
    Column(header: "definition") { concept in
      TermCell.cell(ofValues: concept.definitions.filter { $0.language == nil }.map(\.text))
    },
    Column(header: "note") { TermCell.cell(ofValues: $0.notes) },
    Column(header: "origin") { $0.source ?? "" },
    Column(header: "customer") { TermCell.cell(ofValues: $0.customers) },
    Column(header: "project") { TermCell.cell(ofValues: $0.projects) },
  ]

  /// The languages in the order in which they are met, and what is said of the terms of
  /// each.
  private static func attributes(
    in concepts: [Concept]
  ) -> (order: [Language], attributes: [Language: Set<TermAttribute>]) {
    var order: [Language] = []
    var attributes: [Language: Set<TermAttribute>] = [:]
    func meet(_ language: Language) {
      if attributes[language] != nil { return }
      order.append(language)
      attributes[language] = []
    }
    for concept in concepts {
      for term in concept.terms {
        meet(term.language)
        for attribute in TermAttribute.allCases
        where attribute.isSaid(of: term) && attributes[term.language]?.contains(attribute) == false
        {
          attributes[term.language]?.insert(attribute)
        }
      }
      for definition in concept.definitions {
        guard let language = definition.language else { continue }
        meet(language)
        attributes[language]?.insert(.definition)
      }
    }
    return (order, attributes)
  }

  private static func columns(
    for language: Language, _ name: String, _ attributes: Set<TermAttribute>
  ) -> [Column] {
    let terms = Column(header: name) { concept in
      TermCell.cell(
        ofTerms: concept.terms.lazy.filter { $0.language == language }.map(\.text))
    }
    let about = TermAttribute.allCases.filter(attributes.contains).map { attribute in
      Column(header: "\(name) \(attribute.rawValue)") { concept in
        if attribute == .definition {
          let definitions = concept.definitions.filter { $0.language == language }
          return TermCell.cell(ofValues: definitions.map(\.text))
        }
        let terms = concept.terms.lazy.filter { $0.language == language }
        guard terms.contains(where: { attribute.isSaid(of: $0) }) else { return "" }
        return TermCell.cell(ofParts: terms.map { attribute.values(of: $0) })
      }
    }
    return [terms] + about
  }
}
