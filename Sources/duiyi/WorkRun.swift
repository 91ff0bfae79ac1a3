import ArgumentParser
import TextIO
import Workflows

/// Runs a command with what its line asks for beside its own work: threads, progress, a report.
struct WorkRun {
  let arguments: [String]

  func run(_ command: inout any ParsableCommand) throws {
    guard let work = command as? any WorkCommand else { return try command.run() }
    try OutputGuard(arguments).check()
    try InputFiles.check(work.inputs)
    let options = work.work
    try Threads.limited(to: options.threads) {
      let reporting = work as? any ReportingCommand
      let meter = WorkMeter(hashesInput: work.reportsInput)
      let shown = ProgressDisplay(
        meter, options.progress, isQuiet: work.quiet, writesOut: work.outputs.contains("-"),
        of: arguments)
      if shown == nil && !work.reportsInput { return try command.run() }
      do {
        try meter.watch {
          if let reporting, let path = reporting.reporting.report {
            try report(reporting, to: path, meter)
          } else {
            try command.run()
          }
        }
      } catch let code as ExitCode {
        shown?.end(status: code.rawValue)
        throw code
      } catch {
        shown?.end(status: nil)
        throw error
      }
      shown?.end(status: 0)
    }
  }

  private func report(
    _ command: any ReportingCommand, to path: String, _ meter: WorkMeter
  ) throws {
    var command = command
    let outputs = command.outputs
    let skipsExisting = command.reporting.skipExisting
    if skipsExisting, outputs.contains("-") {
      throw ValidationError("--skip-existing is for outputs that are files: name one with --output")
    }
    let unnamed = command.unnamedInputs
    var report = ReportedWork.report(arguments, outputs: outputs, report: path, others: unnamed)
    if skipsExisting,
      try ReportedWork.isDone(
        report, in: path, outputs: outputs, others: unnamed, isQuiet: command.quiet)
    {
      return
    }
    WorkReport.remove(path)
    var status: Int32 = 0
    do {
      try command.run()
    } catch let code as ExitCode {
      status = code.rawValue
    }
    if status == 0 || [1, 3, 4].contains(status) {
      report.outputs = outputs.compactMap { WorkReport.File(path: $0) }
      (report.unitCount, report.errorCount) = (meter.unitCount, meter.errorCount)
      report.losses = meter.losses
      report.standardInput = meter.standardInput
      report.status = Int(status)
      try OutputFiles.write([path]) { try $0[0].append(report.json) }
    }
    if status != 0 { throw ExitCode(status) }
  }
}
