internal import AlignmentFormats
package import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import SentenceAlignment
internal import TextIO

/// What is known beforehand of how two documents correspond.
extension LoadedDocuments {
  /// Reads anchors, fixed beads and embeddings; they number the sentences of the documents as these
  /// were named, source first.
  mutating func read(_ guidance: AlignmentGuidance) throws(InputError) {
    let direction = direction
    var beads: [Bead] = []
    if let path = guidance.fixedBeads {
      beads = try Self.beads(path, source, target)
    }
    pair.fixedBeads = beads.map { SentenceBead($0, direction) }
    if let path = guidance.anchors {
      let anchors = try AnchorReader.pairs(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count,
        fixedBeads: beads)
      pair.anchors = anchors.map { anchor in
        let places = Sides(source: anchor.source, target: anchor.target, direction)
        return DocumentPair.Anchor(chinese: places.chinese, english: places.english)
      }
    }
    try readEmbeddings(guidance)
  }

  /// Sets beads that stand; they number the sentences of the documents as these were named.
  package mutating func fix(_ beads: [Bead]) {
    pair.fixedBeads = beads.map { SentenceBead($0, direction) }
  }

  /// Reads beads in any of the forms in which they are corrected.
  private static func beads(
    _ path: String, _ source: BitextDocument, _ target: BitextDocument
  ) throws(InputError) -> [Bead] {
    guard path.lowercased().hasSuffix(".xlsx") else {
      return try BeadReader.beads(
        in: TextInput(path).load(), sourceCount: source.count, targetCount: target.count)
    }
    func sentences(_ document: BitextDocument) -> [String] {
      (0..<document.count).map { document.line(of: $0..<$0 + 1) }
    }
    return try BeadSheet.beads(
      path: path, source: sentences(source), target: sentences(target))
  }

  /// Takes cues of subtitles that are shown together for beads that stand.
  mutating func alignByTime(_ source: [Range<Int>], _ target: [Range<Int>]) {
    guard source.count == self.source.count, target.count == self.target.count else { return }
    if let beads = SubtitleBeads.beads(source, target) {
      pair.fixedBeads = beads.map { SentenceBead($0, direction) }
    } else {
      warnings.append(
        .reading(
          file: self.target.text.name,
          remark: "its times do not fit those of \(self.source.text.name): aligned by their texts"))
    }
  }

  private mutating func readEmbeddings(_ guidance: AlignmentGuidance) throws(InputError) {
    guard let first = guidance.sourceEmbeddings, let second = guidance.targetEmbeddings else {
      return
    }
    let (vectors, others) = try (
      Self.embeddings(first, source, guidance), Self.embeddings(second, target, guidance)
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
    _ path: String, _ document: BitextDocument, _ guidance: AlignmentGuidance
  ) throws(InputError) -> SentenceEmbeddings {
    try EmbeddingReader(
      path: path, dimension: guidance.embeddingDimension, sentences: document.count,
      document: document.text.name
    ).read()
  }
}
