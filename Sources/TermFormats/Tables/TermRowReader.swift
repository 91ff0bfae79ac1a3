internal import Tables
internal import Terminology
internal import TextIO

/// Makes a concept of a row of terms.
struct TermRowReader: Sendable {
  let table: TermRows
  let languages: [TableColumn: Language]
  /// The column that a status speaks of: the target, or the last language.
  let judged: TableColumn?
  /// The columns of tags that were taken for the languages of others.
  private let stated: Set<Int>
  /// Where the columns of each kind are.
  private let places: [TableColumn: [Int]]

  init(_ table: TermRows) {
    self.table = table
    let languages = TermColumnLanguages(table)
    self.languages = languages.byColumn
    stated = languages.stated
    var places: [TableColumn: [Int]] = [:]
    for (place, column) in table.columns.enumerated() {
      if let column { places[column, default: []].append(place) }
    }
    self.places = places
    let held = table.columns.compactMap { $0 }.filter(\.holdsTerms)
    judged = held.contains(.target) ? .target : Set(held).count > 1 ? held.last : nil
  }

  /// The concept of a row, or nil where it has no term.
  func concept(of row: [String]) -> Concept? {
    var terms = terms(in: row)
    if !table.holdsTermsAlone { addOthers(in: row, to: &terms) }
    if terms.isEmpty { return nil }
    let identifier = text(.identifier, in: row) ?? ""
    if table.holdsTermsAlone { return Concept(id: identifier, terms: terms) }
    var concept = Concept(
      id: identifier, subject: joined(.subject, in: row), source: text(.origin, in: row),
      terms: terms)
    concept.definitions = values(.definition, in: row).map { Concept.Definition($0) }
    concept.notes = values(.note, in: row)
    concept.customers = values(.customer, in: row)
    concept.projects = values(.project, in: row)
    describe(&concept, row)
    return concept
  }

  private func describe(_ concept: inout Concept, _ row: [String]) {
    for (index, cell) in row.enumerated() where index < table.columns.count {
      switch table.columns[index] {
      case .about(let home, .definition)?:
        concept.definitions += TermCell.values(in: cell).map {
          Concept.Definition($0, language: languages[home])
        }
      case .other(let name)?: keep(cell, as: name, in: &concept)
      case .confidence?, .ignored?, .longest?:
        keep(cell, as: name(index, or: "confidence"), in: &concept)
      case .kept(let isKept)?:
        let text = TermText.tidied(cell)
        switch TermFlag(text) {
        case .set?: if isKept { concept.fields[Concept.keptField] = "yes" }
        case .unset?: if !isKept { concept.fields[Concept.keptField] = "yes" }
        case nil: keep(text, as: name(index, or: Concept.keptField), in: &concept)
        }
      case .note? where TermFlags(cell).areAll && TermFlags(cell).isKept:
        concept.fields[Concept.keptField] = "yes"
      case .flags?:
        let flags = TermFlags(cell)
        if flags.isKept { concept.fields[Concept.keptField] = "yes" }
        keep(flags.others, as: "flags", in: &concept)
      case .sourceLanguage? where !stated.contains(index):
        keep(cell, as: name(index, or: "sourceLanguage"), in: &concept)
      case .targetLanguage? where !stated.contains(index):
        keep(cell, as: name(index, or: "targetLanguage"), in: &concept)
      case .status?:
        // What is not understood is kept.
        let text = TermText.tidied(cell)
        if !text.isEmpty, TermStatusWord.status(text) == nil {
          keep(text, as: "status", in: &concept)
        }
      default: break
      }
    }
  }

  private func name(_ index: Int, or name: String) -> String {
    table.names.indices.contains(index) && !table.names[index].isEmpty ? table.names[index] : name
  }

  private func keep(_ cell: String, as name: String, in concept: inout Concept) {
    let text = TermText.tidied(cell)
    if text.isEmpty { return }
    concept.fields[name] = concept.fields[name].map { "\($0); \(text)" } ?? text
  }

  // MARK: Terms

  private func terms(in row: [String]) -> [Term] {
    let status = text(.status, in: row).flatMap(TermStatusWord.status)
    let partOfSpeech = text(.partOfSpeech, in: row)
    var terms: [Term] = []
    // Of thousands of forms in one cell, each is compared to those of its text alone.
    var places: [String: [Int]] = [:]
    for (index, cell) in row.enumerated() where index < table.columns.count {
      let column = table.columns[index]
      let home: TableColumn? =
        switch column {
        case .sourceVariants: .source
        case .targetVariants: .target
        default: column
        }
      guard let home, home.holdsTerms else { continue }
      var found = alternatives(in: cell, index, row).map { alternative in
        var term = Term(
          alternative, language: languages[home] ?? TermText.language(of: alternative))
        if home == judged || judged == nil { term.status = status }
        if home != judged { term.partOfSpeech = partOfSpeech }
        return term
      }
      if home == column { describe(&found, index, row) }
      for term in found
      where !(places[term.text]?.contains { terms[$0] == term } ?? false) {
        places[term.text, default: []].append(terms.count)
        terms.append(term)
      }
    }
    if let context = text(.context, in: row), !terms.isEmpty {
      terms[0].contexts.insert(Term.Context(context), at: 0)
    }
    return terms
  }

  /// The terms of a cell. memoQ has one in each, in which `|` and `*` may say how it is inflected.
  private func alternatives(in cell: String, _ index: Int, _ row: [String]) -> [String] {
    guard let place = table.infos[index] else {
      return TermCell.alternatives(in: cell, keepsSlashes: keepsSlashes(index, row))
    }
    let info = place < row.count ? row[place].lowercased() : ""
    let text = info.contains("custom") ? cell.filter { $0 != "|" && $0 != "*" } : cell
    let term = TermText.tidied(text)
    return term.isEmpty ? [] : [term]
  }

  /// Whether a slash without spaces is part of a term: where a single character stands beside it, as
  /// in 和/或, or terms of another column have one as well, as in 输入/输出, input/output; but not where
  /// another column has as many alternatives.
  private func keepsSlashes(_ index: Int, _ row: [String]) -> Bool {
    let cell = row[index]
    guard cell.utf8.contains(0x2F) else { return false }
    let others = row.indices.filter { other in
      other != index && other < table.columns.count
        && table.columns[other]?.holdsTerms == true && !row[other].isEmpty
    }
    let count = TermCell.alternatives(in: cell).count
    if others.contains(where: {
      TermCell.alternatives(in: row[$0], keepsSlashes: true).count == count
    }) {
      return false
    }
    return !TermCell.partsWords(cell) || others.contains { TermCell.hasSlash(row[$0]) }
  }

  /// Says of the terms of a column what other columns say of them.
  private func describe(_ terms: inout [Term], _ index: Int, _ row: [String]) {
    if terms.isEmpty || table.holdsTermsAlone { return }
    if let place = table.infos[index], place < row.count { apply(info: row[place], to: &terms) }
    for about in table.abouts[index] where about.column < row.count {
      let cell = row[about.column]
      let parts = TermCell.parts(of: cell)
      if parts.count == terms.count {
        for (index, part) in parts.enumerated() {
          about.attribute.set(TermCell.values(in: part), of: &terms[index])
        }
      } else if parts.count == 1 {
        for index in terms.indices {
          about.attribute.set(TermCell.values(in: cell), of: &terms[index])
        }
      } else {
        about.attribute.set([TermText.tidied(cell)], of: &terms[0])
      }
    }
  }

  /// What memoQ says of a term, such as `CasePermissive;HalfPrefix;Forbidden`.
  private func apply(info cell: String, to terms: inout [Term]) {
    let text = TermText.tidied(cell)
    if text.isEmpty { return }
    let words = text.lowercased().split { ";,| ".contains($0) }
    let isForbidden = words.contains {
      ["forbidden", "isforbidden", "forbidden=true", "isforbidden=true"].contains($0)
    }
    for index in terms.indices {
      if isForbidden { terms[index].status = .forbidden }
      terms[index].fields["Term_Info"] = text
    }
  }

  // MARK: Cells

  private func values(_ column: TableColumn, in row: [String]) -> [String] {
    texts(column, in: row).flatMap { TermCell.values(in: $0) }
  }

  /// The tidied cell of the first such column in a row that is not empty, or nil.
  private func text(_ column: TableColumn, in row: [String]) -> String? {
    texts(column, in: row).first
  }

  private func joined(_ column: TableColumn, in row: [String]) -> String? {
    let texts = texts(column, in: row)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func texts(_ column: TableColumn, in row: [String]) -> [String] {
    if table.holdsTermsAlone, !column.holdsTerms { return [] }
    guard let places = places[column] else { return [] }
    return places.compactMap { index in
      guard index < row.count else { return nil }
      let cell = TermText.tidied(row[index])
      return cell.isEmpty ? nil : cell
    }
  }
}
