package import Terminology

/// What a column of a table of terms or of pairs holds, by its header.
package enum TableColumn: Sendable, Hashable {
  case source, target
  case sourceVariants, targetVariants
  case language(Language)
  case identifier, status, note, definition, subject, partOfSpeech, context
  /// The source, customers and projects of a concept.
  case origin, customer, project
  /// The tags of the languages of a source and a target in other columns.
  case sourceLanguage, targetLanguage
  /// Further terms, whose language their script tells.
  case variants
  /// Whether the row's terms are not to be used, or the words that are not.
  case unwanted(Term.Status)
  /// What memoQ says of the term in the column of terms before, and a sentence with it.
  case termInfo, termExample
  /// Whether the row's terms are not to be translated, or are to be.
  case kept(Bool)
  /// Flags of Weblate.
  case flags
  /// How sure somebody is of a row.
  case confidence
  /// How long a row's translation may be.
  case longest
  /// What is said of each term in another column.
  indirect case about(TableColumn, TermAttribute)
  /// A column of another kind, by its name.
  case other(String)
  /// A column that is known and has no place of its own, such as a frequency.
  case ignored

  /// Whether the column holds terms.
  package var holdsTerms: Bool {
    switch self {
    case .source, .target, .language: true
    default: false
    }
  }

  /// What a header says, or nil when it says nothing known.
  package init?(header: String) {
    // Nobody writes longer ones.
    if header.utf8.count > 256 { return nil }
    if let exact = TableColumn.exact(header) {
      self = exact
      return
    }
    let name = TableColumn.folded(header)
    if let known = ColumnWords.names[name] {
      self = TableColumn.bracketed(in: header, beside: name) ?? known
    } else if let language = LanguageName.language(in: header) {
      self = .language(language)
    } else if let about = TableColumn.about(header) ?? TableColumn.forbidden(header) {
      self = about
    } else if let known = TableColumn.numbered(name) ?? TableColumn.twice(header) {
      self = known
    } else {
      return nil
    }
  }

  // MARK: Headers that we write

  private static let termPrefix = "term:"
  private static let fieldPrefix = "field:"

  /// The header of a language's terms: its tag, marked where the tag alone would not
  /// be taken for a language.
  package static func header(for language: Language) -> String {
    let tag = language.rawValue
    return TableColumn(header: tag) == .language(language) ? tag : termPrefix + tag
  }

  /// The header of another field, marked where its name means something.
  package static func header(forField name: String) -> String {
    let column = TableColumn(header: name)
    let isFree = column == nil || column == .ignored
    return isFree && name == TermText.tidied(name) && !name.hasPrefix("#")
      ? name : fieldPrefix + name
  }

  /// A marked header, which says outright what it is.
  private static func exact(_ header: String) -> TableColumn? {
    if header.hasPrefix(fieldPrefix) { return .other(String(header.dropFirst(fieldPrefix.count))) }
    guard header.hasPrefix(termPrefix) else { return nil }
    let words = header.dropFirst(termPrefix.count).split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let tag = words.first else { return nil }
    let language = TableColumn.language(Language(rawValue: String(tag)))
    guard words.count > 1 else { return language }
    return TermAttribute(folded: folded(String(words[1]))).map { .about(language, $0) }
  }

  // MARK: Headers of several words

  /// The most characters of what is said of a language in its header.
  private static let longestAttribute = 24

  /// What a header such as `en status`, `zh-CN_note` or `中文定义` says.
  private static func about(_ header: String) -> TableColumn? {
    let name = TermText.tidied(header)
    // Nobody writes longer ones, and each place is tried.
    guard name.count <= 64 else { return nil }
    for split in name.indices.dropFirst().suffix(longestAttribute) {
      guard let attribute = TermAttribute(folded: folded(String(name[split...]))) else { continue }
      let home = String(name[..<split])
      if let column = ColumnWords.names[folded(home)], column.holdsTerms {
        return .about(column, attribute)
      }
      // A tag needs a mark after it: `item` is nothing about Italian.
      guard let last = home.unicodeScalars.last, !isTagCharacter(last) else { continue }
      if let language = LanguageName.language(in: home) {
        return .about(.language(language), attribute)
      }
    }
    return nil
  }

  private static func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
    !TermText.isHan(scalar) && scalar.properties.isAlphabetic
  }

  /// What a header such as `Forbidden English` or `禁用英文` says.
  private static func forbidden(_ header: String) -> TableColumn? {
    let name = TermText.tidied(header)
    guard name.count <= 64 else { return nil }
    for split in name.indices.dropFirst().prefix(longestAttribute) {
      guard TermAttribute(folded: folded(String(name[..<split]))) == .forbidden,
        let language = LanguageName.language(in: String(name[split...]))
      else { continue }
      return .about(.language(language), .forbidden)
    }
    return nil
  }

  /// The language in brackets after a word that only says that there are terms: `Term (EN)`.
  private static func bracketed(in header: String, beside name: String) -> TableColumn? {
    guard ColumnWords.onlyTerms.contains(name),
      let open = header.firstIndex(where: { "(（[【".contains($0) }),
      let close = header[open...].firstIndex(where: { ")）]】".contains($0) })
    else { return nil }
    return LanguageName.language(in: String(header[header.index(after: open)..<close]))
      .map { .language($0) }
  }

  /// A known word with a number: `target2`.
  private static func numbered(_ name: String) -> TableColumn? {
    let digits = name.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard digits > 0, digits < 4, let known = ColumnWords.names[String(name.dropLast(digits))],
      known.holdsTerms
    else { return nil }
    return known
  }

  /// A header that says the same in Chinese and in English: `备注 Notes`.
  private static func twice(_ header: String) -> TableColumn? {
    let words = LanguageName.words(of: TermText.tidied(header))
    guard (2...6).contains(words.count) else { return nil }
    var parts: [String] = []
    var isHan: Bool?
    for word in words {
      let isNextHan = TermText.containsHan(word)
      if isNextHan == isHan { parts[parts.count - 1] += word } else { parts.append(word) }
      isHan = isNextHan
    }
    let columns = parts.map { ColumnWords.names[$0] }
    guard parts.count == 2, let first = columns[0], columns[1] == first else { return nil }
    return first
  }

  /// Lower case, without spaces, `_`, `-` and brackets with what is in them.
  package static func folded(_ header: String) -> String {
    var result = ""
    var depth = 0
    for character in header.lowercased() {
      switch character {
      case "(", "（", "[", "【": depth += 1
      case ")", "）", "]", "】": depth = max(0, depth - 1)
      case " ", "_", "-", "\u{3000}", "\u{FEFF}", "*", ":", "：", ".", "?", "？", "\n", "\r", "\t":
        continue
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }
}
