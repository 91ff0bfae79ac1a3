// check-translation SOURCE TRANSLATION [TERMBASE …]: what is wrong in a translation.
import Workflows

let files = CommandLine.arguments.dropFirst()
let check = try BitextCheck.run(Array(files.prefix(2)), termbases: Array(files.dropFirst(2)))
for warning in check.warnings { print("warning: \(warning)") }
for finding in check.report.findings {
  print("segment \(finding.segment + 1), \(finding.rule.name): \(finding.message)")
}
