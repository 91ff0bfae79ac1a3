internal import Terminology
internal import Text
internal import TextIO

/// Rows under known columns, on their way to concepts.
struct TermRows {
  let columns: [TableColumn?]
  let rows: [[String]]
  /// Whether the columns hold nothing but terms, so that nothing else need be looked for.
  private let holdsTermsAlone: Bool

  init(columns: [TableColumn?], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
    holdsTermsAlone = columns.allSatisfy { $0.map(\.holdsTerms) ?? true }
  }

  /// One concept for each row with a term; rows with the same identifier are one.
  func termbase() -> Termbase { located().termbase }

  /// The concepts, and for each row the place of the one that it became or joined.
  func located() -> (termbase: Termbase, placesOfRows: [Int?]) {
    var concepts: [Concept] = []
    var places: [String: Int] = [:]
    var placesOfRows: [Int?] = []
    let languages = columnLanguages()
    let stated = Set(
      columns.compactMap { column -> String? in
        guard case .other(let name)? = column else { return nil }
        return sideOfTags(named: name) == nil ? nil : name
      })
    let judged = judgedColumn
    let size = 1024
    let read = Parallel.map((rows.count + size - 1) / size) { block in
      rows[block * size..<min(rows.count, (block + 1) * size)].map { row -> Concept? in
        let terms = terms(in: row, languages: languages, judged: judged)
        if terms.isEmpty { return nil }
        return concept(text(.identifier, in: row) ?? "", row, terms, languages, except: stated)
      }
    }
    concepts.reserveCapacity(rows.count)
    placesOfRows.reserveCapacity(rows.count)
    for concept in read.joined() {
      guard let concept else {
        placesOfRows.append(nil)
        continue
      }
      let known = concept.id.isEmpty ? nil : places[concept.id]
      placesOfRows.append(known ?? concepts.count)
      if let known {
        for term in concept.terms where !concepts[known].terms.contains(term) {
          concepts[known].terms.append(term)
        }
        continue
      }
      if !concept.id.isEmpty { places[concept.id] = concepts.count }
      concepts.append(concept)
    }
    var names = XMLNames()
    names.reserve(concepts.count)
    for index in concepts.indices { concepts[index].id = names.unique(concepts[index].id) }
    return (Termbase(concepts: concepts), placesOfRows)
  }

  private func concept(
    _ identifier: String, _ row: [String], _ terms: [Term], _ languages: [TableColumn: Language],
    except stated: Set<String>
  ) -> Concept {
    if holdsTermsAlone { return Concept(id: identifier, terms: terms) }
    var concept = Concept(
      id: identifier, subject: text(.subject, in: row), source: text(.origin, in: row),
      terms: terms)
    concept.definitions = values(.definition, in: row).map { Concept.Definition($0) }
    concept.notes = values(.note, in: row)
    concept.customers = values(.customer, in: row)
    concept.projects = values(.project, in: row)
    for (column, cell) in zip(columns, row) {
      switch column {
      case .about(let home, .definition)?:
        concept.definitions += TermCell.values(in: cell).map {
          Concept.Definition($0, language: languages[home])
        }
      case .other(let name)? where !stated.contains(name):
        let text = TermText.tidied(cell)
        if !text.isEmpty { concept.fields[name] = text }
      default: break
      }
    }
    return concept
  }

  private func values(_ column: TableColumn, in row: [String]) -> [String] {
    text(column, in: row).map(TermCell.values) ?? []
  }

  /// The language of each column of terms. Of a source and a target, the one with
  /// more Chinese is Chinese as a whole, so that `AWS` in it is Chinese too; a
  /// single column is told term by term.
  private func columnLanguages() -> [TableColumn: Language] {
    var languages: [TableColumn: Language] = [:]
    for case .language(let language)? in columns { languages[.language(language)] = language }
    let hasBoth = columns.contains(.source) && columns.contains(.target)
    if !hasBoth {
      // `术语` beside `英文` is the Chinese.
      let named = Array(languages.values)
      if named.count == 1, let other = named.first {
        let opposite: Language? =
          other.isEnglish ? .chinese : other.isChinese ? .english : nil
        languages[.source] = opposite
        languages[.target] = opposite
      }
      return languages
    }
    for case .other(let name)? in columns {
      if let side = sideOfTags(named: name) { languages[side] = statedLanguage(in: name) }
    }
    if languages[.source] != nil && languages[.target] != nil { return languages }
    let shares = (hanCells(.source), hanCells(.target))
    if shares.0 == shares.1 { return languages }
    (languages[.source], languages[.target]) =
      shares.0 > shares.1 ? (.chinese, .english) : (.english, .chinese)
    return languages
  }

  /// The column whose language a column such as `targetLang` states, when all of it is
  /// one tag: exchange files of single pairs have it so.
  private func sideOfTags(named name: String) -> TableColumn? {
    let side: TableColumn
    switch name.lowercased() {
    case "sourcelang", "srclang", "source lang", "source_lang": side = .source
    case "targetlang", "tgtlang", "target lang", "target_lang": side = .target
    default: return nil
    }
    return columns.contains(side) && statedLanguage(in: name) != nil ? side : nil
  }

  private func statedLanguage(in name: String) -> Language? {
    guard let index = columns.firstIndex(of: .other(name)) else { return nil }
    var stated: String?
    for row in rows where index < row.count {
      let tag = row[index]
      if tag.isEmpty || tag == stated { continue }
      if stated != nil { return nil }
      stated = tag
    }
    let language = stated.map {
      Language(rawValue: LanguageTag.cased(Language(rawValue: $0).rawValue))
    }
    guard let language, LanguageTag.wellFormed(language.rawValue) == language.rawValue else {
      return nil
    }
    return language
  }

  private func hanCells(_ column: TableColumn) -> Int {
    rows.count { row in text(column, in: row).map(TermText.containsHan) ?? false }
  }

  private func terms(
    in row: [String], languages: [TableColumn: Language], judged: TableColumn?
  ) -> [Term] {
    let status = text(.status, in: row).flatMap(TermStatusWord.status)
    let partOfSpeech = text(.partOfSpeech, in: row)
    var terms: [Term] = []
    for (column, cell) in zip(columns, row) {
      let home: TableColumn? =
        switch column {
        case .sourceVariants: .source
        case .targetVariants: .target
        default: column
        }
      guard let home, home.holdsTerms else { continue }
      var found = TermCell.alternatives(in: cell).map { alternative in
        var term = Term(
          alternative, language: languages[home] ?? TermText.language(of: alternative))
        if home == judged || judged == nil { term.status = status }
        if home != judged { term.partOfSpeech = partOfSpeech }
        return term
      }
      if home == column { describe(&found, of: home, in: row) }
      for term in found where !terms.contains(term) { terms.append(term) }
    }
    if let context = text(.context, in: row), !terms.isEmpty {
      terms[0].contexts.insert(Term.Context(context), at: 0)
    }
    return terms
  }

  /// Says of the terms of a column what other columns say of them.
  private func describe(_ terms: inout [Term], of home: TableColumn, in row: [String]) {
    if terms.isEmpty || holdsTermsAlone { return }
    for (column, cell) in zip(columns, row) {
      guard case .about(home, let attribute)? = column, attribute != .definition else { continue }
      let parts = TermCell.parts(of: cell)
      if parts.count == terms.count {
        for (index, part) in parts.enumerated() {
          attribute.set(TermCell.values(in: part), of: &terms[index])
        }
      } else if parts.count == 1 {
        for index in terms.indices { attribute.set(TermCell.values(in: cell), of: &terms[index]) }
      } else {
        attribute.set([TermText.tidied(cell)], of: &terms[0])
      }
    }
  }

  /// The column that a status speaks of: the target, or the last language.
  private var judgedColumn: TableColumn? {
    let held = columns.compactMap { $0 }.filter(\.holdsTerms)
    if held.contains(.target) { return .target }
    return held.count > 1 ? held.last : nil
  }

  /// The tidied cell of the first such column in a row, or nil when empty.
  private func text(_ column: TableColumn, in row: [String]) -> String? {
    if holdsTermsAlone, !column.holdsTerms { return nil }
    guard let index = columns.firstIndex(of: column), index < row.count else { return nil }
    let cell = TermText.tidied(row[index])
    return cell.isEmpty ? nil : cell
  }
}
