internal import Segmentation

/// An English term made ready to be looked for in one document: which of the document's words
/// translate which of the term's.
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

  init(_ reading: TermReading, lattice: DocumentLattice) {
    trust = reading.trust
    let words = Set(reading.phrase.words)
    mayInvert = !words.isDisjoint(with: ["of", "for", "in", "on", "by", "to", "from", "with"])
    isJoined = !words.isDisjoint(with: ["and", "or"])
    wordCount = reading.units.count
    guard wordCount > 0 else { return }
    var queryWords = reading.units.map { QueryWord($0, lattice) }
    if queryWords.count == 1 { queryWords[0].isAlone = true }
    setWeights(queryWords, lattice.dictionary)
    matchStems(queryWords, lattice)
    matchPhrases(reading, lattice)
    matchCharacters(reading, lattice)
  }

  /// Rare words weigh more: they decide what the term is about.
  private mutating func setWeights(
    _ words: [QueryWord], _ dictionary: BilingualDictionary
  ) {
    var sum: Float = 0
    for (place, word) in words.enumerated() {
      let count = word.stem.map(dictionary.senseCount(ofStem:)) ?? 0
      let weight: Float = count > 2000 ? 0.75 : count > 500 ? 0.9 : 1
      weights[place] = weight
      sum += weight
    }
    weights /= sum
  }

  // MARK: - By senses

  private mutating func matchStems(
    _ words: [QueryWord], _ lattice: DocumentLattice
  ) {
    var candidates: Set<Int32> = []
    for word in words {
      if let root = word.root { candidates.formUnion(lattice.wordsByRoot[root] ?? []) }
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
  private mutating func matchPhrases(_ reading: TermReading, _ lattice: DocumentLattice) {
    let count = reading.phrase.words.count
    for first in 0..<count {
      for end in first + 1...count where end - first <= 6 {
        let covered = reading.units.indices.filter {
          first <= reading.units[$0].places.lowerBound && reading.units[$0].places.upperBound <= end
        }
        guard !covered.isEmpty else { continue }
        let isWhole = covered.count == reading.units.count
        let key = reading.phrase.key(of: first..<end)
        for (sense, quality) in lattice.dictionary.senses(matchingKey: key) {
          add(sense, quality, covered, isWhole, lattice)
        }
      }
    }
  }

  private mutating func add(
    _ sense: Int, _ quality: UInt8, _ covered: [Int], _ isWhole: Bool, _ lattice: DocumentLattice
  ) {
    let dictionary = lattice.dictionary
    let entry = Int(dictionary.storage.field(.senses, sense, 2))
    let rank = sense - dictionary.senseIDs(ofEntry: entry).lowerBound
    for form in 0..<2 {
      let headword = Int32(
        truncatingIfNeeded: dictionary.storage.field(.entries, entry, form))
      guard let word = lattice.wordByHeadword[headword] else { continue }
      let characterTrust: Float = lattice.words[Int(word)].scalarCount == 1 ? 0.85 : 1
      let fit =
        Float(quality) / 255 * BilingualDictionary.trust(inRank: rank) * characterTrust
      var match = matches[word] ?? Match()
      match.explained = max(match.explained, fit)
      for place in covered { match.coverage[place] = max(match.coverage[place], fit) }
      if isWhole, quality > GlossReading.Quality.head { match.isWhole = true }
      matches[word] = match
    }
  }

  // MARK: - By characters

  /// Adds words that share characters with a word's translations: 营业 for "operating" by 经营,
  /// 运营. The weakest evidence, it only helps others along.
  private mutating func matchCharacters(
    _ reading: TermReading, _ lattice: DocumentLattice
  ) {
    for (number, unit) in reading.units.enumerated() {
      guard let stem = unit.stem else { continue }
      let translations = CompositionQuery.translations(stem, lattice.dictionary)
      guard !translations.isEmpty else { continue }
      var support: [UInt32: Float] = [:]
      for translation in translations {
        for scalar in Set(translation) { support[scalar, default: 0] += 1 }
      }
      var seen: Set<Int32> = []
      for scalar in support.keys.sorted() {
        for id in lattice.wordsByScalar[scalar] ?? [] where seen.insert(id).inserted {
          let likeness = CompositionQuery.likeness(
            id, translations, support, lattice)
          if likeness > 0.2 { addCharacters(id, number, likeness) }
        }
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

  /// The translations of a word, as scalars, by whole senses.
  private static func translations(_ stem: String, _ dictionary: BilingualDictionary) -> [[UInt32]]
  {
    var seen: Set<Int> = []
    var translations: [[UInt32]] = []
    for (sense, quality) in dictionary.senses(matchingKey: stem).prefix(60) where quality > 200 {
      let entry = Int(dictionary.storage.field(.senses, sense, 2))
      guard seen.insert(entry).inserted else { continue }
      let text = dictionary.headwordText(Int(dictionary.storage.field(.entries, entry, 0)))
      let scalars = text.unicodeScalars.filter(UTF8Scalar.isHan).map(\.value)
      if (1...4).contains(scalars.count) { translations.append(scalars) }
    }
    return translations
  }

  private static func likeness(
    _ id: Int32, _ translations: [[UInt32]], _ support: [UInt32: Float],
    _ lattice: DocumentLattice
  ) -> Float {
    let word = lattice.words[Int(id)]
    guard word.scalarCount <= 4 else { return 0 }
    var overlap: Float = 0
    for translation in translations {
      var common = 0
      for place in word.scalars where translation.contains(lattice.scalars[Int(place)]) {
        common += 1
      }
      overlap = max(overlap, Float(2 * common) / Float(word.scalars.count + translation.count))
    }
    // Below this even full support leaves nothing worth adding.
    guard overlap > 0.33 else { return 0 }
    let backing = word.scalars.reduce(Float(0)) {
      max($0, support[lattice.scalars[Int($1)]] ?? 0)
    }
    let share = min(1, backing / Float(max(4, translations.count)) * 2)
    return overlap * (0.3 + 0.3 * share)
  }
}
