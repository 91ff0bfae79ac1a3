/// A term found in a segment.
struct TermHit: Sendable, Hashable {
  /// The number of the folded form.
  var form: Int
  /// Where it stands in the folded text.
  var folded: Range<Int>
  /// Where it stands in the text.
  var range: Range<Int>
}

/// Finds the terms of one language in segments.
struct TermFinder {
  private let side: TermIndex.Side

  init(_ side: TermIndex.Side) { self.side = side }

  /// Every form that stands in a text, by place, the longer first.
  func all(in text: FoldedText) -> [TermHit] {
    var hits: [TermHit] = []
    for place in text.bytes.indices where text.mayBegin(place) {
      let first = hits.count
      side.trie.forEachForm(in: text.bytes, at: place) { form, length in
        guard text.mayEnd(place + length) else { return }
        hits.append(
          TermHit(
            form: form, folded: place..<place + length,
            range: text.range(of: place..<place + length)))
      }
      hits[first...].reverse()
    }
    return hits
  }

  /// The hits of which no part belongs to a longer one.
  static func longest(of hits: [TermHit]) -> [TermHit] {
    let order = hits.indices.sorted {
      (hits[$1].folded.count, hits[$0].folded.lowerBound)
        < (hits[$0].folded.count, hits[$1].folded.lowerBound)
    }
    var chosen: [TermHit] = []
    for index in order
    where !chosen.contains(where: { $0.folded.overlaps(hits[index].folded) }) {
      chosen.append(hits[index])
    }
    return chosen.sorted { $0.folded.lowerBound < $1.folded.lowerBound }
  }
}
