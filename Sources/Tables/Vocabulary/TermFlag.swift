/// What a cell says in a column of flags, such as `Forbidden` or `禁用`.
package enum TermFlag: Sendable {
  case set, unset

  /// What a cell says, or nil where it is no flag.
  package init?(_ cell: String) {
    let word = cell.lowercased()
    if TermFlag.setWords.contains(word) {
      self = .set
    } else if TermFlag.unsetWords.contains(word) {
      self = .unset
    } else {
      return nil
    }
  }

  /// Whether a cell is a flag also where other cells of its column are words.
  package static func isOutright(_ cell: String) -> Bool {
    ["true", "false", "yes", "no", "是", "否"].contains(cell.lowercased())
  }

  private static let setWords: Set<String> = [
    "true", "yes", "y", "t", "1", "x", "×", "✓", "✔", "√", "☑", "●", "■", "是", "对", "有", "真", "禁用",
    "禁止", "禁止使用", "不可用", "forbidden", "do not use", "prohibited", "banned", "not approved",
    "not allowed", "deprecated", "弃用", "不推荐",
  ]
  private static let unsetWords: Set<String> = [
    "false", "no", "n", "f", "0", "-", "–", "—", "☐", "否", "不", "无", "假", "非", "可用", "允许", "允許",
    "allowed", "permitted", "approved", "ok", "n/a", "none",
  ]
}
