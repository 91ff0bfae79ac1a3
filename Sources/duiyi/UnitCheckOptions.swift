import ArgumentParser
import CheckFormats
import TextIO
import Workflows

/// Whether units are checked one by one.
struct UnitCheckOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Check each unit as if there were no others, and answer it with a line of JSON.",
      discussion: "Name both languages; docs/streams.md tells what is in it and what is off."))
  var byUnit = false

  @Option(
    help: ArgumentHelp(
      "A model made by `duiyi train`, which shows where terms went; means --by-unit.",
      valueName: "file"), completion: .file())
  var model: String?

  @OptionGroup var records: RecordOptions

  /// Whether they are.
  var isOn: Bool { byUnit || model != nil }

  /// What of the command line does not fit, or nil.
  func reason(against check: Check) -> String? {
    guard isOn else {
      return check.fix && records.onError == .record
        ? "--fix copies the whole bitext: leave --on-error record out" : nil
    }
    if let format = check.format, format != .jsonl {
      return "--by-unit answers in JSON lines: leave --to \(format.rawValue) out"
    }
    if check.fix { return "--fix is for the whole bitext: leave --by-unit and --model out" }
    if check.history.writeBaseline != nil { return "--write-baseline is for the whole bitext" }
    return nil
  }

  /// Checks, and ends with the status that this asks for.
  func run(
    _ settings: CheckConfiguration, _ dictionaries: DictionaryOptions, _ input: InputOptions,
    isQuiet: Bool
  ) throws {
    var check = UnitCheck(settings)
    check.model = model
    check.text = input.textOptions
    check.text.encoding = settings.encoding ?? check.text.encoding
    check.records = records.handling
    let summary = try OutputFiles.write([settings.output ?? "-"]) { sinks in
      let summary = try check.run(
        to: sinks[0], resources: dictionaries.resources,
        onWarning: Warning.handler(isQuiet: isQuiet),
        onBegin: {
          if !isQuiet { StandardError.write("duiyi: by unit; off: \($0.joined(separator: ", "))") }
        })
      try records.check(summary.count, of: settings.files)
      return summary
    }
    try records.finish(summary.errorCount)
    if summary.isFailure { throw ExitCode(1) }
  }
}
