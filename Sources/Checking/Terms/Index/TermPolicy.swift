internal import Terminology

/// How far a list of terms is to be kept to.
public enum TermPolicy: String, Sendable, Hashable, CaseIterable {
  /// A translation must use one of the list's forms, whatever else would be right.
  case required
  /// The list says what is usual; other good renderings are no fault.
  case advice
}

/// What a list says of a term, as flags of ``TermIndexSide/TermRecord``.
enum TermTraits {
  static func flags(of term: Term, _ concept: Concept, isTitled: Bool) -> UInt32 {
    var flags: UInt32 = isTitled ? TermIndexSide.TermRecord.titled : 0
    if let part = term.partOfSpeech?.lowercased(), ["noun", "propernoun", "n", "名词"].contains(part)
    {
      flags |= TermIndexSide.TermRecord.noun
    }
    if (term.notes + concept.notes).contains(where: CaseField.isSaid) {
      flags |= TermIndexSide.TermRecord.caseCounts
    }
    if term.fields.isEmpty && concept.fields.isEmpty { return flags }
    if caseCounts(term.fields) || caseCounts(concept.fields) {
      flags |= TermIndexSide.TermRecord.caseCounts
    }
    if isDoubtful(term.fields) || isDoubtful(concept.fields) {
      flags |= TermIndexSide.TermRecord.doubtful
    }
    return flags
  }

  private static func caseCounts(_ fields: [String: String]) -> Bool {
    for (name, value) in fields {
      if CaseField.isName(name), CaseField.isSet(value) { return true }
      let (name, value) = (name.lowercased(), value.lowercased())
      // memoQ's flags of a term.
      if name.filter(\.isLetter) == "terminfo",
        value.contains("casesense") || value.contains("casesensitive")
      {
        return true
      }
    }
    return false
  }

  /// TBX's reliability goes from 1, the least, to 10; IATE's from 1 to 4.
  private static func isDoubtful(_ fields: [String: String]) -> Bool {
    fields.contains { name, value in
      ["reliabilitycode", "reliability"].contains(name.lowercased())
        && ["1", "2"].contains(value.prefix { $0 != " " })
    }
  }
}
