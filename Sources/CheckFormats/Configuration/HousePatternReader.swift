internal import Checking
internal import ICU
internal import TextIO
internal import YAML

/// Reads the rules of a house that are told by patterns.
struct HousePatternReader {
  let reader: YAMLReader

  private static let keys = ["name", "source", "target", "unless", "message", "severity"]
  private static let longestName = 60
  private static let most = 1000

  /// The rules of a list, each compiled once to know that it can be.
  func patterns(_ value: YAMLValue) throws(InputError) -> [HousePattern] {
    guard case .list(let elements) = value.content else {
      throw reader.error("patterns are a list, not \(value.kind)", at: value)
    }
    if elements.count > Self.most {
      throw reader.error("there are more than \(Self.most) patterns", at: value)
    }
    var result: [HousePattern] = []
    for element in elements {
      let pattern = try pattern(element)
      if let other = result.first(where: { $0.name == pattern.name }) {
        throw reader.error(
          "the pattern at line \(other.line) is called “\(pattern.name)” as well", at: element)
      }
      result.append(pattern)
    }
    return result
  }

  private func pattern(_ value: YAMLValue) throws(InputError) -> HousePattern {
    let members = try reader.members(of: value, Self.keys, in: "a pattern")
    guard let name = members["name"] else {
      throw reader.error("the pattern has no name", at: value)
    }
    var pattern = HousePattern(
      name: try self.name(name), file: reader.name, line: value.line, column: value.column)
    pattern.source = try text(members["source"], "source")
    pattern.target = try text(members["target"], "target")
    pattern.unless = try text(members["unless"], "unless")
    if pattern.source == nil && pattern.target == nil && pattern.unless == nil {
      throw reader.error(
        "the pattern “\(pattern.name)” looks for nothing", at: value,
        hint: "give it a source, a target, or what a target must have as unless")
    }
    if let message = members["message"] {
      pattern.message = try reader.text(message, for: "a message")
    }
    if let severity = members["severity"] {
      let words = Severity.allCases.map(\.rawValue)
      let word = try reader.word(severity, for: "a severity", among: words)
      pattern.severity = Severity(rawValue: word) ?? pattern.severity
    }
    return pattern
  }

  private func name(_ value: YAMLValue) throws(InputError) -> String {
    let name = try reader.text(value, for: "a name")
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_. ".contains(Character($0))
    }
    guard isPlain, name.count <= Self.longestName else {
      throw reader.error(
        "a name is of letters, digits, spaces and - _ . and at most \(Self.longestName) of them",
        at: value)
    }
    return name
  }

  private func text(_ value: YAMLValue?, _ key: String) throws(InputError) -> String? {
    guard let value else { return nil }
    let text = try reader.text(value, for: key)
    do throws(TextPattern.Mistake) {
      _ = try TextPattern(text)
      return text
    } catch {
      throw reader.error(
        "\(key) is no pattern: \(error.message)", at: value, scalar: error.offset,
        hint: "patterns are regular expressions of ICU; in YAML, single quotes keep \\ as it is")
    }
  }
}
