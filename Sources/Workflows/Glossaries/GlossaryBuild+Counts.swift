internal import Bitext
internal import GlossaryBuilding
internal import GlossaryFormats
internal import ICU
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import Text
public import TextIO

extension GlossaryBuild {
  /// Builds a glossary from what was counted, with the same entries whatever pieces it was counted in.
  ///
  /// Of the options, the order, the selection and the least confidence count. Entries have no places.
  ///
  /// - Parameters:
  ///   - counts: Files that ``GlossaryCounting`` or ``mergeCounts(_:to:)`` wrote, one of which may be `-`.
  ///   - memory: About how many bytes may be used. Where not all pairs fit, those that stand least often
  ///     are left out, which a warning tells.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError` for what cannot be read or does not belong together, `LexiconError` for a
  ///   dictionary that cannot be opened.
  /// - Complexity: linear in the files, of each of which one record is held at a time.
  public static func run(
    counts: [String], options: Options = Options(), memory: Int = 1 << 30,
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> GlossaryBuild {
    var warnings = WarningList(onWarning)
    let name = counts.count == 1 ? TextInput(counts[0]).name : "counts"
    return try build(
      counts, options, memory, resources, &warnings, name: name, isRead: true)
  }

  /// Counts a corpus and builds its glossary: the one that counts of its pieces give.
  ///
  /// - Parameters:
  ///   - memory: About how many bytes may be used, as ``run(counts:options:memory:resources:onWarning:)``
  ///     says.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: As ``GlossaryCounting/run(to:resources:onWarning:)``.
  public static func run(
    _ counting: GlossaryCounting, options: Options = Options(), memory: Int = 1 << 30,
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> GlossaryBuild {
    let parts = CountsParts(folder: resources.places.temporaryFolder)
    var warnings: [Warning] = []
    var counted = GlossaryCounting.Summary()
    let path = try parts.addFile { sink in
      counted = try counting.run(to: sink, resources: resources) {
        warnings.append($0)
        onWarning?($0)
      }
    }
    // What was said of the dictionary once is not said again.
    var more = WarningList { if !warnings.contains($0) { onWarning?($0) } }
    let built = try build(
      [path], options, memory, resources, &more, name: counting.input.names[0])
    return GlossaryBuild(
      glossary: built.glossary,
      warnings: warnings + built.warnings.filter { !warnings.contains($0) },
      unitCount: counted.unitCount, errorCount: counted.errorCount)
  }

  /// Builds the glossary of a corpus of segment pairs within a bound of memory: a model of word links
  /// is learned from the corpus, and the glossary is made of what is counted with it.
  ///
  /// - Parameters:
  ///   - corpus: The pairs, in files, as they are read twice.
  ///   - memory: About how many bytes may be used, `WordAligner.leastMemory` at least.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: As ``ModelTraining/run(_:onWarning:)`` and ``GlossaryCounting/run(to:resources:onWarning:)``.
  public static func run(
    corpus: SegmentPairInput, options: Options = Options(), memory: Int,
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> GlossaryBuild {
    if let path = corpus.files.first(where: { !TextInput($0).isRereadable }) {
      throw InputError(
        file: TextInput(path).name, message: "can be read only once, and is to be read twice",
        hint: "put it into a file, or leave out the bound of memory")
    }
    let parts = CountsParts(folder: resources.places.temporaryFolder)
    var training = ModelTraining(corpus)
    training.memory = memory
    var told: [Warning] = []
    let model = try parts.addFile { sink in
      let trained = try training.run(resources) {
        told.append($0)
        onWarning?($0)
      }
      try trained.write(to: sink)
    }
    var counting = GlossaryCounting(corpus, model: model)
    counting.memory = memory / 4
    // What was said of the corpus once is not said again.
    return try run(counting, options: options, memory: memory, resources: resources) {
      if !told.contains($0) { onWarning?($0) }
    }
  }

  private static func build(
    _ counts: [String], _ options: Options, _ memory: Int, _ resources: LanguageResources,
    _ warnings: inout WarningList, name: String, isRead: Bool = false
  ) throws -> GlossaryBuild {
    let dictionary = try resources.openDictionary(for: .terms, &warnings)
    let model = try resources.openSegmentation()
    let parts = CountsParts(folder: resources.places.temporaryFolder)
    var merger = try CountsMerger(try parts.gathered(counts))
    if isRead { WorkWatch.current?.readUnits(merger.header.unitCount) }
    if merger.header.origin.dictionary != dictionary?.versionedName ?? "" {
      let counted = merger.header.origin.dictionary
      throw InputError(
        file: name,
        message: counted.isEmpty
          ? "counted without a dictionary" : "counted with the dictionary \(counted)",
        hint: counted.isEmpty
          ? "add --no-dictionary, or count with one" : "name the same one with --dictionary")
    }
    var terms = CountedTerms(
      dictionary: dictionary, model: model,
      minimumConfidence: options.minimumConfidence ?? 0.65,
      includesPlainTerms: options.includesPlainTerms,
      most: max(1, memory / Self.bytesPerPair))
    while let record = try merger.next() {
      switch record {
      case .chinese(let key, let count): terms.add(chinese: key, count)
      case .pair(let key, let pair): terms.add(key, pair)
      case .english(let key, let count): terms.add(english: key, count)
      case .small(let key): terms.add(small: key)
      case .name(let name, let count): terms.add(name, count)
      case .unit(let key, let text): terms.add(unit: key, text)
      }
    }
    terms.judge()
    if terms.leastCount > 1 {
      warnings.add(
        .reading(
          file: name,
          remark: "pairs that stand less than \(terms.leastCount) times are left out, so that the "
            + "rest fits into memory"))
    }
    return GlossaryBuild(
      glossary: glossary(of: terms, options, dictionary, model), warnings: warnings.all,
      unitCount: merger.header.unitCount)
  }

  /// What a pair takes until it is judged, of which twice as many as are kept may be held.
  private static let bytesPerPair = 2400

  private static func glossary(
    of terms: CountedTerms, _ options: Options, _ dictionary: BilingualDictionary?,
    _ model: SegmentationModel
  ) -> Glossary {
    var builder = GlossaryBuilder()
    for concept in terms.concepts {
      let contexts = concept.examples.compactMap { example in
        terms.unit(example).map {
          GlossaryEntry.Context(
            chinese: example.chinese, of: $0.chinese, english: example.english, of: $0.english)
        }
      }
      builder.add(concept, contexts: contexts) {
        String(decoding: model.simplified(Array($0.utf8)), as: UTF8.self)
      }
    }
    return builder.glossary(
      provenance: Glossary.Provenance(
        files: [], toolVersion: DuiyiVersion.number, icuVersion: ICULibrary.version,
        dictionary: dictionary?.versionedName),
      order: options.order, selection: options.selection, dictionary: dictionary)
  }

  /// Adds up files of counts.
  ///
  /// - Parameter counts: Any number of files that ``GlossaryCounting`` wrote.
  /// - Returns: How many units were counted in all.
  /// - Throws: `InputError` for what cannot be read or does not belong together, `OutputError` where the
  ///   sum cannot be written.
  /// - Complexity: *n* log *k* for *n* records of *k* files; a record of each is held at a time.
  @discardableResult
  public static func mergeCounts(
    _ counts: [String], to sink: OutputSink, places: Places = Places()
  ) throws -> Int {
    try CountsParts(folder: places.temporaryFolder).merge(counts, to: sink).unitCount
  }
}
