internal import Bitext
internal import Lexicon
internal import Segmentation
internal import Text

/// The words of a batch of document pairs.
struct BatchWords: Sendable {
  private(set) var chinese: [SentenceWords] = []
  private(set) var english: [SentenceWords] = []
  private(set) var chineseTypes = WordTypes()
  private(set) var englishTypes = WordTypes()

  /// Documents read at the same time; each has word lists of its own until these are merged.
  private static let blockSize = 64

  /// Reads documents on all cores; words are numbered as if one after another were read.
  init(
    _ pairs: [DocumentPair], dictionary: BilingualDictionary?, segmentation: SegmentationModel?
  ) {
    var names = EnglishNames()
    let blocks = stride(from: 0, to: pairs.count, by: Self.blockSize).map {
      $0..<min(pairs.count, $0 + Self.blockSize)
    }
    for block in blocks {
      let read = Parallel.map(block.count) { index in
        var reader = EnglishReader()
        let words = reader.read(pairs[block.lowerBound + index].english)
        return (words: words, types: reader.types, surfaces: reader.surfaces)
      }
      for document in read {
        english.append(document.words.renumbered(by: englishTypes.insert(all: document.types)))
        names.insert(document.surfaces)
      }
    }
    var pinyin = PinyinNames(names.spellings)
    for pair in pairs { pinyin.findCharacters(of: pair.chinese.utf8) }
    pinyin.learnSounds()
    for block in blocks {
      let read = Parallel.map(block.count) { [pinyin] index in
        var reader = ChineseReader(dictionary: dictionary, segmentation: segmentation)
        let words = reader.read(pairs[block.lowerBound + index].chinese, names: pinyin)
        return (words: words, types: reader.types)
      }
      for document in read {
        chinese.append(document.words.renumbered(by: chineseTypes.insert(all: document.types)))
      }
    }
  }
}
