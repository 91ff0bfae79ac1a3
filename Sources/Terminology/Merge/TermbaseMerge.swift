public import ICU

/// Termbases merged into one, with all that they do not agree on.
///
/// Concepts are one when they share terms of two languages, and by identifier or by an
/// unambiguous term where a language is missing (`ConceptGroups` says it exactly). The
/// termbase named first has priority: its values stand, the others add what is missing.
/// A value that cannot be kept is in ``conflicts``, so nothing is lost silently.
///
/// Merging a termbase with itself gives it back. Concepts come in the order of the
/// termbases, a joined one where its first part stands.
///
/// - Complexity: linear in the size of the termbases, and in the number of pairs of terms
///   of two languages within each concept.
public struct TermbaseMerge: Sendable {
  /// A termbase with the name that conflicts call it by.
  public struct Source: Sendable {
    /// The name, such as a path.
    public var name: String
    /// The termbase.
    public var termbase: Termbase

    /// Names a termbase.
    public init(_ termbase: Termbase, name: String) {
      self.name = name
      self.termbase = termbase
    }
  }

  /// The termbase that has everything.
  public private(set) var termbase: Termbase
  /// What the sources do not agree on, in the order of the concepts of the result, and
  /// then what stands between concepts.
  public private(set) var conflicts: [MergeConflict] = []
  /// How many concepts of the sources were joined to others.
  public private(set) var joinedConcepts = 0
  /// How many concepts have another identifier because theirs was made up in reading
  /// and stood for something else too.
  public private(set) var renumberedConcepts = 0

  let sources: [Source]
  let groups: ConceptGroups
  /// The identifier in the result of each concept, by source.
  private(set) var identifiers: [[String]] = []
  /// The new identifiers of concepts that have one, by source and old identifier.
  private var renamed: [[String: String]] = []

  /// Merges termbases, the one of the highest priority first.
  ///
  /// - Throws: `ICUError` when ICU's rules cannot be opened.
  public init(_ sources: [Source]) throws(ICUError) {
    self.sources = sources
    groups = try ConceptGroups(sources.map(\.termbase))
    termbase = Termbase(title: sources.lazy.compactMap(\.termbase.title).first)
    nameConcepts()
    renamed = zip(sources, identifiers).map { source, identifiers in
      let pairs = zip(source.termbase.concepts.map(\.id), identifiers).filter { $0 != $1 }
      return Dictionary(pairs) { first, _ in first }
    }
    let folding = try TermFolding(sources.map(\.termbase))
    for group in groups.groups { try join(group, folding) }
    reportGroups()
    conflicts += try RivalTerms(self).conflicts()
  }

  // MARK: Identifiers

  /// Gives each group the identifier of its first concept, or a new one where that is
  /// taken by an earlier group.
  private mutating func nameConcepts() {
    identifiers = sources.map { $0.termbase.concepts.map(\.id) }
    let made = sources.map(\.termbase.hasMadeIdentifiers)
    // A new identifier must not be one that a later concept brings along.
    let brought = Set(identifiers.joined())
    var owners: [String: ConceptGroups.Member] = [:]
    var fresh = FreshIdentifiers(avoiding: brought)
    for group in groups.groups {
      guard let first = group.first else { continue }
      var identifier = identifiers[first.file][first.place]
      if let owner = owners[identifier] {
        let old = identifier
        identifier = made[first.file] ? fresh.number() : fresh.variant(of: old)
        if made[first.file] {
          renumberedConcepts += 1
        } else {
          conflicts.append(
            MergeConflict(
              kind: .identifier, concept: identifier, about: old,
              sides: [side(owner), side(first)],
              resolution: "the second is now \(identifier)"))
        }
      }
      owners[identifier] = first
      for member in group { identifiers[member.file][member.place] = identifier }
    }
  }

  // MARK: Joining

  private mutating func join(
    _ group: [ConceptGroups.Member], _ folding: TermFolding
  ) throws(ICUError) {
    guard let first = group.first else { return }
    joinedConcepts += group.count - 1
    if group.count == 1 {
      termbase.concepts.append(concept(first))
      return
    }
    var joiner = try ConceptJoiner(concept(first), folding)
    for member in group.dropFirst() {
      try joiner.add(concept(member))
      for item in joiner.disagreements.items {
        let keeper = group.first { says($0, item) } ?? first
        conflicts.append(
          MergeConflict(
            kind: item.kind, concept: identifiers[first.file][first.place], about: item.about,
            sides: [side(keeper, item.kept), side(member, item.other)],
            resolution: item.resolution))
      }
    }
    termbase.concepts.append(joiner.concept)
  }

  /// A concept of a source, with the identifiers of the result.
  private func concept(_ member: ConceptGroups.Member) -> Concept {
    var concept = sources[member.file].termbase.concepts[member.place]
    concept.id = identifiers[member.file][member.place]
    let renamed = renamed[member.file]
    if renamed.isEmpty { return concept }
    Self.rename(&concept.references, renamed)
    for place in concept.terms.indices { Self.rename(&concept.terms[place].references, renamed) }
    return concept
  }

  /// Makes references lead to the concepts by their new identifiers.
  private static func rename(_ references: inout [Reference], _ names: [String: String]) {
    for place in references.indices where references[place].kind == .concept {
      if let name = names[references[place].target] { references[place].target = name }
    }
  }

  /// Whether a concept is where the value that was kept comes from.
  private func says(_ member: ConceptGroups.Member, _ item: Disagreements.Item) -> Bool {
    let concept = sources[member.file].termbase.concepts[member.place]
    switch item.kind {
    case .twoPreferred:
      return concept.terms.contains {
        $0.text == item.kept && ($0.status == .preferred || $0.status == nil)
      }
    case .form: return concept.terms.contains { $0.text == item.kept }
    case .status:
      return concept.terms.contains {
        item.about.hasSuffix(" " + $0.text) && $0.status?.rawValue == item.kept
      }
    case .definition: return concept.definitions.contains { $0.text == item.kept }
    case .field where item.about == "subject": return concept.subject == item.kept
    case .field where item.about == "source": return concept.source == item.kept
    case .field: return concept.fields[item.about] == item.kept
    default: return false
    }
  }

  private mutating func reportGroups() {
    for (member, joined) in groups.bridges {
      conflicts.append(
        MergeConflict(
          kind: .bridge, concept: identifiers[member.file][member.place],
          about: sources[member.file].termbase.concepts[member.place].title,
          sides: joined.map { side($0) } + [side(member)],
          resolution: "they are one concept now"))
    }
    for (member, candidates) in groups.ambiguous {
      conflicts.append(
        MergeConflict(
          kind: .ambiguous, concept: identifiers[member.file][member.place],
          about: sources[member.file].termbase.concepts[member.place].title,
          sides: [side(member)] + candidates.map { side($0) },
          resolution: "it stays a concept of its own"))
    }
  }

  /// What a source says; the concept's terms without a value.
  func side(_ member: ConceptGroups.Member, _ value: String? = nil) -> MergeConflict.Side {
    let concept = sources[member.file].termbase.concepts[member.place]
    return MergeConflict.Side(
      file: sources[member.file].name, concept: concept.id, value: value ?? concept.title)
  }
}
