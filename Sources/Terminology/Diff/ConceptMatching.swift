internal import ICU

/// Which concepts of two versions of a termbase are the same.
///
/// In this order, each concept at most once: the same identifier and the same terms; the
/// same identifier and a common term, unless identifiers were made up in reading; the same
/// terms; a pair of terms in two languages; a term that no other concept left over has; the
/// same identifier, although all terms are others.
///
/// - Complexity: linear in the number of pairs of terms within concepts.
struct ConceptMatching {
  /// For each old concept its new one, or nil when it was removed.
  private(set) var newPlaces: [Int?]
  /// Whether each new concept has an old one.
  private(set) var isKnown: [Bool]

  private let oldKeys: [[Int]]
  private let newKeys: [[Int]]

  init(old: Termbase, new: Termbase) throws(ICUError) {
    var table = ConceptKeys(try TermFolding([old, new]))
    var keys: (old: [[Int]], new: [[Int]]) = ([], [])
    for concept in old.concepts { keys.old.append(try table.keys(of: concept)) }
    for concept in new.concepts { keys.new.append(try table.keys(of: concept)) }
    (oldKeys, newKeys) = keys
    newPlaces = Array(repeating: nil, count: old.concepts.count)
    isKnown = Array(repeating: false, count: new.concepts.count)
    let hasIdentifiers = !old.hasMadeIdentifiers && !new.hasMadeIdentifiers
    let identifiers = (old: old.concepts.map(\.id), new: new.concepts.map(\.id))
    matchFirst {
      [identifiers.old[$0]]
    } by: {
      [identifiers.new[$0]]
    } where: {
      Set(keys.old[$0]) == Set(keys.new[$1])
    }
    if hasIdentifiers {
      matchFirst {
        [identifiers.old[$0]]
      } by: {
        [identifiers.new[$0]]
      } where: {
        !Set(keys.old[$0]).isDisjoint(with: keys.new[$1])
      }
    }
    matchFirst {
      [keys.old[$0].sorted()]
    } by: {
      [keys.new[$0].sorted()]
    } where: { old, _ in
      !keys.old[old].isEmpty
    }
    matchFirst {
      table.pairs(of: keys.old[$0])
    } by: {
      table.pairs(of: keys.new[$0])
    } where: {
      _, _ in
      true
    }
    matchUnambiguous()
    if hasIdentifiers {
      matchFirst {
        [identifiers.old[$0]]
      } by: {
        [identifiers.new[$0]]
      } where: { _, _ in
        true
      }
    }
  }

  /// Matches each old concept left over with the first new one left over that has one of
  /// its marks and meets a condition.
  private mutating func matchFirst<Mark: Hashable>(
    _ oldMarks: (Int) -> [Mark], by newMarks: (Int) -> [Mark],
    where isMatch: (_ old: Int, _ new: Int) -> Bool
  ) {
    var places: [Mark: [Int]] = [:]
    for new in isKnown.indices.reversed() where !isKnown[new] {
      for mark in newMarks(new) { places[mark, default: []].append(new) }
    }
    for old in newPlaces.indices where newPlaces[old] == nil {
      for mark in oldMarks(old) {
        // The first in order is the last in the list; what is taken is dropped for good.
        while let last = places[mark]?.last, isKnown[last] { places[mark]?.removeLast() }
        guard let new = places[mark]?.last, isMatch(old, new) else { continue }
        newPlaces[old] = new
        isKnown[new] = true
        break
      }
    }
  }

  /// Matches concepts by a term that, of all left over, one old and one new one have.
  private mutating func matchUnambiguous() {
    var owners: [Int: (old: Int?, new: Int?, isAmbiguous: Bool)] = [:]
    for old in newPlaces.indices where newPlaces[old] == nil {
      for key in oldKeys[old] {
        var owner = owners[key] ?? (nil, nil, false)
        owner.isAmbiguous = owner.isAmbiguous || owner.old != nil
        owner.old = old
        owners[key] = owner
      }
    }
    for new in isKnown.indices where !isKnown[new] {
      for key in newKeys[new] {
        guard var owner = owners[key] else { continue }
        owner.isAmbiguous = owner.isAmbiguous || owner.new != nil
        owner.new = new
        owners[key] = owner
      }
    }
    for old in newPlaces.indices where newPlaces[old] == nil {
      let found = oldKeys[old].lazy.compactMap { key -> Int? in
        guard let owner = owners[key], !owner.isAmbiguous else { return nil }
        return owner.new
      }.first { !isKnown[$0] }
      guard let found else { continue }
      newPlaces[old] = found
      isKnown[found] = true
    }
  }
}
