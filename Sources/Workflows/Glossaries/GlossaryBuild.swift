public import Bitext
public import BitextFormats
public import DocumentFormats
public import Domains
public import GlossaryBuilding
public import GlossaryFormats
public import Terminology
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
    /// What of documents is wanted.
    public var extraction = ExtractionOptions()
    /// A list of terms to look for too.
    public var terms: String?
    /// What becomes of records of segment pairs that cannot be read.
    public var records = RecordHandling()
    /// What is said of that list where it is a table.
    public var termTable = TableOptions()
    /// What is said of a corpus of segment pairs where it is a table.
    public var table = TableOptions()
    /// Pairs less probable than this are left out: without it 0.5, and for a bitext 0.65.
    public var minimumConfidence: Double?
    /// The order of the entries.
    public var order = GlossaryBuilder.Order.worth
    /// Which entries are wanted.
    public var selection = GlossaryBuilder.Selection()
    /// Whether plain words and phrases that begin with a verb are mined from a bitext too.
    public var includesPlainTerms = false
    /// The termbases of fields whose terms are looked for in Chinese texts.
    public var domains = DomainChoice.spoken

    /// Options that leave everything open.
    public init() {}
  }

  /// What was built.
  public let glossary: Glossary
  /// What a person should know of it.
  public let warnings: [Warning]
  /// How many pairs there are, or texts with anything in them.
  public var unitCount = 0
  /// How many records could not be read, which count for nothing.
  public var errorCount = 0

  /// Builds a glossary from files.
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
    var warnings = WarningList(onWarning)
    var work = try GlossaryWork(options, resources, &warnings)
    let corpora = GlossaryCorpora(
      options: options, resources: resources, dictionary: work.dictionary)
    var (unitCount, errorCount) = (0, 0)
    try corpora.forEach(of: files, &warnings) {
      unitCount += $0.unitCount
      errorCount += $0.errorCount
      try work.add($0)
    }
    return GlossaryBuild(
      glossary: work.glossary, warnings: warnings.all, unitCount: unitCount,
      errorCount: errorCount)
  }

  /// Builds a glossary from segment pairs that are in memory.
  ///
  /// - Parameters:
  ///   - name: What the glossary calls them; pair *n* is line *n*.
  ///   - known: Terms to look for too, where the options name no list.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: As ``run(_:options:resources:onWarning:)``.
  /// - Complexity: linear in the text.
  public static func run(
    pairs: [Sides<String>], name: String, known: Termbase? = nil, options: Options = Options(),
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> GlossaryBuild {
    var warnings = WarningList(onWarning)
    var work = try GlossaryWork(options, resources, &warnings, known: known)
    try work.add(GlossaryCorpus(pairs, name: name))
    return GlossaryBuild(glossary: work.glossary, warnings: warnings.all)
  }

  /// Writes the glossary into a file; `-` is standard output.
  ///
  /// - Throws: `OutputError` where the file cannot be written.
  public func write(
    _ format: GlossaryFormat, to path: String,
    options: GlossaryFormat.Options = GlossaryFormat.Options()
  ) throws {
    try OutputFiles.write([path]) { sinks in
      try format.write(glossary, to: sinks[0], options: options)
    }
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
    let paths = formats.map { folder + "/glossary." + $0.suffix }
    try OutputFiles.write(paths) { sinks in
      for (format, sink) in zip(formats, sinks) {
        try format.write(glossary, to: sink, options: options)
      }
    }
    return paths
  }
}
