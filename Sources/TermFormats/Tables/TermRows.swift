internal import Tables
internal import Terminology
internal import Text
internal import TextIO

/// Rows under known columns, on their way to concepts.
struct TermRows {
  let columns: [TableColumn?]
  let rows: [TableRow]
  /// What the header calls the columns.
  let names: [String]
  /// What is said in other columns of the terms in each column.
  let abouts: [[TermAbout]]
  /// The column of memoQ's flags for the terms in each column.
  let infos: [Int?]
  /// The columns of terms not to be used that hold flags and no words.
  let flagColumns: Set<Int>
  /// Whether the columns hold nothing but terms, so that nothing else need be looked for.
  let holdsTermsAlone: Bool
  /// The rows that hold totals and no terms.
  let totals: Set<Int>

  /// What another column says of the terms of one.
  struct TermAbout {
    var column: Int
    var attribute: TermAttribute
  }

  init(columns: [TableColumn?], names: [String] = [], rows: [TableRow]) {
    let columns = Self.resolved(columns, names)
    self.columns = columns
    self.rows = rows
    self.names = names
    holdsTermsAlone = columns.allSatisfy { $0.map(\.holdsTerms) ?? true }
    totals = TableTotals.rows(of: rows, columns)
    abouts = Self.abouts(columns)
    infos = columns.indices.map { place in
      columns[place]?.holdsTerms == true
        ? columns.indices.first { columns[$0] == .termInfo && Self.home(of: $0, columns) == place }
        : nil
    }
    flagColumns = Set(
      columns.indices.filter { column in
        guard case .unwanted? = columns[column] else { return false }
        return rows.allSatisfy { row in
          guard column < row.cells.count, !row.cells[column].isEmpty else { return true }
          let cell = TermText.tidied(row.cells[column])
          return cell.isEmpty || TermFlag(cell) != nil
        }
      })
  }

  /// The columns, where what is said of a language belongs to the one column of that language that names a
  /// region or script (`en status` beside `English (US)`), or the reverse; what would be said of no column is
  /// kept under its name.
  private static func resolved(_ columns: [TableColumn?], _ names: [String]) -> [TableColumn?] {
    columns.enumerated().map { place, column in
      guard case .about(let home, let attribute)? = column, !columns.contains(home) else {
        return column
      }
      if case .language(let language) = home, let near = nearest(language, columns) {
        return .about(.language(near), attribute)
      }
      // These need no column.
      if attribute == .definition || attribute == .forbidden { return column }
      return place < names.count && !names[place].isEmpty ? .other(names[place]) : column
    }
  }

  /// The only language of columns that is a language but for its region or script; nil where none or
  /// several are.
  private static func nearest(_ language: Language, _ columns: [TableColumn?]) -> Language? {
    var found: Language?
    for case .language(let other)? in columns where other.primary == language.primary {
      if found != nil && found != other { return nil }
      found = other
    }
    return found
  }

  /// The column of terms before another one.
  private static func home(of column: Int, _ columns: [TableColumn?]) -> Int? {
    columns[..<column].lastIndex { $0?.holdsTerms == true }
  }

  /// What columns say of terms: of all columns of a language, or of the one before where each has
  /// a column of its own.
  private static func abouts(_ columns: [TableColumn?]) -> [[TermAbout]] {
    var abouts = Array(repeating: [TermAbout](), count: columns.count)
    for (place, column) in columns.enumerated() {
      switch column {
      case .termExample?:
        guard let home = home(of: place, columns) else { continue }
        abouts[home].append(TermAbout(column: place, attribute: .context))
      case .about(let home, let attribute)? where attribute != .definition:
        let homes = columns.indices.filter { columns[$0] == home }
        let isOwn = columns.count { $0 == column } > 1
        let nearest = homes.last { $0 < place } ?? homes.first
        for home in isOwn ? [nearest].compactMap({ $0 }) : homes {
          abouts[home].append(TermAbout(column: place, attribute: attribute))
        }
      default: break
      }
    }
    return abouts
  }

  /// One concept for each row with a term; rows with the same identifier are one.
  func termbase() -> Termbase { located().termbase }

  /// The concepts, and for each row the place of the one that it became or joined.
  ///
  /// A row whose term is one cell with that of the row above belongs to the same concept.
  func located() -> (termbase: Termbase, placesOfRows: [Int?]) {
    var concepts: [Concept] = []
    var places: [String: Int] = [:]
    var placesOfRows: [Int?] = []
    let reader = TermRowReader(self)
    let size = 1024
    let read = Parallel.map((rows.count + size - 1) / size) { block in
      (block * size..<min(rows.count, (block + 1) * size)).map { place in
        isHeading(rows[place].cells) || totals.contains(place)
          ? nil : reader.concept(of: rows[place].cells)
      }
    }
    concepts.reserveCapacity(rows.count)
    placesOfRows.reserveCapacity(rows.count)
    for (row, concept) in read.joined().enumerated() {
      guard let concept else {
        placesOfRows.append(nil)
        continue
      }
      let goesOn = rows[row].continued.contains { columns.indices.contains($0) && holdsTerms($0) }
      var known = concept.id.isEmpty ? nil : places[concept.id]
      if known == nil && goesOn, let last = placesOfRows.last { known = last }
      if let known {
        placesOfRows.append(known)
        concepts[known].join(concept)
        continue
      }
      placesOfRows.append(concepts.count)
      if !concept.id.isEmpty { places[concept.id] = concepts.count }
      concepts.append(concept)
    }
    var names = XMLNames()
    names.reserve(concepts.count)
    for index in concepts.indices { concepts[index].id = names.free(concepts[index].id) }
    return (Termbase(concepts: concepts), placesOfRows)
  }

  /// Whether a row is the header once more, as at the top of each page, or the letter of a section.
  private func isHeading(_ cells: [String]) -> Bool {
    if names.isEmpty { return false }
    var filled = 0
    var isHeader = true
    var isLetter = true
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let text = TermText.tidied(cell)
      if text.isEmpty { continue }
      filled += 1
      if index >= names.count || names[index] != text { isHeader = false }
      if !text.isSingleCapital { isLetter = false }
      if !isHeader && (!isLetter || filled > 1) { return false }
    }
    return filled > 1 && isHeader || filled == 1 && isLetter && names.count > 1
  }

  private func holdsTerms(_ column: Int) -> Bool { columns[column]?.holdsTerms == true }

  /// What a person should know of rows that gave no concept, and of cells beyond all columns.
  func remarks(on places: [Int?]) -> [String] {
    var messages: [String] = []
    let without = rows.indices.filter { index in
      index < places.count && places[index] == nil && !totals.contains(index)
        && rows[index].cells.contains { !TermText.tidied($0).isEmpty }
    }.map { rows[$0].number }
    if !without.isEmpty {
      messages.append(
        "\(without.count) row\(without.count == 1 ? " has" : "s have") no term and "
          + "\(without.count == 1 ? "is" : "are") passed over: \(Self.list(without))")
    }
    if !totals.isEmpty {
      messages.append(
        "\(totals.count) row\(totals.count == 1 ? " holds" : "s hold") totals and no terms, and "
          + "\(totals.count == 1 ? "is" : "are") passed over: "
          + Self.list(totals.sorted().map { rows[$0].number }))
    }
    let unknown = unknownStatuses
    if !unknown.isEmpty {
      messages.append(
        "a status that is not understood is kept as it is, and its terms count as allowed: "
          + unknown.prefix(5).joined(separator: ", ") + (unknown.count > 5 ? ", …" : ""))
    }
    let others = rows.lazy.filter { row in
      row.cells.indices.contains { isLost(row.cells[$0], in: $0) }
    }.map(\.number)
    let rowsWithOthers = Array(others)
    if !rowsWithOthers.isEmpty {
      messages.append(
        "cells in columns that nothing names are passed over, in row \(Self.list(rowsWithOthers)) "
          + "(--columns names them)")
    }
    return messages
  }

  /// What stands in columns of a status and says none, each once.
  private var unknownStatuses: [String] {
    let places = columns.indices.filter { columns[$0] == .status }
    if places.isEmpty { return [] }
    var known: Set<String> = []
    var found: [String] = []
    for row in rows where !isHeading(row.cells) {
      for place in places where place < row.cells.count {
        let text = TermText.tidied(row.cells[place])
        if text.isEmpty || !known.insert(text).inserted { continue }
        if TermStatusWord.status(text) == nil { found.append(text) }
      }
    }
    return found
  }

  /// Whether a cell is passed over: what a header has no name for and, without a header, words.
  private func isLost(_ cell: String, in column: Int) -> Bool {
    if cell.isEmpty || column < columns.count && columns[column] != nil { return false }
    if names.isEmpty { return cell.unicodeScalars.contains { $0.properties.isAlphabetic } }
    return !TermText.tidied(cell).isEmpty
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.prefix(5).map(String.init).joined(separator: ", ") + (numbers.count > 5 ? ", …" : "")
  }
}

extension Concept {
  /// Takes what another row says of the same concept.
  fileprivate mutating func join(_ other: Concept) {
    for term in other.terms {
      let known = terms.firstIndex { $0.text == term.text && $0.language == term.language }
      guard let known else {
        terms.append(term)
        continue
      }
      terms[known].join(term)
    }
    for definition in other.definitions where !definitions.contains(definition) {
      definitions.append(definition)
    }
    for note in other.notes where !notes.contains(note) { notes.append(note) }
    for name in other.customers where !customers.contains(name) { customers.append(name) }
    for name in other.projects where !projects.contains(name) { projects.append(name) }
    if let more = other.subject, more != subject {
      subject = subject.map { "\($0); \(more)" } ?? more
    }
    if let more = other.source, more != source {
      source = source.map { "\($0); \(more)" } ?? more
    }
    fields.merge(other.fields) { $0 == $1 ? $0 : "\($0); \($1)" }
  }
}

extension Term {
  /// Takes what another row says of the same term.
  fileprivate mutating func join(_ other: Term) {
    if other.status == .forbidden || status == nil { status = other.status ?? status }
    kind = kind ?? other.kind
    partOfSpeech = partOfSpeech ?? other.partOfSpeech
    gender = gender ?? other.gender
    location = location ?? other.location
    region = region ?? other.region
    source = source ?? other.source
    for note in other.notes where !notes.contains(note) { notes.append(note) }
    for context in other.contexts where !contexts.contains(context) { contexts.append(context) }
    for name in other.customers where !customers.contains(name) { customers.append(name) }
    for name in other.projects where !projects.contains(name) { projects.append(name) }
    fields.merge(other.fields) { $0 == $1 ? $0 : "\($0); \($1)" }
  }
}

extension String {
  /// Whether it is one Latin capital.
  fileprivate var isSingleCapital: Bool {
    utf8.count == 1 && utf8.first.map { (0x41...0x5A).contains($0) } ?? false
  }
}
