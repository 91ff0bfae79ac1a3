package import Bitext
package import TextIO

/// Tells where texts of units stand in their files.
///
/// - Complexity: linear in the files, which are read again; those of lines are held in memory and not
///   parsed again.
package enum UnitLocator {
  /// Where something stands.
  package struct Place: Sendable, Hashable {
    /// The 1-based line, where the file has lines.
    package var line: Int?
    /// The 1-based column in Unicode scalars.
    package var column: Int?
    /// The cell of a workbook, such as `Sheet1!C5`.
    package var cell: String?

    package init(line: Int? = nil, column: Int? = nil, cell: String? = nil) {
      (self.line, self.column, self.cell) = (line, column, cell)
    }
  }

  /// Parts of both sides of a unit, by where they begin in bytes of the text.
  package struct Query: Sendable, Hashable {
    package var source: Int
    package var target: Int

    package init(source: Int, target: Int) { (self.source, self.target) = (source, target) }
  }

  /// Where both parts stand; nil where that is not known.
  package struct Answer: Sendable, Hashable {
    package var source: Place?
    package var target: Place?
  }

  /// Where parts of units stand.
  ///
  /// - Parameters:
  ///   - units: The units as they were read.
  ///   - queries: What is asked of a unit, by its place.
  /// - Returns: The answers to each unit's queries, in their order.
  package static func locate(
    _ input: TargetRewriter.Input, _ units: [TranslationUnit], _ queries: [Int: [Query]]
  ) throws(InputError) -> [Int: [Answer]] {
    switch input.format {
    case .tmx, .xliff, .xliff2: try locateXML(input, queries)
    case .xlsx: try locateCells(input, queries)
    default: try locateLines(input, units, queries)
    }
  }

  private static func locateLines(
    _ input: TargetRewriter.Input, _ units: [TranslationUnit], _ queries: [Int: [Query]]
  ) throws(InputError) -> [Int: [Answer]] {
    let raw = try RawUnits(input)
    var answers: [Int: [Answer]] = [:]
    for (index, asked) in queries {
      guard units.indices.contains(index), input.lines.indices.contains(index) else { continue }
      let (line, unit) = (input.lines[index], units[index])
      let source = raw.text(.source, line: line, input.cells)
      let target = raw.text(.target, line: line, input.cells)
      answers[index] = asked.map { query in
        Answer(
          source: source.map {
            place(query.source, of: $0.text, unit.source.utf8, raw.file(.source))
          },
          target: target.map {
            place(query.target, of: $0.text, unit.target.utf8, raw.file(.target))
          })
      }
    }
    return answers
  }

  private static func place(
    _ offset: Int, of raw: RawText, _ text: [UInt8], _ file: TextFile
  ) -> Place {
    // Where it is not what was read, only its beginning is known.
    let (line, column) = file.position(of: raw.bytes == text ? raw.place(of: offset) : raw.start)
    return Place(line: line, column: column)
  }

  private static func locateXML(
    _ input: TargetRewriter.Input, _ queries: [Int: [Query]]
  ) throws(InputError) -> [Int: [Answer]] {
    let file = try input.files[0].loadWithEncoding(declaredEncoding: XMLDeclaration.encoding).file
    let reader = try TranslationUnitReader(
      changing: input.files[0], format: input.format, sourceLanguage: input.sourceLanguage,
      targetLanguage: input.targetLanguage)
    var answers: [Int: [Answer]] = [:]
    var unit = TranslationUnit()
    var index = 0
    while try reader.next(into: &unit) {
      defer { index += 1 }
      guard let asked = queries[index], reader.keepsPlaces, let dialect = reader.document?.dialect
      else { continue }
      let place = reader.place
      let sources = places(asked.map(\.source), in: place.source, dialect, file)
      let targets = places(asked.map(\.target), in: place.target, dialect, file)
      answers[index] = zip(sources, targets).map { Answer(source: $0, target: $1) }
      reader.document?.parser.forget(before: place.unit.lowerBound)
    }
    return answers
  }

  /// Where offsets of a segment's text stand, in their order.
  private static func places(
    _ offsets: [Int], in content: UnitPlaces.Content?, _ dialect: InlineCode.Dialect,
    _ file: TextFile
  ) -> [Place?] {
    guard let content, content.range.upperBound <= file.bytes.count else {
      return offsets.map { _ in nil }
    }
    if content.isEmptyElement { return offsets.map { _ in at(content.range.lowerBound, file) } }
    var positions = ContentPositions(file.bytes[content.range], dialect)
    var places: [Place?] = Array(repeating: nil, count: offsets.count)
    for number in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      places[number] = at(positions.start(of: offsets[number]) ?? content.range.lowerBound, file)
    }
    return places
  }

  private static func at(_ index: Int, _ file: TextFile) -> Place {
    let (line, column) = file.position(of: index)
    return Place(line: line, column: column)
  }

  private static func locateCells(
    _ input: TargetRewriter.Input, _ queries: [Int: [Query]]
  ) throws(InputError) -> [Int: [Answer]] {
    let reader = try TranslationUnitReader(
      input.files, format: input.format, sourceLanguage: input.sourceLanguage,
      targetLanguage: input.targetLanguage, table: input.table)
    var answers: [Int: [Answer]] = [:]
    var unit = TranslationUnit()
    var index = 0
    while try reader.next(into: &unit) {
      defer { index += 1 }
      guard let asked = queries[index], let cells = reader.sheetCells else { continue }
      let answer = Answer(source: Place(cell: cells.source), target: Place(cell: cells.target))
      answers[index] = asked.map { _ in answer }
    }
    return answers
  }
}
