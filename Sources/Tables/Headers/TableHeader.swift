internal import Terminology
package import TextIO

/// Finds the header of a table: in the first row, or below a title and remarks.
package enum TableHeader {
  /// How many rows, of those that have something in them, are looked at.
  package static let mostRows = 12

  /// The most rows that are looked at for a header of which the number is said.
  private static let mostRowsToSaid = 10_000

  /// Whether enough of the first rows are there to find the header.
  ///
  /// - Parameter last: The number of the last of them.
  package static func isEnough(_ count: Int, last: Int, _ options: TableOptions) -> Bool {
    // Where nothing is looked for, one row is.
    if options.headerRow == 0 && options.columns.isEmpty { return count > 0 }
    if count < mostRows { return false }
    guard let wanted = options.headerRow else { return true }
    return last > wanted || count >= mostRowsToSaid
  }

  /// The first of all rows of a table, as many as are looked at.
  package static func first(of rows: [TableRow], _ options: TableOptions) -> [TableRow] {
    var count = 0
    while count < rows.count,
      count == 0 || !isEnough(count, last: rows[count - 1].number, options)
    {
      count += 1
    }
    return Array(rows.prefix(count))
  }

  /// The header among the first rows of a table, or what a person says of its columns.
  ///
  /// - Parameters:
  ///   - rows: The first rows, as many as ``isEnough(_:last:_:)`` wants.
  ///   - file: The name for messages.
  /// - Returns: nil where no row is a header and nothing is said.
  /// - Throws: `InputError` where what is said does not fit.
  package static func find(
    in rows: [TableRow], options: TableOptions, file: String
  ) throws(InputError) -> TableHead? {
    var head = try self.head(in: rows, options, file)
    if !options.columns.isEmpty { head = try said(options, over: head, rows, file) }
    if options.headerRow ?? 0 > 0, let row = head?.row,
      head?.columns.contains(where: { $0?.holdsTerms == true }) != true
    {
      throw InputError(
        file: file, line: rows[row].number, message: "no column of this header is understood",
        hint: "name them, such as --columns zh=2,en=3")
    }
    return head
  }

  private static func head(
    in rows: [TableRow], _ options: TableOptions, _ file: String
  ) throws(InputError) -> TableHead? {
    guard let wanted = options.headerRow else {
      if let head = WordfastMemory.head(of: rows) { return head }
      if let row = rows.indices.first(where: {
        isStrong(words(rows[$0].cells)) && !repeatsLanguages($0, rows)
      }) {
        return group(at: row, in: rows) ?? single(at: row, in: rows)
      }
      guard let first = rows.first, isWeak(words(first.cells), first.cells) else { return nil }
      return single(at: 0, in: rows)
    }
    if wanted <= 0 { return nil }
    guard let row = rows.firstIndex(where: { $0.number >= wanted }),
      rows[row].number == wanted
    else {
      throw InputError(
        file: file, line: wanted, message: "there is no such row among the first, or it is empty",
        hint: "--header-row takes the number of the row that names the columns")
    }
    return group(at: row, in: rows) ?? single(at: row, in: rows)
  }

  /// The columns that a row names, or nil when it is no header.
  package static func columns(_ cells: [String]) -> [TableColumn?]? {
    let columns = words(cells)
    guard isStrong(columns) || isWeak(columns, cells) else { return nil }
    return named(columns, cells)
  }

  private static func words(_ cells: [String]) -> [TableColumn?] {
    // Nobody names more columns, and each name costs.
    let columns = cells.enumerated().map { index, cell in
      index < TableOptions.mostColumns ? TableColumn(header: TermText.tidied(cell)) : nil
    }
    // `English source` says where English terms come from only where there are any.
    return columns.map { column in
      guard case .about(let home, .source)? = column, !columns.contains(home) else { return column }
      return home
    }
  }

  // MARK: What is a header

  /// Whether columns of two languages, or of a source and a target, are named.
  ///
  /// A row that names one thing twice is an entry: a glossary of languages may well begin with
  /// `English,英语`.
  private static func isStrong(_ columns: [TableColumn?]) -> Bool {
    kinds(columns).count > 1
  }

  /// Whether the languages that a row names stand in the row beside it again: then they are those of the
  /// texts beside them.
  private static func repeatsLanguages(_ row: Int, _ rows: [TableRow]) -> Bool {
    let columns = words(rows[row].cells)
    let places = columns.indices.filter { index in
      if case .language? = columns[index] { true } else { false }
    }
    if places.count < 2 { return false }
    return [row - 1, row + 1].filter(rows.indices.contains).contains { other in
      places.allSatisfy { place in
        place < rows[other].cells.count && rows[other].cells[place] == rows[row].cells[place]
      }
    }
  }

  /// Whether one column of terms is named and something else, as only a first row may.
  private static func isWeak(_ columns: [TableColumn?], _ cells: [String]) -> Bool {
    guard kinds(columns).count == 1 else { return false }
    let terms = columns.count { $0?.holdsTerms == true }
    if columns.count == 1 { return true }
    if Set(columns.compactMap { $0 }).count < 2 { return false }
    if columns.count > 2 { return true }
    // 来源,source is a pair of words.
    return terms == 1 && cells.count { TermText.containsHan($0) } != 1
  }

  /// The different kinds of terms that columns hold; 中文 and zh-CN are one.
  private static func kinds(_ columns: [TableColumn?]) -> Set<String> {
    let all = columns.compactMap { column -> String? in
      switch column {
      case .source, .sourceLanguage: "source"
      case .target, .targetLanguage: "target"
      case .language(let language): kind(of: language)
      default: nil
      }
    }
    var kinds = Set(all)
    if kinds.contains("zh") && kinds.contains("zh-hant") == kinds.contains("zh-hans") {
      return kinds.subtracting(kinds.contains("zh-hans") ? ["zh"] : [])
    }
    if kinds.contains("zh") { kinds.subtract(["zh-hans", "zh-hant"]) }
    return kinds
  }

  private static func kind(of language: Language) -> String {
    let subtags = Set(language.rawValue.lowercased().split(separator: "-").dropFirst())
    guard language.isChinese else { return language.primary }
    if !subtags.isDisjoint(with: ["hant", "tw", "hk", "mo"]) { return "zh-hant" }
    return subtags.isEmpty ? "zh" : "zh-hans"
  }

  // MARK: What a header says

  private static func single(at row: Int, in rows: [TableRow]) -> TableHead {
    let cells = rows[row].cells
    return TableHead(
      columns: named(words(cells), cells), names: cells.map(TermText.tidied), length: row + 1,
      row: row)
  }

  /// A header of two rows: names over groups of columns, or all of it in two languages.
  private static func group(at row: Int, in rows: [TableRow]) -> TableHead? {
    guard row + 1 < rows.count else { return nil }
    let width = max(rows[row].cells.count, rows[row + 1].cells.count)
    if width > TableOptions.mostColumns { return nil }
    func cell(_ row: Int, _ column: Int) -> String {
      column < rows[row].cells.count ? TermText.tidied(rows[row].cells[column]) : ""
    }
    var names: [String] = []
    var top = ""
    var (filled, repeated, gaps) = (0, 0, 0)
    for column in 0..<width {
      let (above, below) = (cell(row, column), cell(row + 1, column))
      if !above.isEmpty { top = above }
      if !below.isEmpty {
        guard let meaning = TableColumn(header: below) else { return nil }
        filled += 1
        if above.isEmpty { gaps += 1 }
        if meaning == TableColumn(header: above) { repeated += 1 }
      }
      names.append(
        below.isEmpty || below == above
          ? above
          : above == top && repeats(above, below)
            ? above : "\(top) \(below)")
    }
    guard filled > 1, gaps > 0 || repeated == filled else { return nil }
    let columns = words(names)
    guard isStrong(columns) else { return nil }
    return TableHead(columns: named(columns, names), names: names, length: row + 2, row: row)
  }

  private static func repeats(_ above: String, _ below: String) -> Bool {
    TableColumn(header: above) == TableColumn(header: below)
  }

  /// The columns with names for those that have no place of their own.
  private static func named(_ columns: [TableColumn?], _ cells: [String]) -> [TableColumn?] {
    let holdsTerms = columns.contains { $0?.holdsTerms == true }
    var columns = zip(columns, cells).map { column, cell -> TableColumn? in
      switch column {
      // 源语言 over texts, where nothing else is.
      case .sourceLanguage? where !holdsTerms: return .source
      case .targetLanguage? where !holdsTerms: return .target
      case nil, .ignored?:
        let name = TermText.tidied(cell)
        return name.isEmpty ? nil : .other(name)
      default: return column
      }
    }
    let terms = columns.compactMap { $0 }.filter(\.holdsTerms)
    if terms == [.target] { columns = columns.map { $0 == .target ? .source : $0 } }
    return placed(columns)
  }

  /// What is named twice, as in `中文,状态,英文,状态`, is said of the terms beside it.
  private static func placed(_ columns: [TableColumn?]) -> [TableColumn?] {
    let kinds: [(TableColumn, TermAttribute)] = [
      (.status, .status), (.note, .note), (.context, .context), (.definition, .definition),
      (.partOfSpeech, .partOfSpeech), (.origin, .source), (.unwanted(.forbidden), .forbidden),
    ]
    var placed = columns
    for (kind, attribute) in kinds {
      let places = columns.indices.filter { columns[$0] == kind }
      if places.count < 2 { continue }
      let before = places.map { place in columns[..<place].lastIndex { $0?.holdsTerms == true } }
      let after = places.map { place in columns[place...].firstIndex { $0?.holdsTerms == true } }
      let homes = [before, after].first { homes in
        !homes.contains(nil) && Set(homes).count == places.count
      }
      for (place, home) in zip(places, homes ?? []) {
        guard let home, let column = columns[home] else { continue }
        placed[place] = .about(column, attribute)
      }
    }
    return placed
  }
}
