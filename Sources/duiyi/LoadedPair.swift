import AlignmentFormats
import Bitext
import BitextFormats
import DocumentFormats
import SentenceAlignment
import TextIO

/// How two documents that correspond are to be read.
struct DocumentOptions {
  var input: InputOptions
  var source: BitextLanguage?
  var target: BitextLanguage?
  var sourceEncoding: String?
  var targetEncoding: String?
  /// How running text is marked up; told by the suffix without it.
  var layout: DocumentLayout?
  var anchors: String?
  var fixed: String?
  var sourceEmbeddings: String?
  var targetEmbeddings: String?
  var embeddingDimension: Int?
}

/// Two documents in memory, with what is known beforehand of how they correspond.
struct LoadedPair {
  var plan: PairPlan.Pair
  var source: BitextDocument
  var target: BitextDocument
  /// What the aligner is given.
  var pair: DocumentPair

  /// Which of the two is Chinese.
  var direction: Direction { Direction(source: source.language) }

  /// The two by their languages.
  var documents: Sides<BitextDocument> { Sides(source: source, target: target, direction) }

  /// The bytes of both texts.
  var size: Int { source.text.bytes.count + target.text.bytes.count }

  /// Reads two documents.
  init(_ plan: PairPlan.Pair, _ options: DocumentOptions) throws {
    let texts = try (
      Self.load(plan.source, "source", options.sourceEncoding, options),
      Self.load(plan.target, "target", options.targetEncoding, options)
    )
    for text in [texts.0, texts.1] where text.bytes.isEmpty {
      throw InputError(file: text.name, message: "the file is empty")
    }
    if texts.0.bytes == texts.1.bytes {
      throw InputError(
        file: texts.1.name, message: "has the same content as \(texts.0.name)",
        hint: "a document and its translation are wanted")
    }
    let languages = try Self.languages(of: texts, source: options.source, target: options.target)
    self.plan = plan
    source = Self.document(texts.0, languages.source, plan.source, options)
    target = Self.document(texts.1, languages.target, plan.target, options)
    for document in [source, target] where document.isEmpty {
      throw InputError(file: document.text.name, message: "there is no sentence in it")
    }
    let segmented = Sides(
      source: source.segmented, target: target.segmented, Direction(source: languages.source))
    pair = DocumentPair(chinese: segmented.chinese, english: segmented.english)
    try readGuidance(options)
  }

  private static func load(
    _ path: String, _ side: String, _ encoding: String?, _ options: DocumentOptions
  ) throws -> TextFile {
    var input = options.input
    input.encoding = encoding ?? input.encoding
    do {
      return try input.load(path)
    } catch var error as InputError {
      // The sides may be encoded differently.
      error.hint = error.hint?.replacing("--encoding", with: "--\(side)-encoding")
      throw error
    }
  }

  private static func document(
    _ text: TextFile, _ language: BitextLanguage, _ path: String, _ options: DocumentOptions
  ) -> BitextDocument {
    DocumentReader.document(
      of: text, language: language, layout: options.layout ?? DocumentLayout(path: path))
  }

  // MARK: Languages

  private static func languages(
    of texts: (TextFile, TextFile), source: BitextLanguage?, target: BitextLanguage?
  ) throws -> (source: BitextLanguage, target: BitextLanguage) {
    let (first, second) = BitextLanguage.detect(in: (texts.0.bytes, texts.1.bytes))
    if let chosen = source ?? target?.other {
      if first == chosen.other && second == chosen {
        throw InputError(
          file: texts.0.name,
          message: "looks \(chosen.other.name), and \(texts.1.name) \(chosen.name)",
          hint: "the sides seem swapped: leave --source and --target out")
      }
      return (chosen, chosen.other)
    }
    for (text, language) in [(texts.0, first), (texts.1, second)] where language == nil {
      throw InputError(
        file: text.name, message: "has no letters that tell its language",
        hint: "add --source and --target")
    }
    guard let first, let second, first != second else {
      throw InputError(
        file: texts.1.name,
        message: "looks \(second?.name ?? "English") like \(texts.0.name)",
        hint: "one side must be Chinese and the other English; --source and --target decide")
    }
    return (first, second)
  }

  // MARK: What is known beforehand

  private mutating func readGuidance(_ options: DocumentOptions) throws {
    let direction = direction
    var beads: [Bead] = []
    if let path = options.fixed {
      beads = try BeadReader.beads(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count)
    }
    pair.fixedBeads = beads.map { SentenceBead($0, direction) }
    if let path = options.anchors {
      let anchors = try AnchorReader.pairs(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count,
        fixedBeads: beads)
      pair.anchors = anchors.map { anchor in
        let places = Sides(source: anchor.source, target: anchor.target, direction)
        return DocumentPair.Anchor(chinese: places.chinese, english: places.english)
      }
    }
    guard let first = options.sourceEmbeddings, let second = options.targetEmbeddings else {
      return
    }
    let (vectors, others) = try (
      Self.embeddings(first, source, options), Self.embeddings(second, target, options)
    )
    if vectors.dimension != others.dimension {
      throw InputError(
        file: second,
        message: "the vectors have \(others.dimension) numbers, those of \(first) "
          + "\(vectors.dimension)",
        hint: "one encoder must make both")
    }
    let embeddings = Sides(source: vectors, target: others, direction)
    pair.chineseEmbeddings = embeddings.chinese
    pair.englishEmbeddings = embeddings.english
  }

  private static func embeddings(
    _ path: String, _ document: BitextDocument, _ options: DocumentOptions
  ) throws -> SentenceEmbeddings {
    try EmbeddingReader(
      path: path, dimension: options.embeddingDimension, sentences: document.count,
      document: document.text.name
    ).read()
  }
}
