/// What a check looks for: a rule that comes with the checker, such as ``term``, or one of your
/// own.
///
/// A rule is known by its name, in findings, in configurations and in decisions: two of one name
/// are one. A name of letters, digits and hyphens can be written everywhere.
///
/// ```swift
/// let shouting = CheckRule(
///   "shouting", severity: .warning, summary: "an exclamation mark that the source has not",
///   help: "The house style asks for calm sentences. End it with a full stop.")
/// ```
public struct CheckRule: Sendable {
  /// Findings are many, so that each points at what its rule says.
  private final class Definition: Sendable {
    let name: String
    let severity: Severity
    let summary: String
    let help: String

    init(name: String, severity: Severity, summary: String, help: String) {
      (self.name, self.severity) = (name, severity)
      (self.summary, self.help) = (summary, help)
    }
  }

  private let definition: Definition

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - name: What it is known by.
  ///   - severity: How bad what it finds is, where nobody says otherwise.
  ///   - summary: What it looks for, in a few words.
  ///   - help: What it reports, why that matters and what to do, in a few sentences; the summary
  ///     where nothing is given.
  public init(
    _ name: String, severity: Severity = .warning, summary: String, help: String? = nil
  ) {
    definition = Definition(
      name: name, severity: severity, summary: summary, help: help ?? summary)
  }

  /// What it is known by.
  public var name: String { definition.name }
  /// How bad what it finds is, where nobody says otherwise.
  public var severity: Severity { definition.severity }
  /// What it looks for, in a few words.
  public var summary: String { definition.summary }
  /// What it reports, why that matters and what to do, in a few sentences.
  public var help: String { definition.help }
}

extension CheckRule: Hashable {
  /// Whether two rules have one name.
  public static func == (one: CheckRule, other: CheckRule) -> Bool {
    one.definition === other.definition || one.name == other.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension CheckRule: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension CheckRule {
  /// Rules in the order in which they are listed: those that come with the checker, then others by
  /// name.
  package static func listed(_ rules: Set<CheckRule>) -> [CheckRule] {
    builtIn.filter(rules.contains)
      + rules.subtracting(builtIn).sorted { $0.name < $1.name }
  }

  /// The rules that can be named where some are applied: those that come with the checker, whether
  /// applied or not, then others.
  package static func known(beside rules: Set<CheckRule>) -> [CheckRule] {
    listed(rules.union(builtIn))
  }
}
