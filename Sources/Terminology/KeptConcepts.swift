/// Concepts whose terms are not to be translated, as tools that clients use say it.
extension Concept {
  /// The field by which tables say it here.
  package static let keptField = "do not translate"

  /// Whether its terms are to stand in every language as they are: `translationNote` of TBX and
  /// `Translation needed` with no, the flag `read-only` of Weblate, and columns such as
  /// `Do not translate`.
  package var isKept: Bool {
    Self.isKept(fields) || terms.contains { !$0.fields.isEmpty && Self.isKept($0.fields) }
  }

  private static func isKept(_ fields: [String: String]) -> Bool {
    fields.contains { name, value in
      switch name.lowercased().filter({ $0.isLetter }) {
      case "translationnote", "translationneeded", "translatable", "translate":
        ["no", "false", "0", "n", "否", "不"].contains(value.lowercased())
      case "donottranslate", "dnt", "nontranslatable", "untranslatable", "readonly":
        ["yes", "true", "1", "y", "x", "是"].contains(value.lowercased())
      case "flags", "weblateflags":
        value.lowercased().split(whereSeparator: { ",;| ".contains($0) }).contains("read-only")
      default: false
      }
    }
  }
}
