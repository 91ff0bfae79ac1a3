import AlignmentFormats
import TextIO
import Workflows

/// Has documents aligned and writes what comes of it.
struct AlignmentRun {
  let command: AlignSentences
  let plan: PairPlan
  var summary = AlignmentSummary()
  private var report = AlignmentReport()

  init(_ command: AlignSentences) throws {
    self.command = command
    plan = try PairPlan(command)
  }

  /// Aligns all pairs, in their order. Of many pairs, those that cannot be used are told of.
  mutating func alignAll() throws {
    let aligner = try DocumentAligner(
      command.dictionaries.resources, domains: command.fields.domains,
      onWarning: command.warningHandler)
    for (pair, error) in plan.unusable { fail(pair, error) }
    for pair in plan.existing {
      summary.addExisting()
      report.addExisting(pair)
    }
    let goesOn = plan.isMany && !command.folders.failFast
    var run = self
    defer { self = run }
    do {
      try aligner.align(
        plan.pairs, options: command.documentOptions, explains: command.explain,
        independently: command.folders.independent, learned: command.folders.learned,
        onFailure: goesOn ? { run.fail(run.plan.pairs[$0], $1) } : nil
      ) {
        try run.write($1, of: $0)
      }
    } catch {
      try? run.writeReport()
      throw error
    }
    try run.writeReport()
    if plan.isMany && !command.quiet { StandardError.write(run.summary.total) }
  }

  /// Tells of a pair that cannot be used, whether or not other things are told.
  private mutating func fail(_ pair: DocumentNames, _ error: InputError) {
    summary.addFailure()
    report.add(pair, error)
    StandardError.write("duiyi: left out: \(error)")
  }

  private func writeReport() throws {
    guard let path = command.folders.report else { return }
    try OutputFiles.write([path]) { try $0[0].append(report.bytes) }
  }

  private mutating func write(_ alignment: DocumentAlignment, of number: Int) throws {
    let outputs = plan.outputs[number]
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
    report.add(plan.pairs[number], entry, outputs)
    if command.quiet { return }
    for line in entry.lines(output: plan.isMany ? outputs : nil) { StandardError.write(line) }
  }
}
