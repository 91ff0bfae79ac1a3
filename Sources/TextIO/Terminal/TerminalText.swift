/// Text of others as it may be shown in a terminal.
package enum TerminalText {
  /// The text with what nobody sees, or what would command a terminal, as `\u{200B}`.
  package static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// The same of a text of several lines, whose ends stay.
  package static func visibleLines(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" { result += "\n" } else { append(scalar, to: &result) }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    let isHidden =
      scalar.value < 0x20 || scalar.value == 0x7F
      || scalar.value > 0x7F
        && (scalar.properties.generalCategory == .format
          || scalar.properties.generalCategory == .control
          || scalar.properties.isWhitespace && scalar != "\u{3000}")
    if isHidden {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}
