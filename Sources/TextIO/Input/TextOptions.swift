/// How the bytes of a text input become UTF-8.
public struct TextOptions: Sendable, Hashable {
  /// The encoding, by any name that ICU knows (`GB18030`, `Big5`, `UTF-16LE`).
  /// When nil, a byte order mark decides, and without one the text is UTF-8.
  public var encoding: String?
  /// Replaces each ill-formed sequence, and each NUL, by U+FFFD instead of failing.
  public var isLossy: Bool
  /// Lets NUL characters pass. They are refused by default, because text with
  /// NUL is nearly always a binary file or UTF-16 taken for something else.
  public var allowsNUL: Bool
  /// Whether ill-formed UTF-8 and NUL are an error of their line alone, behind which reading goes on,
  /// where a text is read line by line.
  package var checksLines = false

  /// Creates options.
  public init(encoding: String? = nil, isLossy: Bool = false, allowsNUL: Bool = false) {
    self.encoding = encoding
    self.isLossy = isLossy
    self.allowsNUL = allowsNUL
  }
}
