import ArgumentParser
import TermFormats
import Terminology
import TextIO
import Workflows

/// `duiyi glossary merge`
struct GlossaryMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge termbases into one.",
    discussion: """
      Concepts are one when they share a term in Chinese and one in English, as both are \
      compared: without regard to case, width, spaces and hyphens, Traditional as Simplified \
      characters, English plurals as singulars. One shared term is enough only where the \
      identifiers are the same too, or where one of the concepts lacks the other language and \
      no other concept has the term.

      The first file has priority: its values stand, the others add terms, remarks, contexts \
      and history. What they disagree on is said on standard error, and with --report in full \
      as JSON: two preferred terms, differing statuses, definitions and fields, one identifier \
      for two concepts, one term with different translations.

      EXAMPLES
        duiyi glossary merge ours.tbx theirs.csv -o merged.tbx
        duiyi glossary merge a.tsv b.tsv -o - --to tsv --report conflicts.json

      \(FindingStatus.discussion(
        none: "merged; also with conflicts, unless --fail-on-conflict",
        some: "merged, with conflicts, and --fail-on-conflict was given"))
      """)

  @Argument(help: "Two termbases or more; - is standard input.", completion: .file())
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "The format to write; without it the suffix decides.", valueName: "format"))
  var to: TermbaseFormat?

  @Option(
    help: ArgumentHelp(
      "The format of the inputs; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: TermbaseFormat?

  @Option(
    help: ArgumentHelp(
      "The one of the files that has priority, as if named first.", valueName: "file"),
    completion: .file())
  var priority: String?

  @Option(
    help: ArgumentHelp("Where to write the conflicts, as JSON.", valueName: "file"),
    completion: .file())
  var report: String?

  @Flag(help: "Exit with status 1 when there are conflicts.")
  var failOnConflict = false

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var text: InputOptions

  /// More conflicts than these are not said one by one on standard error.
  static let mostSaid = 50

  func validate() throws {
    if files.count < 2 { throw ValidationError("name at least two files") }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
    if let priority, !files.contains(priority) {
      throw ValidationError("--priority names none of the files: \(priority)")
    }
    if report == "-" && output == "-" {
      throw ValidationError("the terms and the report cannot both go to standard output")
    }
    if let from, !from.isRead {
      throw ValidationError("\(from.rawValue) is only written; read such a list as csv or tsv")
    }
    guard let format = to ?? TermbaseFormat(path: output) else {
      throw ValidationError(
        "the suffix of \(output) names no format; say with --to which is meant")
    }
    if !format.isWritten {
      throw ValidationError("terms are not written as \(format.rawValue); try --to tsv")
    }
  }

  func run() throws {
    var ordered = files
    if let priority, let place = files.firstIndex(of: priority) {
      ordered.insert(ordered.remove(at: place), at: 0)
    }
    var merging = TermbaseMerging(ordered, to: output)
    merging.from = from
    merging.to = to
    merging.text = text.textOptions
    merging.table = tables.table
    merging.report = report
    let result = try FindingStatus.run { try merging.run() }
    let conflicts = result.merge.conflicts
    for conflict in conflicts.prefix(Self.mostSaid) {
      StandardError.write("duiyi: \(conflict.description)")
    }
    if conflicts.count > Self.mostSaid {
      let rest = conflicts.count - Self.mostSaid
      StandardError.write(
        "duiyi: \(rest) more conflicts\(report == nil ? "; --report lists all" : "")")
    }
    for line in result.losses.lines { StandardError.write("duiyi: \(line)") }
    (to ?? TermbaseFormat(path: output))?.sayReaders()
    StandardError.write(
      "duiyi: \(result.merge.termbase.concepts.count) concepts, "
        + "\(result.merge.joinedConcepts) joined, \(conflicts.count) conflicts")
    if failOnConflict && !conflicts.isEmpty { throw ExitCode(1) }
  }
}
