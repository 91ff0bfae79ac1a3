internal import Bitext
internal import BitextFormats
internal import Lexicon
public import TextIO
public import WordAlignment

/// Learns a model of word links from segment pairs, to save and reuse.
///
/// ```swift
/// let training = ModelTraining(SegmentPairInput(["memory.tmx"]))
/// let trained = try training.run()
/// try OutputFiles.write(["memory.model"]) { try trained.write(to: $0[0]) }
/// ```
public struct ModelTraining: Sendable {
  /// The pairs.
  public var input: SegmentPairInput
  /// Lists of pairs of words or terms known beforehand. Each counts as if it had been seen three
  /// times.
  public var priors: [String] = []
  /// About how many bytes may be used, `WordAligner.leastMemory` at least: the corpus is kept in
  /// temporary files then. Without it all is held in memory.
  public var memory: Int?

  /// Learns from an input.
  public init(_ input: SegmentPairInput) { self.input = input }

  /// Learns from all pairs.
  ///
  /// - Parameter onWarning: Is told of each warning as soon as it is known.
  /// - Returns: The model, the same for any number of cores.
  /// - Throws: `InputError`, `LexiconError`, `WordAlignmentError` or `ICUError` where something
  ///   cannot be read, opened or learned.
  /// - Complexity: linear in the number of pairs, about quadratic in their length.
  public func run(
    _ resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> TrainedModel {
    var warnings = WarningList(onWarning)
    let pairs = try input.open(resources)
    var source = input.sourceLanguage
    var corpus = WordCorpus(keepsText: false)
    let file = try memory.map { _ in try CorpusFile(folder: resources.places.temporaryFolder) }
    var unread = RemarkList(file: input.names[0], onWarning)
    while let read = try pairs.next() {
      for place in read.failures.keys.sorted() {
        if let error = read.failures[place] { unread.add(error) }
      }
      let batch = read.readable
      if let file {
        if source == nil { source = try batch.sourceLanguage(of: input.names) }
        for (pair, tokens) in zip(batch.pairs, batch.tokens) {
          try file.append(pair, tokens.source, tokens.target)
        }
      } else {
        corpus.append(batch)
      }
    }
    unread.finish([])
    pairs.warn(&warnings, of: input.names[0])
    var options = WordAlignmentOptions()
    options.direction = Direction(
      source: try source ?? corpus.languages.sourceLanguage(of: input.names))
    let dictionary = try resources.openDictionary(for: .words, &warnings)
    let known = try WordPriorFile.read(priors, pairs.tokenizer, &warnings)
    let aligner = WordAligner(dictionary: dictionary, priors: known, options: options)
    let model =
      if let file, let memory {
        try aligner.train(on: file, memory: memory)
      } else {
        try aligner.train(on: corpus.bitext)
      }
    return TrainedModel(
      model: model, pairCount: pairs.count - pairs.errorCount, warnings: warnings.all,
      errorCount: pairs.errorCount)
  }
}

/// A model that was learned.
public struct TrainedModel: Sendable {
  /// The model.
  public let model: WordAlignmentModel
  /// How many pairs it was learned from.
  public let pairCount: Int
  /// What a person should know of it.
  public let warnings: [Warning]
  /// How many records could not be read, from which nothing was learned.
  public var errorCount = 0

  /// Writes the model to an output, which stays open.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public func write(to sink: OutputSink) throws {
    try model.withUnsafeBytes { try sink.append($0) }
  }

  /// Writes the word pairs that are at least so probable in both directions, with a header: a
  /// table that ``ModelTraining/priors`` may name.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public func writeLexicon(atLeast least: Double = 0.01, to sink: OutputSink) throws {
    try sink.append(WordPairLine.header)
    var line: [UInt8] = []
    try model.forEachTranslation(atLeast: Float(least)) { pair in
      line.removeAll(keepingCapacity: true)
      WordPairLine.append(
        chinese: pair.chinese, english: pair.english, toEnglish: Double(pair.toEnglish),
        toChinese: Double(pair.toChinese), to: &line)
      try sink.append(line)
    }
  }
}
