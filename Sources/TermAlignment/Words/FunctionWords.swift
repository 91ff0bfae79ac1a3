/// Small closed word lists that tell where a Chinese term cannot begin.
enum FunctionWords {
  /// Words that hold no part of a term: particles, pronouns, prepositions,
  /// conjunctions, auxiliaries, adverbs.
  static let grammatical: Set<String> = [
    "的", "地", "得", "了", "着", "过", "们", "是", "在", "有", "和", "与", "及", "或", "以及", "并", "并且", "而",
    "而且", "但", "但是", "也", "都", "就", "还", "又", "再", "才", "只", "不", "没", "没有", "未", "无", "很", "更",
    "最", "太", "非常", "十分", "相当", "这", "那", "这个", "那个", "这些", "那些", "此", "该", "其", "其他", "其中", "某",
    "各", "每", "本", "我", "你", "您", "他", "她", "它", "我们", "你们", "他们", "它们", "咱们", "自己", "自家", "对",
    "对于", "关于", "针对", "为", "为了", "以", "用", "由", "从", "自", "到", "向", "往", "于", "把", "被", "将", "使",
    "让", "令", "给", "跟", "同", "比", "按", "按照", "或者", "还是", "而是", "只是", "不是", "也是", "都是", "根据", "通过",
    "经过", "随着", "作为", "基于", "除了", "除", "等",
    "等等", "所", "之", "者", "可", "可以", "能", "能够", "会", "要", "应", "应该", "必须", "需", "需要", "正", "正在",
    "已", "已经", "曾", "曾经", "将要", "即", "即将", "即使", "如", "如果", "若", "则", "因", "因为", "因此", "所以",
    "由于", "虽然", "尽管", "然而", "不过", "另外", "此外", "同时", "甚至", "比如", "例如", "像", "所谓", "一种", "一个",
    "一些", "这种", "那种", "这样", "那样", "什么", "怎么", "如何", "哪", "哪些", "多少", "几", "两", "种", "个", "名",
    "款", "项", "次", "位", "家", "吗", "呢", "吧", "啊", "嘛", "至", "至于", "与其", "及其", "并非", "仍", "仍然",
    "依然", "一直", "始终", "也就是", "就是", "那么", "这么", "多么", "怎么样", "均", "皆", "亦", "乃", "乃至", "无论", "不论",
    "凡", "上述", "以下", "以上", "经",
    "目前", "当前", "现在", "今年", "去年", "明年", "本季度", "近期", "最近", "未来", "过去", "之前", "之后", "以来", "大多",
    "主要", "尤其", "特别", "特别是", "分别", "约", "大约", "近", "超过", "达", "达到", "约为", "来", "去", "里",
    "下", "上", "中", "内", "外", "时", "后", "前", "间", "当", "当中", "之中", "下面", "接下来", "首先", "其次", "最后",
    "然后",
  ]

  /// Verbs that lead up to a term without being part of it.
  static let leading: Set<String> = [
    "进行", "推出", "发布", "宣布", "称为", "称", "称之为", "叫", "叫做", "叫作", "名为", "命名", "命名为", "提供", "提供了", "给出",
    "提出", "作出", "做出", "列出", "包括",
    "包含", "使用", "采用", "利用", "运用", "实现", "获得", "取得", "保持", "继续", "看到", "看", "谈", "谈谈", "谈到",
    "讨论", "提到", "提及", "介绍", "启动", "开发", "构建", "打造", "建立", "建设", "成立", "成为", "变成", "带来", "产生",
    "引入", "引进", "导入", "支持", "加入", "接入", "开始", "结束", "完成", "增加", "减少", "提高", "提升", "降低", "改善",
    "改进", "优化", "推动", "推进", "促进", "影响", "涉及", "负责", "计入", "确认", "计提", "记录", "注入", "影響", "担心",
    "关注", "聚焦", "专注", "预计", "预期", "预测", "认为", "表示", "指出", "强调", "说", "问", "想", "做", "搞", "叫做",
    "运行", "部署", "上线", "采取", "执行", "开展", "举行", "接受", "请", "拥有", "具有", "具备", "存在", "属于", "等于",
    "相当于", "得到", "拿到", "收到", "拿下", "买", "卖", "播放", "添加", "新增", "启用", "面临", "遭遇", "应对", "对抗",
    "押注", "加码", "投入到", "看好", "摆脱", "走出", "造成", "导致", "引发", "引起", "形成", "相信", "希望", "要求", "允许", "禁止",
    "避免", "防止",
    "评估", "衡量", "考虑", "选择", "调整", "迁移", "转向", "转为", "转移", "覆盖", "占据", "占", "测试", "验证", "披露",
    "公布", "签署", "签订", "收购", "出售", "售出", "销售", "购买", "租用", "迎来", "抵消", "承担", "消化", "吸收", "试点", "上调",
    "下调", "拉低", "拉高", "拖累", "剔除",
    "重视", "注重", "看重", "追求", "欢迎", "探讨", "了解", "理解", "掌握", "熟悉",
  ]

  /// Modifiers that stand before a term and hardly ever belong to it.
  static let modifiers: Set<String> = [
    "强劲", "新的", "巨大", "重大", "重要", "整体", "总体", "整个", "全部", "所有", "部分", "优秀", "良好", "不断",
    "迅速", "真正", "实际", "预计", "预期", "相关", "有关", "自研", "旗下", "年度", "季度", "期末", "期初", "税后", "税前",
    "平均", "累计", "未来", "简单", "复杂", "完整", "额外", "潜在", "上一代", "下一代", "新一代", "第一", "第二", "第三",
    "首个", "大规模", "大量", "显著", "明显", "进一步", "更多", "更好", "专门", "独立", "典型", "类似", "同样", "相同",
    "常用", "常见", "不同", "各种", "多种", "多个", "许多", "众多", "少数", "现有", "已有", "原有", "既有", "本季", "上季", "全年",
  ]

  /// Modifiers that belong to some terms, such as 大语言模型 and 全球定位系统.
  static let weakModifiers: Set<String> = [
    "长期", "短期", "新", "全新", "大", "小", "高", "低", "核心", "独特", "稳定", "持续", "快速", "直接", "自有", "客户",
    "公司", "集团", "全球", "美国", "中国", "首", "年", "季", "月", "末", "初", "传统", "关键", "主要", "内部", "外部",
  ]

  /// Classifiers and other single characters that a term does not begin with.
  static let classifiers: Set<String> = [
    "座", "间", "部", "条", "支", "块", "批", "份", "笔", "场", "轮", "届", "期", "波", "套", "组", "类", "层", "张",
    "件",
    "台", "架", "艘", "颗", "粒", "根", "只", "头", "匹", "辆", "栋", "幢", "所", "枚", "副", "番", "遍", "回", "趟",
  ]

  /// Classifiers that end nouns as well: 无进展生存|期, 对照|组.
  static let nounClassifiers: Set<String> = ["期", "部", "组", "类", "层", "件", "所", "台", "场"]

  /// Verbs of one character, which a term does not begin with.
  static let singleVerbs: Set<String> = [
    "请", "让", "说", "看", "卖", "买", "叫", "把", "做", "问", "想", "用", "谈", "讲", "写", "读", "听", "造", "称",
    "学", "找", "选", "给", "搞", "患", "得",
  ]

  /// Adjectives and prefixes of one character, which begin a term and end none: 非小 of 非小细胞肺癌, 肿瘤微 of 肿瘤微环境.
  static let singleAdjectives: Set<String> = [
    "小", "大", "微", "旧", "低", "少", "短", "多", "强", "弱", "粗", "细", "快", "慢", "坏", "亚", "超",
  ]

  /// Words of two characters that open a phrase, also where a segmenter divides them.
  static let openings: Set<String> = [
    "所谓", "称为", "名为", "叫做", "叫作", "称作", "译为", "译作", "例如", "比如", "包括", "来自", "基于", "对于", "关于",
    "由于", "属于", "作为", "成为", "以及", "就是", "也是", "都是", "不是", "通过", "经过", "根据", "按照", "针对", "使用",
    "采用", "利用",
  ]

  /// Characters that complete a verb, as in 看到 and 给出, and begin no name.
  static let complements: Set<String> = [
    "出", "到", "成", "入", "起", "来", "去", "上", "下", "过", "好", "完", "住", "开", "见", "及", "进", "回", "明",
    "法",
  ]

  /// Chinese prefixes with the English ones that they render.
  static let prefixes: [String: [String]] = [
    "后": ["post"], "预": ["pre", "fore", "advance"], "非": ["non", "un", "in", "off-"],
    "未": ["un", "non", "in", "not"], "无": ["non", "un", "less", "without", "wireless", "no-"],
    "抗": ["anti", "resist"], "低": ["hypo", "low"], "高": ["hyper", "high"],
    "逆": ["retro", "reverse", "inverse"],
    "反": ["anti", "counter", "un", "reverse"], "再": ["re"], "多": ["multi", "poly"],
    "超": ["super", "hyper", "ultra", "over"], "微": ["micro", "fine"],
    "副": ["vice", "deputy", "sub", "co-"], "准": ["quasi", "pre", "para"], "去": ["de"],
    "子": ["sub"], "跨": ["cross", "trans", "inter"], "自": ["self", "auto"],
    "半": ["semi", "half", "hemi"], "不": ["un", "in", "non", "ir", "dis"], "亚": ["sub", "asia"],
    "类": ["quasi", "-like"], "单": ["single", "mono", "uni"], "双": ["dual", "double", "bi", "two"],
    "全": ["full", "all", "omni", "total", "whole", "pan"], "总": ["total", "gross", "general"],
    "净": ["net"], "毛": ["gross"], "过": ["over", "hyper"], "欠": ["under", "hypo"],
    "次": ["sub", "secondary"],
  ]

  /// Prefixes that deny, and begin a term beside English that denies too.
  static let denials: Set<String> = ["非", "无", "無"]

  /// Whether English denies what a term with such a prefix does: non-GAAP, progression-free survival.
  static func denies(_ term: EnglishTerm) -> Bool {
    let text = term.text.lowercased()
    return text.contains("-free")
      || ["non", "un", "no-", "no ", "off-", "wireless", "without"]
        .contains(where: text.hasPrefix)
      || term.words.contains { $0.lowercased().hasSuffix("less") }
  }

  /// Whether the English has the like of a Chinese prefix; nil where the word is none. 可 is
  /// one only beside words such as readable and stability, and 经, 已 and 被 beside participles,
  /// as they are words of grammar elsewhere.
  static func prefix(_ word: String, fits term: EnglishTerm) -> Bool? {
    if word == "可" { return term.words.contains(where: isOfAbility) ? true : nil }
    if ["经", "已", "被"].contains(word) {
      return term.words.contains { $0.utf8.count > 4 && $0.lowercased().hasSuffix("ed") }
        ? true : nil
    }
    // The letters of INED begin with no prefix.
    guard let english = prefixes[word] else { return nil }
    return !term.isAcronym && english.contains(where: term.text.lowercased().hasPrefix)
  }

  /// Words of grammar that are part of a term where its English has the like: 其他综合收益 for other
  /// comprehensive income.
  private static let renderings: [String: Set<String>] = [
    "其他": ["other"], "其它": ["other"], "每": ["per", "each", "every"],
  ]

  /// Whether a word of grammar stands for a word of one of some English terms.
  static func isRendered(_ word: String, by terms: [EnglishTerm]) -> Bool {
    guard let english = renderings[word] else { return false }
    return terms.contains { $0.words.contains { english.contains($0.lowercased()) } }
  }

  /// Whether an English word says what can be done: readable, sustainability.
  private static func isOfAbility(_ word: String) -> Bool {
    let word = word.lowercased()
    let endings = ["able", "ible", "ables", "ibles", "ably", "ibly", "ability", "ibility"]
    return word.utf8.count > 6 && endings.contains(where: word.hasSuffix)
  }

  /// Words after a term that are not part of it, as in 预训练中(Pre-training).
  static let localizers: Set<String> = [
    "中", "里", "内", "上", "下", "时", "等", "之中", "当中", "之内", "之上", "期间", "方面", "过程中",
  ]

  /// Words that join two parts of a term and are allowed inside one.
  static let joiners: Set<String> = ["的", "与", "和", "及", "之", "或"]

  /// Characters that end a word and are none of their own: 委员|会, 原发|性.
  static let endings: Set<String> = [
    "会", "性", "量", "率", "者", "器", "员", "机", "费", "额", "度", "力", "化", "型", "类", "品", "表", "法",
    "学", "病", "症", "物", "剂", "式", "值", "期", "权", "金", "款", "书", "单", "商",
    "酶",
  ]

  /// Function words that stand inside terms: 软件即服务, 折旧与摊销.
  static let insideTerms: Set<String> = ["即", "与", "和", "及", "或", "之", "对", "到", "以", "非"]

  /// Openings of a bracket that holds an aside, an example or a reference.
  static let asideOpenings: [String] = [
    "如", "例如", "比如", "包括", "含", "包含", "即", "指", "见", "注", "主要", "目前", "约", "截至", "其中", "下称", "以下",
    "原", "现", "曾", "均", "按", "不", "未", "已", "由", "在", "是", "这", "那", "我", "你", "他", "它", "为", "与",
    "和",
    "同比", "环比", "目标", "占", "超", "近", "至", "自", "从", "一个", "一种", "一款", "前", "后", "哪怕", "尤其", "特别",
    "因", "但", "且", "无需", "无须", "再次", "重新", "仅", "只", "必须", "默认", "可选", "必填", "推荐", "优先", "用于", "用来",
    "通过", "基于", "也", "还", "或", "另", "据", "来自", "位于", "可", "需", "请", "参见", "详见",
  ]

  /// Words that end the title of a person.
  static let roleEndings: [String] = [
    "官", "总裁", "经理", "主管", "负责人", "分析师", "董事", "董事长", "主席", "创始人", "高管", "主任", "部长", "教授", "博士",
    "院长", "会长", "秘书", "总监", "行长", "校长", "发言人", "记者", "律师", "主持人", "顾问", "合伙人", "经济学家", "长",
    "总统", "总理", "创办人", "总管", "总编", "干事",
  ]

  /// Abbreviated titles of persons.
  static let roleAbbreviations: Set<String> = [
    "CEO", "CFO", "COO", "CTO", "CIO", "CMO", "CPO", "CSO", "CHRO", "EVP", "SVP", "VP", "IR",
  ]

  /// Degrees and the like after a person's name.
  static let degrees: Set<String> = [
    "MD", "PhD", "Ph.D", "JD", "MBA", "CPA", "CFA", "RN", "Esq", "Jr", "Sr", "PE", "LLM", "LLB",
  ]

  /// English words, and pairs of words, that tell a post, in lower case.
  static let englishPosts: Set<String> = [
    "officer", "president", "chairman", "chairwoman", "chairperson", "founder", "co-founder",
    "cofounder", "treasurer", "ceo", "cfo", "coo", "cto", "managing director", "general manager",
    "senior analyst", "senior manager", "deputy director", "executive director",
  ]

  /// English words that open an aside, an example or a reference.
  static let englishAsides: Set<String> = [
    "e.g", "eg", "i.e", "ie", "see", "as", "including", "such", "like", "note", "the", "about",
    "approximately", "up", "down", "and", "or", "but", "in", "on", "at", "with", "is", "was",
    "not", "no", "laughs", "laughter", "inaudible", "ph", "sic", "continued", "cont", "page",
    "figure", "fig", "table", "chart", "source", "unaudited", "ibid",
  ]
}
