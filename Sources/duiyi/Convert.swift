import ArgumentParser
import Bitext
import BitextFormats
import TermFormats
import Terminology
import TextIO

/// `duiyi convert`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a bitext into another format.",
    discussion: """
      The formats are told by the suffixes of the files, or by --from and --to.

        moses   two files whose lines correspond: OUTPUT.zh and OUTPUT.en
        tsv     two columns, source and target; a header is recognised
        csv     with a header: id, source, target, languages, context, state, note
        xlsx    the same in the first sheet of a workbook
        jsonl   objects with source and target, one a line; has room for everything
        bars    source ||| target, a pair a line
        tmx     translation memories, TMX 1.4b
        xliff   XLIFF 1.2; any version is read
        xliff2  XLIFF 2.1; any version is read
        po      message catalogues of GNU gettext

      What a format has no room for is told on standard error, and as JSON by --report. Inline \
      codes, states, notes and contexts are kept where they can be.

      EXAMPLES
        duiyi convert memory.tmx memory.jsonl
        duiyi convert a.zh a.en memory.tmx
        duiyi convert memory.tmx corpus --to moses
        duiyi convert memory.tmx memory.xlf --terms glossary.tbx
        duiyi convert a.zh a.en memory.tmx --beads a.ladder
        duiyi convert zh.po zh.xlf --source-language en --target-language zh-CN
        duiyi convert memory.tmx - --to xliff2 --report lost.json > memory.xlf
      """)

  @Argument(
    help: ArgumentHelp(
      "The input, or the two files of Moses, and the output; - is standard input or output.",
      valueName: "files"))
  var files: [String] = []

  @Option(help: "The form of the input; told by its name without it.")
  var from: SegmentPairFormat?

  @Option(help: "The form of the output; told by its name without it.")
  var to: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source, such as en or zh-CN; by the input without it.",
      valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the target.", valueName: "tag"))
  var targetLanguage: String?

  @Option(
    help: ArgumentHelp(
      "Word links of the input, 0-0 1-2, a line for each unit.", valueName: "file"))
  var links: String?

  @Option(help: ArgumentHelp("Where to write the word links of units.", valueName: "file"))
  var linksOutput: String?

  @Option(
    help: ArgumentHelp(
      "Which lines of two files belong together: hunalign's ladder or Vecalign's [0,1]:[0]:0.9.",
      valueName: "file"))
  var beads: String?

  @Option(
    help: ArgumentHelp(
      "Where to write which lines of Moses belong together; a ladder if its suffix is .ladder.",
      valueName: "file"))
  var beadsOutput: String?

  @Option(
    help: ArgumentHelp("A termbase whose terms are marked, in XLIFF.", valueName: "file"))
  var terms: String?

  @Option(help: ArgumentHelp("Where to write, as JSON, what was lost.", valueName: "file"))
  var report: String?

  @Flag(name: [.short, .long], help: "Say nothing of what was lost.")
  var quiet = false

  @OptionGroup var input: InputOptions

  private var inputs: [String] { Array(files.dropLast()) }
  private var output: String { files.last ?? "-" }
  private var inputFormat: SegmentPairFormat? { from ?? SegmentPairFormat(paths: inputs) }
  private var outputFormat: SegmentPairFormat? { to ?? SegmentPairFormat(paths: [output]) }

  func validate() throws {
    guard (2...3).contains(files.count) else {
      throw ValidationError("name the input, or the two files of Moses, and the output")
    }
    guard let inputFormat else {
      throw ValidationError("what \(files[0]) holds is not told by its name: add --from")
    }
    if (inputFormat == .moses) != (inputs.count == 2) {
      throw ValidationError(
        inputFormat == .moses
          ? "Moses is two files, and then the output"
          : "\(inputFormat.rawValue) is one file, and then the output")
    }
    guard let outputFormat else {
      throw ValidationError("what \(output) is to hold is not told by its name: add --to")
    }
    if outputFormat == .moses && output == "-" {
      throw ValidationError("Moses writes two files: give what their names begin with")
    }
    if beads != nil && inputFormat != .moses {
      throw ValidationError("--beads is for two files of lines, and then the output")
    }
    if beadsOutput != nil && outputFormat != .moses {
      throw ValidationError("--beads-output goes beside two files of lines: add --to moses")
    }
    if terms != nil && outputFormat != .xliff && outputFormat != .xliff2 {
      throw ValidationError("--terms marks terms in XLIFF alone: add --to xliff or --to xliff2")
    }
    if (inputs + [links, beads, terms].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
    if [output, report, linksOutput, beadsOutput].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one thing can be written to standard output")
    }
    for language in [sourceLanguage, targetLanguage].compactMap({ $0 })
    where UnitWritingOptions(sourceLanguage: language).sourceLanguage == "und" {
      throw ValidationError("\(language) is no language tag; en, zh-CN and zh-Hant are")
    }
  }

  func run() throws {
    guard let inputFormat, let outputFormat else { return }
    let inputs = inputs.map { TextInput($0, options: input.textOptions) }
    let reader = try TranslationUnitReader(
      inputs, format: inputFormat, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
      links: links.map { TextInput($0, options: input.textOptions) },
      beads: beads.map { TextInput($0, options: input.textOptions) })
    var first = try FirstUnits(reader, named: inputs[0].name)
    let languages = first.languages(sourceLanguage, targetLanguage)
    let marker = try terms.map {
      TermMarker(
        try TermListReader.read($0, options: input.textOptions),
        sourceLanguage: languages.source, targetLanguage: languages.target)
    }
    var sinks: [OutputSink] = []
    do {
      for path in paths(languages, outputFormat) { sinks.append(try OutputSink(path: path)) }
      let bitextCount = sinks.count
      let linkSink = try linksOutput.map { try OutputSink(path: $0) }
      if let linkSink { sinks.append(linkSink) }
      let beadSink = try beadsOutput.map { try OutputSink(path: $0) }
      if let beadSink { sinks.append(beadSink) }
      let writer = try TranslationUnitWriter(
        Array(sinks[..<bitextCount]), format: outputFormat,
        options: UnitWritingOptions(
          sourceLanguage: languages.source, targetLanguage: languages.target,
          toolVersion: DuiyiVersion.number), links: linkSink,
        beads: beadSink.map { ($0, BeadForm(path: beadsOutput ?? "")) }, terms: marker)
      try first.write(to: writer)
      var unit = TranslationUnit()
      while try reader.next(into: &unit) { try writer.write(unit) }
      try writer.finish()
      let summary = ConversionSummary(
        from: inputFormat, to: outputFormat, languages: languages, unitCount: reader.count,
        losses: reader.losses.adding(writer.losses).removing(linkSink == nil ? [] : [.links]))
      if let report {
        let sink = try OutputSink(path: report)
        sinks.append(sink)
        try sink.append(summary.json)
      }
      try OutputSink.commit(sinks)
      if !quiet {
        for line in summary.lines { StandardError.write("duiyi: \(line)") }
        if marker != nil {
          StandardError.write("duiyi: marked \(AlignmentSummary.count(writer.markedTerms, "term"))")
        }
      }
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
  }

  /// The files to be written.
  private func paths(
    _ languages: (source: String, target: String), _ format: SegmentPairFormat
  ) -> [String] {
    guard format == .moses else { return [output] }
    func suffix(_ tag: String, _ other: String, _ otherwise: String) -> String {
      let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
      if language == "und" || language.isEmpty { return otherwise }
      return language == other.prefix { $0 != "-" && $0 != "_" }.lowercased() ? otherwise : language
    }
    return [
      "\(output).\(suffix(languages.source, languages.target, "source"))",
      "\(output).\(suffix(languages.target, languages.source, "target"))",
    ]
  }
}
