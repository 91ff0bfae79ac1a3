internal import Text

/// Walks the places where a term's words may be translated and joins neighbours into spans.
struct CompositionSearch {
  let query: CompositionQuery
  let lattice: DocumentLattice
  let threshold: Float

  /// A part: a word of the document that gives something to the term.
  struct Anchor {
    var start: Int
    var end: Int
    var match: CompositionQuery.Match
  }

  private struct State {
    var end: Int
    var coverage: CompositionQuery.Coverage
    var explainedBytes: Float
    var countedBytes: Float
    /// Like `explainedBytes`, with every part of the term taken as fully explained.
    var coveredBytes: Float
    var hasGap = false
    var hasHan: Bool
    var parts = 1
    /// The term's word that the last part gave.
    var lastWord: Int
    var inversions = 0
  }

  private struct Span: Hashable {
    var start: Int
    var end: Int
  }

  /// The most states tried from one place.
  private static let maximumStates = 400
  private static let maximumParts = 10
  /// What parts in the other order leave of a score.
  private static let inversion: Float = 0.75

  /// Searches the whole document.
  func run() -> [CompositionCandidate] { run(among: findAnchors()) }

  /// Searches parts that are sorted by place.
  func run(among anchors: [Anchor]) -> [CompositionCandidate] {
    var best: [Span: (score: Float, isWhole: Bool)] = [:]
    for anchor in anchors { extend(from: anchor, anchors, &best) }
    return best.filter { $0.value.score >= threshold }
      .map { span, value in
        CompositionCandidate(
          range: span.start..<max(span.start, span.end), score: value.score,
          isDictionaryEntry: value.isWhole)
      }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
  }

  private func findAnchors() -> [Anchor] {
    var anchors: [Anchor] = []
    for (id, match) in query.matches where match.coverage.max() > 0.2 {
      for place in lattice.words[Int(id)].occurrences {
        let occurrence = lattice.occurrences[Int(lattice.occurrencesByWord[Int(place)])]
        anchors.append(
          Anchor(start: Int(occurrence.start), end: Int(occurrence.end), match: match))
      }
    }
    anchors.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return anchors
  }

  private func extend(
    from anchor: Anchor, _ anchors: [Anchor], _ best: inout [Span: (score: Float, isWhole: Bool)]
  ) {
    var states = [
      State(
        end: anchor.end, coverage: anchor.match.coverage,
        explainedBytes: Float(anchor.end - anchor.start) * anchor.match.explained,
        countedBytes: Float(anchor.end - anchor.start),
        coveredBytes: Float(anchor.end - anchor.start),
        hasHan: isHan(anchor), lastWord: mainWord(anchor.match.coverage))
    ]
    record(anchor.start, states[0], isWhole: anchor.match.isWhole, &best)
    var tried = 0
    while let state = states.popLast(), tried < CompositionSearch.maximumStates {
      tried += 1
      guard state.parts < CompositionSearch.maximumParts else { continue }
      let english = (state.coverage * query.weights).sum()
      if english >= threshold { withSuffix(anchor.start, state, &best) }
      if query.wordCount == 1 { continue }
      if english + 0.2 >= threshold { withRemainder(anchor.start, state, &best) }
      // Most places have no neighbour within reach.
      let near = firstAnchor(from: state.end, anchors)
      guard near < anchors.count, anchors[near].start <= state.end + CompositionSearch.reach else {
        continue
      }
      for link in links(after: state.end, mayGap: !state.hasGap) {
        for next in anchorsStarting(at: link.end, anchors) {
          guard let joined = join(state, next, link) else { continue }
          states.append(joined)
          record(anchor.start, joined, isWhole: false, &best)
        }
      }
    }
  }

  private func join(_ state: State, _ next: Anchor, _ link: Link) -> State? {
    let coverage = pointwiseMax(state.coverage, next.match.coverage)
    guard ((coverage - state.coverage) * query.weights).sum() > 0.03 else { return nil }
    var joined = state
    joined.end = next.end
    joined.coverage = coverage
    joined.explainedBytes +=
      Float(next.end - next.start) * next.match.explained + link.explainedBytes
    joined.coveredBytes += Float(next.end - next.start) + link.explainedBytes
    joined.countedBytes += Float(next.end - next.start) + link.countedBytes
    joined.hasGap = state.hasGap || link.isGap
    joined.hasHan = state.hasHan || isHan(next)
    joined.parts += 1
    joined.lastWord = mainWord(coverage - state.coverage)
    if joined.lastWord < state.lastWord { joined.inversions += 1 }
    return joined
  }

  private func isHan(_ anchor: Anchor) -> Bool {
    anchor.start < lattice.utf8.count && lattice.utf8[anchor.start] >= 0x80
  }

  /// The word that is covered best.
  private func mainWord(_ coverage: CompositionQuery.Coverage) -> Int {
    (0..<query.wordCount).max { coverage[$0] < coverage[$1] } ?? 0
  }

  // MARK: - Between parts

  private struct Link {
    var end: Int
    var countedBytes: Float = 0
    var explainedBytes: Float = 0
    var isGap = false
  }

  /// The places where the next part may start: at once, after what is free, after a short gap.
  private func links(after end: Int, mayGap: Bool) -> [Link] {
    var links = [Link(end: end)]
    let free = freeEnd(from: end)
    if free > end { links.append(Link(end: free)) }
    if let suffix = suffixEnd(from: end) {
      let bytes = Float(suffix - end)
      for place in Set([suffix, freeEnd(from: suffix)]).sorted() {
        links.append(Link(end: place, countedBytes: bytes, explainedBytes: bytes * 0.5))
      }
    }
    guard mayGap else { return links }
    lattice.utf8.withUnsafeBufferPointer { utf8 in
      var place = end
      for _ in 0..<2 {
        guard place < utf8.count, let scalar = UTF8Scalar.scalar(utf8, at: place),
          Han.contains(scalar)
        else { return }
        place = UTF8Scalar.end(in: utf8, from: place)
        links.append(Link(end: place, countedBytes: Float(place - end) + 1.5, isGap: true))
      }
    }
    return links
  }

  /// The end of what may stand between two parts for free: spaces, one 的 or 之, a point.
  private func freeEnd(from start: Int) -> Int {
    lattice.utf8.withUnsafeBufferPointer { utf8 in
      var place = start
      var particles = 0
      while place < utf8.count, let scalar = UTF8Scalar.scalar(utf8, at: place) {
        switch scalar {
        case " ", "-", "·", "‑", "–": break
        case "、", "/", "和", "与", "與", "及", "或":
          if !query.isJoined { return place }
        case "的", "之":
          particles += 1
          if particles > 1 { return place }
        default: return place
        }
        place = UTF8Scalar.end(in: utf8, from: place)
      }
      return place
    }
  }

  /// The most bytes that may stand between two parts: an ending and a particle with spaces.
  private static let reach = 24

  private func firstAnchor(from start: Int, _ anchors: [Anchor]) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func anchorsStarting(at start: Int, _ anchors: [Anchor]) -> ArraySlice<Anchor> {
    let low = firstAnchor(from: start, anchors)
    var end = low
    while end < anchors.count, anchors[end].start == start { end += 1 }
    return anchors[low..<end]
  }

  /// Endings that turn a word into a rate, a cost, a person, a quality; they need no word of
  /// their own in English.
  private static let suffixes: Set<Unicode.Scalar> = [
    "率", "费", "費", "商", "性", "化", "者", "器", "式", "机", "機", "员", "員", "度", "量",
    "力", "额", "額", "型", "类", "類", "品", "表", "件", "点", "點", "们", "們", "法", "期", "物",
    "部", "业", "業", "家", "人", "案", "学", "學", "症", "病", "值", "用",
  ]

  private func withSuffix(
    _ start: Int, _ state: State, _ best: inout [Span: (score: Float, isWhole: Bool)]
  ) {
    guard let end = suffixEnd(from: state.end) else { return }
    var suffixed = state
    suffixed.end = end
    suffixed.countedBytes += Float(end - state.end)
    suffixed.explainedBytes += Float(end - state.end) * 0.6
    suffixed.coveredBytes += Float(end - state.end) * 0.6
    record(start, suffixed, isWhole: false, &best)
  }

  private func suffixEnd(from start: Int) -> Int? {
    lattice.utf8.withUnsafeBufferPointer { utf8 in
      guard start < utf8.count, let scalar = UTF8Scalar.scalar(utf8, at: start),
        CompositionSearch.suffixes.contains(scalar)
      else { return nil }
      return UTF8Scalar.end(in: utf8, from: start)
    }
  }

  /// Where all words but the last are translated, the next Chinese word is taken for the last
  /// one's; where all but the first are, the one before.
  private func withRemainder(
    _ start: Int, _ state: State, _ best: inout [Span: (score: Float, isWhole: Bool)]
  ) {
    guard query.wordCount >= 3, !state.hasGap, state.inversions == 0 else { return }
    let missing = missingWords(state)
    guard missing.count == 1, missing[0] == query.wordCount - 1 || missing[0] == 0 else { return }
    let isLast = missing[0] > 0
    guard let edge = isLast ? hanSegment(from: state.end) : hanSegment(upTo: start) else { return }
    var longer = state
    longer.hasGap = true
    longer.countedBytes += Float(edge.count)
    longer.explainedBytes += Float(edge.count) * (isLast ? 0.4 : 0.15)
    if isLast { longer.end = edge.upperBound }
    record(isLast ? start : edge.lowerBound, longer, isWhole: false, &best)
  }

  private func missingWords(_ state: State) -> [Int] {
    (0..<query.wordCount).filter { state.coverage[$0] < 0.1 }
  }

  /// A word of two or three Han characters in the likeliest segmentation that starts at a byte.
  private func hanSegment(from start: Int) -> Range<Int>? {
    guard start < lattice.utf8.count, lattice.isBoundary(start) else { return nil }
    return hanSegment(start..<lattice.segmentEnd(from: start))
  }

  private func hanSegment(upTo end: Int) -> Range<Int>? {
    guard end > 0, lattice.isBoundary(end) else { return nil }
    return hanSegment(Int(lattice.segmentStarts[end - 1])..<end)
  }

  private func hanSegment(_ range: Range<Int>) -> Range<Int>? {
    guard range.count == 6 || range.count == 9 else { return nil }
    let isHan = lattice.utf8.withUnsafeBufferPointer { utf8 in
      UTF8Scalar.scalar(utf8, at: range.lowerBound).map(Han.contains) ?? false
    }
    return isHan ? range : nil
  }

  // MARK: - Scoring

  private func record(
    _ start: Int, _ state: State, isWhole: Bool,
    _ best: inout [Span: (score: Float, isWhole: Bool)]
  ) {
    let score = score(start, state)
    guard score > 0, score >= threshold else { return }
    let span = Span(start: start, end: state.end)
    if score > best[span]?.score ?? 0 { best[span] = (score, isWhole) }
  }

  private func score(_ start: Int, _ state: State) -> Float {
    guard state.hasHan else { return 0 }
    let english = (state.coverage * query.weights).sum()
    // One word by one part: its fit is counted once.
    let explained = query.wordCount == 1 ? state.coveredBytes : state.explainedBytes
    let chinese = min(1, explained / max(1, state.countedBytes))
    var score = english * chinese.squareRoot() * query.trust
    // The rest can only lower it, or lift it by the share of one word found by elimination.
    guard score + (state.hasGap ? 0.2 : 0) >= threshold else { return 0 }
    // A word that nothing translates makes the whole doubtful.
    let missing = missingWords(state)
    if missing.count == 1, query.wordCount >= 3, state.hasGap {
      // One word left on each side: they are each other's by elimination.
      score = (english + 0.4 * query.weights[missing[0]]) * chinese.squareRoot() * 0.9
    } else {
      for _ in missing { score *= 0.6 }
    }
    // A modifier stands before its head in both languages.
    if !query.mayInvert { for _ in 0..<state.inversions { score *= Self.inversion } }
    if lattice.isNested(start..<state.end) {
      score *= 0.65
    } else {
      if !lattice.isBoundary(start) { score *= 0.7 }
      if !lattice.isBoundary(state.end) { score *= 0.7 }
    }
    if lattice.isCutShort(at: state.end) { score *= 0.9 }
    return max(0, min(1, score))
  }
}
