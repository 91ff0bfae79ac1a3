import ArgumentParser
import Platform
import TermFormats
import Terminology
import TextIO
import Workflows

/// `duiyi glossary diff`
struct GlossaryDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two versions of a termbase.",
    discussion: """
      Concepts are matched by identifier and, where identifiers differ or the file has none, \
      by terms. Shown are concepts that came (+), went (-) and changed (~), with each term, \
      status, definition, remark, context and field that is different. Files of different \
      formats can be compared; what a format cannot hold then shows as removed.

      Text is coloured on a terminal, unless NO_COLOR is set.

      EXAMPLES
        duiyi glossary diff terms-2025.tbx terms-2026.tbx
        duiyi glossary diff old.csv new.csv --json

      \(FindingStatus.discussion(none: "no difference", some: "there are differences"))
      """)

  @Argument(help: "The old version; - is standard input.", completion: .file())
  var old: String

  @Argument(help: "The new version; - is standard input.", completion: .file())
  var new: String

  @Flag(help: "Write one JSON document.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The format of both; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: TermbaseFormat?

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var text: InputOptions

  func validate() throws {
    if old == "-" && new == "-" {
      throw ValidationError("standard input can be read only once")
    }
    if let from, !from.isRead {
      throw ValidationError("\(from.rawValue) is only written; read such a list as csv or tsv")
    }
  }

  func run() throws {
    let (before, after) = try FindingStatus.run {
      func read(_ file: String) throws -> Termbase {
        try TermListReader.read(
          file, format: from, options: text.textOptions, table: tables.table,
          onRemark: Warning.say)
      }
      return (try read(old), try read(new))
    }
    let diff = try TermbaseDiff(old: before, new: after)
    let sink = try OutputSink(path: "-")
    if json {
      try sink.append(TermbaseDiffText.json(of: diff))
    } else {
      if Terminal.hasColor { sink.passControls() }
      try sink.append(TermbaseDiffText.text(of: diff, hasColor: Terminal.hasColor))
    }
    try sink.commit()
    if !diff.isEmpty { throw ExitCode(1) }
  }
}

/// What standard output is.
enum Terminal {
  /// Whether output goes to a terminal whose user has not set `NO_COLOR`.
  static var hasColor: Bool {
    if let wish = ThisProcess.environment("NO_COLOR"), !wish.isEmpty { return false }
    return ThisProcess.environment("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1
  }
}
