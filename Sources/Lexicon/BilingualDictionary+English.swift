internal import English

/// A Chinese headword that the dictionary gives for an English term.
public struct ChineseRendering: Sendable, Hashable {
  /// The headword in Simplified characters.
  public let simplified: String
  /// The headword in Traditional characters.
  public let traditional: String
  /// The pronunciation, with tone numbers.
  public let pinyin: String
  /// The sense that gave the match.
  public let english: String
  /// Whether that sense is a proper name.
  public let isName: Bool
  /// How fitting it is, 0…1: 1 where a sense is just the term, less where a parenthesis had to
  /// be read away, least where the term is the head of a longer sense.
  public let score: Float
}

extension BilingualDictionary {
  /// The Chinese headwords one of whose senses is an English term, best first.
  ///
  /// Case, accents, articles, plurals, hyphens, spaces and the two spellings of English make no
  /// difference: `Work-loads` finds what `work load` does.
  ///
  /// - Returns: At most 200 renderings, one for an entry.
  /// - Complexity: O(log *n* + *m* log *m*) for *m* matches.
  public func translations(of english: String) -> [ChineseRendering] {
    let matches = senses(matchingKey: EnglishPhrase(english).key)
    var best: [Int: (sense: Int, score: Float)] = [:]
    for (sense, quality) in matches {
      let entry = Int(storage.field(.senses, sense, 2))
      let rank = sense - senseIDs(ofEntry: entry).lowerBound
      let score = Float(quality) / 255 * BilingualDictionary.trust(inRank: rank)
      if score > best[entry]?.score ?? 0 { best[entry] = (sense, score) }
    }
    let ordered = best.sorted {
      $0.value.score != $1.value.score ? $0.value.score > $1.value.score : $0.key < $1.key
    }
    return ordered.prefix(200).map { entry, match in
      let sense = sense(match.sense, rank: 0)
      return ChineseRendering(
        simplified: headwordText(Int(storage.field(.entries, entry, 0))),
        traditional: headwordText(Int(storage.field(.entries, entry, 1))),
        pinyin: sense.pinyin, english: sense.english, isName: sense.isName, score: match.score)
    }
  }

  /// How strongly a headword's senses hold an English word, 0…1: 1 where a sense is just that
  /// word, less where it is one of several words of a sense, and where the word there is only of
  /// the same family (`invest`, `investment`).
  ///
  /// - Parameters:
  ///   - chinese: A headword in Simplified or Traditional characters.
  ///   - stem: An English word or its stem by `EnglishStemmer.stem(_:)`.
  public func translatesWord(_ chinese: some StringProtocol, stem: String) -> Float {
    guard let headword = headword(Array(chinese.utf8)) else { return 0 }
    let word = QueryWord(stem, in: self)
    var best: Float = 0
    for (rank, sense) in senseIDs(ofHeadword: headword).enumerated() {
      for stems in stemIDs(ofSense: sense) {
        let likeness = stems.reduce(Float(0)) { max($0, word.likeness(to: $1, in: self)) }
        let fit = SenseFit.share(of: likeness, in: stems.count)
        best = max(best, fit * BilingualDictionary.trust(inRank: rank))
      }
    }
    return best
  }

  /// Later senses of an entry are rarer in text.
  static func trust(inRank rank: Int) -> Float { max(0.8, 1 - 0.02 * Float(rank)) }

  /// The senses filed under a key, with the quality of each, best first.
  func senses(matchingKey key: String) -> [(sense: Int, quality: UInt8)] {
    guard !key.isEmpty else { return [] }
    let hash = LexiconLayout.hash(key.utf8)
    var low = 0
    let count = storage.count(.keys)
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if keyHash(middle) < hash { low = middle + 1 } else { high = middle }
    }
    guard low < count, keyHash(low) == hash else { return [] }
    let first = Int(storage.field(.keys, low, 2))
    let total = storage.count(.postings)
    let end = low + 1 < count ? min(Int(storage.field(.keys, low + 1, 2)), total) : total
    guard first < end else { return [] }
    return (first..<min(end, first + 4096)).map {
      let posting = storage.field(.postings, $0)
      return (Int(posting & 0xFF_FFFF), UInt8(posting >> 24))
    }
  }

  private func keyHash(_ key: Int) -> UInt64 {
    UInt64(storage.field(.keys, key)) | UInt64(storage.field(.keys, key, 1)) << 32
  }

  // MARK: - Stems

  /// The id of a stem, or nil where no sense holds it.
  func stemID(_ stem: String) -> UInt32? {
    let count = storage.count(.stemSlots)
    var slot = LexiconLayout.slot(of: LexiconLayout.hash(stem.utf8), in: count)
    for _ in 0..<count {
      let number = Int(storage.field(.stemSlots, slot)) - 1
      if number < 0 { return nil }
      let text = storage.text(
        storage.field(.stems, number), Int(storage.field(.stems, number, 1) & 0xFFFF))
      if text.elementsEqual(stem.utf8) { return UInt32(number) }
      slot = (slot + 1) & (count - 1)
    }
    return nil
  }

  /// The id of the root that a stem shares with its family.
  func rootID(ofStem stem: UInt32) -> UInt32 { storage.field(.stems, Int(stem), 2) }

  /// The number of senses that hold a stem.
  func senseCount(ofStem stem: UInt32) -> Int { Int(storage.field(.stems, Int(stem), 3)) }
}
