internal import TermStore

/// What long work came to, before it is kept.
enum WorkResult: Codable, Sendable {
  /// A glossary, as JSON.
  case glossary(String)
  case check([NewFinding])
  /// Beads, and the text that they are of.
  case align([StoredBead], of: TermStore.BeadText)
  case links([Linked])

  /// A segment whose words are linked.
  struct Linked: Codable, Sendable {
    var segment: StoredSegment
    var links: StoredLinks
  }
}

/// What a process of its own says of work.
enum WorkOutcome: Codable, Sendable {
  case done(WorkResult)
  /// Why it cannot be done.
  case failed(String)
}
