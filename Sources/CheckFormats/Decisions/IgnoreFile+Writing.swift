public import Checking

extension IgnoreFile {
  /// Decisions as a file has them, to be read by ``read(_:)`` or put at the end of another file.
  public static func text(of entries: [IgnoreEntry]) -> String {
    var text = ""
    for entry in entries {
      let members = [
        ("fingerprint", entry.fingerprint?.description), ("rule", entry.rule?.name),
        ("cause", entry.cause), ("source", entry.source), ("reason", entry.reason),
      ]
      var lead = "- "
      for (name, value) in members {
        guard let value else { continue }
        text += "\(lead)\(name): \(quoted(value))\n"
        lead = "  "
      }
    }
    return text
  }

  /// A text in double quotes, with escapes for what YAML would change or refuse.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x20...0x7E, 0xA1...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }
}
