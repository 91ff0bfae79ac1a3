internal import ICU

/// English names that are pinyin, to be found again among Han characters by their sound.
struct PinyinNames {
  /// The names' letters without tones.
  private var spellings: Set<[UInt8]> = []
  private var syllables: [UInt32: [UInt8]] = [:]
  private var longest = 0

  mutating func insert(_ letters: ArraySlice<UInt8>) {
    guard letters.count >= 2, letters.count <= 18, letters.allSatisfy(ASCII.isLetter) else {
      return
    }
    spellings.insert(Array(letters))
    longest = max(longest, letters.count)
  }

  /// Reads the sounds of a document's Han characters.
  mutating func learnSounds(of utf8: [UInt8]) {
    guard !spellings.isEmpty else { return }
    var unknown: [Unicode.Scalar] = []
    var decoder = String(decoding: utf8, as: UTF8.self).unicodeScalars.makeIterator()
    while let scalar = decoder.next() {
      guard scalar.value >= 0x3400, syllables[scalar.value] == nil else { continue }
      syllables[scalar.value] = []
      if scalar.value < 0xA000 { unknown.append(scalar) }
    }
    guard !unknown.isEmpty, let read = try? Transliterator.plainPinyin(of: unknown) else { return }
    for (scalar, syllable) in zip(unknown, read) { syllables[scalar.value] = syllable }
  }

  /// Calls with `~` and a name, and where it starts, for each stretch of up to four characters
  /// that sounds like it.
  func forEachName(
    in utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (_ name: String, _ start: Int) -> Void
  ) {
    guard !spellings.isEmpty else { return }
    var letters: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard Han.isHan(utf8, place, range.upperBound) else {
        place += Han.length(utf8[place])
        continue
      }
      letters.removeAll(keepingCapacity: true)
      var end = place
      for _ in 0..<4 {
        guard end < range.upperBound, Han.isHan(utf8, end, range.upperBound),
          let sound = syllables[Self.scalar(utf8, end)], !sound.isEmpty
        else { break }
        letters += sound
        end += Han.length(utf8[end])
        if letters.count > longest { break }
        if spellings.contains(letters) {
          body("~" + String(decoding: letters, as: UTF8.self), place)
        }
      }
      place += Han.length(utf8[place])
    }
  }

  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
    guard Han.length(utf8[place]) == 3, place + 2 < utf8.count else { return 0 }
    return UInt32(utf8[place] & 0x0F) << 12 | UInt32(utf8[place + 1] & 0x3F) << 6
      | UInt32(utf8[place + 2] & 0x3F)
  }
}
