internal import CICU

/// The ICU library that this process is linked with.
public enum ICULibrary {
  /// ICU's version, such as `72.1`.
  public static var version: String { versions().icu }

  /// The version of Unicode that this ICU implements, such as `15.0`.
  public static var unicodeVersion: String { versions().unicode }

  private static func versions() -> (icu: String, unicode: String) {
    var icu: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    var unicode: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &icu) { icuBytes in
      withUnsafeMutableBytes(of: &unicode) { unicodeBytes in
        cicu_versions(
          icuBytes.bindMemory(to: UInt8.self).baseAddress,
          unicodeBytes.bindMemory(to: UInt8.self).baseAddress)
      }
    }
    return ("\(icu.0).\(icu.1)", "\(unicode.0).\(unicode.1)")
  }

  /// The name of a language or locale, as written in another: `zh-Hant` in `en`
  /// is "Chinese (Traditional)".
  public static func displayName(of locale: String, in displayLocale: String) throws(ICUError)
    -> String
  {
    try SizedOutput.string { out, capacity throws(ICUError) in
      try ICUError.check("display name of \"\(locale)\"") {
        cicu_display_name(locale, displayLocale, out, capacity, &$0)
      }
    }
  }
}
