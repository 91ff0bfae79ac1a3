internal import English

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
  public static func grouping(_ mined: [MinedTerm]) -> [MinedConcept] {
    let terms = withoutLocalizers(withoutPartsOfNames(mined))
    var groups = DisjointSets(count: terms.count)
    join(
      terms, by: { EnglishTerm($0.english).key }, where: { $0.parts.toEnglish >= 0.5 },
      unless: areUnlike, &groups)
    join(
      terms, by: { $0.chinese.filter { !$0.isWhitespace } },
      where: { $0.parts.toChinese >= 0.5 && $0.parts.count > 1 }, unless: areStrangers, &groups)
    joinAbbreviations(terms, &groups)
    joinSpellings(terms, &groups)
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
    unless differ: (MinedTerm, MinedTerm) -> Bool, _ groups: inout DisjointSets
  ) {
    var first: [String: Int] = [:]
    for (index, term) in terms.enumerated() where isSure(term) {
      let key = key(term)
      if let other = first[key] {
        if !differ(terms[other], term) { groups.join(other, index) }
      } else {
        first[key] = index
      }
    }
  }

  /// Whether two Chinese forms with one English are no variants of each other: they share no
  /// character and no sense of the dictionary, or one is a part of the other.
  private static func areUnlike(_ one: MinedTerm, _ other: MinedTerm) -> Bool {
    let (left, right) = (Set(one.chinese.filter(isHan)), Set(other.chinese.filter(isHan)))
    if left.isEmpty != right.isEmpty { return true }
    // 顺序 and 订单 are both order, which says nothing of one word.
    if left.isDisjoint(with: right) {
      return EnglishTerm(one.english).contentWords.count == 1 || !areListed(one, other)
    }
    let bare = [one, other].map { $0.chinese.filter { isHan($0) && $0 != "的" } }
      .sorted { $0.count > $1.count }
    let (long, short) = (bare[0], bare[1])
    if long == short { return false }
    // 数据缓存 is a cache and 缓存数据 are data.
    if long.count == short.count, long.count > 2 {
      return long.sorted() == short.sorted() && !areListed(one, other)
    }
    let isPart = long.count > short.count && Array(long).holds(Array(short))
    return isPart && !areListed(one, other)
  }

  /// Whether the dictionary has both pairs, or puts them together from their words.
  private static func areListed(_ one: MinedTerm, _ other: MinedTerm) -> Bool {
    [one, other].allSatisfy { max($0.parts.dictionary, $0.parts.composition) >= 0.5 }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value > 0x2E7F } ?? false
  }

  /// Whether two English forms with one Chinese are opposites, or nothing ties them: no word, no
  /// letters and no dictionary.
  private static func areStrangers(_ one: MinedTerm, _ other: MinedTerm) -> Bool {
    let left = EnglishTerm(one.english)
    let right = EnglishTerm(other.english)
    if areOpposites(left, right) { return true }
    let stems = { (term: EnglishTerm) in Set(term.contentWords.map { EnglishStemmer.stem($0) }) }
    if !stems(left).isDisjoint(with: stems(right)) { return false }
    return !areListed(one, other) && !Abbreviations.abbreviates(one.english, other.english)
      && !Abbreviations.abbreviates(other.english, one.english)
  }

  private static func areOpposites(_ one: EnglishTerm, _ other: EnglishTerm) -> Bool {
    let left = Set(one.words.map { $0.lowercased() })
    let right = Set(other.words.map { $0.lowercased() })
    return opposites.contains { pair in
      left.contains(pair.0) && right.contains(pair.1) && !right.contains(pair.0)
        || left.contains(pair.1) && right.contains(pair.0) && !right.contains(pair.1)
    }
  }

  private static let opposites = [
    ("on", "off"), ("internal", "external"), ("inbound", "outbound"), ("input", "output"),
    ("import", "export"), ("increase", "decrease"), ("debit", "credit"), ("buyer", "seller"),
    ("long", "short"), ("upper", "lower"), ("minimum", "maximum"), ("before", "after"),
    ("asset", "liability"), ("domestic", "foreign"), ("onsite", "offsite"), ("onshore", "offshore"),
    ("open", "close"), ("first", "last"), ("past", "future"), ("left", "right"), ("top", "bottom"),
    ("primary", "secondary"), ("lender", "borrower"), ("employer", "employee"), ("male", "female"),
    ("acute", "chronic"), ("upstream", "downstream"), ("online", "offline"), ("fixed", "variable"),
  ]

  /// Joins English that differs in spelling alone: data center and data centre.
  private static func joinSpellings(_ terms: [MinedTerm], _ groups: inout DisjointSets) {
    var first: [String: Int] = [:]
    for (index, term) in terms.enumerated() {
      let stems = EnglishTerm(term.english).words.map { EnglishStemmer.stem($0) }
      let key = term.chinese + "\t" + stems.joined(separator: " ")
      if let other = first[key] { groups.join(other, index) } else { first[key] = index }
    }
  }

  /// Pairs but those whose English is only a part of a name that the Chinese stands for: Kwan O of
  /// Tseung Kwan O.
  private static func withoutPartsOfNames(_ terms: [MinedTerm]) -> [MinedTerm] {
    var names: [String: [EnglishTerm]] = [:]
    for term in terms {
      let english = EnglishTerm(term.english)
      if english.words.count > 1, english.isCapitalized {
        names[term.chinese, default: []].append(english)
      }
    }
    return terms.filter { term in
      let words = EnglishTerm(term.english).words
      return !(names[term.chinese] ?? []).contains { name in
        name.words.count > words.count
          && (Array(name.words.suffix(words.count)) == words
            || Array(name.words.prefix(words.count)) == words)
      }
    }
  }

  /// Terms but those that are another one with the same English and a word of place or grammar behind
  /// it: 页上 beside 页, 角弯曲且 beside 角弯曲.
  private static func withoutLocalizers(_ terms: [MinedTerm]) -> [MinedTerm] {
    var forms: [String: [String]] = [:]
    for term in terms { forms[EnglishTerm(term.english).key, default: []].append(term.chinese) }
    return terms.filter { term in
      guard term.chinese.count > 1, let last = term.chinese.last,
        "上下中里裡内內時时後后前且並并及和與与等".contains(last)
      else { return true }
      let rest = term.chinese.dropLast()
      return !(forms[EnglishTerm(term.english).key] ?? []).contains {
        $0 != term.chinese && $0.hasPrefix(rest)
      }
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
