internal import Checking
internal import TermAlignment

/// Puts terms that a bitext renders in two ways into what was found in its Chinese text.
struct RivalOccurrences {
  /// The Chinese text, and where that of each pair stands in it.
  let text: [UInt8]
  let ranges: [Range<Int>]
  private static let confidence = 0.8

  func put(_ terms: [RivalTerm], into alignment: inout TermAlignment) {
    var added: [TermOccurrence] = []
    for term in terms {
      for rendering in term.renderings {
        let (chinese, english) =
          term.isChinese ? (term.text, rendering.text) : (rendering.text, term.text)
        let places = rendering.pairs.compactMap { place(of: chinese, in: $0) }
        if places.isEmpty { continue }
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
      // The first that ends behind where it begins.
      var (low, high) = (0, taken.count)
      while low < high {
        let middle = (low + high) / 2
        if taken[middle].upperBound <= occurrence.start { low = middle + 1 } else { high = middle }
      }
      return low < taken.count && taken[low].lowerBound < occurrence.end
    }
    alignment.occurrences += added
    alignment.occurrences.sort { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  private func place(of term: String, in pair: Int) -> Range<Int>? {
    guard ranges.indices.contains(pair) else { return nil }
    return text[ranges[pair]].firstRange(of: Array(term.utf8))
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
