internal import Bitext

/// What a code does, such as to make bold, by the names that each format has for it.
enum CodeKind {
  /// The attributes that say it in a format, of a code of another.
  static func attributes(of code: InlineCode, in dialect: InlineCode.Dialect) -> [(String, String)]
  {
    guard let from = code.dialect, from != dialect, let name = name(of: code, from) else {
      return []
    }
    switch dialect {
    case .tmx: return [("type", name)]
    case .xliff:
      // Spans and placeholders have words of their own; others begin with x-.
      let words = code.kind == .standalone ? placeholders : spans
      return [("ctype", words.contains(name) || isOwn(name) ? name : "x-\(name)")]
    case .xliff2:
      if let known = version2.first(where: { $0.name == name }) { return known.attributes }
      let own = isOwn(name) ? String(name.dropFirst(2)) : name
      return [("type", "other")] + (isToken(own) ? [("subType", "duiyi:\(own)")] : [])
    }
  }

  /// What a code does, by the names of XLIFF 1.2 (2.3, `ctype`).
  private static func name(of code: InlineCode, _ dialect: InlineCode.Dialect) -> String? {
    func value(_ name: String) -> String? {
      code.attributes.first { $0.name == name }?.value
    }
    switch dialect {
    case .tmx: return value("type").map { byTMX[$0] ?? $0 }
    case .xliff:
      return value("ctype").map { type in
        let word = type.dropFirst(2)
        return isOwn(type) && version2.contains { $0.name == word } ? String(word) : type
      }
    case .xliff2:
      guard let type = value("type"), code.element != "mrk", code.element != "sm" else {
        return nil
      }
      let detail = value("subType")
      if let detail, let found = version2.first(where: { $0.attributes.last?.1 == detail }) {
        return found.name
      }
      if let detail, detail.hasPrefix("duiyi:") { return String(detail.dropFirst(6)) }
      return type == "link" || type == "image" ? type : detail ?? type
    }
  }

  private static func isOwn(_ name: String) -> Bool { name.hasPrefix("x-") }

  private static func isToken(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x2E
      }
  }

  private static let spans: Set<String> = ["bold", "italic", "underlined", "link"]
  private static let placeholders: Set<String> = ["image", "pb", "lb"]
  /// The names that TMX recommends where they differ (TMX 1.4b, `type`).
  private static let byTMX = ["ulined": "underlined"]
  private static let version2: [(name: String, attributes: [(String, String)])] = [
    ("bold", [("type", "fmt"), ("subType", "xlf:b")]),
    ("italic", [("type", "fmt"), ("subType", "xlf:i")]),
    ("underlined", [("type", "fmt"), ("subType", "xlf:u")]),
    ("lb", [("type", "fmt"), ("subType", "xlf:lb")]),
    ("pb", [("type", "fmt"), ("subType", "xlf:pb")]),
    ("link", [("type", "link")]),
    ("image", [("type", "image")]),
  ]
}
