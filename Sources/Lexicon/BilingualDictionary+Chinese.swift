internal import Text

/// One meaning of a Chinese headword.
public struct Sense: Sendable, Hashable {
  /// The English, without pinyin and classifiers.
  public let english: String
  /// The pronunciation of the entry, with tone numbers, as in `chuan2 tong3`.
  public let pinyin: String
  /// Whether the English is a proper name.
  public let isName: Bool
  /// Whether the English only points at another entry, as "variant of …" does.
  public let isReference: Bool
  /// The place of the sense among those of the headword, from 0.
  public let rank: Int
}

extension BilingualDictionary {
  /// The meanings of a headword in Simplified or Traditional characters, in the dictionary's
  /// order, those of surnames and other names after the rest.
  public func senses(of chinese: some StringProtocol) -> [Sense] {
    guard let headword = headword(Array(chinese.utf8)) else { return [] }
    let all = senseIDs(ofHeadword: headword)
    return all.enumerated().map { rank, id in sense(id, rank: rank) }
  }

  /// Whether the bytes are a headword, in Simplified or Traditional characters.
  public func contains(_ chinese: some Collection<UInt8>) -> Bool {
    headword(chinese) != nil
  }

  /// Whether the text is a headword, in Simplified or Traditional characters.
  public func contains(_ chinese: some StringProtocol) -> Bool {
    headword(Array(chinese.utf8)) != nil
  }

  /// The length in bytes of the longest headword that starts at an offset, or 0.
  ///
  /// Headwords of up to 63 scalars are found.
  ///
  /// - Complexity: O(*k*) look-ups, *k* being the number of lengths that headwords with the same
  ///   first scalar have.
  public func longestMatch(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    var longest = 0
    forEachHeadword(startingAt: offset, in: utf8) { end, _ in longest = end - offset }
    return longest
  }

  /// Calls with the end and the number of each headword that starts at an offset, short to long.
  func forEachHeadword(
    startingAt offset: Int, in utf8: UnsafeBufferPointer<UInt8>,
    _ body: (_ end: Int, _ headword: Int) -> Void
  ) {
    guard offset >= 0, offset < utf8.count,
      let first = UTF8Scalar.scalar(utf8, at: offset)
    else { return }
    var lengths = lengthMask(of: first.value)
    var hash = LexiconLayout.fnvOffset
    var place = offset
    while lengths != 0, place < utf8.count {
      let next = UTF8Scalar.end(in: utf8, from: place)
      while place < next {
        hash = (hash ^ UInt64(utf8[place])) &* LexiconLayout.fnvPrime
        place += 1
      }
      if lengths & 1 != 0,
        let found = headword(
          hash, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[offset..<place])))
      {
        body(place, found)
      }
      lengths >>= 1
    }
  }

  // MARK: - Records

  func headword(_ bytes: some Collection<UInt8>) -> Int? {
    let found = bytes.withContiguousStorageIfAvailable {
      headword(LexiconLayout.hash($0), UnsafeRawBufferPointer($0))
    }
    if let found { return found }
    return Array(bytes).withUnsafeBytes { headword(LexiconLayout.hash($0), $0) }
  }

  func headword(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> Int? {
    let count = storage.count(.headwordSlots)
    var slot = LexiconLayout.slot(of: hash, in: count)
    for _ in 0..<count {
      let number = Int(storage.field(.headwordSlots, slot)) - 1
      if number < 0 { return nil }
      let text = headwordBytes(number)
      if text.count == bytes.count, text.elementsEqual(bytes) { return number }
      slot = (slot + 1) & (count - 1)
    }
    return nil
  }

  func headwordBytes(_ headword: Int) -> UnsafeRawBufferPointer {
    storage.text(
      storage.field(.headwords, headword), Int(storage.field(.headwords, headword, 1) & 0xFFFF))
  }

  func headwordText(_ headword: Int) -> String {
    String(decoding: headwordBytes(headword), as: UTF8.self)
  }

  /// The entries of a headword.
  func entries(ofHeadword headword: Int) -> [Int] {
    let count = Int(storage.field(.headwords, headword, 1) >> 16)
    let first = Int(storage.field(.headwords, headword, 2))
    return (0..<count).map { Int(storage.field(.headwordEntries, first + $0)) }
  }

  func senseIDs(ofEntry entry: Int) -> Range<Int> {
    let count = Int(storage.field(.entries, entry, 3) >> 16)
    let first = Int(storage.field(.entries, entry, 4))
    return first..<first + count
  }

  /// The senses of all entries of a headword, names last.
  func senseIDs(ofHeadword headword: Int) -> [Int] {
    var common: [Int] = []
    var names: [Int] = []
    for entry in entries(ofHeadword: headword) {
      // No word has so many; a damaged file may claim to.
      if common.count + names.count > 4096 { break }
      for sense in senseIDs(ofEntry: entry) {
        if senseFlags(sense) & LexiconLayout.senseIsName != 0 {
          names.append(sense)
        } else {
          common.append(sense)
        }
      }
    }
    return common + names
  }

  func senseFlags(_ sense: Int) -> UInt32 { storage.field(.senses, sense, 1) }

  /// The ids of the stems of a sense's content words, in order, for each of the alternatives
  /// that "or" joins.
  func stemIDs(ofSense sense: Int) -> [[UInt32]] {
    let first = Int(storage.field(.senses, sense, 3))
    let count = min(Int(storage.field(.senses, sense, 4)), 255)
    return (0..<count).map { storage.field(.senseStems, first + $0) }
      .split(separator: LexiconLayout.alternative).map(Array.init)
  }

  /// Calls with each stem of a sense, and with nil between alternatives.
  func forEachStem(ofSense sense: Int, _ body: (UInt32?) -> Void) {
    let first = Int(storage.field(.senses, sense, 3))
    for place in first..<first + min(Int(storage.field(.senses, sense, 4)), 255) {
      let stem = storage.field(.senseStems, place)
      body(stem == LexiconLayout.alternative ? nil : stem)
    }
  }

  /// What compounds teach about a headword: stems and how far to trust them, 0…1.
  func learnedStems(ofHeadword headword: Int) -> [(stem: UInt32, strength: Float)] {
    var low = 0
    let count = storage.count(.learned)
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(storage.field(.learned, middle)) < headword { low = middle + 1 } else { high = middle }
    }
    var learned: [(UInt32, Float)] = []
    while low < count, Int(storage.field(.learned, low)) == headword {
      let record = storage.field(.learned, low, 1)
      learned.append((record & 0xFF_FFFF, Float(record >> 24) / 255))
      low += 1
    }
    return learned
  }

  func sense(_ sense: Int, rank: Int) -> Sense {
    let flags = senseFlags(sense)
    let entry = Int(storage.field(.senses, sense, 2))
    let english = storage.text(storage.field(.senses, sense), Int(flags & 0xFFFF))
    return Sense(
      english: String(decoding: english, as: UTF8.self), pinyin: pinyin(ofEntry: entry),
      isName: flags & LexiconLayout.senseIsName != 0,
      isReference: flags & LexiconLayout.senseIsReference != 0, rank: rank)
  }

  func pinyin(ofEntry entry: Int) -> String {
    let length = Int(storage.field(.entries, entry, 3) & 0xFFFF)
    return String(decoding: storage.text(storage.field(.entries, entry, 2), length), as: UTF8.self)
  }

  /// Bit *n* is set where a headword of *n* + 1 scalars begins with the scalar.
  private func lengthMask(of scalar: UInt32) -> UInt64 {
    var low = 0
    var high = storage.count(.firstScalars)
    while low < high {
      let middle = (low + high) / 2
      if storage.field(.firstScalars, middle) < scalar { low = middle + 1 } else { high = middle }
    }
    guard storage.field(.firstScalars, low) == scalar else { return 0 }
    return UInt64(storage.field(.firstScalars, low, 1))
      | UInt64(storage.field(.firstScalars, low, 2)) << 32
  }
}
