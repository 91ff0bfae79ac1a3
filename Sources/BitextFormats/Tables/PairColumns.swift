internal import Bitext
internal import Tables
internal import Terminology
internal import TextIO

/// What the columns of a table of units mean.
struct PairColumns {
  /// The meaning of a column.
  enum Meaning: Hashable {
    case id, source, target, context, note, state, sourceLanguage, targetLanguage, confidence
    /// Whether a person must still look at the translation, and whether nobody may change it.
    case fuzzy, locked
    /// A value with a name.
    case property(String)
    /// Text in a language that is neither, and more text in one of both.
    case otherLanguage, alternative
  }

  /// The meaning of each column, nil where it has none here.
  private(set) var meanings: [Meaning?]
  /// The languages that the header names.
  private(set) var languages = (source: "", target: "")

  /// Source and target and nothing else.
  static let pair = PairColumns(meanings: [.source, .target])

  private init(meanings: [Meaning?]) { self.meanings = meanings }

  /// The columns of a header, or nil where it has none for a source and a target.
  ///
  /// - Parameters:
  ///   - source: The wanted language of the source.
  ///   - target: The wanted language of the target.
  init?(_ head: TableHead, source: String?, target: String?) {
    meanings = head.columns.enumerated().map { index, column in
      column.flatMap { Self.meaning($0, name: index < head.names.count ? head.names[index] : "") }
    }
    guard let places = Self.places(head, source: source, target: target) else { return nil }
    meanings[places.source] = .source
    meanings[places.target] = .target
    if case .language(let language)? = head.columns[places.source] {
      languages.source = language.rawValue
    }
    if case .language(let language)? = head.columns[places.target] {
      languages.target = language.rawValue
    }
    for index in meanings.indices where meanings[index] == .otherLanguage {
      let language = head.columns[index]
      if language == head.columns[places.source] || language == head.columns[places.target] {
        meanings[index] = .alternative
      }
    }
  }

  /// Whether a header names two columns of texts, so that it is one beyond doubt.
  static func namesTwo(_ head: TableHead) -> Bool {
    Set(head.columns.compactMap { $0 }.filter(\.holdsTerms)).count > 1
  }

  private static func meaning(_ column: TableColumn, name: String) -> Meaning? {
    switch column {
    case .identifier: .id
    case .context: .context
    case .note, .about(_, .note): .note
    case .status: .state
    case .sourceLanguage: .sourceLanguage
    case .targetLanguage: .targetLanguage
    case .confidence: .confidence
    case .longest: .property(TranslationUnit.lengthLimit)
    case .language: .otherLanguage
    case .source, .target: .alternative
    case .other(let name): flag(name) ?? .property(name)
    default: name.isEmpty ? nil : .property(name)
    }
  }

  /// The flags of units that tables of other tools have a column for, and the places in a program, which
  /// translate-toolkit and Weblate write.
  static func flag(_ name: String) -> Meaning? {
    switch name.lowercased() {
    case "fuzzy", "模糊": .fuzzy
    case "location", "locations": .property(POEntry.references)
    case "locked", "is locked", "锁定", "是否锁定", "鎖定", "是否鎖定": .locked
    default: nil
    }
  }

  /// The columns of both sides.
  var places: (source: Int, target: Int)? {
    guard let source = meanings.firstIndex(of: .source),
      let target = meanings.firstIndex(of: .target)
    else { return nil }
    return (source, target)
  }

  // MARK: Which column is which side

  private static func places(
    _ head: TableHead, source: String?, target: String?
  ) -> (source: Int, target: Int)? {
    let columns = head.columns
    let named = (columns.firstIndex(of: .source), columns.firstIndex(of: .target))
    if let first = named.0, let second = named.1 { return (first, second) }
    let languages = columns.indices.filter {
      if case .language? = columns[$0] { true } else { false }
    }
    if let first = named.0 { return languages.first.map { (first, $0) } }
    if let second = named.1 { return languages.first.map { ($0, second) } }
    if source == nil && target == nil, let told = told(head, languages) { return told }
    var choice = LanguageChoice(source: source, target: target)
    let tags = languages.map { index in
      guard case .language(let language)? = columns[index] else { return LanguageChoice.Tag("") }
      return LanguageChoice.Tag(language.rawValue)
    }
    let found = choice.choose(tags, own: nil)
    guard let first = found.source, let second = found.target else { return nil }
    return (languages[first], languages[second])
  }

  /// The sides where the names of the languages say them: 英文原文 and 中文译文.
  private static func told(_ head: TableHead, _ languages: [Int]) -> (source: Int, target: Int)? {
    func first(_ words: [String]) -> Int? {
      languages.first { index in
        let name = index < head.names.count ? head.names[index].lowercased() : ""
        return words.contains { name.contains($0) }
      }
    }
    guard let source = first(["原文", "源文", "source"]),
      let target = first(["译文", "譯文", "target", "translation"]), source != target
    else { return nil }
    return (source, target)
  }
}

extension PairColumns {
  /// Fills a unit with the cells of a row.
  func fill(
    _ unit: inout TranslationUnit, _ cells: [[UInt8]], _ losses: inout ConversionLosses
  ) {
    unit.source.language = languages.source
    unit.target.language = languages.target
    for (cell, meaning) in zip(cells, meanings) {
      guard let meaning else {
        if !cell.isEmpty { losses.add(.properties) }
        continue
      }
      switch meaning {
      case .source: unit.source.utf8 = cell
      case .target: unit.target.utf8 = cell
      default: if !cell.isEmpty { set(meaning, cell, &unit, &losses) }
      }
    }
  }

  private func set(
    _ meaning: Meaning, _ cell: [UInt8], _ unit: inout TranslationUnit,
    _ losses: inout ConversionLosses
  ) {
    let text = String(decoding: cell, as: UTF8.self)
    func keep(as name: String) {
      unit.properties.append(TranslationUnit.Property(name: name, value: text))
    }
    switch meaning {
    case .id: unit.id = text
    case .context: unit.context = text
    case .note: unit.notes.append(TranslationUnit.Note(text))
    case .sourceLanguage: unit.source.language = text
    case .targetLanguage: unit.target.language = text
    case .state:
      guard let state = SegmentState(word: text) else { return keep(as: "state") }
      // What is marked as fuzzy stays so.
      if unit.state != .needsReview { unit.state = state }
    case .fuzzy:
      switch TermFlag(text) {
      case .set?: unit.state = .needsReview
      case .unset?: break
      case nil: keep(as: "fuzzy")
      }
    case .locked:
      switch TermFlag(text) {
      case .set?: unit.isLocked = true
      case .unset?: break
      case nil: keep(as: "locked")
      }
    case .confidence:
      unit.confidence = UnitConfidence.number(text)
      if unit.confidence == nil { keep(as: "confidence") }
    case .property(let name): keep(as: name)
    case .otherLanguage: losses.add(.otherLanguages)
    case .alternative: losses.add(.alternatives)
    case .source, .target: break
    }
  }
}
