/// One of the two languages of a bitext.
public enum BitextLanguage: String, Sendable, Hashable, CaseIterable {
  /// Chinese, in either script.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The other of the two.
  public var other: BitextLanguage { self == .chinese ? .english : .chinese }

  /// Its name in messages.
  public var name: String { self == .chinese ? "Chinese" : "English" }
}
