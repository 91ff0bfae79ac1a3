internal import Terminology

/// The words by which tables name the status of a term.
enum TermStatusWord {
  /// The status that a cell names in English, TBX's or Chinese words, or nil.
  static func status(_ cell: String) -> Term.Status? {
    switch cell {
    case "首选", "推荐", "优先", "批准", "已批准", "审定", "已审定", "首選", "推薦", "審定", "已審定": .preferred
    case "允许", "许用", "可用", "允許", "許用": .admitted
    case "不推荐", "弃用", "废弃", "已废弃", "不推薦", "棄用", "廢棄", "已廢棄": .deprecated
    case "已替代", "被取代", "过时", "已取代", "過時", "旧称", "旧译", "舊稱", "舊譯": .superseded
    case "作废", "废止", "停用", "已作废", "已停用", "拒绝", "已拒绝", "驳回", "已驳回", "否决", "作廢", "廢止",
      "已作廢", "拒絕", "已拒絕", "駁回", "已駁回", "否決":
      .forbidden
    case "禁用", "禁止", "不可用", "禁止使用", "不可使用", "不得使用", "勿用", "未批准", "不批准": .forbidden
    case "建议", "候选", "待定", "待审", "待审核", "草稿", "审核中", "新建", "待确认", "建議", "候選", "待審", "待審核",
      "審核中", "待確認":
      .proposed
    default: TBXPicklists.status(cell)
    }
  }
}
