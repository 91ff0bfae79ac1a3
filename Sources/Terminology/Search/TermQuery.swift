internal import ICU
internal import Text

/// What somebody looks for, in the ways in which it may be meant.
struct TermQuery {
  /// A letter of pinyin that somebody typed.
  struct Letter: Sendable, Hashable {
    /// The letter `a`–`z`; ü is `v`.
    var letter: UInt8
    /// The tone of its vowel by a mark, 1–4; 0 without one.
    var mark: UInt8 = 0
    /// The tone by a digit after it, 1–5; 0 without one.
    var digit: UInt8 = 0
  }

  /// A longer query is not looked for as pinyin.
  static let longestPinyin = 62

  /// The scalars of the query, with case, width and Traditional characters folded.
  let scalars: [UInt32]
  /// Whether there is a Han character in it.
  let hasHan: Bool
  /// The words of the query, in ASCII or not.
  let words: [[UInt32]]
  /// The query as pinyin; empty when it cannot be pinyin.
  let pinyin: [Letter]
  /// Whether a tone is written anywhere.
  let hasTones: Bool

  init(_ text: String, forms: HanForms) throws(ICUError) {
    let folded = try SearchFolding.scalars(of: text, forms: forms)
    scalars = folded
    hasHan = folded.contains { Han.contains($0) }
    words = folded.split(separator: 0x20).map { Array($0) }
    let letters = hasHan ? [] : Self.letters(try NormalizationForm.nfd.normalize(text))
    pinyin = letters.count <= Self.longestPinyin ? letters : []
    hasTones = pinyin.contains { $0.mark > 0 || $0.digit > 0 }
  }

  /// The letters of decomposed text; none when it has what pinyin never has.
  private static func letters(_ text: String) -> [Letter] {
    var letters: [Letter] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: letters.append(Letter(letter: UInt8(scalar.value)))
      case 0x20, 0x27, 0x2D, 0x2019, 0xA0: continue
      default:
        guard let last = letters.indices.last else { return [] }
        switch scalar.value {
        case 0x0304: letters[last].mark = 1
        case 0x0301: letters[last].mark = 2
        case 0x030C, 0x0306: letters[last].mark = 3
        case 0x0300: letters[last].mark = 4
        case 0x0308 where letters[last].letter == UInt8(ascii: "u"):
          letters[last].letter = UInt8(ascii: "v")
        case 0x31...0x35: letters[last].digit = UInt8(scalar.value - 0x30)
        default: return []
        }
      }
    }
    return letters
  }
}

/// Texts made ready to be searched: case and width folded, spaces and hyphens one space,
/// Traditional characters Simplified.
enum SearchFolding {
  static func scalars(of text: String, forms: HanForms) throws(ICUError) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in try TermFolding.caseFolded(text).unicodeScalars {
      if TermFolding.separates(scalar) {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(forms.folded(scalar).value)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
