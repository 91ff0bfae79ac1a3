import AlignmentFormats
import Bitext
import Foundation
import SentenceAlignment
import TextIO
import DocumentFormats

/// Reads documents, aligns them in batches and writes what comes of it.
struct AlignmentRun {
  let command: AlignSentences
  let plan: PairPlan
  let aligner: SentenceAligner
  var summary = AlignmentSummary()

  /// About how many bytes of text are aligned at a time. The documents of a batch teach each other
  /// words; more of them would take more memory and teach little more.
  private static let batchSize = 64 << 20

  init(command: AlignSentences, plan: PairPlan, aligner: SentenceAligner) {
    self.command = command
    self.plan = plan
    self.aligner = aligner
  }

  /// Aligns all pairs, in their order.
  mutating func alignAll() throws {
    var batch: [LoadedPair] = []
    var size = 0
    for pair in plan.pairs {
      let loaded = try LoadedPair(pair, command.documentOptions)
      if !batch.isEmpty && size + loaded.size > Self.batchSize {
        try align(batch)
        batch = []
        size = 0
      }
      size += loaded.size
      batch.append(loaded)
    }
    try align(batch)
    if plan.isMany && !command.quiet { StandardError.write(summary.total) }
  }

  private mutating func align(_ batch: [LoadedPair]) throws {
    let alignments = aligner.align(batch.map(\.pair))
    for (loaded, alignment) in zip(batch, alignments) {
      var bitext = AlignedBitext(
        source: loaded.source, target: loaded.target,
        beads: alignment.beads(loaded.direction),
        explanations: command.explain ? aligner.explain(alignment, of: loaded.pair) : [])
      var entry = AlignmentSummary.Entry(bitext, alignment)
      entry.leftOut = bitext.leaveOut(below: command.minConfidence)
      entry.report = try write(bitext, to: loaded.plan.outputs)
      summary.add(entry)
      if command.quiet { continue }
      for line in entry.lines(output: plan.isMany ? loaded.plan.outputs : nil) {
        StandardError.write(line)
      }
    }
  }

  private func write(
    _ bitext: AlignedBitext, to outputs: [String]
  ) throws -> BitextFormat.Report {
    if plan.isMany, let first = outputs.first { try makeFolder(of: first) }
    let sinks = try outputs.map { try OutputSink(path: $0) }
    do {
      let report = try command.to.write(
        bitext, to: sinks,
        options: BitextFormat.Options(
          keepsGaps: command.keepGaps, toolVersion: DuiyiVersion.number))
      try OutputSink.commit(sinks)
      return report
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
  }

  private func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputError.failed(path: folder, message: "the folder cannot be made")
    }
  }
}
