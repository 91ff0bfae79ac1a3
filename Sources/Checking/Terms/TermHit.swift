/// A term found in a segment.
struct TermHit: Sendable, Hashable {
  /// The number of the folded form.
  var form: Int
  /// Where it stands in the folded text.
  var folded: Range<Int>
  /// Where it stands in the text.
  var range: Range<Int>
}

extension TermHit {
  /// Every form of a language that stands in a text, by place, the longer first.
  static func all(in text: FoldedText, _ side: TermIndexSide) -> [TermHit] {
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

  /// The hits of which no part belongs to a longer one, by place.
  ///
  /// - Complexity: linear in the text but for sorting.
  static func longest(of hits: [TermHit]) -> [TermHit] {
    if hits.count < 2 { return hits }
    let order = hits.indices.sorted {
      (hits[$1].folded.count, hits[$0].folded.lowerBound)
        < (hits[$0].folded.count, hits[$1].folded.lowerBound)
    }
    let end = hits.reduce(0) { max($0, $1.folded.upperBound) }
    var isTaken = Array(repeating: false, count: end)
    var chosen: [TermHit] = []
    for index in order {
      // What was chosen is as long at least, so that it cannot lie within.
      let folded = hits[index].folded
      if isTaken[folded.lowerBound] || isTaken[folded.upperBound - 1] { continue }
      for place in folded { isTaken[place] = true }
      chosen.append(hits[index])
    }
    return chosen.sorted { $0.folded.lowerBound < $1.folded.lowerBound }
  }

  /// For each hit, whether it is part of a longer one.
  ///
  /// - Parameter hits: By place, the longer first.
  /// - Complexity: linear.
  static func nested(_ hits: [TermHit]) -> [Bool] {
    var farthest = 0
    return hits.map { hit in
      defer { farthest = max(farthest, hit.folded.upperBound) }
      return hit.folded.upperBound <= farthest
    }
  }
}
