internal import English
internal import Text

/// What stands for a form that must not be used, where one other form is allowed and the sentence
/// around it stays right.
struct FormReplacement {
  /// What to write, or nil where somebody must look.
  let text: String

  init?(_ form: String, _ allowed: [String], at span: Range<Int>, in utf8: [UInt8]) {
    guard let only = allowed.first, allowed.allSatisfy({ $0 == only }), !only.isEmpty,
      !only.utf8.contains(where: { $0 < 0x20 }), utf8.indices.contains(span.lowerBound),
      span.upperBound <= utf8.count
    else { return nil }
    let found = String(decoding: utf8[span], as: UTF8.self)
    if found == form {
      text = only
    } else if found == Self.capitalized(form) {
      // At the beginning of a sentence.
      text = Self.capitalized(only)
    } else {
      // An inflection, which the other word may make otherwise.
      return nil
    }
    // The verb that goes with it may be another one.
    if Self.isPlural(form) != Self.isPlural(only) { return nil }
    let before = String(decoding: utf8[..<span.lowerBound].suffix(8), as: UTF8.self)
    let article = before.split(separator: " ").last?.lowercased()
    if before.hasSuffix(" "), article == "a" || article == "an",
      Self.beginsWithVowel(found) != Self.beginsWithVowel(only)
    {
      return nil
    }
    // Within the form that is allowed, as 订单 is in 积压订单, it is no other word.
    let around =
      utf8[
        max(
          0, span.lowerBound - only.utf8.count)..<min(utf8.count, span.upperBound + only.utf8.count)
      ]
    if only.contains(found), String(decoding: around, as: UTF8.self).contains(only) { return nil }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func isPlural(_ text: String) -> Bool {
    guard let last = text.split(separator: " ").last, last.utf8.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    return EnglishStemmer.singular(of: String(last)) != last
  }

  private static func beginsWithVowel(_ text: String) -> Bool {
    text.first.map { "aeiouAEIOU".contains($0) } ?? false
  }
}
