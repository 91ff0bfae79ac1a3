/// The forms that stand in a segment of the target.
struct FoundTargets {
  /// A form that may render a term of the source.
  struct Candidate: Comparable {
    /// Its place among ``FoundTargets/hits``.
    var hit: Int
    /// The term of the list that it is.
    var term: Int

    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.hit, left.term) < (right.hit, right.term)
    }
  }

  /// The forms, by place, the longer first.
  let hits: [TermHit]
  /// For each, whether it is part of a longer one.
  let isNested: [Bool]
  private let index: TermIndex

  init(_ hits: [TermHit], _ index: TermIndex) {
    self.hits = hits
    self.index = index
    isNested = TermHit.nested(hits)
  }

  /// The allowed forms of the concepts that the source asks for.
  func allowed(for asked: [Int32: Range<Int>]) -> [Int32: [Candidate]] {
    if asked.isEmpty { return [:] }
    var candidates: [Int32: [Candidate]] = [:]
    let side = index.target
    for (number, hit) in hits.enumerated() {
      for posting in side.postings(of: hit.form) {
        let entry = Int32(side.entry(of: posting.term))
        guard asked[entry] != nil, index.isAllowed(target: posting.term) else { continue }
        candidates[entry, default: []].append(Candidate(hit: number, term: posting.term))
      }
    }
    return candidates
  }
}
