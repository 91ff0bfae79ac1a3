internal import GRDB
internal import Platform
internal import Text

extension TermStore {
  /// Looks the whole store through.
  ///
  /// - Returns: What is wrong, in plain words; nothing where all is well.
  public func faults() throws(StoreError) -> [String] {
    try reading { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        .filter { $0 != "ok" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        let table: String = try row.decode(atIndex: 0)
        let id: Int64? = try row.decode(atIndex: 1)
        faults.append("\(table) \(id.map(String.init) ?? "?") belongs to nothing")
      }
      faults += try Self.meaningFaults(database)
      return faults
    }
  }

  /// What is well-formed and cannot be.
  private static func meaningFaults(_ database: Database) throws -> [String] {
    func ids(_ sql: String) throws -> String? {
      let found = try Int64.fetchAll(database, sql: sql + " LIMIT 5")
      return found.isEmpty ? nil : found.map(String.init).joined(separator: ", ")
    }
    var faults: [String] = []
    if let found = try ids(
      "SELECT id FROM concept WHERE NOT EXISTS (SELECT 1 FROM term WHERE conceptID = concept.id)")
    {
      faults.append("concepts without a term: \(found)")
    }
    if let found = try ids("SELECT id FROM concept WHERE state <> \(StoreMending.stateOfTerms)") {
      faults.append("concepts whose state is not that of their terms: \(found)")
    }
    let missing = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM segment
        WHERE NOT EXISTS (SELECT 1 FROM segmentIndex_docsize WHERE id = segment.id)
        """)
    if let missing, missing > 0 {
      faults.append("segments that no search finds: \(missing)")
    }
    // Rows of which JSON or a status cannot be read.
    do {
      let concepts = try ConceptRow.fetchCursor(database)
      while try concepts.next() != nil {}
      let terms = try TermRow.fetchCursor(database)
      while try terms.next() != nil {}
      let events = try EventRow.fetchCursor(database)
      while try events.next() != nil {}
      let segments = try SegmentRow.fetchCursor(database)
      while try segments.next() != nil {}
      let findings = try FindingRow.fetchCursor(database)
      while try findings.next() != nil {}
    } catch {
      faults.append("a row cannot be read: \(error)")
    }
    return faults
  }

  /// Writes a copy of the store as it is now, while others may go on working with it. A file of that
  /// name is replaced when the copy is whole, unless it is a store with a log beside it.
  ///
  /// - Throws: `StoreError` where the copy cannot be written.
  public func backUp(to copy: String) throws(StoreError) {
    let unfinished = copy + ".duiyi-unfinished"
    let known = try StoreHeader.kind(of: copy)
    if known == .other || known == .otherDatabase {
      throw StoreError(.notAStore, "\(copy): this is no store, and is not replaced")
    }
    // SQLite would take what stands in that log for changes of the copy.
    if StoreHeader.hasLog(copy) {
      throw StoreError(
        .busy, "\(copy): a program has this store open, or was killed while it had",
        hint: "name another file")
    }
    unlink(unfinished)
    do {
      try database.vacuum(into: unfinished)
      let whole = try TermStore.open(unfinished, for: .reading)
      let faults = try whole.faults()
      try whole.close()
      if let first = faults.first {
        throw StoreError(.damaged, "the copy is damaged: \(first)")
      }
      try Self.synchronize(unfinished)
      if rename(unfinished, copy) != 0 {
        throw StoreError(.readOnly, "\(copy): \(SystemError.last)")
      }
    } catch {
      unlink(unfinished)
      throw StoreError(error, path: copy)
    }
  }

  private static func synchronize(_ path: String) throws(StoreError) {
    let descriptor = Platform.open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { _ = Platform.close(descriptor) } }
    if descriptor < 0 || fsync(descriptor) != 0 {
      throw StoreError(.failed, "\(path): \(SystemError.last)")
    }
  }
}
