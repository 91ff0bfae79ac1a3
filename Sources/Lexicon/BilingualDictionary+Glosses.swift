internal import English

extension BilingualDictionary {
  /// An English stem in the senses of a Chinese headword.
  public struct GlossStem: Sendable, Hashable {
    /// A stem, as `EnglishStemmer.stem(_:)` gives it.
    public let stem: String
    /// Its share in the headword's senses; the shares of a headword add up to 1.
    public let share: Float
  }

  /// The stems of the content words in a headword's senses, each with its share: a sense shares
  /// 1 among its stems, senses count alike, and names and references to other entries count a
  /// quarter.
  ///
  /// - Parameter chinese: UTF-8 of a headword in Simplified or Traditional characters.
  /// - Returns: No stems where the bytes are no headword; otherwise at most 255, in the order of
  ///   the senses.
  public func glossStems(of chinese: UnsafeBufferPointer<UInt8>) -> [GlossStem] {
    guard
      let headword = headword(
        LexiconLayout.hash(chinese), UnsafeRawBufferPointer(chinese))
    else { return [] }
    return glossStems(ofHeadword: headword).map {
      GlossStem(stem: stemText($0.stem), share: $0.share)
    }
  }

  /// The stems that compounds teach about a headword beside its own senses, each with how far to
  /// trust it, 0 to 1: 营业 is "operating" in 营业利润.
  public func learnedStems(of chinese: UnsafeBufferPointer<UInt8>) -> [GlossStem] {
    guard
      let headword = headword(LexiconLayout.hash(chinese), UnsafeRawBufferPointer(chinese))
    else { return [] }
    return learnedStems(ofHeadword: headword).map {
      GlossStem(stem: stemText($0.stem), share: $0.strength)
    }
  }

  /// Calls with each headword that is wanted and the stems of its senses, as
  /// `glossStems(of:)` gives them, in the order of the file.
  public func forEachHeadword(
    where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool,
    _ body: (UnsafeBufferPointer<UInt8>, [GlossStem]) -> Void
  ) {
    for headword in 0..<headwordCount {
      let bytes = headwordBytes(headword).bindMemory(to: UInt8.self)
      guard isWanted(bytes) else { continue }
      body(
        bytes,
        glossStems(ofHeadword: headword).map {
          GlossStem(stem: stemText($0.stem), share: $0.share)
        })
    }
  }

  /// The ids of the stems in a headword's senses, with their shares.
  func glossStems(ofHeadword headword: Int) -> [(stem: UInt32, share: Float)] {
    var order: [UInt32] = []
    var shares: [UInt32: Float] = [:]
    var total: Float = 0
    for sense in senseIDs(ofHeadword: headword).prefix(64) {
      let isMinor =
        senseFlags(sense) & (LexiconLayout.senseIsName | LexiconLayout.senseIsReference) != 0
      let alternatives = stemIDs(ofSense: sense)
      for stems in alternatives where !stems.isEmpty {
        let weight: Float = (isMinor ? 0.25 : 1) / Float(alternatives.count * stems.count)
        for stem in stems {
          if shares[stem] == nil { order.append(stem) }
          shares[stem, default: 0] += weight
          total += weight
        }
      }
    }
    guard total > 0 else { return [] }
    return order.prefix(255).map { ($0, (shares[$0] ?? 0) / total) }
  }

  /// Whether a headword is how some entry is written in Simplified characters.
  func isSimplified(_ headword: Int) -> Bool {
    entries(ofHeadword: headword).contains { storage.field(.entries, $0, 0) == UInt32(headword) }
  }

  func stemText(_ stem: UInt32) -> String {
    guard Int(stem) < storage.count(.stems) else { return "" }
    let length = Int(storage.field(.stems, Int(stem), 1) & 0xFFFF)
    return String(
      decoding: storage.text(storage.field(.stems, Int(stem)), length), as: UTF8.self)
  }
}
