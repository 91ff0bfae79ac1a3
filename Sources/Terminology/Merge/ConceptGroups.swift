internal import ICU

/// Which concepts of several termbases are one.
///
/// Termbases come in the order of their priority, and each concept meets those of the
/// termbases before it:
///
/// 1. The concept with its identifier and the same terms is the same, and no other.
/// 2. Otherwise it joins every concept with which it shares a pair, that is, terms of
///    two languages. Through it, concepts of earlier termbases become one.
/// 3. Without such a one: the concept of the same identifier and at least one term,
///    unless identifiers were made up in reading.
/// 4. Without such a one, and when either has terms in one language only: the concept
///    that has one of its terms, when no other concept has any of them.
///
/// So a term that several concepts have joins nothing by itself, and concepts of one
/// termbase are never joined to each other directly.
///
/// - Complexity: linear in the number of pairs of terms within concepts.
struct ConceptGroups {
  /// A concept by its termbase and its place there.
  struct Member: Hashable {
    var file: Int
    var place: Int
  }

  /// Concepts that are one, in the order of priority.
  private(set) var groups: [[Member]] = []
  /// Concepts of one language that could belong to several groups: the concept, and one
  /// member of each.
  private(set) var ambiguous: [(member: Member, candidates: [Member])] = []
  /// Concepts through which others became one: the concept, and the first member of each.
  private(set) var bridges: [(member: Member, joined: [Member])] = []

  private let termbases: [Termbase]
  private var table: ConceptKeys
  /// What stands in for a group while it is found; `joined` leads to the one it became.
  private struct Slot {
    var members: [Member]
    var keys: [Int] = []
    var keySet: Set<Int> = []
    var joined: Int?
  }
  private var slots: [Slot] = []
  /// The first slot with each pair: later ones are repetitions inside one termbase.
  private var slotByPair: [UInt64: Int] = [:]
  private var slotsByKey: [Int: [Int]] = [:]
  private var slotsByIdentifier: [String: [Int]] = [:]

  init(_ termbases: [Termbase]) throws(ICUError) {
    self.termbases = termbases
    table = ConceptKeys(try TermFolding(termbases))
    for file in termbases.indices { try add(file) }
    groups = slots.filter { $0.joined == nil }.map { slot in
      slot.members.sorted { ($0.file, $0.place) < ($1.file, $1.place) }
    }.sorted { left, right in
      guard let first = left.first, let second = right.first else { return false }
      return (first.file, first.place) < (second.file, second.place)
    }
  }

  private mutating func add(_ file: Int) throws(ICUError) {
    let concepts = termbases[file].concepts
    var keys: [[Int]] = []
    for concept in concepts { keys.append(try table.keys(of: concept)) }
    var uses: [Int: Int] = [:]
    for key in keys.joined() { uses[key, default: 0] += 1 }
    let trustsIdentifiers =
      !termbases[file].hasMadeIdentifiers
      && !termbases[..<file].contains(where: \.hasMadeIdentifiers)
    // Matches are sought among what was there before this termbase, joins follow.
    var matches: [[Int]] = []
    for (place, concept) in concepts.enumerated() {
      let found = matching(
        concept, keys[place], member: Member(file: file, place: place),
        trustsIdentifiers: trustsIdentifiers
      ) { uses[$0, default: 0] == 1 }
      matches.append(found)
    }
    for (place, found) in matches.enumerated() {
      join(Member(file: file, place: place), keys[place], to: found)
    }
  }

  /// The slots that a concept belongs to.
  private mutating func matching(
    _ concept: Concept, _ keys: [Int], member: Member, trustsIdentifiers: Bool,
    isAlone: (Int) -> Bool
  ) -> [Int] {
    let named = Set((slotsByIdentifier[concept.id] ?? []).map(root)).sorted()
    let set = Set(keys)
    if let same = named.first(where: { slots[$0].keySet == set }) { return [same] }
    let paired = table.pairs(of: keys).compactMap { slotByPair[$0] }.map(root)
    if !paired.isEmpty { return Set(paired).sorted() }
    if trustsIdentifiers,
      let same = named.first(where: { !set.isDisjoint(with: slots[$0].keySet) })
    {
      return [same]
    }
    let hasOneLanguage = table.areOfOneLanguage(keys)
    // A term of very many concepts is ambiguous without looking at all of them.
    let owners = Set(keys.flatMap { (slotsByKey[$0] ?? []).prefix(16) }.map(root)).sorted()
    guard let owner = owners.first, hasOneLanguage || table.areOfOneLanguage(slots[owner].keys)
    else { return [] }
    let shared = set.intersection(slots[owner].keySet)
    if owners.count == 1 && shared.allSatisfy(isAlone) { return [owner] }
    if hasOneLanguage {
      ambiguous.append((member, owners.compactMap { slots[$0].members.first }))
    }
    return []
  }

  private mutating func join(_ member: Member, _ keys: [Int], to found: [Int]) {
    let roots = Set(found.map(root)).sorted()
    guard let home = roots.first else {
      slots.append(Slot(members: [member]))
      return register(keys, of: member, in: slots.count - 1)
    }
    if roots.count > 1 {
      bridges.append((member, roots.compactMap { slots[$0].members.first }))
    }
    for other in roots.dropFirst() {
      slots[other].joined = home
      slots[home].members += slots[other].members
      register(slots[other].keys, of: nil, in: home)
    }
    slots[home].members.append(member)
    register(keys, of: member, in: home)
  }

  /// Makes a slot found by keys that it may not have had, and by all pairs of them.
  private mutating func register(_ keys: [Int], of member: Member?, in slot: Int) {
    if let member {
      let identifier = termbases[member.file].concepts[member.place].id
      if slotsByIdentifier[identifier]?.last != slot {
        slotsByIdentifier[identifier, default: []].append(slot)
      }
    }
    for key in keys where slots[slot].keySet.insert(key).inserted {
      for other in slots[slot].keys.prefix(ConceptKeys.mostPaired) {
        if let pair = table.pair(key, other), slotByPair[pair] == nil { slotByPair[pair] = slot }
      }
      slots[slot].keys.append(key)
      slotsByKey[key, default: []].append(slot)
    }
  }

  private func root(_ slot: Int) -> Int {
    var slot = slot
    while let next = slots[slot].joined { slot = next }
    return slot
  }
}
