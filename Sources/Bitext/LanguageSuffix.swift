/// Tags of Chinese and English in file names, as in `call.zh.txt`, `call_en-US.md` and `zh/call`.
package enum LanguageSuffix {
  /// A path without the language tags in its name, its other parts kept.
  package static func removed(from path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return removedFromName(path) }
    return String(path[...slash]) + removedFromName(String(path[path.index(after: slash)...]))
  }

  /// A path without the suffix of its name: what follows the last dot, if something precedes it.
  package static func stem(of path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else { return path }
    return String(path[..<dot])
  }

  /// The last dotted part that is a tag goes, or the tag at the end of such a part; never all.
  private static func removedFromName(_ name: String) -> String {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    for index in parts.indices.dropFirst().reversed() where isTag(parts[index]) {
      parts.remove(at: index)
      return parts.joined(separator: ".")
    }
    for index in parts.indices.reversed() {
      if let shorter = withoutTag(parts[index]) {
        parts[index] = shorter
        return parts.joined(separator: ".")
      }
    }
    return name
  }

  /// `call_zh-CN` without its tag, or nil where it has none.
  private static func withoutTag(_ part: String) -> String? {
    var place = part.startIndex
    while let separator = part[place...].firstIndex(where: { $0 == "-" || $0 == "_" }) {
      place = part.index(after: separator)
      if separator > part.startIndex && isTag(String(part[place...])) {
        return String(part[..<separator])
      }
    }
    return nil
  }

  /// Whether a text is a tag of Chinese or English, such as `zh`, `zh_Hant`, `en-US` or `cn`.
  package static func isTag(_ text: String) -> Bool {
    let parts = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
    guard let language = parts.first, languages.contains(String(language)) else { return false }
    return parts.count <= 3 && parts.dropFirst().allSatisfy { regions.contains(String($0)) }
  }

  private static let languages: Set<String> = [
    "zh", "zho", "chi", "cn", "chs", "cht", "zhs", "zht", "zhcn", "zhtw", "chinese",
    "en", "eng", "enus", "engb", "english",
  ]
  private static let regions: Set<String> = [
    "cn", "tw", "hk", "mo", "sg", "hans", "hant", "us", "gb", "uk", "au", "ca", "in", "ie", "nz",
    "za",
  ]
}
