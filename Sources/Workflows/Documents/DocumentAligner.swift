internal import AlignmentFormats
internal import Lexicon
internal import SentenceAlignment

/// Aligns documents; those that are given together teach each other words.
public struct DocumentAligner: Sendable {
  /// What a person should know of the aligner itself.
  public let warnings: [Warning]
  private let aligner: SentenceAligner

  /// About how many bytes of text are aligned at a time. The documents of a batch teach each other
  /// words; more of them would take more memory and teach little more.
  private static let batchSize = 64 << 20

  /// Opens what is needed.
  ///
  /// - Throws: `LexiconError` for a dictionary that cannot be opened, `ICUError` where the system's
  ///   ICU fails.
  public init(
    _ resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws {
    var warnings = WarningList(onWarning)
    let dictionary = try resources.openDictionary(for: .sentences, &warnings)
    try self.init(resources, dictionary, warnings: warnings.all)
  }

  /// With a dictionary that is open.
  init(
    _ resources: LanguageResources, _ dictionary: BilingualDictionary?, warnings: [Warning] = []
  ) throws {
    aligner = try resources.sentenceAligner(dictionary)
    self.warnings = warnings
  }

  /// Aligns documents.
  ///
  /// - Parameter explains: Whether beads come with why they were chosen.
  /// - Returns: An alignment for each pair, in order, the same for any number of cores.
  /// - Complexity: linear in the length of the documents.
  public func align(
    _ documents: [LoadedDocuments], explains: Bool = false
  ) -> [DocumentAlignment] {
    zip(documents, aligner.align(documents.map(\.pair))).map { documents, alignment in
      var result = DocumentAlignment(documents, alignment)
      if explains {
        result.bitext.explanations = aligner.explain(alignment, of: documents.pair)
      }
      return result
    }
  }

  /// Aligns two documents.
  public func align(_ documents: LoadedDocuments) -> DocumentAlignment {
    DocumentAlignment(documents, aligner.align([documents.pair])[0])
  }

  /// Reads and aligns the documents of a list, some tens of megabytes at a time, so that memory
  /// stays bounded.
  ///
  /// - Parameter body: Is given each alignment with the number of its pair, in order. What it
  ///   throws ends the run.
  /// - Throws: `InputError` for documents that cannot be read or aligned; those of batches before
  ///   were given by then.
  public func align(
    _ pairs: [DocumentNames], options: DocumentOptions = DocumentOptions(), explains: Bool = false,
    _ body: (Int, DocumentAlignment) throws -> Void
  ) throws {
    var batch: [LoadedDocuments] = []
    var size = 0
    var done = 0
    func alignBatch() throws {
      if batch.isEmpty { return }
      for alignment in align(batch, explains: explains) {
        try body(done, alignment)
        done += 1
      }
      batch = []
      size = 0
    }
    for pair in pairs {
      let loaded = try LoadedDocuments(
        source: pair.source, target: pair.target, options: options)
      if !batch.isEmpty && size + loaded.size > Self.batchSize { try alignBatch() }
      size += loaded.size
      batch.append(loaded)
    }
    try alignBatch()
  }
}
