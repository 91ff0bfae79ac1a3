internal import Domains
internal import Segmentation

/// Proposes terms of a Chinese text that no gloss and no list names.
///
/// Words and known terms that stand side by side make sequences of up to four (Justeson and Katz,
/// 1995: patterns of modifiers and heads). A sequence that stands mostly within longer ones is no
/// term (C-value: Frantzi, Ananiadou and Mima, 2000), and of one that stands once its parts must be
/// known. Its English is put together from that of its parts, in their order. Single words are
/// proposed where the dictionary explains them and they are rarer in Chinese at large than in the
/// text.
///
/// - Complexity: O(*n*) in the tokens; memory grows with the different sequences and is bounded, as
///   those that stood once are forgotten where there are too many.
struct CandidateFinder {
  let text: AnalyzedText
  let units: CandidateUnits
  let judge: RenderingJudge

  /// A sequence of units and how often it stands in the text.
  struct Sequence {
    var first: Range<Int>
    var units: [CandidateUnit]
    var count = 0
    /// How often it stands inside a longer sequence.
    var nested = 0
  }

  /// At most this many units make a term.
  private static let mostUnits = 4
  /// At most this many bytes.
  private static let mostBytes = 48
  /// More different sequences than this are not remembered.
  private static let mostSequences = 1 << 20

  /// The proposals, by their first place.
  func candidates() -> [TermCandidate] {
    var sequences: [[UInt8]: Sequence] = [:]
    var singles: [[UInt8]: Sequence] = [:]
    var terms: [[UInt8]: Int] = [:]
    units.forEachRun { run in
      for unit in run where unit.isTerm { terms[key([unit]), default: 0] += 1 }
      for start in run.indices {
        if !run[start].isTerm, run[start].role == .noun { count([run[start]], in: &singles) }
        var end = start
        while end < run.count, end - start < Self.mostUnits, !Self.isClosed(run[start...end]) {
          if end > start, Self.isWhole(run[start...end]) { count(run[start...end], in: &sequences) }
          end += 1
        }
      }
      if sequences.count > Self.mostSequences {
        sequences = sequences.filter { $0.value.count > 1 }
      }
    }
    countNested(&sequences)
    // What stands once hides no term that stands nowhere else.
    let shown = sequences.values.filter { sequence in
      sequence.count > 1
        || sequence.units.allSatisfy { !$0.isTerm || terms[key([$0]), default: 0] > 1 }
    }
    let proposed =
      shown.compactMap(candidate) + singles.values.compactMap(single)
    return proposed.sorted {
      ($0.place, $0.candidate.chinese.utf8.count) < ($1.place, $1.candidate.chinese.utf8.count)
    }.map(\.candidate)
  }

  private func key(_ units: ArraySlice<CandidateUnit>) -> [UInt8] {
    guard let first = units.first, let last = units.last else { return [] }
    return text.simplified[first.range.lowerBound..<last.range.upperBound].filter { $0 != 0x20 }
  }

  private func count(
    _ units: ArraySlice<CandidateUnit>, in sequences: inout [[UInt8]: Sequence]
  ) {
    guard let first = units.first, let last = units.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    if range.count > Self.mostBytes || DomainVocabulary.isNegated(range, in: text) { return }
    // 逆变 of 逆变器, and 零点 of 零点五七.
    if units.count == 1, !first.isTerm,
      text.isBefore(FunctionWords.endings, range.upperBound) || isInNumber(range)
    {
      return
    }
    sequences[key(units), default: Sequence(first: range, units: Array(units))].count += 1
  }

  /// Whether a word begins as a numeral does, and another one follows.
  private func isInNumber(_ range: Range<Int>) -> Bool {
    func isNumeral(_ start: Int) -> Bool {
      start + 3 <= text.simplified.count
        && Self.numerals.contains(Array(text.simplified[start..<start + 3]))
    }
    return isNumeral(range.lowerBound) && isNumeral(range.upperBound)
      || text.simplified[range].starts(with: Array("百分之".utf8))
  }

  private static let numerals = Set("零〇一二三四五六七八九十百千万亿两".map { Array($0.utf8) })

  /// Whether nothing that begins so is a term.
  private static func isClosed(_ units: ArraySlice<CandidateUnit>) -> Bool {
    guard let first = units.first, let last = units.last else { return true }
    if first.role == .action || last.role == .none { return true }
    // A name stands first, and nothing follows a noun of action.
    if first.role == .joiner { return true }
    if units.dropFirst().contains(where: { $0.role == .latin || $0.role == .weakModifier }) {
      return true
    }
    return units.dropLast().contains { $0.role == .action }
  }

  private static func isWhole(_ units: ArraySlice<CandidateUnit>) -> Bool {
    units.last?.role == .noun || units.last?.role == .action
  }

  /// Counts how often each sequence stands inside a longer one that is itself repeated.
  private func countNested(_ sequences: inout [[UInt8]: Sequence]) {
    for sequence in sequences.values where sequence.units.count > 2 && sequence.count > 1 {
      for parts in [sequence.units.dropFirst(), sequence.units.dropLast()] {
        sequences[key(parts)]?.nested += sequence.count
      }
    }
  }

  // MARK: Judging

  private func candidate(
    _ sequence: Sequence
  ) -> (place: Int, candidate: TermCandidate)? {
    // What stands only within one longer term is a part of it.
    if sequence.count <= sequence.nested { return nil }
    let unknown = sequence.units.count { $0.english == nil }
    let terms = sequence.units.count { $0.isTerm }
    let isSure =
      unknown == 0 && sequence.units.allSatisfy { !$0.evidence.contains(.transliteration) }
    if unknown > 0 {
      // Nothing explains it, so it must be a fixed phrase.
      guard sequence.count >= 3, sequence.units.count <= 3, terms + 1 >= sequence.units.count,
        sequence.units.first?.role != .latin
      else { return nil }
      return proposal(sequence, [], [], 0.55)
    }
    let listed = sequence.units.count { $0.evidence == .dictionary }
    let needed = leastCount(sequence.units, terms: terms, listed: listed)
    if sequence.count - sequence.nested < needed { return nil }
    let isPlain = terms == 0
    let evidence = sequence.units.reduce(Evidence.composition) { $0.union($1.evidence) }
    let confidence =
      (isSure ? 0.72 : 0.6) - 0.08 * Double(listed) - (isPlain ? 0.05 : 0)
      - (sequence.count == 1 ? 0.03 : 0)
    guard let english = Self.english(sequence.units) else { return nil }
    return proposal(
      sequence, [english], evidence.intersection([.composition, .domain, .gloss]), confidence)
  }

  /// How often a sequence must stand by itself to be a term: the less is known of its parts and the
  /// less they say, the oftener.
  private func leastCount(_ units: [CandidateUnit], terms: Int, listed: Int) -> Int {
    if units.contains(where: { $0.role == .joiner }) { return terms + 1 >= units.count ? 1 : 9 }
    if listed > 1 { return 9 }
    if listed == 1 { return 3 }
    if units.first?.role == .weakModifier { return terms > 0 ? 3 : 2 }
    if units.first?.role == .latin { return 2 }
    // 资本支出下降 is a clause more often than a noun.
    if terms > 0, units.last?.role == .action, let last = units.last,
      Self.motions.contains(String(decoding: text.simplified[last.range], as: UTF8.self))
    {
      return 2
    }
    return units.count <= 2 || terms >= 2 ? 1 : 2
  }

  private static let motions: Set<String> = [
    "增长", "下降", "降低", "提升", "增加", "减少", "改善", "波动", "扩张", "发展", "压缩",
  ]

  /// The English of the parts in their order; nil where a word stands twice.
  private static func english(_ units: [CandidateUnit]) -> String? {
    let parts = units.compactMap(\.english)
    // Words of different parts that begin alike are hardly a compound: quarterly quarter.
    var seen: Set<Substring> = []
    for part in parts {
      let beginnings = Set(part.lowercased().split { " -".contains($0) }.map { $0.prefix(6) })
      if !seen.isDisjoint(with: beginnings) { return nil }
      seen.formUnion(beginnings)
    }
    var words = ""
    for part in parts {
      if !words.isEmpty && !words.hasSuffix("-") { words += " " }
      words += part
    }
    return words.split(separator: " ").count <= 7 ? words : nil
  }

  private func single(_ sequence: Sequence) -> (place: Int, candidate: TermCandidate)? {
    guard let unit = sequence.units.first else { return nil }
    let word = String(decoding: text.simplified[unit.range], as: UTF8.self)
    if unit.isWorthy, let english = unit.english {
      return proposal(sequence, [english], .composition, sequence.count > 1 ? 0.75 : 0.68)
    }
    if WordStock.entry(word) != nil { return nil }
    guard let reading = units.reading(of: word) else {
      // No word of the language: a term of the text, where it is repeated.
      let isLong = unit.range.count >= 9
      guard sequence.count >= (isLong ? 2 : 4), units.cost(of: word) == nil else { return nil }
      return proposal(sequence, [], [], 0.52)
    }
    if reading.nouns.isEmpty { return nil }
    if reading.isName { return proposal(sequence, reading.nouns, .dictionary, 0.85) }
    guard !reading.isVerb, isSpecial(word, sequence.count) else { return nil }
    return proposal(sequence, reading.nouns, .dictionary, 0.66)
  }

  /// Whether a word is more frequent here than in Chinese at large, or rare there.
  private func isSpecial(_ word: String, _ count: Int) -> Bool {
    let cost = units.cost(of: word) ?? 140
    let isLong = word.count >= 3
    return cost >= (isLong ? 105 : 115) || count >= 2 && cost >= (isLong ? 98 : 106)
      || count >= 4 && cost >= 98
  }

  private func proposal(
    _ sequence: Sequence, _ english: [String], _ evidence: Evidence, _ confidence: Double
  ) -> (place: Int, candidate: TermCandidate) {
    (
      sequence.first.lowerBound,
      TermCandidate(
        chinese: text.text(sequence.first), english: english, evidence: evidence,
        confidence: confidence)
    )
  }
}
