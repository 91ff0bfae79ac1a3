import Bitext
import Formats
import SentenceAlignment

/// Two documents in memory, with what is known beforehand of how they correspond.
struct LoadedPair {
  var plan: PairPlan.Pair
  var source: BitextDocument
  var target: BitextDocument
  /// What the aligner is given: Chinese first.
  var pair: DocumentPair

  /// The bytes of both texts.
  var size: Int { source.text.bytes.count + target.text.bytes.count }

  /// Reads two documents.
  init(_ plan: PairPlan.Pair, _ command: AlignSentences) throws {
    let texts = try (
      Self.load(plan.source, "source", command.sourceEncoding, command),
      Self.load(plan.target, "target", command.targetEncoding, command)
    )
    for text in [texts.0, texts.1] where text.bytes.isEmpty {
      throw InputError(file: text.name, message: "the file is empty")
    }
    if texts.0.bytes == texts.1.bytes {
      throw InputError(
        file: texts.1.name, message: "has the same content as \(texts.0.name)",
        hint: "a document and its translation are wanted")
    }
    let languages = try Self.languages(of: texts, source: command.source, target: command.target)
    self.plan = plan
    source = Self.document(texts.0, languages.source, plan.source, command)
    target = Self.document(texts.1, languages.target, plan.target, command)
    for document in [source, target] where document.isEmpty {
      throw InputError(file: document.text.name, message: "there is no sentence in it")
    }
    pair =
      languages.source == .chinese
      ? DocumentPair(chinese: source.segmented, english: target.segmented)
      : DocumentPair(chinese: target.segmented, english: source.segmented)
    try readGuidance(command)
  }

  private static func load(
    _ path: String, _ side: String, _ encoding: String?, _ command: AlignSentences
  ) throws -> TextFile {
    var input = command.input
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
    _ text: TextFile, _ language: BitextLanguage, _ path: String, _ command: AlignSentences
  ) -> BitextDocument {
    let marked: DocumentLayout? =
      switch command.inputFormat {
      case .text: .text
      case .markdown: .markdown
      case nil: nil
      }
    let layout = command.segmented ? .segmented : marked ?? DocumentLayout(path: path)
    return DocumentReader.document(of: text, language: language, layout: layout)
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

  private mutating func readGuidance(_ command: AlignSentences) throws {
    let isSwapped = source.language == .english
    var beads: [Bead] = []
    if let path = command.fixed {
      beads = try BeadReader.beads(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count)
    }
    pair.fixedBeads = isSwapped ? beads.map(\.swapped) : beads
    if let path = command.anchors {
      let anchors = try AnchorReader.pairs(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count,
        fixedBeads: beads)
      pair.anchors = anchors.map {
        DocumentPair.Anchor(
          chinese: isSwapped ? $0.target : $0.source, english: isSwapped ? $0.source : $0.target)
      }
    }
    guard let first = command.sourceEmbeddings, let second = command.targetEmbeddings else {
      return
    }
    let vectors = try (
      Self.embeddings(first, source, command), Self.embeddings(second, target, command)
    )
    if vectors.0.dimension != vectors.1.dimension {
      throw InputError(
        file: second,
        message: "the vectors have \(vectors.1.dimension) numbers, those of \(first) "
          + "\(vectors.0.dimension)",
        hint: "one encoder must make both")
    }
    pair.chineseEmbeddings = isSwapped ? vectors.1 : vectors.0
    pair.englishEmbeddings = isSwapped ? vectors.0 : vectors.1
  }

  private static func embeddings(
    _ path: String, _ document: BitextDocument, _ command: AlignSentences
  ) throws -> SentenceEmbeddings {
    try EmbeddingReader(
      path: path, dimension: command.embeddingDimension, sentences: document.count,
      document: document.text.name
    ).read()
  }
}
