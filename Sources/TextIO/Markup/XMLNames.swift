/// Gives out identifiers, none twice.
package struct XMLNames {
  private var taken: Set<String> = []
  private var next = 1

  package init() {}

  /// Makes room for so many.
  package mutating func reserve(_ count: Int) { taken.reserveCapacity(count) }

  /// The identifier itself when it is an XML name without a colon, otherwise it with `c` before it and
  /// `_` for what no name has; a new one where that is not free.
  package mutating func unique(_ wanted: String) -> String {
    free(XMLNames.isName(wanted) || wanted.isEmpty ? wanted : XMLNames.name(for: wanted))
  }

  /// The identifier itself when there is one and it is still free, otherwise a new one.
  package mutating func free(_ wanted: String) -> String {
    if !wanted.isEmpty && taken.insert(wanted).inserted { return wanted }
    while true {
      let made = "c\(next)"
      next += 1
      if taken.insert(made).inserted { return made }
    }
  }

  private static func name(for identifier: String) -> String {
    "c" + String(identifier.map { isName("c\($0)") ? $0 : "_" })
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
