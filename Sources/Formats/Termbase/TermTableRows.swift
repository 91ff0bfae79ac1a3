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
    var columns = Self.conceptColumns
    if let pair {
      columns += Self.columns(for: pair.source, "source")
      columns += Self.columns(for: pair.target, "target")
    }
    for language in Self.languages(of: concepts)
    where language != pair?.source && language != pair?.target {
      columns += Self.columns(for: language, TableColumn.header(for: language))
    }
    let names = Set(concepts.flatMap(\.fields.keys)).sorted()
    columns += names.map { name in
      Column(header: TableColumn.header(forField: name)) { $0.fields[name] ?? "" }
    }
    self.columns = columns.filter { column in
      termbase.concepts.contains { !column.cell($0).isEmpty }
    }
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

  /// All languages, in the order in which they are met.
  private static func languages(of concepts: [Concept]) -> [Language] {
    var seen: Set<Language> = []
    var languages: [Language] = []
    for concept in concepts {
      for language in concept.terms.map(\.language) + concept.definitions.compactMap(\.language)
      where seen.insert(language).inserted {
        languages.append(language)
      }
    }
    return languages
  }

  private static func columns(for language: Language, _ name: String) -> [Column] {
    let terms = Column(header: name) { concept in
      TermCell.cell(ofTerms: concept.terms.filter { $0.language == language }.map(\.text))
    }
    let about = TermAttribute.allCases.map { attribute in
      Column(header: "\(name) \(attribute.rawValue)") { concept in
        if attribute == .definition {
          let definitions = concept.definitions.filter { $0.language == language }
          return TermCell.cell(ofValues: definitions.map(\.text))
        }
        let values = concept.terms.filter { $0.language == language }.map {
          attribute.values(of: $0)
        }
        return values.contains { !$0.isEmpty } ? TermCell.cell(ofParts: values) : ""
      }
    }
    return [terms] + about
  }
}
