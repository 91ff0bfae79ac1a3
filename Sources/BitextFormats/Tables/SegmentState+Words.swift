internal import Bitext
internal import Tables

extension SegmentState {
  /// The state that a cell of a table names, in the words of the tools that write such tables, in
  /// whatever capitals: "Translated (100%)", `Not Started`, 已审核.
  init?(word cell: String) {
    if let state = SegmentState(rawValue: cell) ?? SegmentState(xliff: cell) {
      self = state
      return
    }
    var word = TermText.tidied(cell).lowercased()
    if word.hasSuffix(")"), let open = word.lastIndex(of: "(") {
      word = TermText.tidied(String(word[..<open]))
    }
    word = word.replacing("_", with: " ").replacing("-", with: " ")
    guard let state = Self.words[word] else { return nil }
    self = state
  }

  private static let words: [String: SegmentState] = {
    let table: [(SegmentState, String)] = [
      (
        .initial,
        "new|untranslated|not translated|not started|unstarted|empty|initial|pretranslated|未翻译|未开始|新|新建|未譯|未翻譯"
      ),
      (
        .needsTranslation,
        "needs translation|rejected|translation rejected|to be translated|needs rework|待翻译|已拒绝|待翻譯|已拒絕"
      ),
      (
        .needsReview,
        "needs review|needs editing|needs work|fuzzy|draft|in review|for review|edited|sign off rejected|unapproved|待审核|待审校|需审核|草稿|模糊|待審核|待校對"
      ),
      (.translated, "translated|confirmed|complete|completed|done|已翻译|已译|已确认|完成|已翻譯|已確認"),
      (
        .reviewed,
        "reviewed|approved|translation approved|proofread|reviewer 1 confirmed|reviewer 2 confirmed|已审核|已审校|已批准|已校对|已審核|已校對"
      ),
      (
        .final,
        "final|signed off|sign off approved|approved sign off|finished|published|定稿|已定稿|终稿|終稿"
      ),
    ]
    var words: [String: SegmentState] = [:]
    for (state, names) in table {
      for name in names.split(separator: "|") { words[String(name)] = state }
    }
    return words
  }()
}
