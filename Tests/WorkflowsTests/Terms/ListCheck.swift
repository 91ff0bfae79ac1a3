import CheckFormats
import Checking
import TestSupport
import Testing
import Workflows

/// Checks one pair against a list of terms with a header, as a client brings it.
enum ListCheck {
  /// The findings that are shown.
  static func findings(
    _ languages: String, _ list: String, _ source: String, _ target: String,
    dictionary: Bool = false, least: Double = 0.5
  ) throws -> [Finding] {
    let scratch = try Scratch()
    let languages = languages.split(separator: ">").map(String.init)
    var configuration = CheckConfiguration()
    configuration.files = [try OneTimeFile("\(source)\t\(target)\n", in: scratch, "a.tsv").path]
    configuration.sourceLanguage = languages[0]
    configuration.targetLanguage = languages[1]
    configuration.minimumConfidence = least
    configuration.termbases = [.init(path: try OneTimeFile(list + "\n", in: scratch, "t.csv").path)]
    for rule in CheckRule.builtIn {
      configuration.rules[rule] = .init(
        isOn: [.term, .forbidden, .deprecated, .nesting].contains(rule))
    }
    var resources = try WorkflowText.plain()
    if dictionary, let known = TestModel.dictionary { resources.dictionary = .opened(known) }
    return try BitextCheck.run(configuration, resources: resources).report.findings
  }

  /// What a finding's span holds.
  static func text(_ finding: Finding?, in target: String) -> String? {
    finding?.targetSpan.map { String(decoding: Array(target.utf8)[$0], as: UTF8.self) }
  }
}
