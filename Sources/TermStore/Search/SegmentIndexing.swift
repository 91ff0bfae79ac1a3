internal import GRDB
internal import ICU

/// Keeps the index of segments in step with them. It is made of their texts alone, and can be made
/// anew from them.
struct SegmentIndexing {
  /// The number of the way in which texts are cut; an index of another way is made anew.
  static let format = 1
  /// How many segments are cut together, as asking ICU takes its time.
  private static let blockSize = 1000

  private let database: Database
  private var block: [(row: SegmentRow, isAdded: Bool)] = []

  init(_ database: Database) { self.database = database }

  mutating func add(_ row: SegmentRow) throws { try append(row, isAdded: true) }

  /// Takes a segment out, whose text must be as it was put in.
  mutating func remove(_ row: SegmentRow) throws { try append(row, isAdded: false) }

  private mutating func append(_ row: SegmentRow, isAdded: Bool) throws {
    block.append((row, isAdded))
    if block.count >= Self.blockSize { try flush() }
  }

  mutating func flush() throws {
    if block.isEmpty { return }
    let texts = block.flatMap { [$0.row.source, $0.row.target] }
    let tokens = try SearchTokens(texts)
    let pinyin = try SegmentPinyin(texts)
    let adding = try database.cachedStatement(
      sql: "INSERT INTO segmentIndex (rowid, source, target, pinyin) VALUES (?, ?, ?, ?)")
    let removing = try database.cachedStatement(
      sql: """
        INSERT INTO segmentIndex (segmentIndex, rowid, source, target, pinyin)
        VALUES ('delete', ?, ?, ?, ?)
        """)
    for (row, isAdded) in block {
      let source = tokens.tokens(of: row.source)
      let target = tokens.tokens(of: row.target)
      let values: [(any DatabaseValueConvertible)?] = [
        row.id, source.map(\.text).joined(separator: " "),
        target.map(\.text).joined(separator: " "),
        pinyin.indexed(source) + " 0 " + pinyin.indexed(target),
      ]
      try (isAdded ? adding : removing).execute(arguments: StatementArguments(values))
    }
    block.removeAll(keepingCapacity: true)
  }

  /// Whether the index was made in another way.
  static func isOutdated(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT number FROM indexFormat") != format
  }

  /// Makes the index anew.
  static func rebuild(_ database: Database) throws {
    try database.execute(sql: "INSERT INTO segmentIndex (segmentIndex) VALUES ('delete-all')")
    var index = SegmentIndexing(database)
    let rows = try SegmentRow.fetchCursor(database)
    while let row = try rows.next() { try index.add(row) }
    try index.flush()
    try database.execute(sql: "UPDATE indexFormat SET number = ?", arguments: [format])
  }
}
