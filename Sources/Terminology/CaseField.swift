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

  /// Whether a note says that a term is to be written as it is: "always capitalised", "do not
  /// translate, capital P", 保留英文. Only a part between marks that says nothing else counts, so that no note
  /// on capitalised costs does.
  package static func isSaid(inNote note: String) -> Bool {
    if note.utf8.count > 200 { return false }
    return note.split { ",;.，；。、(（)）".contains($0) }.contains { part in
      let words = part.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
      let said = words.joined(separator: " ")
      if wholeNotes.contains(said) { return true }
      if words.contains(where: { ["no", "not", "never", "without"].contains($0) }) { return false }
      if let last = part.split(separator: " ").last, last.count == 1,
        last.first?.isUppercase == true,
        words.dropLast().last == "capital"
      {
        return true
      }
      return beginningsOfNotes.contains { said.hasPrefix($0) }
    }
  }

  private static let wholeNotes: Set<String> = [
    "capitalised", "capitalized", "case sensitive", "capitals", "upper case", "uppercase",
    "initial capital", "initial capitals", "do not translate", "don't translate", "dnt",
    "never translate", "not to be translated", "not translated", "keep as it is", "keep as is",
    "leave as it is", "leave as is", "不译", "不譯", "不翻译", "不翻譯", "无需翻译", "無需翻譯", "保留英文", "保留原文",
    "区分大小写", "區分大小寫", "大写", "大寫", "首字母大写", "首字母大寫",
  ]
  private static let beginningsOfNotes = [
    "always capital", "always in capital", "always with capital", "always with a capital",
    "keep capital", "keep the capital", "with capital", "with a capital", "in capitals",
    "capital letter", "capital first letter",
  ]

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
