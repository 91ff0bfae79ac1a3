internal import CICU

/// A Unicode normalization form.
public enum NormalizationForm: Int32, Sendable {
  /// Canonical composition.
  case nfc = 0
  /// Canonical decomposition.
  case nfd = 1
  /// Compatibility composition: full-width letters become half-width.
  case nfkc = 2
  /// Compatibility composition with case folded and ignorable characters removed.
  case nfkcCaseFold = 3

  /// The text in this form.
  ///
  /// - Complexity: O(*n*).
  public func normalize(_ text: String) throws(ICUError) -> String {
    try text.withUTF8Chars { chars, length throws(ICUError) in
      try SizedOutput.string(guess: Int(length) + 64) { out, capacity throws(ICUError) in
        try ICUError.check("normalization") {
          cicu_normalize(self.rawValue, chars, length, out, capacity, &$0)
        }
      }
    }
  }
}
