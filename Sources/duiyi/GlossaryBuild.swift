public import ArgumentParser
import Bitext
import BitextFormats
import Foundation
public import GlossaryBuilding
import GlossaryFormats
import ICU
import Lexicon
import Segmentation
import TermAlignment
import TermFormats
import TextIO

/// `duiyi glossary build`
struct GlossaryBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a glossary from a bitext, or from Chinese text.",
    discussion: """
      A Chinese document and its English translation are aligned by sentences and words, and \
      the terms that stand for each other become concepts. So do those of a corpus of segment \
      pairs. From Chinese text alone, concepts are its glosses and its names in Latin script.

      INPUT
        two documents  one Chinese and one English, in either order: text,
                       Markdown, DOCX or HTML
        pairs          one file of segment pairs: tmx, xliff, po, tsv, csv,
                       xlsx, jsonl or bars; line n is unit n
        moses          two files whose lines correspond, with --from moses
        Chinese text   one file or several

      Each concept comes with its forms on both sides, how often and where it stands, up to \
      three contexts, the evidence and a confidence. What a translator must look at first \
      is marked: two Chinese renderings of one English term, two English for one Chinese, \
      spelling variants, uncertain pairs.

      With --terms, the terms of the list are looked for as well.

      EXAMPLES
        duiyi glossary build call.zh.txt call.en.txt > glossary.tsv
        duiyi glossary build memory.tmx --to tbx --to html --output glossary
        duiyi glossary build call.zh.txt
        duiyi glossary build call.zh.txt --terms english.txt --to tbx --output glossary
      """)

  @Argument(
    help: "A document and its translation, a file of pairs, or Chinese text; - is standard input.")
  var files: [String]

  @Option(help: "The form of the pairs; told by the files without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source of pairs; detected without it.", valueName: "language"))
  var sourceLanguage: BitextLanguage?

  @Option(
    help: ArgumentHelp(
      "English terms to look for too, in any form that glossary convert reads.", valueName: "file"))
  var terms: String?

  @Option(
    help: ArgumentHelp(
      "The format: \(GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "May be given several times together with --output.",
      valueName: "format"))
  var to: [GlossaryFormat] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A folder for the files glossary.<format>; standard output without it.",
      valueName: "folder"))
  var output: String?

  @Option(help: "The order of the entries.")
  var sort: GlossaryBuilder.Order = .appearance

  @Option(
    help: ArgumentHelp(
      "Leave out pairs less probable than this. (default: 0.5; for a bitext, 0.6)",
      valueName: "p"))
  var minConfidence: Double?

  @Flag(help: "Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if from == .moses && files.count != 2 { throw ValidationError("Moses is two files") }
    if let from, from != .moses, files.count != 1 {
      throw ValidationError("\(from.rawValue) is one file")
    }
    if to.count > 1 && output == nil {
      throw ValidationError("several formats need a folder: add --output")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }

  func run() throws {
    let list = try terms.map { try TermListReader.read($0, options: input.textOptions) }
    let dictionary = try dictionaries.open()
    let model = try Locations.segmentationModel()
    var segmenter = Segmenter(model: model)
    var builder = GlossaryBuilder()
    var names: [String] = []
    for corpus in try corpora(dictionary) {
      if let warning = corpus.warning { StandardError.write("duiyi: \(warning)") }
      let mined = try mine(corpus, dictionary, model, &segmenter)
      let aligner = TermAligner(
        terms: list, dictionary: dictionary, mined: mined,
        minimumConfidence: leastConfidence(corpus),
        includesTermsOfText: true)
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
      order: sort)
    try write(glossary)
  }

  private func leastConfidence(_ corpus: GlossaryCorpus) -> Double {
    minConfidence ?? (corpus.pairs.isEmpty ? 0.5 : 0.6)
  }

  /// What the files are.
  private func corpora(_ dictionary: BilingualDictionary?) throws -> [GlossaryCorpus] {
    if from == .moses || files.count == 1, let format = from ?? SegmentPairFormat(paths: files) {
      let inputs = files.map { TextInput($0, options: input.textOptions) }
      let reader =
        format == .moses
        ? try SegmentPairReader(source: inputs[0], target: inputs[1])
        : try SegmentPairReader(inputs[0], format: format, source: sourceLanguage)
      return [
        try GlossaryCorpus(
          reader, name: inputs[0].name, source: sourceLanguage)
      ]
    }
    if files.count == 2, try areOfBothLanguages() {
      return [try GlossaryCorpus(documents: files, input, dictionary: dictionary)]
    }
    return try files.map { GlossaryCorpus(try input.load($0)) }
  }

  /// Whether one of two files is Chinese and the other English.
  private func areOfBothLanguages() throws -> Bool {
    if files.contains("-") { return false }
    let texts = try files.map { try input.load($0).bytes }
    let languages = BitextLanguage.detect(in: (texts[0], texts[1]))
    return languages.0 != nil && languages.1 != nil && languages.0 != languages.1
  }

  /// The terms of both sides of a bitext.
  private func mine(
    _ corpus: GlossaryCorpus, _ dictionary: BilingualDictionary?, _ model: SegmentationModel,
    _ segmenter: inout Segmenter
  ) throws -> [MinedConcept] {
    if corpus.pairs.isEmpty { return [] }
    var bitext = MiningBitext()
    bitext.append(corpus.pairs, model: model)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = leastConfidence(corpus)
    return MinedConcept.grouping(try miner.terms(of: bitext))
  }

  private func write(_ glossary: Glossary) throws {
    let formats = to.isEmpty ? [.tsv] : to
    let options = GlossaryFormat.Options(hasByteOrderMark: bom)
    guard let output else {
      let sink = try OutputSink(path: "-")
      try formats[0].write(glossary, to: sink, options: options)
      try sink.commit()
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
    } catch {
      throw OutputError.failed(path: output, message: "the folder cannot be made")
    }
    var sinks: [OutputSink] = []
    do {
      for format in formats {
        let sink = try OutputSink(path: output + "/glossary." + format.rawValue)
        sinks.append(sink)
        try format.write(glossary, to: sink, options: options)
      }
      try OutputSink.commit(sinks)
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
    for sink in sinks {
      StandardError.write("duiyi: wrote \(sink.name), \(glossary.entries.count) concepts")
    }
  }
}

extension GlossaryFormat: ExpressibleByArgument {}
extension GlossaryBuilder.Order: ExpressibleByArgument {}
