import ArgumentParser
import BitextFormats
import GlossaryFormats

/// What of the command line does not fit.
extension GlossaryBuildCommand {
  func validate() throws {
    try counts.check(files: files, terms: terms)
    if files.isEmpty && counts.fromCounts.isEmpty {
      throw ValidationError("name at least one file, or - for standard input")
    }
    if from == .moses && files.count != 2 { throw ValidationError("Moses is two files") }
    if to.count > 1 && output == nil {
      throw ValidationError("several formats need a folder: add --output")
    }
    if to.isEmpty, let output, output != "-", !output.hasSuffix("/"),
      GlossaryFormat(path: output) == nil
    {
      throw ValidationError(
        "the suffix of \(output) names no format; say with --to which is meant")
    }
    if let top, top < 1 { throw ValidationError("--top takes a number from 1") }
    if minFrequency < 1 { throw ValidationError("--min-frequency takes a number from 1") }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }
}
