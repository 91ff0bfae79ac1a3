internal import GRDB

/// Takes the rows of a damaged store into a new one, table by table.
struct StoreRescue {
  let damaged: Database
  let new: Database
  private(set) var lines: [String] = []
  /// Whether something was left out.
  private(set) var leavesOut = false

  init(from damaged: Database, to new: Database) {
    self.damaged = damaged
    self.new = new
  }

  mutating func run() throws {
    try take("event", EventRow.self, "events")
    try take("concept", ConceptRow.self, "concepts")
    try take("term", TermRow.self, "terms")
    try takePairs()
    try take("document", nil, "texts")
    try take("segment", SegmentRow.self, "segments")
    try take("finding", FindingRow.self, "findings")
    try take("documentFile", DocumentFileRow.self, "files")
    try take("sentence", SentenceRow.self, "sentences")
    try take("segmentLink", SegmentLinkRow.self, "segments with links")
  }

  /// Tables that stores of the first version have not.
  private static let later: Set = ["documentFile", "sentence", "segmentLink"]

  private mutating func take(
    _ table: String, _ type: (any FetchableRecord.Type)?, _ words: String
  ) throws {
    guard try isThere(table) else {
      if try Self.later.contains(table) && isOfFirstVersion() { return }
      leavesOut = true
      lines.append("\(words): where they stand in the file is lost")
      return
    }
    let there = try new.columns(in: table).map(\.name)
    let columns = try damaged.columns(in: table).map(\.name).filter(there.contains)
    if columns.isEmpty { return }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let adding = try new.makeStatement(
      sql: "INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    var (kept, unreadable) = (0, 0)
    var salvage = RowSalvage(damaged, table: table)
    try salvage.run { row in
      let values: [(any DatabaseValueConvertible)?] = columns.map { row[$0] as DatabaseValue? }
      do {
        if let type, there.count == columns.count { _ = try type.init(row: row) }
        try adding.execute(arguments: StatementArguments(values))
        if new.changesCount > 0 { kept += 1 } else { unreadable += 1 }
      } catch let error as DatabaseError where !Self.isOfRow(error) {
        throw error
      } catch {
        unreadable += 1
      }
    }
    if kept == 0 && salvage.gaps == 0 && unreadable == 0 { return }
    if salvage.gaps > 0 || unreadable > 0 { leavesOut = true }
    var line = "\(words): \(kept)"
    if unreadable > 0 { line += "; \(unreadable) that make no sense are left out" }
    if salvage.gaps > 0 { line += "; \(salvage.gaps) stretches of the file cannot be read" }
    lines.append(line)
  }

  /// Whether the first version wrote the store.
  private func isOfFirstVersion() throws -> Bool {
    guard try isThere("segment") else { return false }
    return try !damaged.columns(in: "segment").contains { $0.name == "isFixed" }
  }

  /// Whether a table is known of.
  private func isThere(_ table: String) throws -> Bool {
    do { return try damaged.tableExists(table) } catch let error as DatabaseError
      where RowSalvage.isDamage(error)
    {
      return false
    }
  }

  /// Whether an error is about the row that was to be written, and not about the new file.
  private static func isOfRow(_ error: DatabaseError) -> Bool {
    [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_ERROR]
      .contains(error.resultCode.primaryResultCode)
  }

  /// Which event was about which concept: from the beginning on, and from the end.
  private mutating func takePairs() throws {
    let words = "which event was about which concept"
    guard try isThere("eventConcept") else {
      leavesOut = true
      lines.append("\(words): where it stands in the file is lost")
      return
    }
    var (hasLost, isCut) = (false, false)
    for order in ["ASC", "DESC"] {
      do {
        let rows = try Row.fetchCursor(
          damaged,
          sql: """
            SELECT conceptID, eventID FROM eventConcept
            ORDER BY conceptID \(order), eventID \(order)
            """)
        while let row = try rows.next() {
          // Where there is damage, a number may be anything.
          guard let concept = Int64.fromDatabaseValue(row[0]),
            let event = Int64.fromDatabaseValue(row[1])
          else {
            hasLost = true
            continue
          }
          try new.execute(
            sql: "INSERT OR IGNORE INTO eventConcept VALUES (?, ?)", arguments: [concept, event])
        }
        break
      } catch let error as DatabaseError where RowSalvage.isDamage(error) { isCut = true }
    }
    if hasLost || isCut { leavesOut = true }
    if hasLost { lines.append("\(words): rows that make no sense are left out") }
    if isCut { lines.append("\(words): a stretch of the file cannot be read") }
  }
}
