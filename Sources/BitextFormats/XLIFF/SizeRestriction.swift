internal import Bitext

/// How many characters the target of a unit may have, as XLIFF 2 says it: the most, or the least and
/// the most with a comma between (XLIFF 2.1, 5.7).
struct SizeRestriction {
  /// The namespace of the module.
  static let namespace = "\(module)2.0"
  /// What namespaces of the module begin with, in each version.
  static let module: StaticString = "urn:oasis:names:tc:xliff:sizerestriction:"
  /// The profile that counts characters of Unicode.
  static let codePoints = "xliff:codepoints"
  /// The properties of a unit that it is made of.
  static let properties: Set<String> = [least, most, unit]

  private static let least = "xliff.minwidth"
  private static let most = "xliff.maxwidth"
  private static let unit = "xliff.size-unit"

  /// As it stands in the attribute.
  let text: String

  /// The limit that a unit of XLIFF 1.2 has, where it counts characters: widths in pixels, which they
  /// are without a word, and in points and bytes have no profile in XLIFF 2.
  init?(of unit: TranslationUnit) {
    guard !unit.properties.isEmpty, unit[property: Self.unit] == "char",
      let most = unit[property: Self.most], Self.isCount(most)
    else { return nil }
    let least = unit[property: Self.least]
    if let least, !Self.isCount(least) { return nil }
    text = least.map { "\($0),\(most)" } ?? most
  }

  /// The properties that the text of an attribute stands for.
  static func properties(_ text: String) -> [TranslationUnit.Property] {
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    var properties: [TranslationUnit.Property] = []
    func add(_ name: String, _ value: String) {
      properties.append(TranslationUnit.Property(name: name, value: value))
    }
    if bounds.count > 1, let first = bounds.first, isCount(first) { add(least, first) }
    add(most, bounds.last ?? text)
    add(unit, "char")
    return properties
  }

  private static func isCount(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
