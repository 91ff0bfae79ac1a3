import ArgumentParser
import BitextFormats
import TextIO
import Workflows

extension Convert {
  /// Converts, and reports where that is wanted; nil where the work was done before.
  func run(_ conversion: inout BitextConversion) throws -> ConversionSummary? {
    guard let path = report, path != "-" else {
      conversion.report = report
      return try conversion.run(onWarning: warningHandler)
    }
    var work = ReportedWork.report(
      Main.arguments, outputs: [output] + [linksOutput, beadsOutput].compactMap { $0 },
      report: path)
    if skipExisting,
      try ReportedWork.isDone(work, in: path, outputs: fixedOutputs, isQuiet: quiet)
    {
      return nil
    }
    WorkReport.remove(path)
    return try OutputFiles.write([path]) { sinks in
      let summary = try conversion.run(onWarning: warningHandler)
      work.outputs = summary.outputs.compactMap { WorkReport.File(path: $0) }
      work.standardInput = WorkMeter.current?.standardInput
      work.status = summary.errorCount > 0 ? 4 : 0
      try sinks[0].append(summary.json(of: work))
      return summary
    }
  }

  /// The outputs whose names the command line tells.
  private var fixedOutputs: [String] {
    (outputFormat == .moses ? [] : [output]) + [linksOutput, beadsOutput].compactMap { $0 }
  }
}
