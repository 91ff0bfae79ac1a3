/// The flags that Weblate gives strings of a glossary, in a cell.
struct TermFlags {
  /// The field that says that capitals count.
  static let caseField = "case sensitive"

  /// Whether the translation must not be used.
  private(set) var isForbidden = false
  /// Whether the term is not to be translated.
  private(set) var isKept = false
  /// Whether capitals count.
  private(set) var isCaseSensitive = false
  /// What else there is, but for the flag that every term has.
  let others: String
  /// Whether the cell holds flags and nothing else.
  var areAll: Bool { others.isEmpty && (isForbidden || isKept || isCaseSensitive) }

  init(_ cell: String) {
    var others: [Substring] = []
    for flag in cell.split(whereSeparator: { ",;|\n".contains($0) }) {
      let word = flag.drop { $0 == " " }
      switch word.lowercased().filter({ $0 != " " && $0 != "_" }) {
      case "forbidden": isForbidden = true
      case "read-only", "readonly": isKept = true
      case "case-sensitive", "casesensitive": isCaseSensitive = true
      case "terminology", "": continue
      default: others.append(word)
      }
    }
    self.others = others.joined(separator: ", ")
  }
}
