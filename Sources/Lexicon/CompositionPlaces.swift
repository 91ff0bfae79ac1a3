/// Chooses the places of a document where a term may be rendered well enough, so that only these
/// are searched.
///
/// A good rendering has a part for all words of the term, or for all but one where the rest may
/// be found by elimination. So it stands near one of the places of the word whose translations
/// are rarest, and there must be parts for the other words around it. The headwords that are the
/// whole term are taken by themselves.
///
/// Two bounds keep the time near linear in a document of many megabytes: of a term at most
/// `mostPlaces` places are searched, the first ones, and of a headword that is the whole term, or
/// of a term's only word, at most `mostAlike` places that stand alike in the likeliest
/// segmentation.
struct CompositionPlaces {
  let query: CompositionQuery
  let lattice: DocumentLattice
  /// The least score that composition must reach; nil where only entries are wanted.
  let least: Float?

  static let mostPlaces = 2000
  static let mostAlike = 50
  /// The bytes on both sides of a place that its rendering may take.
  private static let reach = 120
  /// A word covered less than this counts as missing.
  private static let present: Float = 0.1

  /// The parts near the places, by place.
  func anchors() -> [CompositionSearch.Anchor] {
    var chosen: Set<Int32> = []
    for (id, match) in query.matches where match.isWhole { addAlike(id, &chosen) }
    if let least { addPlaces(least, &chosen) }
    return chosen.sorted().compactMap { place in
      let occurrence = lattice.occurrences[Int(place)]
      guard let match = query.matches[occurrence.word], match.coverage.max() > 0.2 else {
        return nil
      }
      return CompositionSearch.Anchor(
        start: Int(occurrence.start), end: Int(occurrence.end), match: match)
    }
  }

  // MARK: - Entries

  /// Adds the parts inside the places of a word; what they make up together competes with it.
  private func addAlike(_ word: Int32, _ chosen: inout Set<Int32>) {
    var counts = [Int](repeating: 0, count: 16)
    for occurrence in lattice.words[Int(word)].occurrences {
      let place = lattice.occurrencesByWord[Int(occurrence)]
      let span = lattice.occurrences[Int(place)]
      let kind = lattice.standing(of: Int(span.start)..<Int(span.end))
      counts[kind] += 1
      if counts[kind] > Self.mostAlike { continue }
      var index = Int(place)
      while index > 0, lattice.occurrences[index - 1].start == span.start { index -= 1 }
      while index < lattice.occurrences.count, lattice.occurrences[index].start < span.end {
        if lattice.occurrences[index].end <= span.end { chosen.insert(Int32(index)) }
        index += 1
      }
    }
  }

  // MARK: - Composition

  private func addPlaces(_ least: Float, _ chosen: inout Set<Int32>) {
    let words = 0..<query.wordCount
    let mayMiss = mayMissWord(least)
    let floor = words.map { place in
      mayMiss
        ? Self.present : max(Self.present, 1 - (1 - least) / query.weights[place] - 0.001)
    }
    // For each of the document's words, the words of the term that it gives well enough.
    var given = [UInt8](repeating: 0, count: lattice.words.count)
    var counts = words.map { _ in 0 }
    for (id, match) in query.matches where match.coverage.max() > 0.2 {
      for place in words where match.coverage[place] >= floor[place] {
        given[Int(id)] |= 1 << UInt8(place)
        counts[place] += lattice.words[Int(id)].occurrences.count
      }
    }
    let wanted = query.wordCount - (mayMiss ? 1 : 0)
    guard wanted > 0, counts.count(where: { $0 > 0 }) >= wanted else { return }
    // Of two words one is there even where one is missing.
    let rarest = words.sorted { (counts[$0], $0) < (counts[$1], $1) }.prefix(mayMiss ? 2 : 1)
    let seedMask = rarest.reduce(UInt8(0)) { $0 | 1 << UInt8($1) }
    if query.wordCount == 1 {
      for (id, _) in query.matches where given[Int(id)] != 0 { addAlike(id, &chosen) }
      return
    }
    var seeds: [Int32] = []
    for (id, _) in query.matches where given[Int(id)] & seedMask != 0 {
      seeds +=
        lattice.occurrencesByWord[
          Int(
            lattice.words[Int(id)].occurrences.lowerBound)..<Int(
              lattice.words[Int(id)].occurrences.upperBound)]
    }
    seeds.sort()
    var found = 0
    var done: Int32 = -1
    for seed in seeds {
      guard let window = window(around: Int(seed), given, wanted) else { continue }
      for index in max(window.lowerBound, Int(done) + 1)..<max(window.upperBound, Int(done) + 1)
      where query.matches[lattice.occurrences[index].word] != nil {
        chosen.insert(Int32(index))
      }
      done = max(done, Int32(window.upperBound) - 1)
      found += 1
      if found == Self.mostPlaces { return }
    }
  }

  /// Whether a rendering with one word missing may still be good enough, by what
  /// `CompositionSearch` makes of it.
  private func mayMissWord(_ least: Float) -> Bool {
    var mayMiss = false
    for place in 0..<query.wordCount {
      let rest = 1 - query.weights[place]
      let byElimination = query.wordCount >= 3 ? (rest + 0.4 * query.weights[place]) * 0.9 : 0
      mayMiss = mayMiss || max(rest * 0.6, byElimination) >= least
    }
    return mayMiss
  }

  /// The occurrences around one, if they give enough of the words.
  private func window(around seed: Int, _ given: [UInt8], _ wanted: Int) -> Range<Int>? {
    let occurrences = lattice.occurrences
    let place = Int(occurrences[seed].start)
    var words: UInt8 = 0
    var first = seed
    while first > 0, place - Int(occurrences[first - 1].start) <= Self.reach {
      first -= 1
      words |= given[Int(occurrences[first].word)]
    }
    var end = seed
    while end < occurrences.count, Int(occurrences[end].start) - place <= Self.reach {
      words |= given[Int(occurrences[end].word)]
      end += 1
    }
    return words.nonzeroBitCount >= wanted ? first..<end : nil
  }
}
