/// Checks on language tags before they are written.
package enum LanguageTag {
  /// The tag when it has the shape of BCP 47, otherwise `und`, undetermined.
  package static func wellFormed(_ tag: String) -> String {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed = subtags.enumerated().allSatisfy { index, subtag in
      (1...8).contains(subtag.utf8.count)
        && subtag.utf8.allSatisfy { byte in
          let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
          return isLetter || index > 0 && byte >= 0x30 && byte <= 0x39
        }
    }
    return isWellFormed ? tag : "und"
  }

  /// The tag in the usual letter case: `zh-Hans-CN`.
  package static func cased(_ tag: String) -> String {
    tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map {
      index, subtag in
      switch (index, subtag.utf8.count) {
      case (0, _): subtag.lowercased()
      case (_, 2): subtag.uppercased()
      case (_, 4): subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: String(subtag)
      }
    }.joined(separator: "-")
  }
}
