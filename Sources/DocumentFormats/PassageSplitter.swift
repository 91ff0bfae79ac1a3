internal import Bitext
internal import Segmentation
internal import TextIO

/// Splits passages, in the order of the document, into its sentences.
struct PassageSplitter {
  private let splitter = SentenceSplitter()
  private var sentences: [Sentence] = []
  private var paragraphStarts: [Int] = []
  private var markup: [Range<Int>] = []

  /// Takes the sentences of one more passage. Linear time.
  mutating func add(_ passage: Passage) {
    let found = passage.bytes.withUnsafeBufferPointer { splitter.sentences(in: $0) }
    if found.isEmpty { return }
    paragraphStarts.append(sentences.count)
    for sentence in found { add(sentence, of: passage) }
  }

  private mutating func add(_ sentence: Sentence, of passage: Passage) {
    guard sentence.start < sentence.end, sentence.end <= passage.origins.count else { return }
    let start = Int(passage.origins[sentence.start])
    var place = start
    for origin in passage.origins[sentence.range] {
      if Int(origin) > place { markup.append(place..<Int(origin)) }
      place = Int(origin) + 1
    }
    sentences.append(Sentence(start: start, end: place))
  }

  /// The document of all passages.
  func document(of text: TextFile, language: BitextLanguage) -> BitextDocument {
    var bytes = text.bytes
    for sentence in sentences {
      for index in sentence.range where (0x09...0x0D).contains(bytes[index]) {
        bytes[index] = 0x20
      }
    }
    for range in markup {
      for index in range { bytes[index] = 0x20 }
    }
    return BitextDocument(
      text: text, language: language,
      segmented: SegmentedDocument(
        utf8: bytes, sentences: sentences.map(\.range), paragraphStarts: paragraphStarts),
      markup: markup)
  }
}
