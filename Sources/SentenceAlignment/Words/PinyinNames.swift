internal import ICU
internal import Lexicon
internal import Text

/// English names that are pinyin, to be found again among Han characters by their sound.
struct PinyinNames: Sendable {
  /// The names' letters without tones.
  private var spellings: Set<[UInt8]> = []
  private var longest = 0
  /// For each character of the two blocks from U+3400 the number of its syllable: 0 where it has
  /// none, -1 where it stands in a text and has not been looked up.
  private var numbers = [Int32](repeating: 0, count: 0xA000 - 0x3400)
  private var syllables: [[UInt8]] = [[]]

  init(_ names: [ArraySlice<UInt8>]) {
    for letters in names
    where letters.count >= 2 && letters.count <= 18 && letters.allSatisfy(ASCII.isLetter) {
      spellings.insert(Array(letters))
      longest = max(longest, letters.count)
    }
  }

  /// Notes the Han characters of a document.
  mutating func findCharacters(of utf8: [UInt8]) {
    guard !spellings.isEmpty else { return }
    utf8.withUnsafeBufferPointer { utf8 in
      var place = 0
      while place < utf8.count {
        if let index = Self.index(utf8, place), numbers[index] == 0 { numbers[index] = -1 }
        place += UTF8Scalar.length(ofLead: utf8[place])
      }
    }
  }

  /// Reads the sounds of the characters that were found.
  mutating func learnSounds() {
    var rest: [Unicode.Scalar] = []
    for index in numbers.indices where numbers[index] == -1 {
      guard let character = Unicode.Scalar(UInt32(index + 0x3400)) else { continue }
      if let syllable = UsualReadings.pinyin(of: character) {
        insert(syllable, for: character)
      } else {
        rest.append(character)
      }
    }
    guard !rest.isEmpty, let read = try? Transliterator.plainPinyin(of: rest) else { return }
    for (character, syllable) in zip(rest, read) { insert(syllable, for: character) }
  }

  private mutating func insert(_ syllable: [UInt8], for character: Unicode.Scalar) {
    let index = Int(character.value) - 0x3400
    numbers[index] = syllable.isEmpty ? 0 : Int32(syllables.count)
    if !syllable.isEmpty { syllables.append(syllable) }
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
      letters.removeAll(keepingCapacity: true)
      var end = place
      for _ in 0..<4 {
        guard end < range.upperBound, let index = Self.index(utf8, end), numbers[index] > 0 else {
          break
        }
        letters += syllables[Int(numbers[index])]
        end += 3
        if letters.count > longest { break }
        if spellings.contains(letters) {
          body("~" + String(decoding: letters, as: UTF8.self), place)
        }
      }
      place += UTF8Scalar.length(ofLead: utf8[place])
    }
  }

  /// The place in `numbers` of the character at a place, or nil where it is of no Han block.
  @inline(__always) private static func index(
    _ utf8: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Int? {
    let first = utf8[place]
    guard first >= 0xE3, first <= 0xE9 else { return nil }
    let scalar = Int(UTF8Scalar.decode(utf8, at: place).value)
    return scalar >= 0x3400 && scalar < 0xA000 ? scalar - 0x3400 : nil
  }
}
