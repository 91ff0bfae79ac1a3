/// The fields of terms and concepts that say that capitals count.
package enum CaseField {
  /// Whether a field, or the header of a column, of this name says so: `Case sensitive`,
  /// `en case sensitive`, 区分大小写.
  package static func isName(_ name: String) -> Bool {
    if name.utf8.count > 64 { return false }
    let letters = name.lowercased().filter(\.isLetter)
    return names.contains(letters) || endings.contains { letters.hasSuffix($0) }
  }

  /// Whether a value says yes.
  package static func isSet(_ value: String) -> Bool {
    values.contains(value.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
  }

  private static let names: Set<String> = ["case", "cs"]
  private static let endings = [
    "casesensitive", "casesensitivity", "matchcase", "casematters", "区分大小写", "區分大小寫", "大小写敏感",
    "大小寫敏感", "大小写区分", "大小寫區分", "是否区分大小写",
  ]
  private static let values: Set<String> = [
    "yes", "true", "1", "y", "t", "x", "sensitive", "casesensitive", "on", "exact", "exactmatch",
    "strict", "是", "是的", "区分", "區分", "敏感", "√", "✓", "✔", "☑",
  ]
}
