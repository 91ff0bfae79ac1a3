public import ArgumentParser
public import Formats
import Foundation
public import GlossaryBuilding
import Lexicon
import ICU
import Segmentation
import TermAlignment

/// `duiyi glossary build`
struct GlossaryBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a glossary from Chinese text.",
    discussion: """
      Each concept comes with its forms on both sides, how often and where it stands, up to \
      three contexts, the evidence and a confidence. What a translator must look at first \
      is marked: two Chinese renderings of one English term, two English for one Chinese, \
      spelling variants, uncertain pairs.

      Without --terms, concepts are the glosses and Latin names of the text. With it, the \
      terms of the list are looked for as well.

      EXAMPLES
        duiyi glossary build call.zh.txt
        duiyi glossary build call.zh.txt --terms english.txt --to tbx --output glossary
      """)

  @Argument(help: "Chinese text files; - is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "English terms to look for too: txt, csv, tsv or tbx.", valueName: "file"))
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

  @Option(help: ArgumentHelp("Leave out pairs less probable than this.", valueName: "p"))
  var minConfidence = 0.5

  @Flag(help: "Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if to.count > 1 && output == nil {
      throw ValidationError("several formats need a folder: add --output")
    }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }

  func run() throws {
    let list = try terms.map { try TermListReader.read($0, options: input.textOptions) }
    let dictionary = try dictionaries.open()
    let aligner = TermAligner(
      terms: list, dictionary: dictionary, minimumConfidence: minConfidence,
      includesTermsOfText: true)
    var segmenter = Segmenter(model: try Locations.segmentationModel())
    var builder = GlossaryBuilder()
    var names: [String] = []
    for file in files {
      let text = try input.load(file)
      let analyzed = AnalyzedText(text.bytes, segmenter: &segmenter)
      builder.add(
        aligner.align(analyzed), of: analyzed, file: text.name, baseOffset: text.baseOffset)
      names.append(text.name)
    }
    let glossary = builder.glossary(
      provenance: Glossary.Provenance(
        files: names, toolVersion: DuiyiVersion.number, icuVersion: ICULibrary.version,
        dictionary: dictionary.map { "\($0.name) \($0.sourceVersion)" }),
      order: sort)
    try write(glossary)
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
