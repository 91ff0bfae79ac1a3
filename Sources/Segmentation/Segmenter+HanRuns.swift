/// Runs of Han characters: what the model is shown of each, and how the lexicon
/// bends its scores.
extension Segmenter {
  /// Appends the words of a run of Han characters.
  mutating func hanRun(
    _ start: Int, _ end: Int, _ bounds: Range<Int>, into tokens: inout [Token]
  ) {
    if end - start == 1 {
      skipHanTerms(before: start)
      let isTerm =
        nextHanTerm < hanTerms.count && hanTerms[nextHanTerm].start == start
        && hanTerms[nextHanTerm].end == end
      append(start, end, isTerm ? .term : .han, to: &tokens)
      return
    }
    fillRun(start, end, bounds)
    if let onRun { onRun(hanRuns, (start...end).map { line.offsets[$0] }) }
    hanRuns.score()
    keepCurrencyWhole(start, end)
    applyLexicon(start, end)
    let scores = hanRuns.workspace.scores
    var wordStart = start
    var nextTerm = 0
    func kind() -> Token.Kind {
      if nextTerm < keptTerms.count && keptTerms[nextTerm] == wordStart - start {
        nextTerm += 1
        return .term
      }
      return .han
    }
    for place in 1..<(end - start) where scores[place] > 0 {
      append(wordStart, start + place, kind(), to: &tokens)
      wordStart = start + place
    }
    append(wordStart, end, kind(), to: &tokens)
  }

  /// Copies the run and the nearest characters on both sides, skipping spaces.
  private func fillRun(_ start: Int, _ end: Int, _ bounds: Range<Int>) {
    let margin = HanRunWorkspace.margin
    let count = end - start
    let workspace = hanRuns.workspace
    workspace.count = count
    for position in 0..<count {
      workspace.entries[position] = line.entries[start + position]
    }
    var before = start
    for distance in 1...margin {
      before = neighbour(before, by: -1, bounds)
      workspace.entries[-distance] = context(before, edge: HanRunWorkspace.startUnit)
    }
    var after = end - 1
    for distance in 0..<margin {
      after = neighbour(after, by: 1, bounds)
      workspace.entries[count + distance] = context(after, edge: HanRunWorkspace.endUnit)
    }
  }

  /// The next index that is no space, or −1 beyond the line.
  private func neighbour(_ index: Int, by step: Int, _ bounds: Range<Int>) -> Int {
    if index < 0 { return -1 }
    var next = index + step
    var skipped = 0
    while bounds.contains(next) && skipped < 8
      && line.classes[next] == CharacterTable.Class.space.rawValue
    {
      next += step
      skipped += 1
    }
    return bounds.contains(next) ? next : -1
  }

  /// What the model sees of a character beside the run, or of the line's edge.
  private func context(_ source: Int, edge: UInt16) -> CharacterTable.Entry {
    guard source >= 0 else {
      var entry = model.entries[Int(edge)]
      entry.cluster = BoundaryModel.clusterEdge
      entry.type = CharacterType.edge
      return entry
    }
    var entry = line.entries[source]
    let whole: UInt16
    switch entry.type {
    case CharacterType.digit: whole = HanRunWorkspace.digitUnit
    case CharacterType.letter: whole = HanRunWorkspace.letterUnit
    default: return entry
    }
    entry.folded = whole
    entry.code = model.entries[Int(whole)].code
    return entry
  }

  /// Runs come in order, so the terms of earlier ones are left behind for good.
  private mutating func skipHanTerms(before start: Int) {
    while nextHanTerm < hanTerms.count && hanTerms[nextHanTerm].start < start {
      nextHanTerm += 1
    }
  }

  /// 美元 after a number is one word, though 美 and 元 are words too.
  private func keepCurrencyWhole(_ start: Int, _ end: Int) {
    var previous = start - 1
    if previous > 0 && line.classes[previous] == CharacterTable.Class.space.rawValue {
      previous -= 1
    }
    guard previous >= 0,
      line.classes[previous] == CharacterTable.Class.digit.rawValue
        || CharacterType.isMagnitude(line.units[previous])
    else { return }
    var first = start
    while first < end && CharacterType.isMagnitude(line.units[first]) { first += 1 }
    guard first + 1 < end, CharacterType.isCurrency(line.units[first], line.units[first + 1])
    else { return }
    let scores = hanRuns.workspace.scores
    let place = first - start
    if place > 0 { scores[place] = Int32.max / 2 }
    scores[place + 1] = Int32.min / 2
    if place + 2 < end - start { scores[place + 2] = Int32.max / 2 }
  }

  /// Raises the edges of lexicon entries and lowers their insides.
  private mutating func applyLexicon(_ start: Int, _ end: Int) {
    keptTerms.removeAll(keepingCapacity: true)
    let scores = hanRuns.workspace.scores
    skipHanTerms(before: start)
    for span in hanTerms[nextHanTerm...] {
      if span.start >= end { break }
      // A term may reach beyond a run that was cut for its length.
      if span.end > end { continue }
      let first = span.start - start
      let last = span.end - start
      let strength = last - first == 1 ? SegmentationLexicon.weak : SegmentationLexicon.strong
      let leftHolds = first == 0 || scores[first] > -strength
      let rightHolds = last == end - start || scores[last] > -strength
      if !leftHolds || !rightHolds { continue }
      if first > 0 { scores[first] = Int32.max }
      if last < end - start { scores[last] = Int32.max }
      for place in (first + 1)..<max(first + 1, last) { scores[place] = Int32.min }
      keptTerms.append(first)
    }
  }
}
