internal import ICU

/// Finds what termbases disagree on in different concepts: one term with two preferred
/// translations, and a term preferred in one and not to be used in another.
///
/// Only what the merge brought together is told: concepts side by side in one source
/// are its own business.
struct RivalTerms {
  /// A use of a term in a group.
  private struct Use {
    var group: Int
    var place: Int
  }

  private struct Translation: Hashable {
    var key: Int
    var language: Language
  }

  private let merge: TermbaseMerge
  private let files: [Set<Int>]

  init(_ merge: TermbaseMerge) {
    self.merge = merge
    files = merge.groups.groups.map { Set($0.map(\.file)) }
  }

  func conflicts() throws(ICUError) -> [MergeConflict] {
    let concepts = merge.termbase.concepts
    var table = ConceptKeys(try TermFolding([merge.termbase]))
    var uses: [[Use]] = []
    var keys: [[Int]] = []
    for (group, concept) in concepts.enumerated() {
      var own: [Int] = []
      for (place, term) in concept.terms.enumerated() {
        let key = try table.key(of: term)
        while uses.count <= key { uses.append([]) }
        if uses[key].last?.group != group { uses[key].append(Use(group: group, place: place)) }
        own.append(key)
      }
      keys.append(own)
    }
    var conflicts: [MergeConflict] = []
    for key in uses.indices where uses[key].count > 1 {
      conflicts += rivals(uses[key], keys)
      conflicts += elsewhere(uses[key])
    }
    return conflicts
  }

  /// One conflict for each language in which a term's preferred translations differ.
  private func rivals(_ uses: [Use], _ keys: [[Int]]) -> [MergeConflict] {
    let usable = uses.filter { term($0).isUsable }
    guard usable.count > 1, areOfDifferentFiles(usable), let first = usable.first else { return [] }
    let own = ConceptKeys.group(of: term(first).language)
    var conflicts: [MergeConflict] = []
    var seen: Set<String> = [own]
    for use in usable {
      for other in merge.termbase.concepts[use.group].terms {
        let language = ConceptKeys.group(of: other.language)
        guard seen.insert(language).inserted else { continue }
        if let conflict = rivals(usable, keys, in: language) { conflicts.append(conflict) }
      }
    }
    return conflicts
  }

  private func rivals(_ uses: [Use], _ keys: [[Int]], in language: String) -> MergeConflict? {
    var targets: [(use: Use, place: Int)] = []
    for use in uses {
      if let place = target(of: use.group, in: language) { targets.append((use, place)) }
    }
    var different: Set<Translation> = []
    func translation(_ target: (use: Use, place: Int)) -> Translation {
      Translation(
        key: keys[target.use.group][target.place],
        language: merge.termbase.concepts[target.use.group].terms[target.place].language)
    }
    let distinct = targets.filter { different.insert(translation($0)).inserted }
    // 發燒 in Taiwan contradicts 发热 in China no more than English does.
    let translations = distinct.prefix(64).map(translation)
    let areRivals = translations.contains { one in
      translations.contains { $0.key != one.key && $0.language.overlaps(one.language) }
    }
    guard areRivals, areOfDifferentFiles(targets.map(\.use)), let first = targets.first
    else { return nil }
    return MergeConflict(
      kind: .rivalTargets, concept: merge.termbase.concepts[first.use.group].id,
      about: term(first.use).text,
      sides: distinct.compactMap { target in
        side(target.use.group, merge.termbase.concepts[target.use.group].terms[target.place].text)
      },
      resolution: "they stay different concepts")
  }

  /// The place of the translation to use: the preferred one, or else the first usable.
  private func target(of group: Int, in language: String) -> Int? {
    let terms = merge.termbase.concepts[group].terms
    func isOne(_ place: Int) -> Bool {
      ConceptKeys.group(of: terms[place].language) == language
    }
    return terms.indices.first { terms[$0].status == .preferred && isOne($0) }
      ?? terms.indices.first { terms[$0].isUsable && isOne($0) }
  }

  private func elsewhere(_ uses: [Use]) -> [MergeConflict] {
    let preferred = uses.first { term($0).status == .preferred }
    guard let preferred else { return [] }
    let rejected = uses.first {
      !term($0).isUsable && files[$0.group].isDisjoint(with: files[preferred.group])
    }
    guard let rejected, let status = term(rejected).status else { return [] }
    return [
      MergeConflict(
        kind: .statusElsewhere, concept: merge.termbase.concepts[preferred.group].id,
        about: "\(term(preferred).language) \(term(preferred).text)",
        sides: [
          side(preferred.group, "preferred"), side(rejected.group, status.rawValue),
        ].compactMap { $0 },
        resolution: "both stay as they are, in different concepts")
    ]
  }

  private func term(_ use: Use) -> Term { merge.termbase.concepts[use.group].terms[use.place] }

  /// Whether some two of the groups have no source in common.
  private func areOfDifferentFiles(_ uses: [Use]) -> Bool {
    let kinds = Set(uses.map { files[$0.group] })
    return kinds.contains { kind in kinds.contains { $0.isDisjoint(with: kind) } }
  }

  private func side(_ group: Int, _ value: String) -> MergeConflict.Side? {
    merge.groups.groups[group].first.map { merge.side($0, value) }
  }
}
