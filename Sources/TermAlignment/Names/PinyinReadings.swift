internal import ICU
internal import Segmentation

/// The plain pinyin of each Han character of a text, and where each syllable stands: the usual
/// reading, and with a dictionary the others, as du of 都 in 成都.
///
/// ICU converts slowly, so each different character is converted once.
struct PinyinReadings {
  /// Byte offset of each Han character.
  private var offsets: [Int32] = []
  /// The numbers of each character's syllables.
  private var syllables: [[Int32]] = []
  private var spellings: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]
  /// The characters of each syllable, by its number.
  private var places: [[Int32]] = []

  /// The readings of a text of less than 2 GiB.
  init(_ text: AnalyzedText, judge: RenderingJudge) {
    var characters: [UInt32] = []
    text.simplified.withUnsafeBufferPointer { bytes in
      for token in text.tokens where token.kind == .han {
        var offset = token.start
        for scalar in String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars {
          offsets.append(Int32(truncatingIfNeeded: offset))
          characters.append(scalar.value)
          offset += UTF8.width(scalar)
        }
      }
    }
    read(characters, judge)
  }

  private mutating func read(_ characters: [UInt32], _ judge: RenderingJudge) {
    let different = Set(characters).sorted().compactMap(Unicode.Scalar.init)
    let readings = (try? Transliterator.plainPinyin(of: different)) ?? []
    var syllablesOf: [UInt32: [Int32]] = [:]
    for (character, usual) in zip(different, readings) {
      let others = judge.readings(of: String(character)).filter { $0 != usual }
      syllablesOf[character.value] = ([usual] + others).map { number(of: $0) }
    }
    places = Array(repeating: [], count: spellings.count)
    for (index, value) in characters.enumerated() {
      let all = syllablesOf[value] ?? []
      syllables.append(all)
      for syllable in all { places[Int(syllable)].append(Int32(index)) }
    }
  }

  private mutating func number(of spelling: [UInt8]) -> Int32 {
    if let known = numbers[spelling] { return known }
    let number = Int32(spellings.count)
    numbers[spelling] = number
    spellings.append(spelling)
    return number
  }

  /// The byte ranges of two to five adjacent characters whose pinyin is these letters.
  ///
  /// - Complexity: linear in the places of the syllables that the letters begin with.
  func ranges(spelling letters: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for length in 1..<max(1, letters.count) {
      guard let first = numbers[Array(letters[..<length])] else { continue }
      for start in places[Int(first)] {
        if let range = match(letters, from: Int(start)) { ranges.append(range) }
      }
    }
    return ranges
  }

  private func match(_ letters: [UInt8], from start: Int) -> Range<Int>? {
    var positions: Set<Int> = [0]
    var index = start
    while index < offsets.count && index - start < 5 && !positions.isEmpty {
      if index > start && offsets[index] != offsets[index - 1] + 3 { return nil }
      var next: Set<Int> = []
      for position in positions {
        for syllable in syllables[index] {
          let pinyin = spellings[Int(syllable)]
          if !pinyin.isEmpty, letters.dropFirst(position).starts(with: pinyin) {
            next.insert(position + pinyin.count)
          }
        }
      }
      positions = next
      index += 1
      if positions.contains(letters.count) {
        return index - start >= 2 ? Int(offsets[start])..<(Int(offsets[index - 1]) + 3) : nil
      }
    }
    return nil
  }
}
