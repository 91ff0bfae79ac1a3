/// A note at a unit that says which rules its findings are ignored of:
/// `duiyi:ignore term,number because the client wants it so`.
///
/// Without rules, or with `all`, all are meant. The reason stands behind `because`, a dash or a
/// colon; behind rules, these may be left out.
package struct InlineIgnore: Sendable, Hashable {
  /// The word with which such a note begins.
  package static let mark = "duiyi:ignore"

  /// The rules that are ignored.
  package var rules: Set<CheckRule> = []
  /// Why, or an empty text where nobody says.
  package var reason = ""
  /// Words that stand where rules do and are none.
  package var unknown: [String] = []

  /// Reads a note; nil for one that says nothing of this. The words may stand at the beginning of
  /// any of its lines.
  ///
  /// - Parameter known: The rules that it can name.
  package init?(note: String, rules known: [CheckRule] = CheckRule.builtIn) {
    let line = note.split(whereSeparator: \.isNewline).lazy
      .map { $0.drop(while: \.isWhitespace) }
      .first { $0.hasPrefix(Self.mark) }
    guard let line else { return nil }
    var rest = line.dropFirst(Self.mark.count)
    if let next = rest.first, !next.isWhitespace, !Self.introducers.contains(next) { return nil }
    rest = rest.drop(while: \.isWhitespace)
    let names = Self.takeNames(from: &rest)
    for name in names {
      if name == "all" {
        rules = Set(known)
      } else if let rule = known.first(where: { $0.name == name }) {
        rules.insert(rule)
      } else {
        unknown.append(name)
      }
    }
    if names.isEmpty { rules = Set(known) }
    reason = Self.reason(in: rest)
  }

  /// Takes names with commas between them off a text, where a comma joins across white space.
  private static func takeNames(from rest: inout Substring) -> [String] {
    var names = ""
    while let first = rest.first, !introducers.contains(first) {
      let word = rest.prefix { !$0.isWhitespace }
      let isJoined = names.isEmpty || names.hasSuffix(",") || word.hasPrefix(",")
      if !isJoined || names.isEmpty && word == "because" { break }
      names += word
      rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    }
    if names.hasSuffix(":") { names.removeLast() }
    return names.split(separator: ",").map(String.init)
  }

  private static func reason(in rest: Substring) -> String {
    var text = rest.drop { $0.isWhitespace || introducers.contains($0) }
    if text.hasPrefix("because ") { text = text.dropFirst("because ".count) }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text.drop(while: \.isWhitespace))
  }

  private static let introducers: Set<Character> = ["-", "–", "—", ":", "："]
}
