public import Bitext
public import BitextFormats
public import GlossaryBuilding
public import GlossaryFormats
internal import ICU
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import TermFormats
public import TextIO

/// Builds a glossary from a bitext, or from Chinese text.
///
/// The files are a Chinese document and its English translation in either order, a file of segment
/// pairs, the two files of Moses, or Chinese texts. Each is read once, so that pipes will do.
///
/// ```swift
/// let built = try GlossaryBuild.run(["call.zh.txt", "call.en.txt"])
/// for entry in built.glossary.entries { print(entry.sources[0].text, entry.targets[0].text) }
/// ```
public struct GlossaryBuild: Sendable {
  /// What can be wished for.
  public struct Options: Sendable, Hashable {
    /// The form of segment pairs; told by the files without it.
    public var from: SegmentPairFormat?
    /// The language of the source of segment pairs; detected without it.
    public var sourceLanguage: BitextLanguage?
    /// How bytes become text.
    public var text = TextOptions()
    /// A list of terms to look for too.
    public var terms: String?
    /// Pairs less probable than this are left out: without it 0.5, and for a bitext 0.6.
    public var minimumConfidence: Double?
    /// The order of the entries.
    public var order = GlossaryBuilder.Order.appearance

    /// Options that leave everything open.
    public init() {}
  }

  /// What was built.
  public let glossary: Glossary
  /// What a person should know of it.
  public let warnings: [Warning]

  /// Builds a glossary.
  ///
  /// - Parameters:
  ///   - files: The files, one of which may be `-` for standard input.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError` for what cannot be read, `LexiconError` for a dictionary that cannot be
  ///   opened, `WordAlignmentError` for a bitext that is too large, `ICUError` where the system's
  ///   ICU fails.
  /// - Complexity: linear in the text, which is held in memory.
  public static func run(
    _ files: [String], options: Options = Options(),
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> GlossaryBuild {
    let list = try options.terms.map { try TermListReader.read($0, options: options.text) }
    var warnings = WarningList(onWarning)
    let dictionary = try resources.openDictionary(for: .terms, &warnings)
    let model = try resources.openSegmentation()
    var segmenter = Segmenter(model: model)
    var builder = GlossaryBuilder()
    var names: [String] = []
    let corpora = GlossaryCorpora(
      options: options, resources: resources, dictionary: dictionary)
    try corpora.forEach(of: files, &warnings) { corpus in
      let least = options.minimumConfidence ?? (corpus.pairs.isEmpty ? 0.5 : 0.6)
      let aligner = TermAligner(
        terms: list, dictionary: dictionary,
        mined: try mine(corpus, dictionary, model, minimumConfidence: least),
        minimumConfidence: least, includesTermsOfText: true)
      let analyzed = AnalyzedText(corpus.text.bytes, segmenter: &segmenter)
      builder.add(
        aligner.align(analyzed), of: analyzed, file: corpus.text.name,
        baseOffset: corpus.text.baseOffset, counterparts: corpus.counterparts)
      names.append(corpus.text.name)
    }
    let glossary = builder.glossary(
      provenance: Glossary.Provenance(
        files: names, toolVersion: DuiyiVersion.number, icuVersion: ICULibrary.version,
        dictionary: dictionary.map { "\($0.name) \($0.sourceVersion)" }),
      order: options.order)
    return GlossaryBuild(glossary: glossary, warnings: warnings.all)
  }

  /// The terms of both sides of a bitext.
  private static func mine(
    _ corpus: GlossaryCorpus, _ dictionary: BilingualDictionary?, _ model: SegmentationModel,
    minimumConfidence: Double
  ) throws -> [MinedConcept] {
    if corpus.pairs.isEmpty { return [] }
    var bitext = MiningBitext()
    bitext.append(corpus.pairs, model: model)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = minimumConfidence
    return MinedConcept.grouping(try miner.terms(of: bitext))
  }

  /// Writes the glossary in some formats as `glossary.FORMAT` into a folder, which is made where it
  /// is not there: all of them, or none.
  ///
  /// - Returns: The paths of the files.
  /// - Throws: `OutputError` where the folder or a file cannot be written.
  @discardableResult
  public func write(
    _ formats: [GlossaryFormat], toFolder folder: String,
    options: GlossaryFormat.Options = GlossaryFormat.Options()
  ) throws -> [String] {
    try OutputFiles.makeFolder(folder)
    let paths = formats.map { folder + "/glossary." + $0.rawValue }
    try OutputFiles.write(paths) { sinks in
      for (format, sink) in zip(formats, sinks) {
        try format.write(glossary, to: sink, options: options)
      }
    }
    return paths
  }
}
