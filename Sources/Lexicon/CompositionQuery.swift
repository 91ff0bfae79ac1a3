/// An English term in one document: which of the document's words translate which of the term's.
struct CompositionQuery {
  /// Coverage of up to eight content words of the term.
  typealias Coverage = SIMD8<Float>

  /// What one of the document's words gives to the term.
  struct Match {
    /// How far each content word is translated.
    var coverage = Coverage(repeating: 0)
    /// How far the Chinese word is explained by the term.
    var explained: Float = 0
    /// Whether a sense is the whole term.
    var isWhole = false
  }

  static let maximumWords = 8

  /// The weight of each content word; they sum to 1.
  private(set) var weights = Coverage(repeating: 0)
  private(set) var wordCount = 0
  private(set) var matches: [Int32: Match] = [:]

  var isEmpty: Bool { matches.isEmpty || wordCount == 0 }

  /// What the reading of the term is worth.
  let trust: Float
  /// Whether the term has a preposition that Chinese turns round, such as "of".
  let mayInvert: Bool
  /// Whether the term joins things by "and".
  let isJoined: Bool

  init(_ reading: CompositionTerm.Reading, lattice: DocumentLattice) {
    trust = reading.trust
    mayInvert = reading.mayInvert
    isJoined = reading.isJoined
    wordCount = reading.units.count
    weights = reading.weights
    guard wordCount > 0 else { return }
    var queryWords = reading.units.map { $0.word(in: lattice) }
    if queryWords.count == 1 { queryWords[0].isAlone = true }
    matchStems(queryWords, lattice)
    matchPhrases(reading.offers, lattice)
    for (number, unit) in reading.units.enumerated() {
      if let alike = unit.alike { matchCharacters(alike, number, lattice) }
    }
  }

  // MARK: - By senses

  private mutating func matchStems(
    _ words: [QueryWord], _ lattice: DocumentLattice
  ) {
    var candidates: Set<Int32> = []
    for word in words {
      guard let root = word.root else { continue }
      lattice.wordsByRoot.forEachPlace(of: root) { candidates.insert($0) }
    }
    for id in candidates {
      let match = CompositionQuery.match(words, lattice, lattice.words[Int(id)])
      if match.explained > 0.2 { matches[id] = match }
    }
  }

  private static func match(
    _ words: [QueryWord], _ lattice: DocumentLattice, _ word: DocumentLattice.Word
  ) -> Match {
    var match = Match()
    var bestTotal: Float = 0
    var anySense = Coverage(repeating: 0)
    let characterTrust: Float = word.scalarCount == 1 ? 0.85 : 1
    for senseID in word.senses {
      let sense = lattice.senses[Int(senseID)]
      var likeness = Coverage(repeating: 0)
      for stem in sense.stems {
        for (place, query) in words.enumerated() {
          let like = query.likeness(
            stem: lattice.stems[Int(stem)], root: lattice.roots[Int(stem)],
            endsInAgent: word.endsInAgent)
          likeness[place] = max(likeness[place], like)
        }
      }
      let matched = likeness.sum()
      guard matched > 0 else { continue }
      var count = sense.stems.count
      // 商 in 广告商 says "company" once more than "advertiser" does.
      if word.endsInAgent, count > 1,
        words.indices.contains(where: { words[$0].isAgent && likeness[$0] > 0 })
      {
        count -= 1
      }
      var share = SenseFit.share(of: matched, in: count)
      // The head of a sense stands for it better than what qualifies the head.
      if share < 1, let head = sense.stems.last,
        words.contains(where: { $0.stem == lattice.stems[Int(head)] })
      {
        share = min(1, share * 1.15)
      }
      let fit = share * sense.trust * characterTrust
      match.explained = max(match.explained, fit)
      let level = Coverage(repeating: 0).replacing(with: fit, where: likeness .> 0)
      let coverage = pointwiseMin(level, likeness)
      anySense = pointwiseMax(anySense, coverage)
      if coverage.sum() > bestTotal {
        bestTotal = coverage.sum()
        match.coverage = coverage
      }
    }
    // One word has one meaning at a time: what other senses would give counts half.
    match.coverage = pointwiseMax(match.coverage, anySense * 0.5)
    return match
  }

  // MARK: - By keys

  /// Adds headwords that give several words at once, however these are spaced or hyphened.
  private mutating func matchPhrases(
    _ offers: [CompositionTerm.Offer], _ lattice: DocumentLattice
  ) {
    for offer in offers {
      guard let word = lattice.wordByHeadword[offer.headword] else { continue }
      let characterTrust: Float = lattice.words[Int(word)].scalarCount == 1 ? 0.85 : 1
      let fit = offer.fit * characterTrust
      var match = matches[word] ?? Match()
      match.explained = max(match.explained, fit)
      for place in offer.units {
        match.coverage[Int(place)] = max(match.coverage[Int(place)], fit)
      }
      if offer.isWhole { match.isWhole = true }
      matches[word] = match
    }
  }

  // MARK: - By characters

  /// Adds words that share characters with a word's translations: 营业 for "operating" by 经营,
  /// 运营. The weakest evidence, it only helps others along.
  private mutating func matchCharacters(
    _ alike: CompositionTerm.Alike, _ number: Int, _ lattice: DocumentLattice
  ) {
    var seen: Set<Int32> = []
    for scalar in alike.scalars {
      lattice.wordsByScalar.forEachPlace(of: scalar) { id in
        guard seen.insert(id).inserted else { return }
        let likeness = CompositionQuery.likeness(id, alike, lattice)
        if likeness > 0.2 { addCharacters(id, number, likeness) }
      }
    }
  }

  private mutating func addCharacters(_ id: Int32, _ number: Int, _ likeness: Float) {
    var match = matches[id] ?? Match()
    let isOtherwiseUsed = match.coverage.max() > likeness
    match.coverage[number] = max(
      match.coverage[number], isOtherwiseUsed ? likeness * 0.5 : likeness)
    match.explained = max(match.explained, likeness)
    matches[id] = match
  }

  private static func likeness(
    _ id: Int32, _ alike: CompositionTerm.Alike, _ lattice: DocumentLattice
  ) -> Float {
    let word = lattice.words[Int(id)]
    guard word.scalarCount <= 4 else { return 0 }
    var overlap: Float = 0
    for translation in alike.translations {
      var common = 0
      for place in word.scalars where translation.contains(lattice.scalars[Int(place)]) {
        common += 1
      }
      overlap = max(overlap, Float(2 * common) / Float(word.scalars.count + translation.count))
    }
    // Below this even full support leaves nothing worth adding.
    guard overlap > 0.33 else { return 0 }
    let backing = word.scalars.reduce(Float(0)) {
      max($0, alike.support[lattice.scalars[Int($1)]] ?? 0)
    }
    let share = min(1, backing / Float(max(4, alike.translations.count)) * 2)
    return overlap * (0.3 + 0.3 * share)
  }
}
