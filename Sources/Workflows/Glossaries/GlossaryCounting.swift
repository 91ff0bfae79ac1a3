internal import Bitext
internal import BitextFormats
internal import GlossaryFormats
internal import ICU
internal import Lexicon
internal import TermAlignment
public import TextIO
internal import WordAlignment

/// Counts what of a bitext, or of a piece of one, tells its terms. Counts of pieces add up to those of the
/// whole, byte for byte, and ``GlossaryBuild/run(counts:options:memory:resources:onWarning:)`` makes a
/// glossary of them.
///
/// ```swift
/// let counting = GlossaryCounting(SegmentPairInput(["memory.tmx"]), model: "corpus.model")
/// try OutputFiles.write(["memory.counts"]) { try counting.run(to: $0[0]) }
/// ```
public struct GlossaryCounting: Sendable {
  /// The pairs.
  public var input: SegmentPairInput
  /// A model that ``ModelTraining`` made, the same for all pieces; it links each pair by itself.
  public var model: String
  /// Whether units are kept that show the terms.
  public var keepsExamples = true
  /// About how many bytes of counts are held at a time; more are put into temporary files.
  public var memory = 512 << 20

  /// Counts the pairs of an input.
  public init(_ input: SegmentPairInput, model: String) {
    self.input = input
    self.model = model
  }

  /// What was counted.
  public struct Summary: Sendable, Hashable {
    /// How many pairs of segments there are, those that could not be read among them.
    public var unitCount = 0
    /// How many of them could not be read.
    public var errorCount = 0
    /// How many pairs of phrases stand linked.
    public var phraseCount = 0
  }

  /// Counts all pairs.
  ///
  /// - Parameter onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError`, `LexiconError`, `WordAlignmentError` or `ICUError` where something cannot be
  ///   read or opened, `OutputError` where something cannot be written.
  /// - Complexity: linear in the pairs; memory is that of ``memory`` and of some thousand pairs.
  @discardableResult
  public func run(
    to sink: OutputSink, resources: LanguageResources = LanguageResources(),
    onWarning: WarningHandler? = nil
  ) throws -> Summary {
    var warnings = WarningList(onWarning)
    let words = try WordAlignmentModel(path: model)
    let dictionary = try resources.openDictionary(for: .terms, &warnings)
    let reader = try input.reader()
    var counter = TermCounter(
      model: try resources.openSegmentation(), words: words, dictionary: dictionary,
      keepsExamples: keepsExamples)
    let origin = CountsHeader.Origin(
      model: words.checksum, dictionary: dictionary?.versionedName ?? "", tool: DuiyiVersion.number,
      icu: ICULibrary.version, hasExamples: keepsExamples)
    var source = input.sourceLanguage
    let parts = CountsParts(folder: resources.places.temporaryFolder)
    var summary = Summary()
    var ways = input.ways
    while let block = try reader.nextBlock(atMost: 4096, waits: true) {
      // A piece of a bitext may be too short to tell, or all in one language by chance.
      let language = source ?? Self.language(of: block.pairs, words)
      source = language
      ways?.add(block.pairs)
      let direction = Direction(source: language)
      summary.unitCount += block.pairs.count
      counter.add(
        block.pairs.enumerated().filter { block.failures[$0.offset] == nil }
          .map { $0.element.sides(direction) })
      if counter.counts.size > memory { try parts.add(counter.take(), origin) }
    }
    summary.errorCount = reader.errorCount
    warnings.add(input.names[0], reader.remarks, reader.losses)
    input.warn(&warnings, of: ways)
    summary.phraseCount = try parts.write(counter.take(), origin, to: sink)
    return summary
  }

  private static func language(
    of pairs: [SegmentPair], _ model: WordAlignmentModel
  ) -> BitextLanguage {
    var languages = PairLanguages()
    languages.add(pairs)
    return languages.clearSourceLanguage
      ?? (model.options.direction == .chineseToEnglish ? .chinese : .english)
  }
}
