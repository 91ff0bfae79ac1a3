/// Gives out identifiers that XML accepts, none twice.
package struct XMLNames {
  private var taken: Set<String> = []
  private var next = 1

  package init() {}

  /// Makes room for so many.
  package mutating func reserve(_ count: Int) { taken.reserveCapacity(count) }

  /// The identifier itself when it is an XML name without a colon and still free,
  /// otherwise a new one.
  package mutating func unique(_ wanted: String) -> String {
    if XMLNames.isName(wanted) && taken.insert(wanted).inserted { return wanted }
    while true {
      let made = "c\(next)"
      next += 1
      if taken.insert(made).inserted { return made }
    }
  }

  /// Whether a text is an NCName of ASCII letters, common Han characters, digits,
  /// `.`, `-` and `_`. Names of other characters exist but not in every version of XML.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z", "_", "\u{4E00}"..."\u{9FA5}": true
      default: false
      }
    }
    return isLetter(first)
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "."
      }
  }
}
