package import Terminology
internal import Text

/// Small facts about terms as people write them in lists.
package enum TermText {
  /// Whether a text has a Han character.
  package static func containsHan(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isHan)
  }

  /// Whether a character is a Han character.
  package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    Han.isOfScript(scalar)
  }

  /// Chinese when there is a Han character, otherwise English.
  package static func language(of text: String) -> Language {
    containsHan(text) ? .chinese : .english
  }

  /// The text without white space at its ends, and with one space for each run of
  /// ASCII white space inside.
  package static func tidied(_ text: String) -> String {
    var hasRun = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte <= 0x20 && (byte != 0x20 || previous <= 0x20) { hasRun = true }
      previous = byte
    }
    if !hasRun { return trimmed(text) }
    let words = text.utf8.split { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    return trimmed(words.map { String(Substring($0)) }.joined(separator: " "))
  }

  /// The alternatives in a cell, tidied, without empty ones and repetitions.
  package static func alternatives(
    in cell: String, separatedBy isSeparator: (Unicode.Scalar) -> Bool
  ) -> [String] {
    var result: [String] = []
    for piece in cell.unicodeScalars.split(whereSeparator: isSeparator) {
      let term = tidied(String(piece))
      if !term.isEmpty && !result.contains(term) { result.append(term) }
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last)
    else { return text }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Unicode's white space, and two marks of no width that are nobody's text.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x20 && scalar.value < 0x85 { return false }
    // No white space comes after the ideographic space.
    if scalar.value > 0x3000 { return scalar == "\u{FEFF}" }
    return scalar.properties.isWhitespace || scalar == "\u{200B}"
  }
}
