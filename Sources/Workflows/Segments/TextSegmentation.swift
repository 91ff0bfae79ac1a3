public import Segmentation
internal import TermFormats
internal import Terminology
public import TextIO

/// Splits texts of any length into tokens or sentences, on all cores.
///
/// ```swift
/// try OutputFiles.write(["corpus.tok"]) { sinks in
///   try TextSegmentation().run(["corpus.txt"], to: sinks[0])
/// }
/// ```
public struct TextSegmentation: Sendable {
  /// The form of the output.
  public var format = TokenFormat.text
  /// A list of terms to keep whole.
  public var lexicon: String?
  /// How much one token takes.
  public var granularity = Segmenter.Granularity.words
  /// Whether sentences are given instead of tokens.
  public var givesSentences = false
  /// Where sentences end.
  public var splitter = SentenceSplitter()
  /// How many threads work; as many as there are cores without it.
  public var workers: Int?
  /// How bytes become text.
  public var text = TextOptions()

  /// Tokens as text.
  public init() {}

  /// Writes the tokens or sentences of files to an output, which stays open.
  ///
  /// - Parameter files: The texts; `-` is standard input.
  /// - Throws: `InputError` for what cannot be read, `OutputError` for what cannot be written,
  ///   `ICUError` where the system's ICU fails.
  /// - Complexity: linear time; memory of two blocks of a megabyte for each thread. The output is
  ///   the same for any number of threads.
  public func run(
    _ files: [String], to sink: OutputSink, resources: LanguageResources = LanguageResources()
  ) throws {
    let (model, terms) = try open(resources)
    let writer = TokenWriter(
      format: format, granularity: granularity, givesSentences: givesSentences,
      splitter: splitter, namesFiles: files.count > 1)
    if format == .tsv { try sink.append(writer.header) }
    let pipeline = SegmentPipeline(
      writer: writer, model: model, lexicon: terms,
      workers: workers)
    for file in files {
      try pipeline.run(TextInput(file, options: text).blocks(), to: sink)
    }
  }

  /// Opens what cuts text into words, and the terms that stay whole.
  func open(
    _ resources: LanguageResources
  ) throws -> (model: SegmentationModel, lexicon: SegmentationLexicon?) {
    let model = try resources.openSegmentation()
    let terms = try lexicon.map { path in
      let termbase = try TermListReader.read(path, options: text)
      return SegmentationLexicon(
        termbase.concepts.flatMap { $0.terms.map(\.text) }, model: model)
    }
    return (model, terms)
  }
}
