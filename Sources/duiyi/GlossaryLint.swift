public import ArgumentParser
import TermFormats
public import Terminology
import TextIO
import Workflows

/// `duiyi glossary lint`
struct GlossaryLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look termbases through for what is likely wrong.",
    discussion: """
      Each finding is a line with file, place, severity, rule, term and what to do. The place \
      is the line in txt, csv and tsv, and the concept's identifier elsewhere.

      RULES
      \(ruleList)

      EXAMPLES
        duiyi glossary lint terms.csv
        duiyi glossary lint terms.tbx --engine amazon --fail-on error
        duiyi glossary lint a.tsv b.tsv --disable case-only --disable brackets --json

      \(FindingStatus.discussion(
        none: "nothing was found that is as bad as --fail-on says",
        some: "something was"))
      """)

  private static var ruleList: String {
    LintRule.allCases.map { rule in
      let name = rule.rawValue.padding(to: 20)
      return "  \(name)\(rule.severity.rawValue.padding(to: 12))\(rule.summary)"
    }.joined(separator: "\n")
  }

  @Argument(help: "Termbases; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("A rule not to apply; may be given several times.", valueName: "rule"))
  var disable: [LintRule] = []

  @Option(
    help: ArgumentHelp(
      "The least severity that makes the exit status 1; never asks for none.",
      valueName: "severity"))
  var failOn: FailureThreshold = .warning

  @Option(help: ArgumentHelp("The translation engine that the list is for.", valueName: "engine"))
  var engine: EngineLimit?

  @Flag(help: "Write one JSON document.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The format of the files; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: TermbaseFormat?

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var text: InputOptions

  /// When findings are a failure.
  enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
    case information, warning, error, never

    var severity: LintRule.Severity? { LintRule.Severity(rawValue: rawValue) }
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if let from, !from.isRead {
      throw ValidationError("\(from.rawValue) is only written; read such a list as csv or tsv")
    }
  }

  func run() throws {
    let rules = Set(LintRule.allCases).subtracting(disable)
    let results = try FindingStatus.run {
      try files.map { file in
        (
          file: file == "-" ? "<stdin>" : file,
          findings: try TermbaseSurvey.findings(
            in: file, format: from, text: text.textOptions, table: tables.table, rules: rules,
            engine: engine, onRemark: Warning.say)
        )
      }
    }
    let sink = try OutputSink(path: "-")
    if json {
      try sink.append(LintText.json(of: results))
    } else {
      for result in results {
        try sink.append(LintText.text(of: result.findings, file: result.file))
      }
    }
    try sink.commit()
    let severities = results.flatMap(\.findings).map(\.rule.severity)
    let counts = LintRule.Severity.allCases.reversed().map { severity in
      "\(severities.count { $0 == severity }) \(severity.rawValue)"
    }
    StandardError.write("duiyi: " + counts.joined(separator: ", "))
    if let least = failOn.severity, severities.contains(where: { $0 >= least }) {
      throw ExitCode(1)
    }
  }
}

extension LintRule: ExpressibleByArgument {}
extension EngineLimit: ExpressibleByArgument {}

extension String {
  /// The text with spaces after it, up to a number of characters.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
