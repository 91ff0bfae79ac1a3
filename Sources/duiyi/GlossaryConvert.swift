public import ArgumentParser
public import TermFormats
import Terminology
import TextIO
import Workflows

/// `duiyi glossary convert`
struct GlossaryConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert terms from one format to another.",
    discussion: """
      Formats are told by suffix: csv, tsv, xlsx, tbx, json, md, html, utx, utf8 (OmegaT) and, \
      to be read, txt and MultiTerm XML. tbx is version 3, which OmegaT and translate-toolkit do \
      not read: --to tbx2 is for them. What the new format cannot hold is said on standard error, and with \
      --report in full as JSON. docs/term-formats.md has a table of what each format holds.

      Lists for machine translation never have deprecated, superseded or forbidden terms; \
      each source has one translation, the preferred one; what is over a limit of the \
      engine is left out and reported.

      With both --source-language and --target-language, the columns of a table are called \
      source and target, as other tools want them, and not by language.

      EXAMPLES
        duiyi glossary convert terms.csv terms.tbx
        duiyi glossary convert terms.tbx terms.xlsx
        duiyi glossary convert terms.tbx deepl.csv --to deepl --source-language en
        duiyi glossary convert terms.csv - --to utx --report losses.json
      """)

  @Argument(help: "The terms; - is standard input.", completion: .file())
  var input: String

  @Argument(help: "The file to write; - is standard output.", completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "The format of the input; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: TermbaseFormat?

  @Option(
    help: ArgumentHelp(
      "The format to write: "
        + TermbaseFormat.allCases.filter(\.isWritten).map(\.rawValue).joined(separator: ", ")
        + ".",
      discussion: "Without it the suffix decides.", valueName: "format"))
  var to: TermbaseFormat?

  @Option(
    help: ArgumentHelp(
      "Where to write what was lost, as JSON; - is standard output.", valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp(
      "The language to translate from, in lists with a direction.",
      discussion: "Without it, that of the first term.", valueName: "tag"))
  var sourceLanguage: String?

  @Option(
    help: ArgumentHelp(
      "The language to translate to, in lists with a direction.",
      discussion: "Without it, the other language with the most terms.", valueName: "tag"))
  var targetLanguage: String?

  @Option(help: "How TBX names data categories: by attributes or by tags.")
  var style: TBXStyle = .dca

  @Flag(help: "Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @Flag(
    inversion: .prefixedNo,
    help: "Put an apostrophe before cells that a spreadsheet would run as formulas.")
  var guardFormulas = true

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var text: InputOptions

  func validate() throws {
    if report == "-" && output == "-" {
      throw ValidationError("the terms and the report cannot both go to standard output")
    }
    if let from, !from.isRead {
      throw ValidationError("\(from.rawValue) is only written; read such a list as csv or tsv")
    }
    guard let format = to ?? TermbaseFormat(path: output) else {
      throw ValidationError(
        "the suffix of \(output) names no format; say with --to which is meant")
    }
    if !format.isWritten {
      throw ValidationError("terms are not written as \(format.rawValue); try --to tsv")
    }
    for tag in [sourceLanguage, targetLanguage].compactMap({ $0 })
    where !Language(rawValue: tag).isWellFormed {
      throw ValidationError("\(tag) is no language tag such as en or zh-Hans")
    }
  }

  func run() throws {
    var conversion = TermbaseConversion(input, to: output)
    conversion.from = from
    conversion.to = to
    conversion.text = text.textOptions
    conversion.table = tables.table
    conversion.options = TermbaseWriter.Options(
      tbxStyle: style, hasByteOrderMark: bom, guardsFormulas: guardFormulas,
      sourceLanguage: sourceLanguage.map(Language.init(rawValue:)),
      targetLanguage: targetLanguage.map(Language.init(rawValue:)))
    conversion.report = report
    let losses = try conversion.run()
    for line in losses.lines { StandardError.write("duiyi: \(line)") }
    if !conversion.keepsFile { (to ?? TermbaseFormat(path: output))?.sayReaders() }
    if output != "-" {
      StandardError.write("duiyi: wrote \(output), \(losses.written) entries")
    }
  }
}

extension TermbaseFormat: ExpressibleByArgument {}

extension TermbaseFormat {
  /// Says on standard error who does not read a file of the format that was written.
  func sayReaders() {
    if let hint = readersHint { StandardError.write("duiyi: \(hint)") }
  }
}
extension TBXStyle: ExpressibleByArgument {}
