internal import ICU
internal import Terminology

/// Small facts about terms as people write them in lists.
enum TermText {
  /// Whether a text has a Han character.
  static func containsHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x2E80 && Script(of: $0) == .han }
  }

  /// Chinese when there is a Han character, otherwise English.
  static func language(of text: String) -> Language {
    containsHan(text) ? .chinese : .english
  }

  /// The text without white space at its ends, and with one space for each run of
  /// spaces, tabs and line ends inside.
  static func tidied(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 }
    if isPlain { return trimmed(text) }
    return trimmed(text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " "))
  }

  /// The alternatives in a cell, tidied, without empty ones and repetitions.
  static func alternatives(in cell: String, separators: Set<Character>) -> [String] {
    var result: [String] = []
    for piece in cell.split(whereSeparator: separators.contains) {
      let term = tidied(String(piece))
      if !term.isEmpty && !result.contains(term) { result.append(term) }
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}
