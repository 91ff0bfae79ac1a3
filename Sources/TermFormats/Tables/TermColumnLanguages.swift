internal import Tables
internal import Terminology
internal import TextIO

/// The language of each column of terms. Of a source and a target, the one with more Chinese is
/// Chinese as a whole, so that `AWS` in it is Chinese too; a single column is told term by term.
struct TermColumnLanguages {
  private(set) var byColumn: [TableColumn: Language] = [:]
  /// The columns whose tags were taken.
  private(set) var stated: Set<Int> = []

  init(_ table: TermRows) {
    for case .language(let language)? in table.columns { byColumn[.language(language)] = language }
    let hasBoth = table.columns.contains(.source) && table.columns.contains(.target)
    if !hasBoth {
      // `术语` beside `英文` is the Chinese.
      let named = Array(byColumn.values)
      if named.count == 1, let other = named.first {
        let opposite: Language? =
          other.isEnglish ? .chinese : other.isChinese ? .english : nil
        byColumn[.source] = opposite
        byColumn[.target] = opposite
      }
      return
    }
    take(.sourceLanguage, for: .source, table)
    take(.targetLanguage, for: .target, table)
    if byColumn[.source] != nil && byColumn[.target] != nil { return }
    let shares = (hanCells(.source, table), hanCells(.target, table))
    if shares.0 == shares.1 { return }
    (byColumn[.source], byColumn[.target]) =
      shares.0 > shares.1 ? (.chinese, .english) : (.english, .chinese)
  }

  /// Takes the tag of a column such as `targetLang`, when all of it is one tag: exchange files of
  /// single pairs have it so.
  private mutating func take(_ tags: TableColumn, for side: TableColumn, _ table: TermRows) {
    guard let index = table.columns.firstIndex(of: tags) else { return }
    var stated: String?
    for row in table.rows where index < row.cells.count {
      let tag = row.cells[index]
      if tag.isEmpty || tag == stated { continue }
      if stated != nil { return }
      stated = tag
    }
    let language = stated.map {
      Language(rawValue: LanguageTag.cased(Language(rawValue: $0).rawValue))
    }
    guard let language, LanguageTag.wellFormed(language.rawValue) == language.rawValue else {
      return
    }
    byColumn[side] = language
    self.stated.insert(index)
  }

  private func hanCells(_ column: TableColumn, _ table: TermRows) -> Int {
    guard let index = table.columns.firstIndex(of: column) else { return 0 }
    return table.rows.count { index < $0.cells.count && TermText.containsHan($0.cells[index]) }
  }
}
