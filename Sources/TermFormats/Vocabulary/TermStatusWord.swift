internal import Terminology

/// The words by which tables name the status of a term.
enum TermStatusWord {
  /// The status that a cell names in English, TBX's or Chinese words, or nil.
  static func status(_ cell: String) -> Term.Status? {
    switch cell {
    case "首选", "推荐", "优先", "批准", "已批准", "首選", "推薦": .preferred
    case "允许", "许用", "可用", "允許", "許用": .admitted
    case "不推荐", "弃用", "废弃", "不推薦", "棄用", "廢棄": .deprecated
    case "已替代", "被取代", "过时", "已取代", "過時": .superseded
    case "禁用", "禁止", "不可用", "禁止使用", "不可使用", "不得使用", "勿用", "未批准", "不批准": .forbidden
    case "建议", "候选", "待定", "待审", "待审核", "建議", "候選", "待審", "待審核": .proposed
    default: TBXPicklists.status(cell)
    }
  }
}
