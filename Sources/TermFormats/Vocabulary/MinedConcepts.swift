internal import Terminology

/// Knows concepts that `duiyi glossary build` mined, and that nobody has decided on since.
///
/// Duiyi 0.1.0 called the first form of each language preferred and the others admitted; its tables
/// had no column for a status. In whatever format such a glossary comes, it is a proposal.
enum MinedConcepts {
  /// Stands in the fields of a concept while it is read, where a form says itself that it is, or
  /// was, proposed, so that any other status was given by a person.
  static let decidedField = "duiyi:decided"

  /// The termbase with the forms of mined concepts as proposals.
  ///
  /// - Complexity: linear in the number of concepts.
  static func asProposals(_ termbase: Termbase) -> Termbase {
    var termbase = termbase
    for place in termbase.concepts.indices {
      if termbase.concepts[place].fields.removeValue(forKey: decidedField) != nil { continue }
      guard isMined(termbase.concepts[place]), isStamped(termbase.concepts[place]) else {
        continue
      }
      for term in termbase.concepts[place].terms.indices
      where termbase.concepts[place].terms[term].isUsable {
        termbase.concepts[place].terms[term].status = .proposed
      }
    }
    return termbase
  }

  /// Whether a concept has what is written of one that was mined: in tables in columns, in TBX in a
  /// note.
  private static func isMined(_ concept: Concept) -> Bool {
    if concept.fields["evidence"] != nil && concept.fields["confidence"] != nil { return true }
    return concept.notes.contains { note in
      note.hasPrefix("evidence: ")
        && ["; confidence: ", "; frequency: ", "; first: "].allSatisfy(note.contains)
    }
  }

  /// Whether the statuses are none, or those that were stamped on without a person: the first form
  /// of each language preferred, the others admitted.
  private static func isStamped(_ concept: Concept) -> Bool {
    if concept.terms.allSatisfy({ $0.status == nil }) { return true }
    var met: Set<Language> = []
    return concept.terms.allSatisfy { term in
      term.status == (met.insert(term.language).inserted ? .preferred : .admitted)
    }
  }
}
