import ArgumentParser
import Workflows

/// `duiyi quantities`
struct Quantify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "List the quantities of Chinese and English text by value and unit.",
    discussion: """
      Columns: start, end, text, value, unit, line, kind, sign, direction and modifier. Values \
      compare across languages: 2440亿美元 and $244 billion both give 244000000000 and USD. \
      docs/quantities.md lists every form that is read.
      """)

  @Argument(help: "Texts or documents; - is standard input.")
  var files: [String]

  @Option(help: "The form of the output.")
  var format: RecordFormat = .tsv

  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
  }

  func run() throws {
    try OutputFiles.write(["-"]) { sinks in
      let writer = try QuantityWriter(sinks[0], format, namesFiles: files.count > 1)
      for file in files {
        let found = try QuantitiesOfText(
          file, options: input.textOptions, extraction: extraction.extraction,
          onWarning: Warning.say)
        try writer.write(found)
      }
    }
  }
}
