/// Mined terms that say one thing: the forms of a concept in both languages.
public struct MinedConcept: Sendable, Hashable {
  /// The English forms, the most frequent first.
  public var english: [String]
  /// The pairs that it was made of, the most probable first; never empty.
  public var terms: [MinedTerm]

  /// Groups mined terms into concepts.
  ///
  /// Two pairs are of one concept where they share the English and it stands for both Chinese
  /// forms, where they share the Chinese and it is what both English forms mostly stand for, or
  /// where one English form abbreviates the other and the Chinese is the same.
  ///
  /// - Returns: Concepts in the order of their first pairs.
  /// - Complexity: near linear in the number of pairs.
  public static func grouping(_ terms: [MinedTerm]) -> [MinedConcept] {
    var groups = DisjointSets(count: terms.count)
    join(terms, by: { EnglishTerm($0.english).key }, where: { $0.parts.toEnglish >= 0.5 }, &groups)
    join(
      terms, by: { $0.chinese.filter { !$0.isWhitespace } },
      where: { $0.parts.toChinese >= 0.5 && $0.parts.count > 1 }, &groups)
    joinAbbreviations(terms, &groups)
    var concepts: [MinedConcept] = []
    var conceptOfRoot: [Int: Int] = [:]
    for (index, term) in terms.enumerated() {
      let root = groups.root(of: index)
      if let concept = conceptOfRoot[root] {
        concepts[concept].terms.append(term)
      } else {
        conceptOfRoot[root] = concepts.count
        concepts.append(MinedConcept(english: [], terms: [term]))
      }
    }
    for index in concepts.indices { concepts[index].english = forms(of: concepts[index].terms) }
    return concepts
  }

  private static func join(
    _ terms: [MinedTerm], by key: (MinedTerm) -> String, where isSure: (MinedTerm) -> Bool,
    _ groups: inout DisjointSets
  ) {
    var first: [String: Int] = [:]
    for (index, term) in terms.enumerated() where isSure(term) {
      let key = key(term)
      if let other = first[key] { groups.join(other, index) } else { first[key] = index }
    }
  }

  private static func joinAbbreviations(_ terms: [MinedTerm], _ groups: inout DisjointSets) {
    var byChinese: [String: [Int]] = [:]
    for (index, term) in terms.enumerated() { byChinese[term.chinese, default: []].append(index) }
    for (index, term) in terms.enumerated() where EnglishTerm(term.english).isAcronym {
      for other in byChinese[term.chinese] ?? []
      where Abbreviations.abbreviates(term.english, terms[other].english) {
        groups.join(other, index)
      }
    }
  }

  private static func forms(of terms: [MinedTerm]) -> [String] {
    var counts: [(form: String, key: String, count: Int)] = []
    for term in terms {
      let key = EnglishTerm(term.english).key
      if let index = counts.firstIndex(where: { $0.key == key }) {
        counts[index].count += term.parts.count
      } else {
        counts.append((term.english, key, term.parts.count))
      }
    }
    return counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element.form)
  }
}

/// Sets that are joined pair by pair (union–find with path halving).
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Joins two sets under the lesser of their roots.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    parents[max(first, second)] = min(first, second)
  }
}
