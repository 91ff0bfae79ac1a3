public import Bitext
internal import Foundation
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
    /// The files that it is read from, to be written with changes.
    public var files: [StoredFile] = []
    /// How they are read.
    public var reading = StoredReading()
    /// Where its units are beads of a document and its translation: the sentences of both, and the
    /// beads, one for each unit.
    public var beads: Beads?

    /// The sentences of a document and its translation.
    public struct Beads: Sendable {
      /// The sentences of the source.
      public var source: [StoredSentence]
      /// The sentences of the target.
      public var target: [StoredSentence]
      /// A bead for each unit.
      public var beads: [StoredBead]

      /// Puts them together.
      public init(source: [StoredSentence], target: [StoredSentence], beads: [StoredBead]) {
        (self.source, self.target, self.beads) = (source, target, beads)
      }
    }

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
        let id = try Self.insert(document, time: clock(), database)
        var writer = SegmentWriter(document: id, beads: document.beads?.beads, database: database)
        do {
          while let unit = try next() { try writer.add(unit) }
          try writer.flush()
        } catch {
          failure = error
          throw error
        }
        try Self.replaceDocument(with: id, named: document.name, database)
        try recorder.finish(
          "\(document.name): \(writer.count) segments", canBeUndone: false)
        return StoredDocument(
          id: id, name: document.name, sourceLanguage: document.sourceLanguage,
          targetLanguage: document.targetLanguage, format: document.format, segments: writer.count,
          hasBeads: document.beads != nil, hasFiles: !document.files.isEmpty)
      }
    } catch {
      // What the reader of a bitext says of it is for whoever reads it.
      if let failure, !(failure is DatabaseError) { throw failure }
      throw error
    }
  }

  /// Under a name that nobody has, until all of it is there.
  private static func insert(
    _ document: NewDocument, time: Int64, _ database: Database
  ) throws -> Int64 {
    let reading = String(decoding: try JSONEncoder().encode(document.reading), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO document (name, sourceLanguage, targetLanguage, format, added, reading)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        try Storable.text(document.name) + "\u{1F}", document.sourceLanguage,
        document.targetLanguage, document.format, time, reading,
      ])
    let id = database.lastInsertedRowID
    for (place, file) in document.files.enumerated() {
      var row = DocumentFileRow(
        documentID: id, position: place, name: try Storable.text(file.name), bytes: file.bytes)
      try row.insert(database)
    }
    for (isTarget, sentences) in [
      (false, document.beads?.source ?? []), (true, document.beads?.target ?? []),
    ] {
      for (place, sentence) in sentences.enumerated() {
        let text = try Storable.text(sentence.text)
        var row = SentenceRow(
          documentID: id, isTarget: isTarget, position: place, text: text, original: text,
          gap: sentence.gap)
        try row.insert(database)
      }
    }
    return id
  }

  /// Takes away what had the name of a new document, but what people decided on its findings.
  private static func replaceDocument(
    with id: Int64, named name: String, _ database: Database
  ) throws {
    let old = try Int64.fetchOne(
      database, sql: "SELECT id FROM document WHERE name = ?", arguments: [name])
    if let old {
      try database.execute(
        sql: """
          UPDATE finding SET documentID = ?, isPresent = 0
          WHERE documentID = ? AND decision IS NOT NULL AND decision <> 'fix'
          """, arguments: [id, old])
      try removeDocument(old, database)
    }
    try database.execute(
      sql: "UPDATE document SET name = ? WHERE id = ?", arguments: [name, id])
  }

  /// The bitexts, in the order in which they came.
  public func documents() throws(StoreError) -> [StoredDocument] {
    try reading { database in
      let sql = """
        SELECT id, name, sourceLanguage, targetLanguage, format,
          (SELECT count(*) FROM segment WHERE documentID = document.id),
          EXISTS (SELECT 1 FROM sentence WHERE documentID = document.id),
          EXISTS (SELECT 1 FROM documentFile WHERE documentID = document.id)
        FROM document ORDER BY id
        """
      return try Row.fetchAll(database, sql: sql).map { row in
        StoredDocument(
          id: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1),
          sourceLanguage: try row.decode(atIndex: 2), targetLanguage: try row.decode(atIndex: 3),
          format: try row.decode(atIndex: 4), segments: try row.decode(atIndex: 5),
          hasBeads: try row.decode(atIndex: 6), hasFiles: try row.decode(atIndex: 7))
      }
    }
  }

  /// Segments of a bitext in their order.
  public func segments(
    of document: Int64, offset: Int = 0, limit: Int = 100
  ) throws(StoreError) -> SegmentPage {
    try reading { database in
      let rows = try Self.segments(of: document, from: offset, max(0, limit), database)
      return SegmentPage(
        total: try Self.count(of: document, database), segments: rows.map(\.segment))
    }
  }

  /// How many segments a bitext has.
  static func count(of document: Int64, _ database: Database) throws -> Int {
    try SegmentRow.filter(Column("documentID") == document).fetchCount(database)
  }

  /// A segment.
  ///
  /// - Throws: `StoreError` where there is none of this number.
  public func segment(_ id: Int64) throws(StoreError) -> StoredSegment {
    try reading { database in
      guard let row = try SegmentRow.fetchOne(database, key: id) else {
        throw StoreError(.notFound, "there is no segment \(id)")
      }
      return row.segment
    }
  }

  /// Takes a bitext away, and the findings in it.
  public func removeDocument(_ id: Int64, author: String) throws(StoreError) {
    try writing { database in
      let name = try String.fetchOne(
        database, sql: "SELECT name FROM document WHERE id = ?", arguments: [id])
      guard let name else { throw StoreError(.notFound, "there is no text \(id)") }
      var recorder = try Recorder(database, .document, author: author, time: clock())
      try Self.removeDocument(id, database)
      try recorder.finish("removed: \(name)", canBeUndone: false)
    }
  }

  private static func removeDocument(_ id: Int64, _ database: Database) throws {
    var index = SegmentIndexing(database)
    let rows = try SegmentRow.filter(Column("documentID") == id).fetchCursor(database)
    while let row = try rows.next() { try index.remove(row) }
    try index.flush()
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
  }
}
