public import ArgumentParser
import Bitext
import CheckFormats
public import Checking

/// Which rules a check applies, and how strictly.
struct CheckRuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A rule not to apply; may be given several times.", valueName: "rule"))
  var disable: [CheckRule] = []

  @Option(
    help: ArgumentHelp("A rule to apply, and no others but those so named.", valueName: "rule"))
  var only: [CheckRule] = []

  @Option(
    help: ArgumentHelp(
      "How bad what a rule finds is: term=error.", valueName: "rule=severity"))
  var severity: [String] = []

  @Option(
    help: ArgumentHelp(
      "The least confidence of findings that are shown, 0 to 1, for all rules or for one.",
      discussion:
        "\(Checker.usualConfidence) without it, \(Checker.usualConfidence(of: .number)) for "
        + "number; several may be given: 0.7, term=0.6.",
      valueName: "[rule=]number"))
  var minConfidence: [String] = []

  @Option(
    help: ArgumentHelp(
      "The share of quantities that is taken to be wrong, which tells the confidence of findings of "
        + "number; \(Checker.usualErrorShare) without it.",
      valueName: "share"))
  var errorShare: Double?

  @Option(
    help: ArgumentHelp(
      "The least severity of a new finding that makes the exit status 1; warning without it.",
      valueName: "severity"))
  var failOn: FailureLevel?

  /// Puts what was said into a configuration.
  func apply(to settings: inout CheckConfiguration) throws {
    settings.failOn = failOn
    if let errorShare {
      guard errorShare > 0, errorShare < 1 else {
        throw ValidationError("--error-share takes a number above 0 and below 1, not \(errorShare)")
      }
      settings.errorShare = errorShare
    }
    if !only.isEmpty {
      for rule in CheckRule.builtIn { settings.rules[rule] = .init(isOn: only.contains(rule)) }
    }
    for rule in disable { settings.rules[rule, default: .init()].isOn = false }
    for text in severity {
      let (rule, value) = try Self.pair(text, "--severity term=error")
      guard let rule, let severity = Severity(rawValue: value) else {
        throw ValidationError(
          "--severity takes a rule and information, warning or error: term=error")
      }
      settings.rules[rule, default: .init()].severity = severity
    }
    for text in minConfidence {
      let (rule, value) = try Self.pair(text, "--min-confidence 0.7 or term=0.7")
      guard let number = Double(value), (0...1).contains(number) else {
        throw ValidationError("--min-confidence takes a number from 0 to 1, not \(value)")
      }
      if let rule {
        settings.rules[rule, default: .init()].minimumConfidence = number
      } else {
        settings.minimumConfidence = number
      }
    }
  }

  private static func pair(_ text: String, _ form: String) throws -> (CheckRule?, String) {
    guard let sign = text.firstIndex(of: "=") else { return (nil, text) }
    guard let rule = CheckRule(argument: String(text[..<sign])) else {
      throw ValidationError("there is no rule \(text[..<sign]); the form is \(form)")
    }
    return (rule, String(text[text.index(after: sign)...]))
  }
}

/// What is known of how two documents correspond.
struct BeadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which sentences of two documents belong together, as align sentences wrote it.",
      valueName: "file"), completion: .file())
  var beads: String?
}

/// Which units of a bitext count.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The states of the units that count, with commas between; all without it.",
      discussion: "\(UnitSelection.words.joined(separator: ", ")); none is for units without one.",
      valueName: "states"))
  var states: [String] = []

  @Flag(help: "Leave out locked units.")
  var skipLocked = false

  func selection() throws -> UnitSelection {
    var selection = UnitSelection(skipsLocked: skipLocked)
    for word in states.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) })
    where !selection.add(word: String(word)) {
      throw ValidationError(
        "there is no state \(word); these are: \(UnitSelection.words.joined(separator: ", "))")
    }
    return selection
  }
}

/// What was found or decided before.
struct CheckHistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Findings that were there before and do not count.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Where to write all findings as a baseline.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "Findings that were looked at and are right, with reasons.", valueName: "file"),
    completion: .file())
  var ignore: String?
}

extension CheckRule: ExpressibleByArgument {
  /// The rule of a name.
  public init?(argument: String) {
    guard let rule = Self.builtIn.first(where: { $0.name == argument }) else { return nil }
    self = rule
  }

  /// The names of all rules.
  public static var allValueStrings: [String] { builtIn.map(\.name) }

  /// They are completed by these names.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
extension FailureLevel: ExpressibleByArgument {}
