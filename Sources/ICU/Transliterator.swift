internal import CICU

/// Converts text from one script or spelling to another by ICU's rules.
///
/// An instance is not safe to share between tasks.
public final class Transliterator {
  private let handle: OpaquePointer
  /// The ICU identifier, such as `Han-Latin; Latin-ASCII`.
  public let identifier: String

  /// Opens the transliterator with an ICU identifier.
  public init(_ identifier: String) throws(ICUError) {
    let opened = try ICUError.check("transliterator \"\(identifier)\"") {
      cicu_transliterator_open(identifier, &$0)
    }
    guard let opened else {
      throw ICUError(code: 7, operation: "transliterator \"\(identifier)\"")
    }
    handle = opened
    self.identifier = identifier
  }

  deinit { cicu_transliterator_close(handle) }

  /// Han to pinyin with tone marks, syllables separated by spaces.
  public static func hanToPinyin() throws(ICUError) -> Transliterator {
    try Transliterator("Han-Latin")
  }

  /// Han to lower-case pinyin in ASCII, without tones.
  public static func hanToPlainPinyin() throws(ICUError) -> Transliterator {
    try Transliterator("Han-Latin; Latin-ASCII; Lower")
  }

  /// The usual reading of each of some Han characters as lower-case pinyin letters without tone;
  /// nothing for other characters.
  ///
  /// Opening ICU's rules takes some milliseconds and converting is slow: ask for each different
  /// character once.
  public static func plainPinyin(of characters: [Unicode.Scalar]) throws(ICUError) -> [[UInt8]] {
    var joined = String.UnicodeScalarView()
    for character in characters {
      joined.append(character == "\n" ? " " : character)
      joined.append("\n")
    }
    let pinyin = try hanToPlainPinyin().convert(String(joined))
    let lines = Array(pinyin.utf8).split(separator: 10, omittingEmptySubsequences: false)
    return characters.indices.map { index in
      index < lines.count ? lines[index].filter { (0x61...0x7A).contains($0) } : []
    }
  }

  /// Traditional to Simplified characters.
  public static func traditionalToSimplified() throws(ICUError) -> Transliterator {
    try Transliterator("Hant-Hans")
  }

  /// Simplified to Traditional characters.
  public static func simplifiedToTraditional() throws(ICUError) -> Transliterator {
    try Transliterator("Hans-Hant")
  }

  /// Full-width letters, digits and punctuation to half-width.
  public static func fullwidthToHalfwidth() throws(ICUError) -> Transliterator {
    try Transliterator("Fullwidth-Halfwidth")
  }

  /// The converted text.
  public func convert(_ text: String) throws(ICUError) -> String {
    try text.withUTF8Chars { chars, length throws(ICUError) in
      try SizedOutput.string(guess: Int(length) * 2 + 64) { out, capacity throws(ICUError) in
        try ICUError.check("transliteration by \"\(self.identifier)\"") {
          cicu_transliterate(self.handle, chars, length, out, capacity, &$0)
        }
      }
    }
  }
}
