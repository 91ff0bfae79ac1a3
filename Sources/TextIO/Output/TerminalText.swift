/// Text of others as it may be shown in a terminal.
package enum TerminalText {
  /// The text with what nobody sees, or what would command a terminal, as `\u{200B}`.
  package static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
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
    return result
  }
}
