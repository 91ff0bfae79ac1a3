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

  private static func condition(
    _ document: Int64?, _ decided: Bool?
  ) -> (String, StatementArguments) {
    var condition = "isPresent = 1"
    if let decided {
      condition = decided ? "decision IS NOT NULL" : "isPresent = 1 AND decision IS NULL"
    }
    return document.map { (condition + " AND documentID = ?", [$0]) } ?? (condition, [])
  }

  /// The findings, those of one cause together; the graver causes first.
  ///
  /// - Parameter cause: Only those of one cause.
  public func findings(
    of document: Int64? = nil, cause: String? = nil, decided: Bool? = nil, offset: Int = 0,
    limit: Int = 200
  ) throws(StoreError) -> (total: Int, findings: [StoredFinding]) {
    try reading { database in
      var (condition, arguments) = Self.condition(document, decided)
      if let cause {
        condition += " AND cause = ?"
        arguments += [cause]
      }
      let total =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM finding WHERE \(condition)", arguments: arguments)
        ?? 0
      let sql = """
        SELECT finding.* FROM finding JOIN (\(Self.causes(condition))) ON cause = groupCause
        WHERE \(condition)
        ORDER BY gravest DESC, size DESC, cause, documentID, segment, id LIMIT ? OFFSET ?
        """
      let rows = try FindingRow.fetchAll(
        database, sql: sql,
        arguments: arguments + arguments + [max(0, limit), max(0, offset)])
      return (total, rows.map(\.stored))
    }
  }

  /// The causes of findings, the graver ones first, with how many findings each has and the first of
  /// them.
  public func findingGroups(
    of document: Int64? = nil, decided: Bool? = nil, offset: Int = 0, limit: Int = 50,
    examples: Int = 5
  ) throws(StoreError) -> (total: Int, findings: Int, groups: [FindingGroup]) {
    try reading { database in
      let (condition, arguments) = Self.condition(document, decided)
      let counts = try Row.fetchOne(
        database, sql: "SELECT count(DISTINCT cause), count(*) FROM finding WHERE \(condition)",
        arguments: arguments)
      let rows = try Row.fetchAll(
        database,
        sql: "\(Self.causes(condition)) ORDER BY gravest DESC, size DESC, cause LIMIT ? OFFSET ?",
        arguments: arguments + [max(0, limit), max(0, offset)])
      let groups = try rows.map { row in
        let cause: String = try row.decode(atIndex: 0)
        let first = try FindingRow.fetchAll(
          database,
          sql: """
            SELECT * FROM finding WHERE \(condition) AND cause = ?
            ORDER BY documentID, segment, id LIMIT ?
            """, arguments: arguments + [cause, max(0, examples)])
        return FindingGroup(
          cause: cause, count: try row.decode(atIndex: 2), findings: first.map(\.stored))
      }
      return (counts?[0] ?? 0, counts?[1] ?? 0, groups)
    }
  }

  private static func causes(_ condition: String) -> String {
    let rank = "CASE severity WHEN 'error' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END"
    return """
      SELECT cause AS groupCause, max(\(rank)) AS gravest, count(*) AS size
      FROM finding WHERE \(condition) GROUP BY cause
      """
  }

  /// Decides on findings, as one event; nil takes a decision back.
  ///
  /// To admit or forbid what stands for a term gives it that status in the term's concept; to fix a
  /// finding writes what the check says, or a person, into the translation.
  ///
  /// - Parameters:
  ///   - version: What was seen, where there is one finding.
  ///   - target: The translation that a person wrote, to fix one finding.
  @discardableResult
  public func decide(
    _ decision: FindingDecision?, reason: String? = nil, onFindings findings: [Int64],
    version: Int64? = nil, target: String? = nil, author: String
  ) throws(StoreError) -> StoreEvent {
    if decision == .ignore, reason?.contains(where: { !$0.isWhitespace }) != true {
      throw StoreError(.invalid, "to ignore a finding needs a reason")
    }
    if target != nil, decision != .fix || findings.count != 1 {
      throw StoreError(.invalid, "a translation is written to fix one finding")
    }
    return try writing { database in
      var work = FindingWork(
        recorder: try Recorder(database, .finding, author: author, time: clock()))
      var first: String?
      for id in findings {
        guard let row = try FindingRow.fetchOne(database, key: id) else {
          throw StoreError(.notFound, "there is no finding \(id)")
        }
        if let version, row.version != version {
          throw StoreError(.conflict, "the finding was decided on meanwhile", hint: "look again")
        }
        try work.decide(decision, reason, on: row, target: target)
        first = first ?? row.message
      }
      guard let first else { throw StoreError(.invalid, "there is nothing to decide") }
      let more = findings.count > 1 ? " and \(findings.count - 1) more" : ""
      try work.recorder.finish("\(decision?.rawValue ?? "open again"): \(first)\(more)")
      return work.recorder.row.event
    }
  }

  /// The findings that are of one cause and not decided on, or decided on, by their numbers.
  public func findings(
    ofCause cause: String, document: Int64? = nil, decided: Bool
  ) throws(StoreError) -> [Int64] {
    try reading { database in
      let (condition, arguments) = Self.condition(document, decided)
      return try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM finding WHERE \(condition) AND cause = ? ORDER BY documentID, segment, id
          """,
        arguments: arguments + [cause])
    }
  }

  /// Puts findings back as they were before an event.
  func undoFindings(
    _ findings: [FindingRow], of event: Int64, _ recorder: Recorder
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
