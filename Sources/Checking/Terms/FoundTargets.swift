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
  /// What would be forms but for its capitals.
  let miscased: [TermHit]
  /// For each, whether it is part of a longer one.
  let isNested: [Bool]
  private let index: TermIndex

  init(_ hits: [TermHit], miscased: [TermHit], _ index: TermIndex) {
    self.hits = hits
    self.miscased = miscased
    self.index = index
    isNested = TermHit.nested(hits)
  }

  /// What stands for some concepts but for its capitals.
  func miscased(_ entries: [Int32]) -> [TermHit] {
    miscased.filter { hit in
      index.target.postings(of: hit.form).contains {
        entries.contains(Int32(index.target.entry(of: $0.term))) && index.isAllowed(target: $0.term)
      }
    }
  }

  /// Where forms of other concepts than some stand, in the folded text.
  func others(than entries: [Int32]) -> [Range<Int>] {
    hits.filter { hit in
      !index.target.postings(of: hit.form).contains {
        entries.contains(Int32(index.target.entry(of: $0.term)))
      }
    }.map(\.folded)
  }

  /// How often forms stand for some concepts that these allow, but for those within ones that they do not.
  func count(ofAllowed entries: [Int32], outside rejected: [Range<Int>]) -> Int {
    let side = index.target
    var (count, end) = (0, 0)
    for hit in hits where hit.folded.lowerBound >= end {
      let isAllowed = side.postings(of: hit.form).contains {
        entries.contains(Int32(side.entry(of: $0.term))) && index.isAllowed(target: $0.term)
      }
      guard isAllowed, !rejected.contains(where: { $0.overlaps(hit.folded) }) else { continue }
      count += 1
      end = hit.folded.upperBound
    }
    return count
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
