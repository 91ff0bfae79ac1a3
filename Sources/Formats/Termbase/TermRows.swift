internal import Terminology

/// Rows under known columns, on their way to concepts.
struct TermRows {
  let columns: [TableColumn?]
  let rows: [[String]]

  /// One concept for each row with a term; rows with the same identifier are one.
  func termbase() -> Termbase {
    var concepts: [Concept] = []
    var places: [String: Int] = [:]
    let languages = columnLanguages()
    for row in rows {
      let terms = terms(in: row, languages: languages)
      if terms.isEmpty { continue }
      let identifier = text(.identifier, in: row) ?? ""
      if !identifier.isEmpty, let place = places[identifier] {
        for term in terms where !concepts[place].terms.contains(term) {
          concepts[place].terms.append(term)
        }
        continue
      }
      if !identifier.isEmpty { places[identifier] = concepts.count }
      concepts.append(
        Concept(
          id: identifier, subject: text(.subject, in: row),
          definition: text(.definition, in: row), note: text(.note, in: row), terms: terms))
    }
    var names = XMLNames()
    for index in concepts.indices { concepts[index].id = names.unique(concepts[index].id) }
    return Termbase(concepts: concepts)
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
    let shares = (hanCells(.source), hanCells(.target))
    if shares.0 == shares.1 { return languages }
    let sourceIsChinese = shares.0 > shares.1
    languages[.source] = sourceIsChinese ? .chinese : .english
    languages[.target] = sourceIsChinese ? .english : .chinese
    return languages
  }

  private func hanCells(_ column: TableColumn) -> Int {
    rows.count { row in text(column, in: row).map(TermText.containsHan) ?? false }
  }

  private func terms(in row: [String], languages: [TableColumn: Language]) -> [Term] {
    let status = text(.status, in: row).flatMap(TermRows.status)
    let partOfSpeech = text(.partOfSpeech, in: row)
    let judged = judgedColumn
    var terms: [Term] = []
    for (column, cell) in zip(columns, row) {
      let home: TableColumn? =
        switch column {
        case .sourceVariants: .source
        case .targetVariants: .target
        default: column
        }
      guard let home, home.holdsTerms else { continue }
      for alternative in TermText.alternatives(in: cell, separatedBy: TermRows.isSeparator) {
        var term = Term(
          alternative, language: languages[home] ?? TermText.language(of: alternative))
        if home == judged || judged == nil { term.status = status }
        if home != judged { term.partOfSpeech = partOfSpeech }
        if !terms.contains(where: { $0.text == term.text && $0.language == term.language }) {
          terms.append(term)
        }
      }
    }
    return terms
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == ";" || scalar == "；" || scalar == "｜"
  }

  /// The column that a status speaks of: the target, or the last language.
  private var judgedColumn: TableColumn? {
    let held = columns.compactMap { $0 }.filter(\.holdsTerms)
    if held.contains(.target) { return .target }
    return held.count > 1 ? held.last : nil
  }

  /// The tidied cell of the first such column in a row, or nil when empty.
  private func text(_ column: TableColumn, in row: [String]) -> String? {
    guard let index = columns.firstIndex(of: column), index < row.count else { return nil }
    let cell = TermText.tidied(row[index])
    return cell.isEmpty ? nil : cell
  }

  /// The status that a cell names in English, TBX's or Chinese words.
  private static func status(_ cell: String) -> Term.Status? {
    switch cell {
    case "首选", "推荐", "优先", "批准", "首選", "推薦": .preferred
    case "允许", "许用", "可用", "允許", "許用": .admitted
    case "不推荐", "弃用", "废弃", "不推薦", "棄用", "廢棄": .deprecated
    case "已替代", "被取代", "过时", "已取代", "過時": .superseded
    case "禁用", "禁止", "不可用", "禁止使用": .forbidden
    default: TBXPicklists.status(cell)
    }
  }
}
