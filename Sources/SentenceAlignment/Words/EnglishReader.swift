internal import Bitext
internal import English
internal import Text

/// Reads English sentences as stems, quantities and marks.
struct EnglishReader {
  /// Stems, quantities (`#` and a value) and marks (`%` and a mark).
  private(set) var types = WordTypes()
  /// The words as they are written.
  private(set) var surfaces = EnglishNames.Surfaces()
  private var stemOfSurface: [Int32] = []
  private var lowered: [UInt8] = []

  mutating func read(_ document: SegmentedDocument) -> SentenceWords {
    var result = SentenceWords()
    document.utf8.withUnsafeBufferPointer { utf8 in
      var extras = SentenceExtras(utf8)
      for sentence in document.sentences {
        let length = readWords(utf8, sentence, into: &result)
        extras.endSentence(sentence, length: length, types: &types, into: &result)
      }
    }
    return result
  }

  private mutating func readWords(
    _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout SentenceWords
  ) -> Float {
    var length = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = utf8[place]
      if ASCII.isLetter(byte) || byte >= 0xC3 && byte <= 0xC9 && place + 1 < range.upperBound {
        let start = place
        place = EnglishWord.end(utf8, from: place, to: range.upperBound)
        if let word = word(utf8, start, place) { result.append(word, at: length) }
        length += place - start
        continue
      }
      if ASCII.isDigit(byte) {
        let start = place
        while place < range.upperBound, ASCII.isDigit(utf8[place]) { place += 1 }
        let digits = UnsafeBufferPointer(rebasing: utf8[start..<place])
        result.append(types.insert(digits), at: length)
        length += place - start
        continue
      }
      if let mark = Mark(at: place, in: utf8, end: range.upperBound) {
        result.append(types.insert(mark.spelling), at: length)
        place += mark.length
        length += 1
        continue
      }
      if byte > 0x20, byte & 0xC0 != 0x80 { length += 1 }
      place += 1
    }
    return Float(length)
  }

  private mutating func word(
    _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int32? {
    lowered.removeAll(keepingCapacity: true)
    for place in start..<end {
      lowered.append(ASCII.lowercased(utf8[place]))
    }
    let surface = lowered.withUnsafeBufferPointer { surfaces.spellings.insert($0) }
    if Int(surface) == stemOfSurface.count {
      stemOfSurface.append(stem())
      surfaces.isSeenSmall.append(stemOfSurface[Int(surface)] < 0)
    }
    if !ASCII.isUpper(utf8[start]) { surfaces.isSeenSmall[Int(surface)] = true }
    let stem = stemOfSurface[Int(surface)]
    return stem >= 0 ? stem : nil
  }

  private mutating func stem() -> Int32 {
    let word = String(decoding: lowered, as: UTF8.self)
    if Self.stopWords.contains(word) { return -1 }
    return types.insert(EnglishStemmer.stem(word))
  }

  /// Words that say nothing of what a sentence is about and that Chinese has no word for.
  private static let stopWords: Set<String> = [
    "a", "an", "the", "of", "to", "and", "is", "are", "was", "were", "be", "been", "being", "that",
    "it", "its", "as", "s", "t", "d", "ll", "re", "ve", "at", "by", "for", "on", "with", "had",
    "has", "have", "did", "do", "does",
  ]
}
