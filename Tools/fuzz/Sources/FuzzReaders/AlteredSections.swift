import Bitext
import Checking
import Lexicon
import Segmentation
import SentenceAlignment
import TermAlignment
import Terminology
import WordAlignment

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Alters files that are mapped: word-alignment models, dictionaries, compiled lists, words that an
/// aligner of sentences has learned, and the segmenter's cache, whose header alone is checked.
///
/// The first byte chooses the file, and then five bytes at a time say which byte becomes what. The
/// files of others get a checksum that fits, since a fuzzer finds none.
enum AlteredSections {
  /// Makes the files that are altered. Compiling the cache takes a minute under the sanitizer, so
  /// it is kept in the folder that `DUIYI_FUZZ_CACHE` names, and a copy of it altered.
  static func prepare() {
    if let kept = getenv("DUIYI_FUZZ_CACHE").map({ String(cString: $0) }) {
      _ = try? SegmentationModel(cacheDirectory: kept)
      mkdir(folder, 0o700)
      for name in PatchedFile.names(in: kept) {
        FuzzFile.write(FuzzFile.read("\(kept)/\(name)"), to: "cache/\(name)")
      }
    }
    _ = (segmentation, model, dictionary, list, words)
  }

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let edits = input.dropFirst()
    switch choice % 5 {
    case 0: model(sealed(edits, model))
    case 1: dictionary(sealed(edits, dictionary))
    case 2: list(sealed(edits, list))
    case 4: words(sealed(edits, words))
    default: cache(edits)
    }
  }

  private static func alter(
    _ edits: ArraySlice<UInt8>, size: Int, from start: Int, _ set: (_ place: Int, UInt8) -> Void
  ) {
    var rest = edits
    while rest.count >= 5 {
      let place = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      set(start + place % (size - start), rest[rest.startIndex + 4])
      rest = rest.dropFirst(5)
    }
  }

  /// The table of sections and they themselves may be altered.
  private static func sealed(_ edits: ArraySlice<UInt8>, _ file: [UInt8]) -> [UInt8] {
    var bytes = file
    alter(edits, size: bytes.count, from: 40) { bytes[$0] = $1 }
    let sum = SectionChecksum.of(bytes[32...])
    for byte in 0..<8 { bytes[24 + byte] = UInt8(truncatingIfNeeded: sum >> (8 * byte)) }
    return bytes
  }

  // MARK: Word-alignment models

  private static let model: [UInt8] = {
    var bitext = TokenizedBitext()
    for (noun, english) in [("茶", "tea"), ("书", "books"), ("狗", "dogs")] {
      bitext.append(
        source: ["我", "喜欢", noun[...]], target: ["i", "like", english[...]])
    }
    let model = try? WordAligner(dictionary: nil).train(on: bitext)
    return model?.bytes ?? []
  }()

  private static func model(_ bytes: [UInt8]) {
    guard let model = try? WordAlignmentModel(bytes: bytes) else { return }
    for text in [["我", "喜欢", "茶"], ["书", "猫"]] as [[Substring]] {
      _ = model.align(text, ["i", "like", "tea", "cats"])
    }
    model.forEachTranslation(atLeast: 0) { _ in }
  }

  // MARK: Dictionaries

  private static let dictionary: [UInt8] = {
    let text = """
      #! date=2026-01-01
      人工智能 人工智能 [ren2 gong1 zhi4 neng2] /artificial intelligence (AI)/
      晶片 晶片 [jing1 pian4] /chip/wafer/
      投資 投资 [tou2 zi1] /investment/to invest/
      """
    return (try? DictionaryImporter.importText(Array(text.utf8)))?.bytes ?? []
  }()

  private static func dictionary(_ bytes: [UInt8]) {
    guard let dictionary = try? BilingualDictionary(bytes: bytes) else { return }
    for word in ["人工智能", "投資", "投资", "晶", "猫"] {
      _ = dictionary.senses(of: word)
      _ = dictionary.translatesWord(word, stem: "chip")
      var word = word
      word.withUTF8 {
        _ = dictionary.longestMatch(in: $0, at: 0)
        _ = dictionary.glossStems(of: $0)
        _ = dictionary.learnedStems(of: $0)
      }
    }
    for english in ["chip", "artificial intelligence", "AI", "investing"] {
      _ = dictionary.translations(of: english)
    }
    guard let segmentation else { return }
    let wanted = ["artificial intelligence chip", "investment"].map { term in
      Concept(id: term, terms: [Term(term, language: .english)])
    }
    var segmenter = Segmenter(model: segmentation)
    let aligner = TermAligner(terms: Termbase(concepts: wanted), dictionary: dictionary)
    _ = aligner.align(AnalyzedText(Array("我们投资人工智能晶片".utf8), segmenter: &segmenter))
  }

  // MARK: Compiled lists

  private static let folder: String = FuzzFile.path("cache")
  private static let segmentation = try? SegmentationModel(cacheDirectory: folder)

  private static let list: [UInt8] = {
    let concepts = [("chip", "芯片"), ("artificial intelligence", "人工智能")].map { pair in
      Concept(
        id: pair.0,
        terms: [
          Term(pair.0, language: .english), Term(pair.1, language: .chinese, status: .preferred),
        ])
    }
    guard let segmentation else { return [] }
    let index = try? TermIndex(
      [Termbase(concepts: concepts)], source: .english, target: .chinese, model: segmentation)
    return index?.withUnsafeBytes { Array($0) } ?? []
  }()

  private static func list(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    guard let segmentation, let index = try? TermIndex(path: path) else { return }
    let checker = Checker(
      terms: index, source: .english, target: .chinese, dictionary: nil, model: segmentation)
    let unit = TranslationUnit(
      source: UnitText("The chips of artificial intelligence"), target: UnitText("人工智能的晶片"))
    _ = try? checker.report(on: [unit], name: "fuzz")
  }

  // MARK: Learned words

  private static let documents = DocumentPair(
    chinese: SegmentedDocument(lines: ["我喜欢茶。", "他有3本书。", "狗来了。"]),
    english: SegmentedDocument(lines: ["I like tea.", "He has 3 books.", "The dog came."]))

  private static let words: [UInt8] = {
    guard let segmentation else { return [] }
    let aligner = SentenceAligner(dictionary: nil, segmentation: segmentation)
    return aligner.learnedWords(from: [documents]).bytes
  }()

  private static func words(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    guard let segmentation, let words = try? LearnedWords(path: path) else { return }
    _ = SentenceAligner(dictionary: nil, segmentation: segmentation)
      .align([documents], knowing: words)
  }

  // MARK: The segmenter's cache

  private static let text = """
    亚马逊的人工智能芯片比上一代快百分之四十，毛利率为 24.3%。我們繼續投資於人工智慧，第3季度 COVID-19 之后翻番！
    一二三〇々〡⺀豈𠀀あいう가나다 👩‍👩‍👧 node.js C++20 $19.99 不可思议的中央处理器
    """

  /// Alters the cache where it lies and puts it back as it was.
  private static func cache(_ edits: ArraySlice<UInt8>) {
    guard segmentation != nil, let file = PatchedFile(in: folder) else { return }
    // Behind the table of sections, so that the cache is not made anew each time.
    alter(edits, size: file.size, from: 320) { file.set($0, $1) }
    guard let model = try? SegmentationModel(cacheDirectory: folder) else { return }
    for granularity in [Segmenter.Granularity.words, .terms] {
      var segmenter = Segmenter(model: model)
      var tokens: [Token] = []
      var text = text
      text.withUTF8 { segmenter.segment($0, granularity: granularity, into: &tokens) }
    }
    _ = model.simplified(Array(text.utf8))
    _ = model.cost(ofWord: "人工智能")
  }
}
