internal import English
internal import Platform
internal import Terminology
internal import Text

/// What is seen of a proposal before anybody decides on it, as numbers.
///
/// Names of traits are hashes (FNV-1a of 64 bits), so that ten thousand proposals take little memory
/// and nothing goes by the order in which they were read.
struct ConceptTraits: Sendable {
  /// A trait and how much of it there is.
  struct Trait: Sendable {
    let name: UInt64
    let amount: Double
  }

  /// Where a proposal begins and ends in each language; proposals that share one are alike.
  enum Edge: String, Sendable, CaseIterable {
    /// The first two characters of the Chinese.
    case chineseStart
    /// The last two characters of the Chinese.
    case chineseEnd
    /// The first word of the English.
    case englishStart
    /// The last word of the English: its head.
    case englishEnd
  }

  let position: Int
  let state: ConceptState
  /// In the order of their names.
  let traits: [Trait]
  /// By edge.
  let edges: [Edge: UInt64]

  /// What a machine said of a proposal.
  struct Evidence {
    var kinds: [String]
    var confidence: Double?
    var frequency: Int?
  }

  init(
    position: Int, state: ConceptState, evidence: Evidence,
    terms: [(text: String, language: Language)]
  ) {
    self.position = position
    self.state = state
    let chinese = terms.filter(\.language.isChinese).map(\.text)
    let other = terms.filter { !$0.language.isChinese }.map(\.text)
    var list = TraitList()
    list.add(evidence)
    list.addShape(chinese: chinese, other: other)
    edges = Self.edges(chinese: chinese.first ?? "", other: other.first ?? "")
    for hash in edges.values { list.addEdge(hash) }
    traits = list.traits.sorted { $0.name < $1.name }
  }

  /// The text of each edge.
  static func edgeTexts(chinese: String, other: String) -> [Edge: String] {
    var texts: [Edge: String] = [:]
    let characters = Array(chinese)
    let isHan = chinese.unicodeScalars.contains(where: Han.contains)
    if isHan, characters.count > 2 {
      texts[.chineseStart] = String(characters.prefix(2))
      texts[.chineseEnd] = String(characters.suffix(2))
    }
    let words = other.split(whereSeparator: \.isWhitespace)
    if let first = words.first, let last = words.last, words.count > 1 {
      texts[.englishStart] = first.lowercased()
      texts[.englishEnd] = last.lowercased()
    } else if let only = words.first {
      texts[.englishEnd] = only.lowercased()
    }
    return texts
  }

  private static func edges(chinese: String, other: String) -> [Edge: UInt64] {
    edgeTexts(chinese: chinese, other: other).reduce(into: [:]) { edges, edge in
      // The stem, so that services are like a service.
      let isEnglish = edge.key == .englishStart || edge.key == .englishEnd
      let text = isEnglish ? EnglishStemmer.stem(edge.value) : edge.value
      edges[edge.key] = TraitList.hash("\(edge.key.rawValue) \(text)")
    }
  }
}

/// Traits while they are collected.
struct TraitList {
  /// The trait of where a proposal stands in the order of its worth, which is given at the end.
  static let rank = hash("rank")
  /// How much it counts that an edge is one that was decided on, beside what is known of the whole.
  private static let edgeAmount = 0.7

  private(set) var traits: [ConceptTraits.Trait] = []

  static func hash(_ name: String) -> UInt64 {
    FNV1a.hash(name.utf8)
  }

  private mutating func add(_ name: String, _ amount: Double = 1) {
    traits.append(.init(name: Self.hash(name), amount: amount))
  }

  mutating func addEdge(_ hash: UInt64) {
    traits.append(.init(name: hash, amount: Self.edgeAmount))
  }

  mutating func add(_ evidence: ConceptTraits.Evidence) {
    let sure = min(max(evidence.confidence ?? 0.5, 0.01), 0.99)
    add("confidence", log(sure / (1 - sure)) / 2)
    add("frequency", log2(Double(max(1, evidence.frequency ?? 1))) / 2)
    for kind in Set(evidence.kinds).sorted() { add("evidence \(kind)") }
  }

  mutating func addShape(chinese: [String], other: [String]) {
    let (first, second) = (chinese.first ?? "", other.first ?? "")
    let han = first.unicodeScalars.count(where: Han.contains)
    add("length", Double(min(han, 12)) / 3)
    add("characters \(min(han, 5))")
    let words = second.split(whereSeparator: \.isWhitespace).count
    add("words \(min(words, 4))")
    if han == 0 { add("no Han") }
    if han > 0, first.utf8.contains(where: ASCII.isAlphanumeric) { add("mixed") }
    if second.first?.isUppercase == true { add("capital") }
    if !second.isEmpty, second == second.uppercased() { add("capitals") }
    if (first + second).contains(where: \.isNumber) { add("number") }
    if other.count > 1 { add("several renderings") }
    if chinese.count > 1 { add("several Chinese") }
    if let start = first.first, let end = first.last, han > 0 {
      add("begins \(start)", Self.edgeAmount)
      add("ends \(end)", Self.edgeAmount)
    }
    let last = second.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
    if !last.isEmpty { add("ending \(last.suffix(3))", Self.edgeAmount) }
  }
}
