internal import Bitext
internal import English
internal import ICU
internal import Lexicon
internal import Segmentation
internal import Text

/// Reads Chinese sentences as words, Latin strings, quantities and marks.
///
/// Runs of Han characters are cut into the longest headwords of the dictionary, other characters
/// stand alone. Without a dictionary the segmenter's words are taken.
struct ChineseReader {
  private(set) var types = WordTypes()
  let dictionary: BilingualDictionary?
  private var segmenter: Segmenter?
  private var tokens: [Token] = []

  init(dictionary: BilingualDictionary?, segmentation: SegmentationModel?) {
    self.dictionary = dictionary
    segmenter = dictionary == nil ? segmentation.map { Segmenter(model: $0) } : nil
  }

  mutating func read(_ document: SegmentedDocument, names: PinyinNames) -> SentenceWords {
    var result = SentenceWords()
    document.utf8.withUnsafeBufferPointer { utf8 in
      var extras = SentenceExtras(utf8)
      for sentence in document.sentences {
        let length = readWords(utf8, sentence, into: &result)
        names.forEachName(in: utf8, sentence) { name, start in
          result.append(
            types.insert(name), at: SentenceExtras.characters(of: sentence, before: start, length))
        }
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
      if byte < 0x80 {
        let start = place
        if ASCII.isLetter(byte) {
          place = EnglishWord.end(utf8, from: place, to: range.upperBound)
          result.append(types.insert(latin(utf8, start, place)), at: length)
        } else if ASCII.isDigit(byte) {
          while place < range.upperBound, ASCII.isDigit(utf8[place]) { place += 1 }
          result.append(
            types.insert(UnsafeBufferPointer(rebasing: utf8[start..<place])), at: length)
        } else {
          place += 1
          if let mark = Mark(at: start, in: utf8, end: range.upperBound) {
            result.append(types.insert(mark.spelling), at: length)
          }
        }
        // Latin letters are narrow: two of them count as a Han character.
        length += byte > 0x20 ? (place - start + 1) / 2 : 0
        continue
      }
      if Han.begins(at: place, in: utf8, end: range.upperBound) {
        var end = place
        while end < range.upperBound, Han.begins(at: end, in: utf8, end: range.upperBound) {
          end += UTF8Scalar.length(ofLead: utf8[end])
        }
        end = min(end, range.upperBound)
        length += readHan(utf8, place..<end, after: length, into: &result)
        place = end
        continue
      }
      if let mark = Mark(at: place, in: utf8, end: range.upperBound) {
        result.append(types.insert(mark.spelling), at: length)
      }
      place += UTF8Scalar.length(ofLead: byte)
      length += 1
    }
    return Float(length)
  }

  private mutating func readHan(
    _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after before: Int,
    into result: inout SentenceWords
  ) -> Int {
    let run = UnsafeBufferPointer(rebasing: utf8[range])
    var characters = 0
    for byte in run where byte & 0xC0 != 0x80 { characters += 1 }
    if let dictionary {
      var place = 0
      while place < run.count {
        let matched = dictionary.longestMatch(in: run, at: place)
        let length = max(matched, min(UTF8Scalar.length(ofLead: run[place]), run.count - place))
        result.append(
          types.insert(UnsafeBufferPointer(rebasing: run[place..<place + length])),
          at: before + place / 3)
        place += length
      }
    } else {
      tokens.removeAll(keepingCapacity: true)
      segmenter?.segment(run, into: &tokens)
      for token in tokens {
        result.append(
          types.insert(UnsafeBufferPointer(rebasing: run[token.range])),
          at: before + token.start / 3)
      }
    }
    return characters
  }

  private func latin(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
    "="
      + EnglishStemmer.stem(
        String(decoding: UnsafeBufferPointer(rebasing: utf8[start..<end]), as: UTF8.self))
  }
}
