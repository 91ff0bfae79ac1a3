public import ICU
internal import Text

/// An index of a termbase for looking terms up as people type them.
///
/// A query is met by terms of both languages, case, width, hyphens and Traditional
/// characters folded: whole, by their beginning, by beginnings of words, anywhere inside,
/// by pinyin with or without tones (`zibenzhichu`, `zīběn zhīchū`, `zi1ben3`), by initials
/// (`zbzc`), and with few letters wrong: one in words of 4 to 7 letters and 2 in longer
/// ones; one in 2 to 5 Han characters and 2 in more, but never in both of two.
///
/// The score is that of the way (``SearchHit/Way/score``), less 0.2 times the share of the
/// term that the query leaves over, less 0.1 for each wrong letter after the first, and
/// times 0.8 when the term is not to be used. A concept scores as its best term; equal ones
/// come in the order of the termbase.
///
/// The index is flat arrays of folded characters. Building and searching are linear in the
/// termbase's characters.
public struct TermSearch: Sendable {
  private let forms: HanForms
  private var characters: [UInt32] = []
  /// Where each term's characters end.
  private var ends: [Int] = []
  private var conceptOfTerm: [Int32] = []
  private var numberOfTerm: [Int32] = []
  private var isRejected: [Bool] = []
  private var isHan: [Bool] = []
  private var readings: [UInt32: [PinyinTable.Reading]] = [:]

  /// Indexes a termbase.
  ///
  /// - Throws: `ICUError` when ICU's rules cannot be opened.
  public init(_ termbase: Termbase) throws(ICUError) {
    forms = try HanForms(of: termbase.concepts.lazy.flatMap(\.terms).map(\.text))
    var different: Set<UInt32> = []
    for (place, concept) in termbase.concepts.enumerated() {
      for (number, term) in concept.terms.enumerated() {
        let folded = try SearchFolding.scalars(of: term.text, forms: forms)
        var hasHan = false
        for value in folded where Han.contains(value) {
          hasHan = true
          different.insert(value)
        }
        characters += folded
        ends.append(characters.count)
        conceptOfTerm.append(Int32(truncatingIfNeeded: place))
        numberOfTerm.append(Int32(truncatingIfNeeded: number))
        isHan.append(hasHan)
        isRejected.append(!term.isUsable)
      }
    }
    let table = try PinyinTable(of: different)
    for character in different { readings[character] = table.readings(of: character) }
  }

  /// The concepts that a query meets, the best first.
  ///
  /// - Parameter limit: the most hits to give.
  /// - Complexity: linear in the number of characters indexed.
  public func hits(for query: String, limit: Int = .max) throws(ICUError) -> [SearchHit] {
    let queryForms = try HanForms(of: [query])
    let query = try TermQuery(query, forms: queryForms)
    if query.scalars.isEmpty { return [] }
    var matcher = TermMatcher(query)
    var best: [Int32: SearchHit] = [:]
    var start = 0
    for (term, end) in ends.enumerated() {
      defer { start = end }
      let text = characters[start..<end]
      guard let (way, errors) = matcher.match(text, isHan: isHan[term], readings: readings) else {
        continue
      }
      let score = score(way, errors, text.count, query, isRejected: isRejected[term])
      let concept = conceptOfTerm[term]
      if let other = best[concept], other.score >= score { continue }
      best[concept] = SearchHit(
        place: Int(concept), term: Int(numberOfTerm[term]), way: way, score: score)
    }
    let sorted = best.values.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    return Array(sorted.prefix(max(0, limit)))
  }

  private func score(
    _ way: SearchHit.Way, _ errors: Int, _ length: Int, _ query: TermQuery, isRejected: Bool
  ) -> Double {
    let used =
      switch way {
      case .exact, .pinyin, .initials: length
      // About three letters to a syllable.
      case .pinyinPrefix, .pinyinPart: (query.pinyin.count + 2) / 3
      case .initialsPrefix: query.pinyin.count
      case .prefix, .words, .part, .fuzzy: query.scalars.count
      }
    let rest = 1 - min(1, Double(used) / Double(max(1, length)))
    let score = way.score - 0.2 * rest - 0.1 * Double(max(0, errors - 1))
    return max(0.01, isRejected ? score * 0.8 : score)
  }
}
