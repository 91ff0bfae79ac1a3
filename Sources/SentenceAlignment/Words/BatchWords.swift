internal import Bitext
internal import Lexicon
internal import Segmentation

/// The words of a batch of document pairs.
struct BatchWords: Sendable {
  let chinese: [SentenceWords]
  let english: [SentenceWords]
  let chineseTypes: WordTypes
  let englishTypes: WordTypes

  init(
    _ pairs: [DocumentPair], dictionary: BilingualDictionary?, segmentation: SegmentationModel?
  ) {
    var englishReader = EnglishReader()
    english = pairs.map { englishReader.read($0.english) }
    var names = PinyinNames()
    for name in englishReader.names { names.insert(name) }
    var chineseReader = ChineseReader(dictionary: dictionary, segmentation: segmentation)
    chinese = pairs.map { pair in
      names.learnSounds(of: pair.chinese.utf8)
      return chineseReader.read(pair.chinese, names: names)
    }
    chineseTypes = chineseReader.types
    englishTypes = englishReader.types
  }
}
