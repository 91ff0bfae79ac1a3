internal import Bitext

/// Aligns anew what a path leaves out on both sides at one place.
///
/// A wrong anchor, or a stretch that ended at a wrong place, costs sentences of both sides that lie near
/// each other. Such a passage is sought without what led there: among all of its places where they are
/// not too many, otherwise around both of its ends and around anchors of its own. What is found
/// stands where it is better.
struct PassageMender {
  /// So many beads in a row that are believed end a passage.
  private static let patience = 5
  /// A bead that is less probable is not believed.
  private static let leastConfidence = 0.5
  /// How many beads around a passage are aligned with it.
  private static let context = 2
  /// What is found may bring to light further passages, so many times.
  private static let rounds = 3

  let aligner: PairAligner
  /// How many more places may be looked at.
  private var budget: Int

  /// - Parameter budget: How many places may be looked at.
  init(_ aligner: PairAligner, budget: Int) {
    self.aligner = aligner
    self.budget = budget
  }

  /// The beads of a path, better ones in its passages.
  mutating func mended(_ beads: [SentenceBead]) -> [SentenceBead] {
    var beads = uncrossed(beads)
    var seen: Set<SearchWindow.Passage> = []
    for _ in 0..<Self.rounds {
      var result: [SentenceBead] = []
      var next = 0
      var isChanged = false
      for range in passages(beads) {
        let first = max(next, range.lowerBound - Self.context)
        let last = min(beads.count, range.upperBound + Self.context)
        let old = Array(beads[first..<last])
        guard let start = old.first, let end = old.last else { continue }
        let passage = SearchWindow.Passage(
          rows: start.chinese.lowerBound..<end.chinese.upperBound,
          columns: start.english.lowerBound..<end.english.upperBound)
        guard seen.insert(passage).inserted, let new = better(than: old, passage) else { continue }
        result += beads[next..<first] + new
        next = last
        isChanged = true
      }
      guard isChanged else { break }
      beads = result + beads[next...]
    }
    return beads
  }

  /// Better beads for a passage, or nil where there are none.
  private mutating func better(
    than beads: [SentenceBead], _ passage: SearchWindow.Passage
  ) -> [SentenceBead]? {
    let stretch = Stretch(aligner, passage.rows, passage.columns)
    guard let window = window(stretch) else { return nil }
    return stretch.beads(in: window, betterThan: beads)
  }

  /// Where a passage is sought; nil where that would be more than may be looked at.
  mutating func window(_ stretch: Stretch) -> SearchWindow? {
    let (rows, columns) = (stretch.rows.count, stretch.columns.count)
    var window = SearchWindow(wholeOf: rows, columns)
    if window.nodeCount > SearchWindow.mostPlaces {
      window = SearchWindow(endsOf: rows, columns)
      if rows + columns <= SearchWindow.longestPassage {
        window.formUnion(
          SearchWindow(
            anchors: stretch.anchors(), slack: aligner.slack, rowCount: rows,
            columnCount: columns))
      }
    }
    guard window.nodeCount <= budget else { return nil }
    budget -= window.nodeCount
    return window
  }

  /// The beads of passages in which sentences of both sides are left out, by their numbers.
  private func passages(_ beads: [SentenceBead]) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var first: Int?
    var last = 0
    var counts = (chinese: 0, english: 0, left: 0)
    func end() {
      if let start = first, counts.chinese > 0, counts.english > 0, counts.left > 0 {
        passages.append(start..<last + 1)
      }
      first = nil
      counts = (0, 0, 0)
    }
    for (index, bead) in beads.enumerated() {
      guard bead.isOmission || bead.confidence < Self.leastConfidence else {
        if first != nil, index - last >= Self.patience { end() }
        continue
      }
      if first == nil { first = index }
      last = index
      counts.chinese += bead.chinese.count
      counts.english += bead.english.count
      if bead.isOmission { counts.left += 1 }
    }
    end()
    return passages
  }
}
