internal import ICU
public import TermFormats
public import Terminology
public import TextIO

/// Looks termbases through for what is likely wrong.
///
/// ```swift
/// for finding in try TermbaseSurvey.findings(in: "terms.csv") { print(finding.message) }
/// ```
public enum TermbaseSurvey {
  /// What is likely wrong in a list of terms.
  ///
  /// - Parameters:
  ///   - file: The list; `-` is standard input.
  ///   - format: Its format; told by its name or its beginning without it.
  ///   - table: What is said of the list where it is a table.
  ///   - rules: The rules that are applied.
  ///   - engine: The translation engine that the list is for.
  ///   - onRemark: Is told what a person should know of how the list was read.
  /// - Throws: `InputError` for a list that cannot be read, `ICUError` where the system's ICU fails.
  /// - Complexity: near linear in the number of terms.
  public static func findings(
    in file: String, format: TermbaseFormat? = nil, text: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), rules: Set<LintRule> = Set(LintRule.allCases),
    engine: EngineLimit? = nil, onRemark: RemarkHandler? = nil
  ) throws -> [LintFinding] {
    let survey = try TermListSurvey(
      file, format: format, options: text, table: table, onRemark: onRemark)
    var options = TermbaseLint.Options()
    options.rules = rules
    options.engine = engine
    options.lines = survey.lines
    options.rawTexts = survey.rawTexts
    return try TermbaseLint(survey.termbase, options: options).findings
  }
}
