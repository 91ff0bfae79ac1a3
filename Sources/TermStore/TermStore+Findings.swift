internal import GRDB

extension TermStore {
  /// Keeps what a check found in a bitext. What was decided on a finding that is found again stands;
  /// what is not found any more is kept with its decision, and marked.
  ///
  /// - Returns: How many were not known.
  @discardableResult
  public func take(
    _ findings: [NewFinding], of document: Int64, author: String
  ) throws(StoreError) -> Int {
    try writing { database in
      var recorder = try Recorder(database, .check, author: author, time: clock())
      try database.execute(
        sql: "UPDATE finding SET isPresent = 0 WHERE documentID = ?", arguments: [document])
      var added = 0
      for finding in findings {
        var row = FindingRow(finding, document: document)
        try Storable.check(row)
        let known = try FindingRow.fetchOne(
          database, key: ["documentID": document, "fingerprint": finding.fingerprint])
        row.id = known?.id
        row.decision = known?.decision
        row.reason = known?.reason
        row.version = known?.version ?? recorder.id
        if known == nil { added += 1 }
        try row.save(database)
      }
      try database.execute(
        sql: "DELETE FROM finding WHERE documentID = ? AND isPresent = 0 AND decision IS NULL",
        arguments: [document])
      try recorder.finish("\(findings.count) findings, \(added) new", canBeUndone: false)
      return added
    }
  }

  /// The findings, those of one cause together; the graver causes first.
  public func findings(
    of document: Int64? = nil, decided: Bool? = nil, offset: Int = 0, limit: Int = 200
  ) throws(StoreError) -> (total: Int, findings: [StoredFinding]) {
    try reading { database in
      var condition = "isPresent = 1"
      var arguments: StatementArguments = []
      if let document {
        condition += " AND documentID = ?"
        arguments += [document]
      }
      if let decided {
        condition += decided ? " AND decision IS NOT NULL" : " AND decision IS NULL"
      }
      let total =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM finding WHERE \(condition)", arguments: arguments)
        ?? 0
      let rank = "CASE severity WHEN 'error' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END"
      let sql = """
        SELECT finding.* FROM finding JOIN (
          SELECT cause AS groupCause, max(\(rank)) AS gravest, count(*) AS size
          FROM finding WHERE \(condition) GROUP BY cause
        ) ON cause = groupCause
        WHERE \(condition)
        ORDER BY gravest DESC, size DESC, cause, documentID, segment, id LIMIT ? OFFSET ?
        """
      let rows = try FindingRow.fetchAll(
        database, sql: sql,
        arguments: arguments + arguments + [max(0, limit), max(0, offset)])
      return (total, rows.map(\.stored))
    }
  }

  /// Decides on findings, as one event; nil takes a decision back.
  ///
  /// - Parameter version: What was seen, where there is one finding.
  @discardableResult
  public func decide(
    _ decision: FindingDecision?, reason: String? = nil, onFindings findings: [Int64],
    version: Int64? = nil, author: String
  ) throws(StoreError) -> StoreEvent {
    if decision == .ignore, reason?.contains(where: { !$0.isWhitespace }) != true {
      throw StoreError(.invalid, "to ignore a finding needs a reason")
    }
    return try writing { database in
      var recorder = try Recorder(database, .finding, author: author, time: clock())
      var first: String?
      for id in findings {
        guard var row = try FindingRow.fetchOne(database, key: id) else {
          throw StoreError(.notFound, "there is no finding \(id)")
        }
        if let version, row.version != version {
          throw StoreError(.conflict, "the finding was decided on meanwhile", hint: "look again")
        }
        recorder.keep(row)
        row.decision = decision
        row.reason = decision == nil ? nil : reason
        row.version = recorder.id
        try Storable.check(row)
        try row.update(database)
        first = first ?? row.message
      }
      guard let first else { throw StoreError(.invalid, "there is nothing to decide") }
      let more = findings.count > 1 ? " and \(findings.count - 1) more" : ""
      try recorder.finish("\(decision?.rawValue ?? "open again"): \(first)\(more)")
      return recorder.row.event
    }
  }

  /// Puts findings back as they were before an event.
  func undoFindings(
    _ findings: [FindingRow], of event: Int64, _ recorder: inout Recorder
  ) throws {
    for before in findings {
      guard let id = before.id,
        var now = try FindingRow.fetchOne(recorder.database, key: id)
      else { continue }
      if now.version != event {
        throw StoreError(
          .conflict, "a finding was decided on since: \(now.message)", hint: "undo that first")
      }
      recorder.keep(now)
      (now.decision, now.reason) = (before.decision, before.reason)
      now.version = before.version
      try now.update(recorder.database)
    }
  }
}
