internal import Checking
internal import ICU
internal import TextIO

/// The rules of a configuration that are told by patterns.
struct HousePatterns {
  let rules: [PatternRule]

  /// - Throws: `InputError` with the place of a rule that cannot be compiled.
  init(_ patterns: [HousePattern]) throws(InputError) {
    var rules: [PatternRule] = []
    for pattern in patterns {
      do {
        rules.append(try PatternRule(pattern))
      } catch {
        throw Self.error(pattern, "the pattern “\(pattern.name)” is none: \(error.message)")
      }
    }
    self.rules = rules
  }

  /// - Throws: `InputError` with the place of the first rule of which a search was given up.
  func checkEnd() throws(InputError) {
    for rule in rules {
      guard let failure = rule.failure else { continue }
      let (name, segment) = (rule.house.name, failure.segment + 1)
      switch failure.reason {
      case .tooCostly:
        throw Self.error(
          rule.house, "the pattern “\(name)” takes too long on segment \(segment)",
          hint: "repetitions in repetitions, such as (a+)+, are the usual reason")
      case .failed(let reason):
        throw Self.error(
          rule.house, "the pattern “\(name)” fails on segment \(segment): \(reason)")
      }
    }
  }

  private static func error(
    _ pattern: HousePattern, _ message: String, hint: String? = nil
  ) -> InputError {
    InputError(
      file: pattern.file.isEmpty ? "duiyi check" : pattern.file, line: pattern.line,
      column: pattern.column, message: message, hint: hint)
  }
}
