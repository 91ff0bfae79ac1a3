internal import TextIO

/// The source that a message had before it was changed: what `#|` says in PO, and a previous version
/// (`alt-trans`) in XLIFF 1.2.
enum FormerSource {
  /// The source in a property ``POEntry/previous``; nil where it says anything else, such as a context.
  static func text(of property: String) -> [UInt8]? {
    var text: [UInt8]?
    for line in property.split(whereSeparator: \.isNewline) {
      var lexer = POLexer(Array(line.utf8)[...])
      do {
        while let (token, _) = try lexer.next() {
          switch token {
          case .keyword(.id) where text == nil: text = []
          case .string(let part) where text != nil: text? += part
          default: return nil
          }
        }
      } catch {
        return nil
      }
    }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The property that says a source.
  static func property(_ text: [UInt8]) -> String {
    var bytes = Array("msgid ".utf8)
    _ = POString.append(quoting: text, prefix: "", to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
