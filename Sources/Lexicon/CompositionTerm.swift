internal import Text

/// An English term as a dictionary knows it, made ready to be looked for in many documents.
package struct CompositionTerm: Sendable {
  /// The ways to read it.
  let readings: [Reading]

  /// - Parameters:
  ///   - english: The words of the term; hyphens inside words separate words too.
  ///   - dictionary: The dictionary of the documents' lattices.
  init(_ english: [String], _ dictionary: BilingualDictionary) {
    readings = TermReading.readings(of: english, dictionary).map { Reading($0, dictionary) }
  }

  /// About how many bytes it takes.
  package var size: Int {
    readings.reduce(512) { size, reading in
      reading.units.reduce(size + reading.offers.count * MemoryLayout<Offer>.stride) {
        $0 + 64 * ($1.alike?.translations.count ?? 0)
      }
    }
  }

  /// A way to read the term.
  struct Reading: Sendable {
    /// What it is worth.
    let trust: Float
    /// Whether it has a preposition that Chinese turns round, such as "of".
    let mayInvert: Bool
    /// Whether it joins things by "and".
    let isJoined: Bool
    /// What is translated at once.
    let units: [Unit]
    /// The weight of each unit; they sum to 1. Rare words weigh more: they decide what the term is
    /// about.
    let weights: CompositionQuery.Coverage
    /// Headwords that give several words at once.
    let offers: [Offer]

    init(_ reading: TermReading, _ dictionary: BilingualDictionary) {
      trust = reading.trust
      let words = Set(reading.phrase.words)
      mayInvert = !words.isDisjoint(with: ["of", "for", "in", "on", "by", "to", "from", "with"])
      isJoined = !words.isDisjoint(with: ["and", "or"])
      units = reading.units.map { Unit($0, dictionary) }
      weights = Self.weights(units, dictionary)
      offers = Offer.all(reading, dictionary)
    }

    private static func weights(
      _ units: [Unit], _ dictionary: BilingualDictionary
    ) -> CompositionQuery.Coverage {
      var weights = CompositionQuery.Coverage(repeating: 0)
      for (place, unit) in units.enumerated() {
        let count = unit.known.stem.map(dictionary.senseCount(ofStem:)) ?? 0
        weights[place] = count > 2000 ? 0.75 : count > 500 ? 0.9 : 1
      }
      return units.isEmpty ? weights : weights / weights.sum()
    }
  }

  /// What is translated at once.
  struct Unit: Sendable {
    /// What the dictionary knows of it.
    fileprivate let known: QueryWord
    /// Its stem, where it is one word.
    private let stem: String?
    /// What its translations are made of; nil where it has none.
    let alike: Alike?

    fileprivate init(_ unit: TermReading.Unit, _ dictionary: BilingualDictionary) {
      known = QueryWord(unit, in: dictionary)
      stem = unit.stem
      alike = unit.stem.flatMap { Alike($0, dictionary) }
    }

    /// The word as a document knows it, which may have stems that the dictionary has not.
    func word(in lattice: DocumentLattice) -> QueryWord {
      guard known.stem == nil, let stem, let own = lattice.ownStems[stem] else { return known }
      return known.replaced(by: own)
    }
  }

  /// What a headword gives to the term, whole or in part.
  struct Offer: Sendable {
    var headword: Int32
    /// How well a sense of it is what it gives.
    var fit: Float
    /// The units that it gives.
    var units: Range<Int32>
    /// Whether a sense is the whole term.
    var isWhole: Bool

    /// What headwords give by any words of a reading that stand together.
    fileprivate static func all(
      _ reading: TermReading, _ dictionary: BilingualDictionary
    ) -> [Offer] {
      let count = reading.phrase.words.count
      var offers: [Offer] = []
      for first in 0..<count {
        for end in first + 1...count where end - first <= 6 {
          let covered = reading.units.indices.filter {
            let places = reading.units[$0].places
            return first <= places.lowerBound && places.upperBound <= end
          }
          guard let lowest = covered.first else { continue }
          let isAll = covered.count == reading.units.count
          let key = reading.phrase.key(of: first..<end)
          for (sense, quality) in dictionary.senses(matchingKey: key) {
            let entry = Int(dictionary.storage.field(.senses, sense, 2))
            let rank = sense - dictionary.senseIDs(ofEntry: entry).lowerBound
            let offer = Offer(
              headword: Int32(truncatingIfNeeded: dictionary.storage.field(.entries, entry, 0)),
              fit: Float(quality) / 255 * BilingualDictionary.trust(inRank: rank),
              units: Int32(lowest)..<Int32(lowest + covered.count),
              isWhole: isAll && quality > GlossReading.Quality.head)
            offers.append(offer)
            let traditional = Int32(
              truncatingIfNeeded: dictionary.storage.field(.entries, entry, 1))
            if traditional != offer.headword {
              offers.append(offer)
              offers[offers.count - 1].headword = traditional
            }
          }
        }
      }
      return offers
    }
  }

  /// What a word's translations are made of.
  struct Alike: Sendable {
    /// The translations, as scalars.
    let translations: [[UInt32]]
    /// How many translations hold each scalar.
    let support: [UInt32: Float]
    /// The scalars, ascending.
    let scalars: [UInt32]

    fileprivate init?(_ stem: String, _ dictionary: BilingualDictionary) {
      translations = Self.translations(stem, dictionary)
      if translations.isEmpty { return nil }
      var support: [UInt32: Float] = [:]
      for translation in translations {
        for scalar in Set(translation) { support[scalar, default: 0] += 1 }
      }
      self.support = support
      scalars = support.keys.sorted()
    }

    /// The translations of a word by whole senses.
    private static func translations(
      _ stem: String, _ dictionary: BilingualDictionary
    ) -> [[UInt32]] {
      var seen: Set<Int> = []
      var translations: [[UInt32]] = []
      for (sense, quality) in dictionary.senses(matchingKey: stem).prefix(60) where quality > 200 {
        let entry = Int(dictionary.storage.field(.senses, sense, 2))
        guard seen.insert(entry).inserted else { continue }
        let text = dictionary.headwordText(Int(dictionary.storage.field(.entries, entry, 0)))
        let scalars = text.unicodeScalars.filter(Han.contains).map(\.value)
        if (1...4).contains(scalars.count) { translations.append(scalars) }
      }
      return translations
    }
  }
}
