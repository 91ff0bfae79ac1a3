internal import Segmentation
internal import Text

/// Longer Chinese words that a term begins, by what ends them and how English renders that: the
/// margin of 净利润率, the board of 董事会, the chipset of 晶片組.
enum SuffixedWord {
  /// Whether a term is followed by an ending that makes another word of it, and the target has what
  /// the ending means.
  ///
  /// - Parameters:
  ///   - tokens: The words of the source.
  ///   - isKnown: Whether a dictionary has a word; nil without one.
  static func isRendered(
    _ term: Range<Int>, in source: [UInt8], _ tokens: [Token], by words: [TargetWord],
    isKnown: (ArraySlice<UInt8>) -> Bool?
  ) -> Bool {
    let end = term.upperBound
    guard end + 3 <= source.count,
      let suffix = Unicode.Scalar(UTF8Scalar.decode(source, at: end).0),
      let renderings = renderings[suffix],
      // A word that begins with the character is one of its own: 率先, 组织.
      !tokens.contains(where: { $0.start == end && $0.end > end + 3 })
    else { return false }
    if ambiguous.contains(suffix) {
      let word = term.lowerBound..<end + 3
      let isToken = tokens.contains { $0.start <= word.lowerBound && $0.end == word.upperBound }
      guard isToken || isKnown(source[word]) == true else { return false }
    }
    return words.contains { renderings.contains($0.stem) }
  }

  /// Endings that are words of their own, too: 会 will, 长 grow.
  private static let ambiguous: Set<Unicode.Scalar> = ["会", "长"]

  /// Keyed by the ending, the stems of what renders it where the word is no sum of its parts.
  private static let renderings: [Unicode.Scalar: Set<String>] = [
    "率": ["margin", "yield"],
    "会": [
      "board", "committe", "council", "association", "societi", "commission", "union", "congress",
    ],
    "长": [
      "chairman", "chair", "chief", "leader", "captain", "minist", "minister", "president",
      "chairperson", "secretari", "governor", "mayor", "dean", "superintendent",
    ],
    "组": ["chipset", "toolset"],
    "志": ["log", "journal", "diari", "annal", "chronicl", "magazin"],
  ]
}
