public import Checking
public import TextIO
internal import YAML

/// The file of decisions that findings are right as they are, in YAML: a list of entries, each
/// with a reason.
///
/// ```yaml
/// - rule: term
///   source: WHO
///   reason: The client writes 世卫组织 throughout.
/// - fingerprint: 8a5c0f6e21d3b794
///   reason: A quotation.
/// ```
public enum IgnoreFile {
  private static let keys = ["fingerprint", "rule", "cause", "source", "reason"]

  /// Reads a file.
  ///
  /// - Parameter rules: The rules that it can name.
  /// - Throws: `InputError` with line and column for what is no such entry, and for an entry
  ///   without a reason.
  public static func read(
    _ input: TextInput, rules: [CheckRule] = CheckRule.builtIn
  ) throws(InputError) -> IgnoreList {
    let reader = try YAMLReader(try input.load())
    guard let root = reader.root else { return IgnoreList() }
    guard case .list(let elements) = root.content else {
      throw reader.error(
        "a list of entries is wanted, not \(root.kind)", at: root,
        hint: "each begins with “- ” and has a reason")
    }
    var entries: [IgnoreEntry] = []
    for element in elements { entries.append(try entry(element, reader, rules)) }
    return IgnoreList(entries)
  }

  private static func entry(
    _ value: YAMLValue, _ reader: YAMLReader, _ rules: [CheckRule]
  ) throws(InputError) -> IgnoreEntry {
    let members = try reader.members(of: value, keys, in: "an entry")
    guard let reason = members["reason"] else {
      throw reader.error(
        "the entry has no reason", at: value, hint: "say why the finding is right as it is")
    }
    var entry = IgnoreEntry(
      reason: try reader.text(reason, for: "the reason"), line: value.line)
    if let fingerprint = members["fingerprint"] {
      let text = try reader.text(fingerprint, for: "the fingerprint")
      guard let value = Fingerprint(text) else {
        throw reader.error(
          "“\(text)” is no fingerprint", at: fingerprint,
          hint: "copy the one of the finding, sixteen hexadecimal digits")
      }
      entry.fingerprint = value
    }
    if let rule = members["rule"] {
      let name = try reader.word(rule, for: "a rule", among: rules.map(\.name))
      entry.rule = rules.first { $0.name == name }
    }
    if let cause = members["cause"] { entry.cause = try reader.text(cause, for: "the cause") }
    if let source = members["source"] { entry.source = try reader.text(source, for: "the source") }
    if entry.fingerprint == nil && entry.cause == nil && entry.source == nil {
      throw reader.error(
        "the entry names no fingerprint, cause or source", at: value,
        hint: "to turn a rule off altogether, write “\(entry.rule?.name ?? "status"): off” "
          + "under rules in duiyi.yml")
    }
    return entry
  }
}
