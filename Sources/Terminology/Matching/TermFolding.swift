internal import English
package import ICU

/// Makes keys of terms, equal for terms that differ only in how they are written.
///
/// Folded are case and width (Unicode's NFKC with case folded), spaces and hyphens, in
/// Chinese Traditional characters to Simplified ones, and in English the plural of the
/// last word. Keys serve to compare; nothing is ever written with them.
package struct TermFolding: Sendable {
  private let forms: HanForms

  /// Makes ready for the terms of some termbases, and other texts.
  ///
  /// - Complexity: linear in the number of characters.
  package init(_ termbases: [Termbase], and texts: [String] = []) throws(ICUError) {
    let terms = termbases.lazy.flatMap(\.concepts).flatMap(\.terms)
    forms = try HanForms(of: Array(terms.filter { $0.language.isChinese }.map(\.text)) + texts)
  }

  /// The key of a text in a language.
  package func key(of text: String, in language: Language) throws(ICUError) -> String {
    let folded = try Self.caseFolded(text)
    let key =
      if language.isChinese {
        chineseKey(folded)
      } else if language.isEnglish {
        Self.englishKey(folded)
      } else {
        Self.joined(folded)
      }
    // A term of nothing but signs is what it is.
    return key.isEmpty ? folded : key
  }

  /// The text with case and width folded.
  static func caseFolded(_ text: String) throws(ICUError) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    if isPlain { return text.lowercased() }
    return try NormalizationForm.nfkcCaseFold.normalize(text)
  }

  private func chineseKey(_ folded: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where !Self.separates(scalar) {
      key.append(forms.folded(scalar))
    }
    return String(key)
  }

  private static func englishKey(_ folded: String) -> String {
    let words = folded.unicodeScalars.split(whereSeparator: separates)
    guard let last = words.last else { return "" }
    var key = words.dropLast().map { String($0) }.joined()
    key += EnglishStemmer.singular(of: String(last))
    return key
  }

  private static func joined(_ folded: String) -> String {
    String(String.UnicodeScalarView(folded.unicodeScalars.filter { !separates($0) }))
  }

  /// White space, hyphens, and the dots between the parts of a foreign name.
  static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "_", "\t", "\n", "\r", "\u{A0}", "\u{AD}", "\u{B7}", "\u{30FB}", "\u{2022}":
      true
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{200B}"..."\u{200D}", "\u{FEFF}": true
    default: scalar.value > 0x7F && scalar.properties.isWhitespace
    }
  }
}
