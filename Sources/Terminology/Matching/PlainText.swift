/// Texts compared without regard to white space.
enum PlainText {
  /// Whether two texts are the same but for white space.
  static func areOne(_ left: String, _ right: String) -> Bool {
    left == right || tidied(left) == tidied(right)
  }

  /// The text without white space at its ends, and with one space for each run inside.
  static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
