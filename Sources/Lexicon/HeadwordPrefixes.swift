internal import Text

/// Which headwords begin with which two characters, so that a long document is read without
/// asking the dictionary for words that it does not have.
///
/// Making it reads all headwords, some hundredths of a second.
struct HeadwordPrefixes {
  private let dictionary: BilingualDictionary
  /// The headword of a single scalar.
  private var singles: [UInt32: Int32] = [:]
  /// For two scalars, bit *n* is set where a headword of *n* + 1 scalars begins with them.
  private var lengths: [UInt64: UInt64] = [:]

  init(_ dictionary: BilingualDictionary) {
    self.dictionary = dictionary
    let count = dictionary.storage.count(.headwords)
    lengths.reserveCapacity(count / 2)
    for headword in 0..<count {
      let bytes = dictionary.headwordBytes(headword).bindMemory(to: UInt8.self)
      guard bytes.count > 0, let first = UTF8Scalar.scalar(bytes, at: 0) else { continue }
      let next = UTF8Scalar.end(in: bytes, from: 0)
      guard next < bytes.count, let second = UTF8Scalar.scalar(bytes, at: next) else {
        if next == bytes.count { singles[first.value] = Int32(truncatingIfNeeded: headword) }
        continue
      }
      let scalars = bytes.count { $0 & 0xC0 != 0x80 }
      if scalars <= 64 { lengths[Self.key(first, second), default: 0] |= 1 << (scalars - 1) }
    }
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  /// Calls with what `BilingualDictionary.forEachHeadword(startingAt:in:_:)` calls with.
  func forEachHeadword(
    startingAt offset: Int, in utf8: UnsafeBufferPointer<UInt8>,
    _ body: (_ end: Int, _ headword: Int) -> Void
  ) {
    guard let first = UTF8Scalar.scalar(utf8, at: offset) else { return }
    var place = UTF8Scalar.end(in: utf8, from: offset)
    if let single = singles[first.value] { body(place, Int(single)) }
    guard place < utf8.count, let second = UTF8Scalar.scalar(utf8, at: place),
      var lengths = lengths[Self.key(first, second)]
    else { return }
    var hash = LexiconLayout.fnvOffset
    for byte in utf8[offset..<place] { hash = (hash ^ UInt64(byte)) &* LexiconLayout.fnvPrime }
    lengths >>= 1
    while lengths != 0, place < utf8.count {
      let next = UTF8Scalar.end(in: utf8, from: place)
      while place < next {
        hash = (hash ^ UInt64(utf8[place])) &* LexiconLayout.fnvPrime
        place += 1
      }
      if lengths & 1 != 0,
        let found = dictionary.headword(
          hash, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[offset..<place])))
      {
        body(place, found)
      }
      lengths >>= 1
    }
  }
}
