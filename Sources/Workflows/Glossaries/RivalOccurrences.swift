internal import Checking
internal import TermAlignment
internal import Text

/// Puts terms that a bitext renders in two ways into what was found in its Chinese text.
struct RivalOccurrences {
  /// The Chinese text, and where that of each pair stands in it.
  let text: [UInt8]
  let ranges: [Range<Int>]
  private static let confidence = 0.8

  func put(_ terms: [RivalTerm], into alignment: inout TermAlignment) {
    var added: [TermOccurrence] = []
    let known = alignment.occurrences.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for term in terms {
      let renderings = term.renderings.map { rendering in
        let (chinese, english) =
          term.isChinese ? (term.text, rendering.text) : (rendering.text, term.text)
        // 燃料 of 可持續航空燃料 is no rendering of fuel.
        let places = rendering.pairs.compactMap { place(of: chinese, in: $0) }
          .filter { !isWithin($0, known) }
        return (chinese: chinese, english: english, places: places)
      }.filter { !$0.places.isEmpty }
      if renderings.count < min(2, term.renderings.count)
        || renderings.contains(where: { TermMiner.isPlain($0.english) })
      {
        continue
      }
      separate(Set(renderings.map(\.english)), in: &alignment)
      for (chinese, english, places) in renderings {
        let concept = concept(of: english, in: &alignment)
        added += places.map { place in
          TermOccurrence.found(
            chinese, as: english, at: place, concept: concept, evidence: .statistical,
            confidence: Self.confidence)
        }
      }
    }
    if added.isEmpty { return }
    let taken = added.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    alignment.occurrences.removeAll { occurrence in
      let first = taken.partitioningIndex { $0.upperBound > occurrence.start }
      return first < taken.count && taken[first].lowerBound < occurrence.end
    }
    alignment.occurrences += added
    alignment.occurrences.sort { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// Whether a place lies within a longer term.
  private func isWithin(_ place: Range<Int>, _ known: [Range<Int>]) -> Bool {
    let first = known.partitioningIndex { $0.upperBound > place.lowerBound }
    guard first < known.count else { return false }
    return known[first].count > place.count && known[first].lowerBound <= place.lowerBound
      && known[first].upperBound >= place.upperBound
  }

  private func place(of term: String, in pair: Int) -> Range<Int>? {
    guard ranges.indices.contains(pair) else { return nil }
    return text[ranges[pair]].firstRange(of: Array(term.utf8))
  }

  /// Takes renderings that compete out of concepts that have several forms, so that each is one of
  /// its own, with its count.
  private func separate(_ renderings: Set<String>, in alignment: inout TermAlignment) {
    for index in alignment.concepts.indices where alignment.concepts[index].english.count > 1 {
      let forms = alignment.concepts[index].english
      let (rivals, others) = (
        forms.filter { renderings.contains($0.lowercased()) },
        forms.filter { !renderings.contains($0.lowercased()) }
      )
      // An abbreviation is no rival of its full form.
      if rivals.contains(where: { $0 == $0.uppercased() }) { continue }
      alignment.concepts[index].english = others.isEmpty ? [forms[0]] : others
    }
  }

  private func concept(of english: String, in alignment: inout TermAlignment) -> Int {
    let known = alignment.concepts.firstIndex { concept in
      concept.english.count == 1 && concept.english[0].lowercased() == english
    }
    if let known { return known }
    alignment.concepts.append(.named(english))
    return alignment.concepts.count - 1
  }
}
