internal import Text

/// The plural of a term whose last word is too short for a stem, or an abbreviation, and the
/// singular of such a plural: business day, access key, search ad, power management IC.
enum TermNumber {
  /// The other number; nil where stems tell it, or there is none.
  static func other(of term: String) -> String? {
    // Fullwidth letters have three bytes.
    guard term.utf8.count <= 3 * 60 else { return nil }
    let term = narrow(term)
    let utf8 = Array(term.utf8)
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let start = (utf8.lastIndex { $0 == 0x20 || $0 == 0x2D }).map { $0 + 1 } ?? 0
    let word = Array(utf8[start...])
    guard (2...5).contains(word.count) else { return nil }
    let s = UInt8(ascii: "s")
    if word.count(where: ASCII.isUpper) >= 2 {
      return word.last == s ? String(term.dropLast()) : term + "s"
    }
    guard word.allSatisfy({ ASCII.isLetter($0) }) else { return nil }
    let small = word.map(ASCII.lowercased)
    if functionWords.contains(String(decoding: small, as: UTF8.self)) { return nil }
    let y = UInt8(ascii: "y")
    switch small.count {
    case 2: return small.last == s ? nil : term + "s"
    case 3 where small.last == y:
      return isVowel(small[1]) ? term + "s" : String(term.dropLast()) + "ies"
    case 3 where small.last == s && !isVowel(small[1]): return String(term.dropLast())
    case 4 where small.last == s && small[2] == y && isVowel(small[1]):
      return String(term.dropLast())
    default: return nil
    }
  }

  private static func narrow(_ term: String) -> String {
    String(
      String.UnicodeScalarView(
        term.unicodeScalars.map { scalar in
          (0xFF21...0xFF5A).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let functionWords: Set<String> = [
    "of", "in", "on", "at", "to", "by", "as", "is", "it", "its", "up", "we", "he", "me", "us", "do",
    "go", "so", "no", "if", "or", "an", "am", "be", "my", "any", "may", "say", "buy", "via", "per",
  ]
}
