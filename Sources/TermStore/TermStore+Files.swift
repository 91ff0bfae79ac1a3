internal import Foundation
internal import GRDB

extension TermStore {
  /// The files of a bitext as they were read, and how.
  ///
  /// - Throws: `StoreError` where there is no such bitext, or its files were not kept.
  public func files(
    of document: Int64
  ) throws(StoreError) -> (files: [StoredFile], reading: StoredReading) {
    try reading { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT name, reading FROM document WHERE id = ?", arguments: [document])
      guard let row else { throw StoreError(.notFound, "there is no text \(document)") }
      let files = try DocumentFileRow.filter(Column("documentID") == document)
        .order(Column("position")).fetchAll(database)
      if files.isEmpty {
        let name: String = try row.decode(atIndex: 0)
        throw StoreError(
          .invalid, "the file of \(name) is not kept", hint: "read it in again")
      }
      let json: String? = try row.decode(atIndex: 1)
      let reading = json.flatMap {
        try? JSONDecoder().decode(StoredReading.self, from: Data($0.utf8))
      }
      return (
        files.map { StoredFile(name: $0.name, bytes: $0.bytes) }, reading ?? StoredReading()
      )
    }
  }

  /// How many translations of a bitext, or sentences of a document's translation, were changed since they
  /// were read.
  public func mendedTranslations(of document: Int64) throws(StoreError) -> Int {
    try reading { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT (SELECT count(*) FROM segment
              WHERE documentID = ? AND version > 0 AND sourceEnd IS NULL)
            + (SELECT count(*) FROM sentence WHERE documentID = ? AND text <> original)
          """, arguments: [document, document]) ?? 0
    }
  }

  /// The sentences of a document's translation that are other ones than when they were read, by place.
  public func changedSentences(
    of document: Int64
  ) throws(StoreError) -> [Int: (original: String, text: String)] {
    try reading { database in
      let rows = try SentenceRow.filter(Column("documentID") == document)
        .filter(Column("isTarget") == true).filter(sql: "text <> original").fetchAll(database)
      return rows.reduce(into: [:]) { $0[$1.position] = ($1.original, $1.text) }
    }
  }
}
