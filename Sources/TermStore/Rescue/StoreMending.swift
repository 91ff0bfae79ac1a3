internal import GRDB

/// Makes the tables of a store fit each other again.
enum StoreMending {
  /// The state of a concept by its terms, as SQL.
  static let stateOfTerms = """
    CASE WHEN EXISTS (SELECT 1 FROM term WHERE conceptID = concept.id AND status = 'proposed')
      THEN 'open'
    WHEN NOT EXISTS (SELECT 1 FROM term WHERE conceptID = concept.id AND status IS NOT 'rejected')
      THEN 'rejected' ELSE 'accepted' END
    """

  /// What was done, in plain words, and whether it was lost what belongs to the rest.
  struct Outcome {
    var lines: [String] = []
    var leavesOut = false
  }

  /// Does something to a store, mends what does not fit then, and makes its index anew: all of it, or nothing.
  ///
  /// - Returns: What was done, and what was lost.
  static func run(
    _ database: Database, time: Int64, after first: () throws -> Outcome
  ) throws -> Outcome {
    // Else rows that belong to nothing could not be mended one after the other.
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
    var outcome = Outcome()
    try database.inTransaction {
      outcome = try first()
      try mend(database, time, &outcome)
      try SegmentIndexing.rebuild(database)
      return .commit
    }
    return outcome
  }

  private static func mend(
    _ database: Database, _ time: Int64, _ outcome: inout Outcome
  ) throws {
    func step(_ words: String, _ sql: String, _ arguments: StatementArguments = []) throws {
      try database.execute(sql: sql, arguments: arguments)
      if database.changesCount == 0 { return }
      outcome.lines.append("\(words): \(database.changesCount)")
      outcome.leavesOut = true
    }
    try step(
      "concepts made again from their terms",
      """
      INSERT INTO concept (id, name, position, state, isDecided, version, stamp)
      SELECT DISTINCT conceptID, 'rescued-' || conceptID, conceptID, 'open', 1, 0, 0
      FROM term WHERE conceptID NOT IN (SELECT id FROM concept)
      """)
    try step(
      "concepts without a term, taken away",
      "DELETE FROM concept WHERE id NOT IN (SELECT conceptID FROM term)")
    try step(
      "texts of which only segments are left",
      """
      INSERT INTO document (id, name, sourceLanguage, targetLanguage, added)
      SELECT DISTINCT documentID, 'rescued-' || documentID, 'zh', 'en', ?
      FROM segment WHERE documentID NOT IN (SELECT id FROM document)
      """, [time])
    for table in ["finding", "sentence", "documentFile"] {
      try step(
        "rows of \(table) that belong to no text, taken away",
        "DELETE FROM \(table) WHERE documentID NOT IN (SELECT id FROM document)")
    }
    try step(
      "links that belong to no segment, taken away",
      "DELETE FROM segmentLink WHERE segmentID NOT IN (SELECT id FROM segment)")
    try mendBeads(step)
    try mendEvents(step, time)
    let state = stateOfTerms
    try database.execute(sql: "UPDATE concept SET state = \(state) WHERE state <> \(state)")
    if database.changesCount > 0 {
      outcome.lines.append(
        "concepts whose state was not that of their terms: \(database.changesCount)")
    }
  }

  private typealias Step = (String, String, StatementArguments) throws -> Void

  /// A text of which sentences are lost is a bitext of segments from now on.
  private static func mendBeads(_ step: Step) throws {
    let broken = """
      SELECT DISTINCT documentID FROM segment WHERE sourceEnd IS NOT NULL AND (
        (SELECT count(*) FROM sentence WHERE sentence.documentID = segment.documentID
          AND isTarget = 0 AND sentence.position >= sourceStart
          AND sentence.position < sourceEnd) <> sourceEnd - sourceStart
        OR (SELECT count(*) FROM sentence WHERE sentence.documentID = segment.documentID
          AND isTarget = 1 AND sentence.position >= targetStart
          AND sentence.position < targetEnd) <> targetEnd - targetStart)
      """
    try step(
      "sentences of texts that are not whole, taken away",
      "DELETE FROM sentence WHERE documentID IN (\(broken))", [])
    try step(
      "segments that are no beads of sentences any more",
      """
      UPDATE segment SET sourceStart = NULL, sourceEnd = NULL, targetStart = NULL, targetEnd = NULL,
        isFixed = 0
      WHERE sourceEnd IS NOT NULL AND documentID NOT IN (SELECT documentID FROM sentence)
      """, [])
  }

  /// What is named as an event that is lost gets one that says so.
  private static func mendEvents(_ step: Step, _ time: Int64) throws {
    try step(
      "events that are lost",
      """
      INSERT INTO event (id, time, author, kind, summary)
      SELECT DISTINCT named, ?, 'duiyi', 'import', 'what was done here is lost' FROM (
        SELECT version AS named FROM concept UNION SELECT stamp FROM concept
        UNION SELECT version FROM finding UNION SELECT eventID FROM eventConcept
        UNION SELECT undoes FROM event UNION SELECT undoneBy FROM event
      ) WHERE named IS NOT NULL AND named NOT IN (SELECT id FROM event)
      """, [time])
  }
}
