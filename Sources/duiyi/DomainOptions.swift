public import ArgumentParser
public import Domains

/// Which built-in termbases are used.
struct DomainOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Built-in termbases to use, with commas, or none; without it, those the text speaks of.",
      valueName: "domains"))
  var domains: DomainChoice = .spoken
}

/// Which built-in termbases are used, where none is unless it is named.
struct NamedDomainOptions: ParsableArguments {
  @Option(
    name: .customLong("domains"),
    help: ArgumentHelp(
      "Built-in termbases to use as advice, with commas; none without it.",
      valueName: "domains"))
  var choice: DomainChoice?

  /// Those that are named.
  var domains: [Domain] {
    if case .named(let domains) = choice { return domains }
    return []
  }
}

extension DomainChoice: ExpressibleByArgument {
  /// Reads `finance,ai` or `none`; nil where a name is no field's.
  public init?(argument: String) {
    if argument == "none" {
      self = .none
      return
    }
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Domain(rawValue: $0.trimmingWhitespace)
    }
    let domains = names.compactMap { $0 }
    guard !domains.isEmpty, domains.count == names.count else { return nil }
    self = .named(domains)
  }

  /// What is written for the choice.
  public var defaultValueDescription: String {
    switch self {
    case .spoken: "those that the text speaks of"
    case .named(let domains):
      domains.isEmpty ? "none" : domains.map(\.rawValue).joined(separator: ",")
    }
  }

  /// The names that can be given.
  public static var allValueStrings: [String] { Domain.allCases.map(\.rawValue) + ["none"] }
}

extension Substring {
  fileprivate var trimmingWhitespace: String {
    let start = drop { $0 == " " }
    return String(start.prefix { $0 != " " })
  }
}
