internal import GRDB
internal import Terminology

/// Takes concepts into a store, within one event.
struct ImportWork {
  var recorder: Recorder
  var outcome = ImportOutcome()
  private let keys: TermKeys
  private var known: KnownConcepts
  private var names: ConceptNames
  private var position: Int

  init(_ recorder: Recorder, _ termbase: Termbase) throws {
    self.recorder = recorder
    keys = try TermKeys(termbase.concepts.lazy.flatMap(\.terms).map(\.text))
    known = try KnownConcepts(recorder.database)
    names = try ConceptNames(recorder.database)
    position = try ConceptDraft.nextPosition(recorder.database)
  }

  mutating func take(_ concept: Concept) throws {
    var concept = concept
    concept.terms.removeAll { $0.text.isEmpty }
    if concept.terms.isEmpty { return }
    let isProposal = concept.terms.allSatisfy { $0.status == .proposed }
    let termKeys = try concept.terms.map { try keys.key(of: $0.text, in: $0.language) }
    let match = known.match(termKeys, name: concept.id, isProposal: isProposal)
    if let match, let draft = try ConceptDraft.read(match, from: recorder.database) {
      try join(concept, termKeys, to: draft)
    } else if !(isProposal && isRejected(&concept, termKeys)) {
      try make(concept)
    }
  }

  /// Takes out of a proposal the forms that were rejected; whether nothing Chinese is left of it.
  private mutating func isRejected(_ concept: inout Concept, _ termKeys: [String]) -> Bool {
    let rejected = termKeys.map(known.isRejected)
    guard rejected.contains(true) else { return false }
    let hadChinese = concept.terms.contains(where: \.language.isChinese)
    let title = concept.title
    concept.terms = zip(concept.terms, rejected).filter { !$0.1 }.map(\.0)
    let isLeft =
      hadChinese
      ? concept.terms.contains(where: \.language.isChinese) : !concept.terms.isEmpty
    if !isLeft { outcome.rejectedBefore.append(title) }
    return !isLeft
  }

  private mutating func make(_ concept: Concept) throws {
    var row = ConceptRow(concept, position: position)
    position += 1
    row.name = names.unique(concept.id)
    row.isDecided = concept.terms.contains { $0.status != .proposed }
    let terms = try concept.terms.enumerated().map {
      try TermRow($1, conceptID: 0, position: $0, keys: keys)
    }
    let draft = try recorder.write(ConceptDraft(row: row, terms: terms))
    known.add(draft.row.id ?? 0, draft.terms.map(\.searchKey))
    outcome.added += 1
  }

  private mutating func join(
    _ concept: Concept, _ termKeys: [String], to old: ConceptDraft
  ) throws {
    var draft = old
    let isProposal = concept.terms.allSatisfy { $0.status == .proposed }
    for (term, key) in zip(concept.terms, termKeys) {
      try take(term, key, into: &draft, isDecided: old.row.isDecided)
    }
    if isProposal {
      if !old.row.isDecided { refresh(&draft, with: concept) }
    } else {
      draft.row.isDecided = true
      var other = ConceptRow(concept, position: 0)
      // What a machine said of a proposal stays with it.
      for name in ["evidence", "confidence", "frequency"] { other.fields[name] = nil }
      draft.take(ConceptDraft(row: other, terms: []))
    }
    if draft.row == old.row && draft.terms == old.terms {
      outcome.unchanged += 1
      return
    }
    recorder.keep(old)
    try recorder.write(draft)
    known.add(draft.row.id ?? 0, draft.terms.map(\.searchKey))
    outcome.changed += 1
  }

  /// A machine's proposal takes the evidence of the latest build.
  private func refresh(_ draft: inout ConceptDraft, with concept: Concept) {
    draft.row.fields.merge(concept.fields) { _, new in new }
    draft.row.readEvidence()
    draft.row.notes = concept.notes
    for place in draft.terms.indices where draft.terms[place].status == .proposed {
      let same = concept.terms.first {
        $0.text.utf8.elementsEqual(draft.terms[place].text.utf8)
          && $0.language.rawValue == draft.terms[place].language
      }
      guard let same, !same.contexts.isEmpty else { continue }
      draft.terms[place].contexts = same.contexts.map(StoredContext.init)
    }
  }

  private mutating func take(
    _ term: Term, _ key: String, into draft: inout ConceptDraft, isDecided: Bool
  ) throws {
    let isProposed = term.status == .proposed
    let same = draft.terms.firstIndex {
      $0.text.utf8.elementsEqual(term.text.utf8)
        && Language(rawValue: $0.language).group == term.language.group
    }
    if let same {
      try settle(term, draft.terms[same], at: same, &draft, isProposed: isProposed)
      return
    }
    if isProposed {
      let isRejected = draft.terms.contains { $0.searchKey == key && $0.status == .rejected }
      if isRejected || draft.row.state == .rejected {
        outcome.rejectedBefore.append("\(draft.title): \(term.text)")
        return
      }
      if isDecided {
        if !draft.terms.contains(where: { $0.searchKey == key }) {
          outcome.decidedBefore.append("\(draft.title): \(term.text)")
        }
        return
      }
    }
    draft.terms.append(
      try TermRow(term, conceptID: draft.row.id ?? 0, position: draft.terms.count, keys: keys))
  }

  /// Settles a term that is there already.
  private mutating func settle(
    _ term: Term, _ own: TermRow, at place: Int, _ draft: inout ConceptDraft, isProposed: Bool
  ) throws {
    let status = term.status.map(StoredStatus.init)
    if isProposed {
      if own.status == .rejected { outcome.rejectedBefore.append("\(draft.title): \(own.text)") }
      return
    }
    if own.status == .proposed {
      draft.terms[place].status = status
    } else if let status, let decided = own.status, decided != status {
      outcome.conflicts.append(
        "\(own.text) is \(decided.rawValue), and \(status.rawValue) in the list")
    } else if own.status == .rejected {
      outcome.conflicts.append("\(own.text) is rejected, and in the list")
    } else if own.status == nil {
      draft.terms[place].status = status
    }
    draft.terms[place].notes.addMissing(term.notes)
    draft.terms[place].contexts.addMissing(term.contexts.map(StoredContext.init))
  }
}
