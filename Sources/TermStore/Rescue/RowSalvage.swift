internal import GRDB

/// Reads the rows of a table of which parts are damaged: all that stand before, between and behind the
/// places that cannot be read.
///
/// A row is found by its number. Where reading fails, the next number from which it works again is sought
/// by steps that double, then by halving: some tens of questions for a damaged page.
struct RowSalvage {
  let database: Database
  let table: String
  /// How many stretches could not be read.
  private(set) var gaps = 0
  private var next = Int64.min

  init(_ database: Database, table: String) {
    self.database = database
    self.table = table
  }

  /// Gives each row that can be read.
  mutating func run(_ body: (Row) throws -> Void) throws {
    while true {
      do {
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT rowid AS salvageID, * FROM \(table) WHERE rowid >= ? ORDER BY rowid",
          arguments: [next])
        while let row = try rows.next() {
          let id: Int64 = try row.decode(atIndex: 0)
          try body(row)
          if id == .max { return }
          next = id + 1
        }
        return
      } catch let error as DatabaseError where Self.isDamage(error) {
        gaps += 1
        guard let behind = try firstReadable() else { return }
        next = behind
      }
    }
  }

  /// Whether an error says that a place of the file makes no sense. That the disk does not give it is
  /// another thing: what it does not give now may be there the next time.
  static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
  }

  /// What a question gives; nil where it meets damage.
  private func asking<Value>(_ question: () throws -> Value?) throws -> Value? {
    do { return try question() } catch let error as DatabaseError where Self.isDamage(error) {
      return nil
    }
  }

  private func canRead(from id: Int64) throws -> Bool {
    try asking {
      try Row.fetchOne(
        database, sql: "SELECT * FROM \(table) WHERE rowid >= ? ORDER BY rowid LIMIT 1",
        arguments: [id])
    } != nil
  }

  /// The first number behind the damage from which a row can be read; nil where there is none.
  private func firstReadable() throws -> Int64? {
    var bad = max(next, 0)
    var step: Int64 = 1
    var good: Int64?
    // Numbers of rows go up to the greatest there is.
    while step < 1 << 40, bad <= Int64.max - step {
      if try canRead(from: bad + step) {
        good = bad + step
        break
      }
      bad += step
      step *= 2
    }
    // Steps may have gone beyond the last row: from the end, then.
    if good == nil, let last = try lastReadable(), last > next { good = last }
    guard var found = good else { return nil }
    bad = max(next, 0)
    while found - bad > 1 {
      let middle = bad + (found - bad) / 2
      if try canRead(from: middle) { found = middle } else { bad = middle }
    }
    return found
  }

  private func lastReadable() throws -> Int64? {
    try asking {
      try Int64.fetchOne(
        database, sql: "SELECT rowid FROM \(table) ORDER BY rowid DESC LIMIT 1")
    }
  }
}
