internal import Bitext
internal import Lexicon
public import WordAlignment

/// Links the words of segment pairs.
///
/// ```swift
/// let linking = WordLinking(SegmentPairInput(["a.zh", "a.en"]))
/// try OutputFiles.write(["a.links"]) { sinks in
///   var writer = WordLinkWriter(sinks[0], .pharaoh)
///   try linking.run { try writer.write($0) }
/// }
/// ```
public struct WordLinking: Sendable {
  /// The pairs.
  public var input: SegmentPairInput
  /// A model that ``ModelTraining`` made; the pairs are then linked as they come. Without it they
  /// teach a model themselves.
  public var model: String?
  /// Lists of pairs of words or terms known beforehand, for pairs that teach.
  public var priors: [String] = []
  /// Whether pairs that are linked with a model teach each other, some thousand at a time. Their links
  /// are better and depend on which pairs stand together; without it, on the pair and the model alone.
  public var learnsFromOthers = false
  /// How the links of both directions become one set; what is fitted to links drawn by people
  /// without it.
  public var symmetrization: Symmetrization?
  /// Whether Chinese tokens that render one English word together are joined, and aligned again;
  /// for pairs that teach.
  public var joinsTokens = false
  /// Whether the texts and tokens of pairs will be asked for: ``LinkedPairs/subscript(_:)``.
  public var keepsText = true

  /// Links the words of an input.
  public init(_ input: SegmentPairInput) { self.input = input }

  /// What was linked.
  public struct Summary: Sendable, Hashable {
    /// How many pairs there are.
    public var pairCount = 0
    /// How many words were joined from others; nil where none were to be.
    public var joinedWords: Int?
    /// How many of the pairs could not be read.
    public var errorCount = 0
  }

  /// Links all pairs.
  ///
  /// - Parameters:
  ///   - onWarning: Is told of each warning as soon as it is known.
  ///   - body: Is given some thousand pairs at a time, in order.
  /// - Throws: `InputError`, `LexiconError`, `WordAlignmentError` or `ICUError` where something
  ///   cannot be read, opened or learned, and what the body throws.
  /// - Complexity: linear in the number of pairs. With a model, memory of a batch and the words;
  ///   without it, of all pairs.
  @discardableResult
  public func run(
    _ resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil,
    _ body: (LinkedPairs) throws -> Void
  ) throws -> Summary {
    var warnings = WarningList(onWarning)
    // Links alone are numbers of the words as they stand in the files.
    let pairs = try input.open(resources, refusesTurned: !keepsText)
    pairs.keepsDetails = keepsText
    guard let model else { return try learn(from: pairs, resources, &warnings, body) }
    return try link(pairs, WordAlignmentModel(path: model), resources, &warnings, body)
  }

  private func set(_ options: inout WordAlignmentOptions, _ source: BitextLanguage) {
    options.direction = Direction(source: source)
    options.symmetrization = symmetrization ?? WordAlignmentOptions().symmetrization
  }

  /// Learns from all pairs and links them.
  private func learn(
    from pairs: TokenizedPairs, _ resources: LanguageResources, _ warnings: inout WarningList,
    _ body: (LinkedPairs) throws -> Void
  ) throws -> Summary {
    var corpus = WordCorpus(keepsText: keepsText)
    while let batch = try pairs.next() { corpus.append(batch) }
    pairs.warn(&warnings, of: input.names[0])
    if pairs.count == 0 { return Summary(joinedWords: joinsTokens ? 0 : nil) }
    var options = WordAlignmentOptions()
    set(
      &options, try input.sourceLanguage ?? corpus.languages.sourceLanguage(of: input.names))
    let dictionary = try resources.openDictionary(for: .words, &warnings)
    let known = try WordPriorFile.read(priors, pairs.tokenizer, &warnings)
    let aligner = WordAligner(dictionary: dictionary, priors: known, options: options)
    var model = try aligner.train(on: corpus.bitext)
    // What was fitted to links drawn by people rather leaves a token out than links two to one.
    if joinsTokens { model.options.symmetrization = .unsupervised }
    var linker = WordLinker(model, bitext: corpus.bitext, isTrainingText: true)
    var joined: JoinedBitext?
    if joinsTokens {
      let bitext = TokenJoiner().join(
        corpus.bitext, links: linker.links(0..<corpus.bitext.count), options.direction)
      linker = WordLinker(
        try aligner.train(on: bitext.bitext), bitext: bitext.bitext, isTrainingText: true)
      joined = bitext
    }
    for start in stride(from: 0, to: corpus.bitext.count, by: TokenizedPairs.batchSize) {
      let end = min(start + TokenizedPairs.batchSize, corpus.bitext.count)
      try body(
        LinkedPairs(
          linker.links(start..<end), .corpus(corpus, start: start, joined),
          failures: corpus.failures(in: start..<end)))
    }
    return Summary(
      pairCount: pairs.count, joinedWords: joined?.wordCount, errorCount: pairs.errorCount)
  }

  /// Links pairs as they come.
  private func link(
    _ pairs: TokenizedPairs, _ model: WordAlignmentModel, _ resources: LanguageResources,
    _ warnings: inout WarningList, _ body: (LinkedPairs) throws -> Void
  ) throws -> Summary {
    var model = model
    model.dictionary = try resources.openDictionary(for: .words, &warnings)
    var linker: WordLinker?
    var ways = input.ways
    while let batch = try pairs.next(waits: learnsFromOthers) {
      ways?.add(batch.pairs)
      if linker == nil {
        // A piece of a bitext may be too short to tell, or all in one language by chance.
        let usual: BitextLanguage =
          model.options.direction == .chineseToEnglish ? .chinese : .english
        set(
          &model.options, input.sourceLanguage ?? batch.sourceLanguage(otherwise: usual))
        linker = WordLinker(model, learnsFromOthers: learnsFromOthers)
      }
      for (pair, tokens) in zip(batch.pairs, batch.tokens) {
        linker?.append(pair, tokens.source, tokens.target)
      }
      try body(
        LinkedPairs(linker?.takeLinks() ?? [], .batch(batch), failures: batch.failures))
    }
    pairs.warn(&warnings, of: input.names[0])
    input.warn(&warnings, of: ways)
    return Summary(pairCount: pairs.count, errorCount: pairs.errorCount)
  }
}
