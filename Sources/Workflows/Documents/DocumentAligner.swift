internal import AlignmentFormats
internal import Lexicon
internal import SentenceAlignment
public import TextIO

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
  /// - Parameters:
  ///   - explains: Whether beads come with why they were chosen.
  ///   - independently: Whether each pair is aligned as if it were alone.
  /// - Returns: An alignment for each pair, in order, the same for any number of cores.
  /// - Complexity: linear in the length of the documents.
  public func align(
    _ documents: [LoadedDocuments], explains: Bool = false, independently: Bool = false
  ) -> [DocumentAlignment] {
    let pairs = documents.map(\.pair)
    let alignments = independently ? aligner.alignIndependently(pairs) : aligner.align(pairs)
    return zip(documents, alignments).map { documents, alignment in
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
  /// - Parameters:
  ///   - explains: Whether beads come with why they were chosen.
  ///   - independently: Whether each pair is aligned as if it were alone.
  ///   - onFailure: Is told of a pair that cannot be read or aligned, by its number, before the
  ///     pairs read with it are given; what it throws ends the run. Without it such a pair does.
  ///   - body: Is given each alignment with the number of its pair, in order. What it throws ends
  ///     the run.
  /// - Throws: `InputError` for documents that cannot be read or aligned, where nobody is told of
  ///   them; those of batches before were given by then.
  public func align(
    _ pairs: [DocumentNames], options: DocumentOptions = DocumentOptions(), explains: Bool = false,
    independently: Bool = false, onFailure: ((Int, InputError) throws -> Void)? = nil,
    _ body: (Int, DocumentAlignment) throws -> Void
  ) throws {
    var batch: [LoadedDocuments] = []
    var numbers: [Int] = []
    var size = 0
    func alignBatch() throws {
      if batch.isEmpty { return }
      let alignments = align(batch, explains: explains, independently: independently)
      for (number, alignment) in zip(numbers, alignments) { try body(number, alignment) }
      batch = []
      numbers = []
      size = 0
    }
    for (number, pair) in pairs.enumerated() {
      let loaded: LoadedDocuments
      do {
        loaded = try LoadedDocuments(source: pair.source, target: pair.target, options: options)
      } catch {
        guard let onFailure else { throw error }
        try onFailure(number, error)
        continue
      }
      if !batch.isEmpty && size + loaded.size > Self.batchSize { try alignBatch() }
      size += loaded.size
      batch.append(loaded)
      numbers.append(number)
    }
    try alignBatch()
  }
}
