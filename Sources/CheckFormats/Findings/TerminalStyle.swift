internal import Checking

/// How parts of a text look in a terminal that shows colours; without them they stay as they are.
struct TerminalStyle {
  enum Look {
    /// A severity, by its colour.
    case severity(Severity)
    /// A headline.
    case strong
    /// What is less to be looked at.
    case faint
    /// The part that a finding is about.
    case mark
  }

  let isColored: Bool

  func paint(_ text: String, _ look: Look) -> String {
    guard isColored, !text.isEmpty else { return text }
    if case .faint = look, text.allSatisfy({ $0 == " " }) { return text }
    return "\u{1B}[\(code(of: look))m\(text)\u{1B}[0m"
  }

  private func code(of look: Look) -> String {
    switch look {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.information): "1;36"
    case .strong: "1"
    case .faint: "2"
    // Reversed, so that white space and an empty place are seen too.
    case .mark: "7"
    }
  }
}
