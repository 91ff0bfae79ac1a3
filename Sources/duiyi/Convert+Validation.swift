import ArgumentParser
import Bitext
import BitextFormats
import TextIO
import Workflows

/// What of the command line does not fit.
extension Convert {
  func validate() throws {
    _ = try units.selection()
    if json, let to, to != .jsonl {
      throw ValidationError("--json and --to \(to.rawValue) exclude each other")
    }
    if skipExisting && (report == nil || report == "-" || output == "-") {
      throw ValidationError("--skip-existing is for outputs and a --report that are files")
    }
    guard !inputs.isEmpty else {
      throw ValidationError("name the input, or the two files of Moses, and the output")
    }
    if documents && beads == nil { throw ValidationError("--documents is for --beads") }
    if inputFormat == nil, UnreadFiles.refusal(of: files[0]) != nil { return }
    guard let inputFormat else {
      if inputs.count == 2, inputs.contains(where: UnreadFiles.isNoFile) { return }
      throw ValidationError(PairFiles.untold(inputs))
    }
    if inputFormat == .moses && inputs.count != 2 {
      throw ValidationError("Moses is two files, and then the output")
    }
    guard let outputFormat else {
      throw ValidationError("what \(output) is to hold is not told by its name: add --to")
    }
    if records.onError == .record, !BitextConversion.lineFormats.contains(outputFormat) {
      throw ValidationError(
        "an error takes the place of a line: --on-error record is for jsonl, tsv, bars and moses")
    }
    if outputFormat == .moses && output == "-" {
      throw ValidationError("Moses writes two files: give what their names begin with")
    }
    if beads != nil && inputFormat != .moses {
      throw ValidationError("--beads is for two files of lines, and then the output")
    }
    if beadsOutput != nil && outputFormat != .moses {
      throw ValidationError("--beads-output goes beside two files of lines: add --to moses")
    }
    if terms != nil && outputFormat != .xliff && outputFormat != .xliff2 {
      throw ValidationError("--terms marks terms in XLIFF alone: add --to xliff or --to xliff2")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    if (inputs + [links, beads, terms].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
    if [output, report, linksOutput, beadsOutput].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one thing can be written to standard output")
    }
    for language in [sourceLanguage, targetLanguage].compactMap({ $0 })
    where UnitWritingOptions(sourceLanguage: language).sourceLanguage == "und" {
      throw ValidationError("\(language) is no language tag; en, zh-CN and zh-Hant are")
    }
  }
}
