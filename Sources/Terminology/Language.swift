/// A language or locale, as a BCP 47 tag with hyphens: `zh-Hans`, `en`, `zh-HK`.
public struct Language: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag.
  public let rawValue: String

  /// A language by its tag; underscores become hyphens.
  public init(rawValue: String) {
    self.rawValue = String(rawValue.map { $0 == "_" ? "-" : $0 })
  }

  /// Chinese, with nothing said of the script.
  public static let chinese = Language(rawValue: "zh")
  /// English.
  public static let english = Language(rawValue: "en")

  /// The primary subtag in lower case, such as `zh`.
  public var primary: String {
    (rawValue.split(separator: "-").first.map(String.init) ?? rawValue).lowercased()
  }

  /// Whether the primary subtag is Chinese (`zh`, `cmn`, `yue`).
  public var isChinese: Bool { ["zh", "cmn", "yue"].contains(primary) }
  /// Whether the primary subtag is English.
  public var isEnglish: Bool { primary == "en" }

  /// Which Han characters a language is written in.
  package enum HanScript: Sendable { case simplified, traditional }

  /// The Han characters that the tag asks for, by its script (`zh-Hant`) or else its region (`zh-HK`);
  /// nil when it says nothing.
  package var hanScript: HanScript? {
    let subtags = rawValue.lowercased().split(separator: "-").dropFirst()
    if subtags.contains("hant") { return .traditional }
    if subtags.contains("hans") { return .simplified }
    for subtag in subtags {
      if ["tw", "hk", "mo"].contains(subtag) { return .traditional }
      if ["cn", "sg", "my"].contains(subtag) { return .simplified }
    }
    return nil
  }

  /// Whether the tag has the shape of a tag of BCP 47, such as `en` or `zh-Hans`.
  public var isWellFormed: Bool {
    let subtags = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count) else { return false }
    return subtags.allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count)
        && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// The tag.
  public var description: String { rawValue }

  /// Orders tags by their text.
  public static func < (left: Language, right: Language) -> Bool {
    left.rawValue < right.rawValue
  }
}
