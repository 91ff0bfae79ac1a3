import ArgumentParser
import BitextFormats
import CheckFormats
import Checking
import TextIO
import Workflows

/// One run of `duiyi check`.
struct CheckRun {
  var settings: CheckConfiguration
  var extraction: ExtractionFlags
  var dictionaries: DictionaryOptions
  var input: InputOptions
  var writesBaseline: String?
  var showsAll: Bool
  /// Where to write a copy with what is sure mended.
  var copy: String?
  var records: RecordOptions
  var isQuiet: Bool

  func run() throws {
    let check = try BitextCheck.run(
      settings, text: input.textOptions, extraction: extraction.extraction,
      records: records.handling, resources: dictionaries.resources,
      onWarning: Warning.handler(isQuiet: isQuiet))
    try records.check(check.bitext.units.count, of: settings.files)
    try write(check)
    if !isQuiet { summarize(check) }
    try records.finish(check.bitext.errorCount)
    if check.isFailure { throw ExitCode(1) }
  }

  private func write(_ check: BitextCheck) throws {
    let output = settings.output ?? "-"
    let format = settings.format ?? FindingFormat(path: output) ?? .text
    var options = FindingWritingOptions(
      toolVersion: DuiyiVersion.number, isColored: output == "-" && Terminal.hasColor,
      segmentsPerGroup: showsAll ? nil : 5, path: settings.files.last,
      lines: check.bitext.lines, hasByteOrderMark: false)
    options.document = check.bitext.document
    options.losses = check.bitext.losses
    if [.text, .json, .jsonl, .sarif].contains(format) { options.places = try check.places() }
    if let copy {
      try OutputFiles.check(
        [copy],
        replaceNoneOf: settings.files + settings.termbases.map(\.path)
          + [settings.baseline, settings.ignore].compactMap { $0 })
    }
    var losses = ConversionLosses()
    try OutputFiles.write([output] + [writesBaseline, copy].compactMap { $0 }) { sinks in
      if copy != nil { options.fixes = try BitextFix.write(check, to: sinks[sinks.count - 1]) }
      losses = try FindingWriter.write(
        check.report, review: check.review, as: format, options: options, to: sinks[0])
      if writesBaseline != nil {
        try BaselineFile.write(Baseline(check.report, review: check.review), to: sinks[1])
      }
    }
    WorkMeter.current?.lose(losses)
    if isQuiet { return }
    for (kind, count) in losses.all {
      StandardError.write("duiyi: lost: \(kind.explanation): \(count)")
    }
    guard let fixes = options.fixes, let copy else { return }
    for line in FixText.lines(of: fixes, check.report, options: options, path: copy) {
      StandardError.write("duiyi: \(line)")
    }
  }

  /// Says on standard error what the output leaves out.
  private func summarize(_ check: BitextCheck) {
    for line in ReviewText.lines(
      of: check.review, check.report, ignoreFile: settings.ignore ?? "",
      baselineFile: settings.baseline ?? "")
    {
      StandardError.write("duiyi: \(line)")
    }
    let hidden = check.improbableCount
    if hidden > 0 {
      let what = hidden == 1 ? "1 less probable finding is" : "\(hidden) less probable findings are"
      let rules = check.improbable.filter { $0.value > 0 }
        .sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
        .map { "\($0.key.name) \($0.value)" }.joined(separator: ", ")
      StandardError.write("duiyi: \(what) not shown (\(rules)); --min-confidence 0 shows them")
    }
  }
}
