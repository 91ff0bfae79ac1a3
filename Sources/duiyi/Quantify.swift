import ArgumentParser
import TextIO
import Workflows

/// `duiyi quantities`
struct Quantify: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "List the quantities of Chinese and English text by value and unit.",
    discussion: """
      Columns: start, end, text, value, unit, line, kind, sign, direction and modifier. Values \
      compare across languages: 2440亿美元 and $244 billion both give 244000000000 and USD. \
      docs/quantities.md lists every form that is read.
      """)

  @Argument(help: "Texts or documents; - is standard input.", completion: .file())
  var files: [String]

  @Option(name: [.customLong("to"), .customLong("format")], help: "The form of the output.")
  var format: RecordFormat = .tsv

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup(title: "LINE BY LINE") var units: UnitOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try units.check()
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
  }

  func run() throws {
    var finding = QuantityFinding()
    finding.text = input.textOptions
    finding.extraction = extraction.extraction
    if units.isOn {
      return try units.answer(files, input, to: output) { try finding.run($0, to: $1) }
    }
    try OutputFiles.write([output]) { sinks in
      let writer = try QuantityWriter(
        sinks[0], json ? .jsonl : format, namesFiles: files.count > 1)
      try finding.run(files, onWarning: warningHandler) { found, isWaiting in
        try writer.write(found)
        // Who waits for what is in a line gets it.
        if isWaiting { try sinks[0].flush() }
      }
    }
  }
}
