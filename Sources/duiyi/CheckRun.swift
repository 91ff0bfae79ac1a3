import ArgumentParser
import Bitext
import CheckFormats
import Checking
import Foundation
import SentenceAlignment
import Terminology
import TextIO

/// One run of `duiyi check`.
struct CheckRun {
  var settings: CheckConfiguration
  var dictionaries: DictionaryOptions
  var input: InputOptions
  var writesBaseline: String?
  var showsAll: Bool

  func run() throws {
    let lists = try lists()
    let dictionary = try dictionaries.open(
      without: "so free renderings are told from slips by the bitext alone")
    let bitext = try CheckedBitext(settings, input, dictionary: dictionary)
    if let warning = bitext.warning { StandardError.write("duiyi: \(warning)") }
    let model = try Locations.segmentationModel()
    let checker = Checker(
      terms: try TermLists.index(lists, source: bitext.source, target: bitext.target, model),
      source: bitext.source, target: bitext.target, dictionary: dictionary, model: model,
      rules: Set(CheckRule.allCases.filter(settings.isOn)))
    let complete = try checker.report(on: bitext.units, name: bitext.name)
    let wanted = settings.applied(
      to: complete.findings, otherwise: Checker.usualConfidence)
    let report = complete.with(wanted)
    let review = FindingReview(
      report, baseline: try settings.baseline.map { try BaselineFile.read(TextInput($0)) },
      ignoring: try settings.ignore.map { try IgnoreFile.read(TextInput($0)) } ?? IgnoreList())
    try write(report, review, lines: bitext.lines)
    summarize(report, review, complete)
    if (settings.failOn ?? .warning).isReached(by: report, review) { throw ExitCode(1) }
  }

  /// The lists of terms, those of the highest priority first.
  private func lists() throws -> [TermLists.List] {
    let order = settings.termbases.indices.sorted {
      (settings.termbases[$1].priority, $0) < (settings.termbases[$0].priority, $1)
    }
    return try order.map { index in
      let file = settings.termbases[index]
      return try TermLists.read(file.path, format: file.format)
    }
  }

  private func write(
    _ report: CheckReport, _ review: FindingReview, lines: [Int?]
  ) throws {
    let output = settings.output ?? "-"
    let format = settings.format ?? FindingFormat(path: output) ?? .text
    var sinks: [OutputSink] = []
    do {
      let sink = try OutputSink(path: output)
      sinks.append(sink)
      let isTerminal = output == "-" && Terminal.hasColor
      try FindingWriter.write(
        report, review: review, as: format,
        options: FindingWritingOptions(
          toolVersion: DuiyiVersion.number, isColored: isTerminal,
          segmentsPerGroup: showsAll ? nil : 5, path: settings.files.first, lines: lines,
          hasByteOrderMark: false),
        to: sink)
      if let path = writesBaseline {
        let sink = try OutputSink(path: path)
        sinks.append(sink)
        try BaselineFile.write(Baseline(report, review: review), to: sink)
      }
      try OutputSink.commit(sinks)
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
  }

  /// Says on standard error what the output leaves out.
  private func summarize(
    _ report: CheckReport, _ review: FindingReview, _ complete: CheckReport
  ) {
    for line in ReviewText.lines(
      of: review, report, ignoreFile: settings.ignore ?? "", baselineFile: settings.baseline ?? "")
    {
      StandardError.write("duiyi: \(line)")
    }
    let hidden = complete.findings.count { settings.isOn($0.rule) } - report.findings.count
    if hidden > 0 {
      let what = hidden == 1 ? "1 less probable finding is" : "\(hidden) less probable findings are"
      StandardError.write("duiyi: \(what) not shown; --min-confidence 0 shows them")
    }
  }
}
