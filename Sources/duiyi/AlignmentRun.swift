import AlignmentFormats
import Workflows

/// Has documents aligned and writes what comes of it.
struct AlignmentRun {
  let command: AlignSentences
  let plan: PairPlan
  var summary = AlignmentSummary()

  init(_ command: AlignSentences) throws {
    self.command = command
    plan = try PairPlan(command)
  }

  /// Aligns all pairs, in their order.
  mutating func alignAll() throws {
    let aligner = try DocumentAligner(
      command.dictionaries.resources, onWarning: Warning.handler(isQuiet: command.quiet))
    try aligner.align(plan.pairs, options: command.documentOptions, explains: command.explain) {
      try write($1, to: plan.outputs[$0])
    }
    if plan.isMany && !command.quiet { StandardError.write(summary.total) }
  }

  private mutating func write(_ alignment: DocumentAlignment, to outputs: [String]) throws {
    var entry = AlignmentSummary.Entry(alignment)
    var bitext = alignment.bitext
    entry.leftOut = bitext.leaveOut(below: command.minConfidence)
    if plan.isMany, let first = outputs.first { try OutputFiles.makeFolder(of: first) }
    entry.report = try OutputFiles.write(outputs) { sinks in
      try command.to.write(
        bitext, to: sinks,
        options: BitextFormat.Options(
          keepsGaps: command.keepGaps, toolVersion: DuiyiVersion.number))
    }
    summary.add(entry)
    if command.quiet { return }
    for line in entry.lines(output: plan.isMany ? outputs : nil) { StandardError.write(line) }
  }
}
