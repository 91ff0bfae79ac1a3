internal import Text

/// Looks at a term as it is written in the file: its white space, and whether it is one.
enum RawTextLint {
  static func complaints(about text: String) -> [(LintRule, String)] {
    let scalars = Array(text.unicodeScalars)
    let isEmpty = !scalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || $0.properties.generalCategory == .otherSymbol
        || $0.properties.generalCategory == .mathSymbol
        || $0.properties.generalCategory == .currencySymbol
    }
    if isEmpty {
      let isBlank = scalars.allSatisfy { $0.properties.isWhitespace || name(of: $0) != nil }
      return [(.emptyTerm, isBlank ? "nothing between two separators" : "no letter or number")]
    }
    var messages: [String] = []
    if let first = scalars.first, isBlank(first) { messages.append("white space at the beginning") }
    if let last = scalars.last, isBlank(last) { messages.append("white space at the end") }
    let inner = zip(scalars, scalars.dropFirst()).contains { isBlank($0) && isBlank($1) }
    if inner { messages.append("two spaces in a row") }
    var named: [String] = []
    for scalar in scalars {
      if let name = name(of: scalar), !named.contains(name) { named.append(name) }
    }
    messages += named.map { "an invisible \($0)" }
    let spaces = messages.isEmpty ? [] : [(LintRule.whitespace, messages.joined(separator: ", "))]
    return (hasSlash(scalars) ? [(.slash, slashMessage)] : []) + spaces
  }

  private static let slashMessage =
    "a slash between Chinese characters: write | between alternatives, and \\/ where it belongs "
    + "to the term"

  private static func hasSlash(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.dropFirst().contains { place in
      (scalars[place] == "/" || scalars[place] == "／") && place + 1 < scalars.count
        && Han.contains(scalars[place - 1]) && Han.contains(scalars[place + 1])
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\n" || scalar == "\r"
  }

  /// The name of a character that nobody sees, or sees as a plain space.
  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00A0: "no-break space (U+00A0)"
    case 0x00AD: "soft hyphen (U+00AD)"
    case 0x200B: "zero-width space (U+200B)"
    case 0x200C, 0x200D: "zero-width joiner (U+\(String(scalar.value, radix: 16, uppercase: true)))"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      "direction mark (U+\(String(scalar.value, radix: 16, uppercase: true)))"
    case 0x2060: "word joiner (U+2060)"
    case 0xFEFF: "byte order mark (U+FEFF)"
    case 0x2000...0x200A, 0x202F, 0x205F:
      "special space (U+\(String(scalar.value, radix: 16, uppercase: true)))"
    case 0x00..<0x20 where scalar != "\t" && scalar != "\n" && scalar != "\r":
      "control character (U+\(String(scalar.value + 0x10000, radix: 16, uppercase: true).suffix(4)))"
    default: nil
    }
  }
}
