/// Texts within messages.
enum FindingText {
  /// A text that fits a message: its first 40 characters.
  static func shortened(_ text: String) -> String {
    let start = text.prefix(40)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}
