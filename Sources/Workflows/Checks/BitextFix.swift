internal import BitextFormats
public import Checking
public import TextIO

/// Mends what a check is sure of, in a copy of what was checked.
///
/// ```swift
/// let check = try BitextCheck.run(["memory.tmx"])
/// try OutputFiles.write(["mended.tmx"]) { sinks in try BitextFix.write(check, to: sinks[0]) }
/// ```
public enum BitextFix {
  /// Writes the file that holds the translation, byte for byte but for what is mended.
  ///
  /// - Returns: What was mended, and what was not and why.
  /// - Throws: `InputError` where the translation is in no file that can be written so, or the file
  ///   changed since the check; `OutputError` where the copy cannot be written.
  /// - Complexity: linear in the file.
  @discardableResult
  public static func write(_ check: BitextCheck, to sink: OutputSink) throws -> FixPlan {
    guard let origin = check.bitext.rereadable, TargetRewriter.canWrite(origin.format) else {
      throw InputError(
        file: check.bitext.name,
        message: "there is no bitext here that can be written with changes",
        hint: "tsv, csv, jsonl, bars, moses, tmx, xliff and po can, from files")
    }
    var plan = FixPlan(check.report, review: check.review)
    let wanted = plan.changes
    let changes = wanted.mapValues { changes in
      changes.map { TargetRewriter.Change(part: $0.target, text: $0.text) }
    }
    let omitted = try TargetRewriter.write(origin, check.bitext.units, changes, to: sink)
    for (unit, index) in omitted {
      guard let change = wanted[unit]?[index] else { continue }
      plan.omit(change, of: unit, because: "the file has no plain text there")
    }
    return plan
  }
}
