internal import Tables
internal import Terminology

/// Terms of any language, and terms not to be used.
extension TermRowReader {
  func addOthers(in row: [String], to terms: inout [Term]) {
    for (index, cell) in row.enumerated()
    where index < table.columns.count && !TermText.tidied(cell).isEmpty {
      switch table.columns[index] {
      case .variants?:
        for text in TermCell.alternatives(in: cell) { add(text, nil, to: &terms) }
      case .unwanted(let status)?: apply(status, cell, index, to: &terms)
      case .flags?: apply(flags: TermFlags(cell), to: &terms)
      case .note? where TermFlags(cell).areAll: apply(flags: TermFlags(cell), to: &terms)
      case .about(let home, .forbidden)?:
        if TermFlag(TermText.tidied(cell)) != nil { continue }
        for text in TermCell.unwanted(in: cell) {
          add(text, .forbidden, language: languages[home], to: &terms)
        }
      default: break
      }
    }
  }

  private func apply(flags: TermFlags, to terms: inout [Term]) {
    for place in terms.indices where flags.isForbidden || flags.isCaseSensitive {
      // Of two languages it is the translation that is not to be used.
      let target = languages[.target] ?? judged.flatMap { languages[$0] }
      if flags.isForbidden, target == nil || terms[place].language == target {
        terms[place].status = .forbidden
      }
      if flags.isCaseSensitive { terms[place].fields[TermFlags.caseField] = "yes" }
    }
  }

  private func apply(_ status: Term.Status, _ cell: String, _ index: Int, to terms: inout [Term]) {
    let text = TermText.tidied(cell)
    if table.flagColumns.contains(index) || TermFlag.isOutright(text) {
      guard TermFlag(text) == .set else { return }
      // Where a target is named, it is what is not to be used; else all of the row is.
      let target = languages[.target]
      let hasTarget = table.columns.contains(.target)
      for place in terms.indices {
        if !hasTarget || target == nil || terms[place].language == target {
          terms[place].status = status
        }
      }
      return
    }
    for text in TermCell.unwanted(in: cell) { add(text, status, to: &terms) }
  }

  /// Adds a term, in the language of the row's columns that its script tells.
  private func add(
    _ text: String, _ status: Term.Status?, language: Language? = nil, to terms: inout [Term]
  ) {
    let written = TermText.language(of: text)
    let own = table.columns.lazy.compactMap { column -> Language? in
      guard let column, column.holdsTerms else { return nil }
      return languages[column]
    }.first { written.isChinese ? $0.isChinese : $0.isEnglish }
    let term = Term(text, language: language ?? own ?? written, status: status)
    if terms.contains(where: { $0.text == term.text && $0.language == term.language }) { return }
    terms.append(term)
  }
}
