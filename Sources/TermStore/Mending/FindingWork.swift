internal import GRDB
internal import Terminology

/// Does what was decided on findings: to the terms, to the texts, or to the findings alone, within one
/// event.
struct FindingWork {
  var recorder: Recorder

  private var database: Database { recorder.database }

  /// - Parameter target: A translation that a person wrote, instead of what the check says.
  func decide(
    _ decision: FindingDecision?, _ reason: String?, on row: FindingRow, target: String?
  ) throws {
    switch decision {
    case .admit: try rule(on: row, as: .admitted)
    case .forbid: try rule(on: row, as: .forbidden)
    case .fix: try fix(row, target)
    case .ignore, nil: break
    }
    recorder.keep(row)
    var row = row
    row.decision = decision
    row.reason = decision == nil ? nil : reason
    row.version = recorder.id
    try Storable.check(row)
    try row.update(database)
  }

  // MARK: Terms

  /// What stands for a term gets a status, in the concept of the term, which is made where there is none.
  private func rule(on row: FindingRow, as status: StoredStatus) throws {
    guard let (term, found) = row.rendering else {
      throw StoreError(
        .invalid, "this finding is not about a term and what stands for it: “\(row.message)”",
        hint: "fix it, or ignore it with a reason")
    }
    let languages = try Row.fetchOne(
      database, sql: "SELECT sourceLanguage, targetLanguage FROM document WHERE id = ?",
      arguments: [row.documentID])
    let source = Language(rawValue: languages?[0] ?? "")
    let target = Language(rawValue: languages?[1] ?? "")
    let keys = try TermKeys([term, found].compactMap { $0 })
    let foundKey = try keys.key(of: found, in: target)
    let concept = try concept(
      of: term.map { try keys.key(of: $0, in: source) } ?? foundKey, with: foundKey)
    guard let concept else {
      try make(term, source, row.suggestion, found, target, status)
      return
    }
    guard let draft = try ConceptDraft.read(concept, from: database) else { return }
    let own = draft.terms.first { $0.searchKey == foundKey }
    let decision: Decision
    if let own, let id = own.id {
      // What is preferred may be used already.
      if own.status == status || status == .admitted && own.status == .preferred { return }
      decision = .setStatus(term: id, status)
    } else {
      decision = .add(text: found, language: target, status: status)
    }
    var work = DecisionWork(recorder: recorder)
    try work.apply(ConceptDecision(decision, on: concept))
  }

  /// The concept that a term is of; of several, one that has the rendering too, then one that is
  /// decided on.
  private func concept(of key: String, with found: String) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT concept.id FROM concept JOIN term ON term.conceptID = concept.id
        WHERE searchKey = ? AND concept.state <> 'rejected' AND term.status IS NOT 'rejected'
        ORDER BY EXISTS (SELECT 1 FROM term WHERE conceptID = concept.id AND searchKey = ?) DESC,
          concept.state = 'accepted' DESC, concept.position, concept.id LIMIT 1
        """, arguments: [key, found])
  }

  private func make(
    _ term: String?, _ source: Language, _ suggestion: String?, _ found: String,
    _ target: Language, _ status: StoredStatus
  ) throws {
    var terms = term.map { [Term($0, language: source, status: .preferred)] } ?? []
    if let suggestion, suggestion != found {
      terms.append(Term(suggestion, language: target, status: .preferred))
    }
    let isOnly = !terms.contains { $0.language == target }
    terms.append(
      Term(
        found, language: target,
        status: status == .admitted && isOnly ? .preferred : status.term))
    try recorder.add(Concept(id: "", terms: terms))
  }

  // MARK: Texts

  private func fix(_ row: FindingRow, _ target: String?) throws {
    let segment = try SegmentRow.filter(Column("documentID") == row.documentID)
      .filter(Column("position") == row.segment).fetchOne(database)
    guard let segment, segment.source == row.source else {
      throw StoreError(
        .conflict, "the text was changed since it was checked", hint: "check it again")
    }
    try SegmentWork(recorder: recorder)
      .setTarget(of: segment, to: try target ?? Self.fixed(row, segment.target))
  }

  /// A target with what a check says instead of what it found.
  private static func fixed(_ row: FindingRow, _ target: String) throws -> String {
    guard let fix = row.fix else {
      throw StoreError(
        .invalid, "the check does not say what to write: “\(row.message)”",
        hint: "write the translation yourself")
    }
    // The segment may have other fixes by now.
    let edits = TextEdits(from: row.target, to: target)
    let isWithin = fix.target.upperBound <= row.target.utf8.count
    guard isWithin, let place = edits.moved(fix.target) else {
      // Another finding may have been mended by the same words.
      if isWithin {
        let alone = replaced(fix.target, by: fix.text, in: row.target)
        let own = TextEdits(from: row.target, to: alone).edits
        if own.allSatisfy(edits.edits.contains) { return target }
      }
      throw StoreError(
        .conflict, "the place was changed since it was checked: “\(row.message)”",
        hint: "check it again")
    }
    return replaced(place, by: fix.text, in: target)
  }

  private static func replaced(_ place: Range<Int>, by part: String, in text: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(place, with: part.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
