internal import Bitext
internal import BitextFormats
public import Checking
internal import Domains
internal import TermFormats
public import TextIO
internal import YAML

/// The file of a configuration, `duiyi.yml`; `docs/check.md` tells its keys.
///
/// Paths in it are meant from the folder in which it stands. One that was found, and that nobody
/// named, may have come with somebody else's files; it cannot have anything written elsewhere.
public struct CheckConfigurationFile {
  /// The name that the command looks for.
  public static let name = "duiyi.yml"

  private static let keys =
    [
      "files", "beads", "from", "source-language", "target-language", "encoding", "terms",
      "rules", "min-confidence", "error-share", "fail-on", "baseline", "ignore", "format",
      "output", "states", "skip-locked", "patterns", "domains",
    ] + tableKeys
  private static let tableKeys = ["columns", "header-row", "sheet"]

  private let reader: YAMLReader
  private let folder: String
  private let knownRules: [CheckRule]
  private let isFound: Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - rules: The rules that it can name; give your own behind those of the checker.
  ///   - isFound: Whether it was found, and not named by a person; its output must then lie in its
  ///     folder.
  /// - Throws: `InputError` with line and column for a key that is not known, a value of the
  ///   wrong kind and what is no YAML.
  public static func read(
    _ input: TextInput, rules: [CheckRule] = CheckRule.builtIn, isFound: Bool = false
  ) throws(InputError) -> CheckConfiguration {
    let reader = try YAMLReader(try input.load())
    let slash = input.path.lastIndex(of: "/")
    let folder = slash.map { String(input.path[...$0]) } ?? ""
    guard let root = reader.root, !root.isNothing else { return CheckConfiguration() }
    let members = try reader.members(of: root, ["check"], in: "the configuration")
    guard let check = members["check"], !check.isNothing else {
      return CheckConfiguration()
    }
    return try CheckConfigurationFile(
      reader: reader, folder: folder, knownRules: rules, isFound: isFound
    ).configuration(check)
  }

  private func configuration(_ check: YAMLValue) throws(InputError) -> CheckConfiguration {
    let members = try reader.members(of: check, Self.keys, in: "check")
      .filter { !$0.value.isNothing }
    var result = CheckConfiguration()
    if let files = members["files"] {
      for file in reader.elements(of: files) { result.files.append(try path(file, "a file")) }
    }
    if let beads = members["beads"] { result.beads = try path(beads, "the file of beads") }
    if let from = members["from"] {
      result.from = try choice(from, "the format of the bitext", SegmentPairFormat.allCases)
    }
    result.sourceLanguage = try language(members["source-language"], "the source's language")
    result.targetLanguage = try language(members["target-language"], "the target's language")
    if let encoding = members["encoding"] {
      result.encoding = try reader.text(encoding, for: "the encoding")
    }
    if let states = members["states"] {
      var selection = UnitSelection(states: [])
      for value in reader.elements(of: states) {
        let names = UnitSelection.words
        selection.add(word: try reader.word(value, for: "a state", among: names))
      }
      result.selection = selection
    }
    if let skips = members["skip-locked"] {
      guard let isOn = skips.text.flatMap({ Self.switches[$0] }) else {
        throw reader.error("skip-locked is on or off, not \(skips.kind)", at: skips)
      }
      result.selection.skipsLocked = isOn
    }
    result.table = try table(members)
    if let terms = members["terms"] {
      for file in reader.elements(of: terms) { result.termbases.append(try termbase(file)) }
    }
    if let domains = members["domains"] {
      for value in reader.elements(of: domains) {
        if let domain = try choice(value, "a built-in termbase", Domain.allCases) {
          result.domains.append(domain)
        }
      }
    }
    if let patterns = members["patterns"] {
      result.patterns = try HousePatternReader(reader: reader).patterns(patterns)
    }
    if let rules = members["rules"] { result.rules = try self.rules(rules) }
    if let confidence = members["min-confidence"] {
      result.minimumConfidence = try reader.probability(confidence, for: "min-confidence")
    }
    if let share = members["error-share"] {
      let value = try reader.probability(share, for: "error-share")
      guard value > 0, value < 1 else {
        throw reader.error("error-share is above 0 and below 1", at: share)
      }
      result.errorShare = value
    }
    if let level = members["fail-on"] {
      result.failOn = try choice(level, "fail-on", FailureLevel.allCases)
    }
    if let baseline = members["baseline"] { result.baseline = try path(baseline, "the baseline") }
    if let ignore = members["ignore"] { result.ignore = try path(ignore, "the ignore file") }
    if let format = members["format"] {
      result.format = try choice(format, "the format", FindingFormat.allCases)
    }
    if let output = members["output"] { result.output = try outputPath(output) }
    return result
  }

  // MARK: Parts

  private func termbase(_ value: YAMLValue) throws(InputError) -> CheckConfiguration.TermbaseFile {
    if value.text != nil {
      return CheckConfiguration.TermbaseFile(path: try path(value, "a termbase"))
    }
    let members = try reader.members(
      of: value, ["path", "priority", "format", "policy"] + Self.tableKeys, in: "a termbase")
    guard let path = members["path"] else {
      throw reader.error("the termbase has no path", at: value)
    }
    var result = CheckConfiguration.TermbaseFile(path: try self.path(path, "a termbase"))
    if let priority = members["priority"] {
      result.priority = try reader.integer(priority, for: "a priority")
    }
    if let format = members["format"] {
      result.format = try choice(format, "a termbase's format", TermbaseFormat.allCases)
    }
    if let policy = members["policy"] {
      result.policy = try choice(policy, "a termbase's policy", TermPolicy.allCases) ?? .required
    }
    result.table = try table(members)
    return result
  }

  /// What is said of a table.
  private func table(_ members: [String: YAMLValue]) throws(InputError) -> TableOptions {
    var table = TableOptions()
    if let columns = members["columns"] {
      let text = try reader.text(columns, for: "columns")
      guard let said = TableOptions.columns(in: text) else {
        throw reader.error("columns are like zh=2,en=3,forbidden=D, not \(text)", at: columns)
      }
      table.columns = said
    }
    if let row = members["header-row"] {
      table.headerRow = try reader.integer(row, for: "a row")
    }
    table.sheet = try members["sheet"].map { value throws(InputError) in
      try reader.text(value, for: "a sheet")
    }
    return table
  }

  private func rules(
    _ value: YAMLValue
  ) throws(InputError) -> [CheckRule: CheckConfiguration.RuleSetting] {
    let names = knownRules.map(\.name)
    let members = try reader.members(of: value, ["all"] + names, in: "rules")
    var result: [CheckRule: CheckConfiguration.RuleSetting] = [:]
    if let all = members["all"] {
      let setting = try setting(all)
      for rule in knownRules { result[rule] = setting }
    }
    for rule in knownRules {
      guard let member = members[rule.name] else { continue }
      let (old, new) = (result[rule], try setting(member))
      result[rule] = CheckConfiguration.RuleSetting(
        isOn: new.isOn ?? old?.isOn, severity: new.severity ?? old?.severity,
        minimumConfidence: new.minimumConfidence ?? old?.minimumConfidence)
    }
    return result
  }

  /// `off`, `on`, a severity, which turns the rule on, or a mapping.
  private func setting(
    _ value: YAMLValue
  ) throws(InputError) -> CheckConfiguration.RuleSetting {
    if let word = value.text {
      if let isOn = Self.switches[word] { return CheckConfiguration.RuleSetting(isOn: isOn) }
      let words = ["on", "off"] + Severity.allCases.map(\.rawValue)
      let severity = try reader.word(value, for: "a rule's setting", among: words)
      return CheckConfiguration.RuleSetting(isOn: true, severity: Severity(rawValue: severity))
    }
    let members = try reader.members(
      of: value, ["enabled", "severity", "min-confidence"], in: "a rule's setting")
    var result = CheckConfiguration.RuleSetting()
    if let enabled = members["enabled"] {
      guard let isOn = enabled.text.flatMap({ Self.switches[$0] }) else {
        throw reader.error("enabled is on or off, not \(enabled.kind)", at: enabled)
      }
      result.isOn = isOn
    }
    if let severity = members["severity"] {
      result.severity = try choice(severity, "a severity", Severity.allCases)
    }
    if let confidence = members["min-confidence"] {
      result.minimumConfidence = try reader.probability(confidence, for: "min-confidence")
    }
    return result
  }

  private static let switches = [
    "on": true, "yes": true, "true": true, "off": false, "no": false, "false": false,
  ]

  // MARK: Values

  private func language(_ value: YAMLValue?, _ what: String) throws(InputError) -> String? {
    guard let value else { return nil }
    let tag = try reader.text(value, for: what).replacing("_", with: "-")
    guard LanguageTag.wellFormed(tag) == tag else {
      throw reader.error("“\(tag)” is no language", at: value, hint: "write a tag such as zh or en")
    }
    return tag
  }

  private func path(_ value: YAMLValue, _ what: String) throws(InputError) -> String {
    let path = try reader.text(value, for: what)
    return path == "-" || path.hasPrefix("/") ? path : folder + path
  }

  private func outputPath(_ value: YAMLValue) throws(InputError) -> String {
    let output = try path(value, "the output")
    if isFound, output != "-", !OutputPath.leads(output, into: folder) {
      throw reader.error(
        "the output is not in the folder of this configuration, which was found and not named",
        at: value, hint: "name it with --config, or --no-config")
    }
    return output
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ value: YAMLValue, _ what: String, _ choices: [Choice]
  ) throws(InputError) -> Choice? {
    Choice(rawValue: try reader.word(value, for: what, among: choices.map(\.rawValue)))
  }
}
