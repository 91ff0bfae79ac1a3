public import Bitext
internal import GRDB

extension TermStore {
  /// A bitext that is to be read into a store.
  public struct NewDocument: Sendable {
    /// What it is called; one of the same name is replaced.
    public var name: String
    /// The language of its source, as a tag.
    public var sourceLanguage: String
    /// The language of its target, as a tag.
    public var targetLanguage: String
    /// The format that it is read from.
    public var format: String?

    /// Makes one.
    public init(
      name: String, sourceLanguage: String, targetLanguage: String, format: String? = nil
    ) {
      self.name = name
      self.sourceLanguage = sourceLanguage
      self.targetLanguage = targetLanguage
      self.format = format
    }
  }

  /// Reads a bitext into the store: all of it, or nothing.
  ///
  /// - Parameter next: Gives the next unit, and nil at the end.
  /// - Throws: `StoreError`, and what `next` throws.
  /// - Complexity: linear in the text; a thousand units are held in memory.
  @discardableResult
  public func add(
    _ document: NewDocument, author: String, next: () throws -> TranslationUnit?
  ) throws -> StoredDocument {
    var failure: (any Error)?
    do {
      return try writing { database in
        var recorder = try Recorder(database, .document, author: author, time: clock())
        try removeDocument(named: document.name, database)
        try database.execute(
          sql: """
            INSERT INTO document (name, sourceLanguage, targetLanguage, format, added)
            VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            try Storable.text(document.name), document.sourceLanguage, document.targetLanguage,
            document.format, clock(),
          ])
        let id = database.lastInsertedRowID
        var writer = SegmentWriter(document: id, database: database)
        do {
          while let unit = try next() { try writer.add(unit) }
          try writer.flush()
        } catch {
          failure = error
          throw error
        }
        try recorder.finish(
          "\(document.name): \(writer.count) segments", canBeUndone: false)
        return StoredDocument(
          id: id, name: document.name, sourceLanguage: document.sourceLanguage,
          targetLanguage: document.targetLanguage, format: document.format, segments: writer.count)
      }
    } catch {
      // What the reader of a bitext says of it is for whoever reads it.
      if let failure, !(failure is DatabaseError) { throw failure }
      throw error
    }
  }

  /// The bitexts, in the order in which they came.
  public func documents() throws(StoreError) -> [StoredDocument] {
    try reading { database in
      let sql = """
        SELECT id, name, sourceLanguage, targetLanguage, format,
          (SELECT count(*) FROM segment WHERE documentID = document.id)
        FROM document ORDER BY id
        """
      return try Row.fetchAll(database, sql: sql).map { row in
        StoredDocument(
          id: row[0], name: row[1], sourceLanguage: row[2], targetLanguage: row[3],
          format: row[4], segments: row[5])
      }
    }
  }

  /// Segments of a bitext in their order.
  public func segments(
    of document: Int64, offset: Int = 0, limit: Int = 100
  ) throws(StoreError) -> SegmentPage {
    try reading { database in
      let total =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM segment WHERE documentID = ?",
          arguments: [document]) ?? 0
      let rows = try SegmentRow.filter(Column("documentID") == document)
        .filter(Column("position") >= offset).order(Column("position")).limit(max(0, limit))
        .fetchAll(database)
      return SegmentPage(total: total, segments: rows.map(\.segment))
    }
  }

  /// Takes a bitext away, and the findings in it.
  public func removeDocument(_ id: Int64, author: String) throws(StoreError) {
    try writing { database in
      let name = try String.fetchOne(
        database, sql: "SELECT name FROM document WHERE id = ?", arguments: [id])
      guard let name else { throw StoreError(.notFound, "there is no text \(id)") }
      var recorder = try Recorder(database, .document, author: author, time: clock())
      try removeDocument(named: name, database)
      try recorder.finish("removed: \(name)", canBeUndone: false)
    }
  }

  private func removeDocument(named name: String, _ database: Database) throws {
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM document WHERE name = ?", arguments: [name])
    guard let id else { return }
    var index = SegmentIndexing(database)
    let rows = try SegmentRow.filter(Column("documentID") == id).fetchCursor(database)
    while let row = try rows.next() { try index.remove(row) }
    try index.flush()
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
  }
}
