internal import AlignmentFormats
public import Domains
internal import Lexicon
internal import SentenceAlignment
public import TextIO

/// Aligns documents; those that are given together teach each other words.
public struct DocumentAligner: Sendable {
  /// What a person should know of the aligner itself.
  public let warnings: [Warning]
  private let aligner: SentenceAligner
  /// What was learned before; documents are then aligned with it, each as if it were alone.
  private var learned: LearnedWords?

  /// About how many bytes of text are aligned at a time. The documents of a batch teach each other
  /// words; more of them would take more memory and teach little more.
  private static let batchSize = 64 << 20

  /// Opens what is needed.
  ///
  /// - Parameters:
  ///   - domains: The built-in termbases whose terms are evidence.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `LexiconError` for a dictionary that cannot be opened, `ICUError` where the system's
  ///   ICU fails.
  public init(
    _ resources: LanguageResources = LanguageResources(), domains: DomainChoice = .spoken,
    onWarning: WarningHandler? = nil
  ) throws {
    var warnings = WarningList(onWarning)
    let dictionary = try resources.openDictionary(for: .sentences, &warnings)
    try self.init(resources, dictionary, domains, warnings: warnings.all)
  }

  /// With a dictionary that is open.
  init(
    _ resources: LanguageResources, _ dictionary: BilingualDictionary?,
    _ domains: DomainChoice = .spoken, warnings: [Warning] = []
  ) throws {
    aligner = try resources.sentenceAligner(dictionary, domains)
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
    let alignments =
      if let learned {
        aligner.align(pairs, knowing: learned)
      } else {
        independently ? aligner.alignIndependently(pairs) : aligner.align(pairs)
      }
    return zip(documents, alignments).map { documents, alignment in
      var result = DocumentAlignment(documents, alignment)
      if explains {
        result.bitext.explanations = aligner.explain(alignment, of: documents.pair)
      }
      return result
    }
  }

  /// An aligner that knows what a file holds; nil where there is none yet.
  ///
  /// - Throws: `InputError` for a file that cannot be read, or that was learned with a dictionary
  ///   where there is none, or without one.
  public func knowing(_ path: String) throws(InputError) -> DocumentAligner? {
    guard FileIdentity(path: path) != nil else { return nil }
    let words: LearnedWords
    do {
      words = try LearnedWords(path: path)
    } catch {
      throw InputError(file: path, message: error.reason)
    }
    if words.hasDictionary != (aligner.dictionary != nil) {
      throw InputError(
        file: path,
        message: words.hasDictionary
          ? "was learned with a dictionary, and there is none now"
          : "was learned without a dictionary, and there is one now",
        hint: words.hasDictionary ? "name it by --dictionary" : "add --no-dictionary")
    }
    var aligner = self
    aligner.learned = words
    return aligner
  }

  /// An aligner that knows what documents teach, which is written to a file.
  ///
  /// - Throws: `OutputError` where the file cannot be written.
  public func learning(
    from documents: [LoadedDocuments], to path: String
  ) throws -> DocumentAligner {
    var aligner = self
    let words = self.aligner.learnedWords(from: documents.map(\.pair))
    try OutputFiles.write([path]) { try $0[0].append(words.bytes) }
    aligner.learned = words
    return aligner
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
  ///   - learned: A file of what was learned before. Where it is not there yet, the first pairs, up
  ///     to some tens of megabytes, teach, and it is written. Each pair is aligned as if it were
  ///     alone with it, so that parts of a list give the beads of the whole.
  ///   - onFailure: Is told of a pair that cannot be read or aligned, by its number, before the
  ///     pairs read with it are given; what it throws ends the run. Without it such a pair does.
  ///   - body: Is given each alignment with the number of its pair, in order. What it throws ends
  ///     the run.
  /// - Throws: `InputError` for documents that cannot be read or aligned, where nobody is told of
  ///   them; those of batches before were given by then.
  public func align(
    _ pairs: [DocumentNames], options: DocumentOptions = DocumentOptions(), explains: Bool = false,
    independently: Bool = false, learned path: String? = nil,
    onFailure: ((Int, InputError) throws -> Void)? = nil,
    _ body: (Int, DocumentAlignment) throws -> Void
  ) throws {
    var aligner = try path.flatMap { path throws(InputError) in try knowing(path) } ?? self
    var batch: [LoadedDocuments] = []
    var numbers: [Int] = []
    var size = 0
    func alignBatch() throws {
      if batch.isEmpty { return }
      if let path, aligner.learned == nil { aligner = try learning(from: batch, to: path) }
      let alignments = aligner.align(batch, explains: explains, independently: independently)
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
