import ArgumentParser
import BitextFormats
import TextIO
import Workflows

/// What becomes of records that cannot be read, and of inputs that have none.
struct RecordOptions: ParsableArguments {
  enum OnError: String, ExpressibleByArgument, CaseIterable { case stop, record }

  @Option(
    help: ArgumentHelp(
      "What becomes of a record, such as a line, that cannot be read.",
      discussion: "record goes on: its error stands in its place, and the exit status is 4."))
  var onError: OnError = .stop

  @Option(
    help: ArgumentHelp(
      "With --on-error record, stop where there are more errors than this.", valueName: "n"))
  var maxErrors: Int?

  @Flag(help: "Make an input without any unit an error.")
  var requireUnits = false

  func validate() throws {
    if let maxErrors, maxErrors < 0 { throw ValidationError("--max-errors takes 0 or more") }
    if maxErrors != nil && onError == .stop {
      throw ValidationError("--max-errors is for --on-error record")
    }
  }

  var handling: RecordHandling {
    RecordHandling(goesOn: onError == .record, mostErrors: maxErrors)
  }

  /// Stops before an output is given its name where there must be units and are none.
  func check(_ count: Int, of files: [String]) throws(InputError) {
    guard requireUnits && count == 0 else { return }
    throw InputError(
      file: files.map { TextInput($0).name }.joined(separator: " "),
      message: "there is no unit in it")
  }

  /// Ends with the status of work that was done but for some records.
  func finish(_ errorCount: Int) throws {
    if errorCount == 0 { return }
    StandardError.write("duiyi: \(AlignmentSummary.count(errorCount, "record")) could not be read")
    throw ExitCode(4)
  }
}

/// Whether each line is a text by itself.
struct UnitOptions: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable { case lines, jsonl }

  @Flag(
    help: ArgumentHelp(
      "Take each line for a text by itself and answer it with a line of JSON.",
      discussion: "docs/streams.md tells what is in it."))
  var byUnit = false

  @Option(
    help: ArgumentHelp(
      "The form of the input with --by-unit: lines of text, or JSON objects with a text.",
      discussion: "jsonl means --by-unit; id and other members come out as they went in."))
  var from: Form?

  @OptionGroup var records: RecordOptions

  /// Whether that is so.
  var isOn: Bool { byUnit || from != nil }

  /// Says what is wrong where no line is a text by itself.
  func check() throws {
    if !isOn && (records.onError == .record || records.requireUnits) {
      throw ValidationError("--on-error record and --require-units are for --by-unit")
    }
  }

  /// The input of a workflow.
  func input(_ files: [String], _ input: InputOptions) -> TextRecords {
    var records = TextRecords(files)
    records.isJSON = from == .jsonl
    records.text = input.textOptions
    records.handling = self.records.handling
    return records
  }

  /// Writes the answers to an output, and ends with the status that they ask for.
  func answer(
    _ files: [String], _ input: InputOptions, to output: String,
    _ body: (TextRecords, OutputSink) throws -> RecordSummary
  ) throws {
    let summary = try OutputFiles.write([output]) { sinks in
      let summary = try body(self.input(files, input), sinks[0])
      try records.check(summary.count, of: files)
      return summary
    }
    try records.finish(summary.errorCount)
  }
}
