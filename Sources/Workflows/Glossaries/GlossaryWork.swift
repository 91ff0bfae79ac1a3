internal import Checking
internal import Domains
internal import GlossaryBuilding
internal import ICU
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import TermFormats
internal import Terminology
internal import TextIO

/// A glossary in the making, to which texts are added one by one.
struct GlossaryWork {
  let dictionary: BilingualDictionary?
  private let options: GlossaryBuild.Options
  private let terms: Termbase?
  private let model: SegmentationModel
  private var segmenter: Segmenter
  private var builder = GlossaryBuilder()
  private var names: [String] = []

  /// Opens what is needed.
  ///
  /// - Parameter known: Terms that are known already, where the options name no list.
  init(
    _ options: GlossaryBuild.Options, _ resources: LanguageResources,
    _ warnings: inout WarningList, known: Termbase? = nil
  ) throws {
    self.options = options
    var remarks: [InputRemark] = []
    terms =
      try options.terms.map {
        try TermListReader.read($0, options: options.text, table: options.termTable) {
          remarks.append($0)
        }
      } ?? known
    remarks.forEach { warnings.add(.reading($0)) }
    dictionary = try resources.openDictionary(for: .terms, &warnings)
    model = try resources.openSegmentation()
    segmenter = Segmenter(model: model)
  }

  /// Finds the terms of a text, those of both sides where it is one side of a bitext.
  mutating func add(_ corpus: GlossaryCorpus) throws {
    let least = options.minimumConfidence ?? (corpus.pairs.isEmpty ? 0.5 : 0.65)
    let aligner = TermAligner(
      terms: terms, dictionary: dictionary, mined: try mine(corpus, minimumConfidence: least),
      minimumConfidence: least, includesTermsOfText: true,
      domains: corpus.pairs.isEmpty ? options.domains : .none,
      proposesTerms: corpus.pairs.isEmpty)
    let analyzed = AnalyzedText(corpus.text.bytes, segmenter: &segmenter)
    var alignment = aligner.align(analyzed)
    if let dictionary, !corpus.pairs.isEmpty {
      RivalOccurrences(text: corpus.text.bytes, ranges: corpus.ranges).put(
        RivalTerm.all(in: corpus.pairs, dictionary: dictionary, model: model), into: &alignment)
    }
    builder.add(
      alignment, of: analyzed, file: corpus.text.name,
      baseOffset: corpus.text.baseOffset, place: corpus.place, counterparts: corpus.counterparts)
    names.append(corpus.text.name)
  }

  /// The glossary of all texts that were added.
  var glossary: Glossary {
    builder.glossary(
      provenance: Glossary.Provenance(
        files: names, toolVersion: DuiyiVersion.number, icuVersion: ICULibrary.version,
        dictionary: dictionary?.versionedName),
      order: options.order, selection: options.selection, dictionary: dictionary)
  }

  private func mine(
    _ corpus: GlossaryCorpus, minimumConfidence: Double
  ) throws -> [MinedConcept] {
    if corpus.pairs.isEmpty { return [] }
    var bitext = MiningBitext()
    bitext.append(corpus.pairs, model: model, joinsWords: true, dictionary: dictionary)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = minimumConfidence
    miner.includesPlainTerms = options.includesPlainTerms
    switch options.domains {
    // A field whose terms stand on both sides together is spoken.
    case .spoken: miner.domains = Domain.allCases
    case .named(let domains): miner.domains = domains
    }
    return MinedConcept.grouping(try miner.terms(of: bitext))
  }
}
