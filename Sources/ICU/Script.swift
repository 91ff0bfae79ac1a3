internal import CICU

/// A script of Unicode, by ICU's number for it.
public struct Script: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// ICU's number (`UScriptCode`).
  public let rawValue: Int32

  /// The script with one of ICU's numbers.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The script of a scalar.
  public init(of scalar: Unicode.Scalar) { rawValue = cicu_script(scalar.value) }

  /// Punctuation, digits and other characters shared by scripts.
  public static let common = Script(rawValue: 0)
  /// Combining marks, which take the script of what they follow.
  public static let inherited = Script(rawValue: 1)
  /// Arabic.
  public static let arabic = Script(rawValue: 2)
  /// Bopomofo, the phonetic symbols of Taiwan.
  public static let bopomofo = Script(rawValue: 5)
  /// Cyrillic.
  public static let cyrillic = Script(rawValue: 8)
  /// Greek.
  public static let greek = Script(rawValue: 14)
  /// Han characters.
  public static let han = Script(rawValue: 17)
  /// Hangul.
  public static let hangul = Script(rawValue: 18)
  /// Hiragana.
  public static let hiragana = Script(rawValue: 20)
  /// Katakana.
  public static let katakana = Script(rawValue: 22)
  /// Latin.
  public static let latin = Script(rawValue: 25)

  /// The four-letter code of ISO 15924, such as `Hani`.
  public var description: String { String(cString: cicu_script_short_name(rawValue)) }
}
