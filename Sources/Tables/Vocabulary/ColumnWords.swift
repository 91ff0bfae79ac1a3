internal import Terminology

/// The one list of words that headers of tables are made of, in English and Chinese, as
/// ``TableColumn/folded(_:)`` folds them. Names of languages stand in ``LanguageWords``.
enum ColumnWords {
  /// Words that say no more than that there are terms.
  static let onlyTerms: Set<String> = [
    "term", "terms", "keyword", "translation", "text", "术语", "術語", "词条", "词语", "词汇", "译文", "翻译",
  ]

  static let names: [String: TableColumn] = {
    var names: [String: TableColumn] = [:]
    for (column, words) in groups {
      for word in words.split(separator: " ") { names[String(word)] = column }
    }
    return names
  }()

  private static let groups: [(TableColumn, String)] = [
    (
      .source,
      "source src sl sourceterm sourcetext sourcestring sourcesegment term terms keyword original "
        + "sourcephrase originaltext originalstring originalsegment phrase string"
    ),
    (.source, "源文 源术语 原文 原语 术语 词条 词语 词汇 術語 原文術語 原文术语 源词"),
    (.target, "target tgt trg tl targetterm targettext targetstring targetsegment"),
    (.target, "translation translations translatedtext translatedstring translatedsegment"),
    (.target, "译文 译语 译名 翻译 目标术语 目标文 对应词 譯文 譯名 翻譯 译文术语 目标词"),
    (.sourceLanguage, "sourcelanguage sourcelang srclang srclanguage 源语言 源语 源語言"),
    (
      .targetLanguage,
      "targetlanguage targetlang tgtlang trglang tgtlanguage 目标语言 目标语 目標語言 目標語"
    ),
    (.sourceVariants, "sourcevariants sourcesynonyms"),
    (.targetVariants, "targetvariants targetsynonyms"),
    (
      .variants,
      "synonym synonyms variant variants alias aliases abbreviation abbreviations abbr acronym "
        + "acronyms abbrev abbrevs initialism initialisms shortform shortforms shortname "
        + "englishabbreviation englishacronym englishshortform chineseabbreviation chineseshortform "
        + "同义词 同義詞 别名 别称 变体 缩写 简称 別名 別稱 變體 縮寫 簡稱 缩略语 縮略語 缩略词 縮略詞 缩写词 縮寫詞 "
        + "英文缩写 英文縮寫 英文简称 英文簡稱 英语缩写 英語縮寫 中文缩写 中文縮寫 中文简称 中文簡稱"
    ),
    (.language(.english), "englishterm 英文名 英文名称 英文术语 英文術語 英文全称"),
    (.language(.chinese), "chineseterm 中文名 中文名称 中文术语 中文術語"),
    (
      .identifier,
      "id no number nr # identifier key keyname entryid conceptid termid stringid segmentid resourceid 编号 序号 編號 序號 号码 no号"
    ),
    (.status, "status state usagestatus termstatus usage entrystatus 状态 使用状态 狀態"),
    (
      .note,
      "note notes comment comments remark remarks entrynote translatorcomments developercomments 备注 注释 说明 附注 備註 註釋 說明 注解 批注 评论 評論 译注 譯註"
    ),
    (
      .definition, "definition definitions description meaning 定义 释义 含义 描述 定義 釋義 解释"
    ),
    (
      .subject,
      "subject subjectfield domain field category topic entrysubject entrydomain 领域 学科 分类 类别 主题 "
        + "領域 分類 行业"
    ),
    (.partOfSpeech, "pos partofspeech wordclass 词性 詞性"),
    (
      .context,
      "context contexts example examples sentence exampleofuse usageexample msgctxt 上下文 语境 例句 例子 語境 示例"
    ),
    (.termInfo, "terminfo"),
    (.termExample, "termexample"),
    (.confidence, "confidence 置信度"),
    (
      .longest,
      "maxlength maxlen maxwidth maximumlength maximumwidth maxchars maxcharacters maxcharacter "
        + "lengthlimit characterlimit characterslimit charlimit sizelimit lengthrestriction "
        + "最大长度 最大長度 长度限制 長度限制 字数限制 字數限制 最大字数 最大字數 字符限制 字符数限制 最大字符数 最大字符"
    ),
    (
      .ignored,
      "sourceids targetids frequency freq count file line column evidence attention type date author created creator "
        + "modified modifier createdby createdat modifiedby modifiedat lastmodified lastmodifiedby "
        + "updatedat updatedby entrycreated entrycreator entrylastmodified entrymodifier "
        + "频率 频次 次数 日期 作者 类型 更新日期 修改日期 创建日期 创建人 修改人 更新人 最后修改 最后更新 更新时间 修改时间 创建时间"
    ),
    (.origin, "origin 来源 出处 來源 出處"),
    (.customer, "customer customers client entryclientid 客户 客戶"),
    (.project, "project projects product entryprojectid 项目 项目名称 項目"),
    (.flags, "flags flag weblateflags checkflags 标志"),
    (
      .kept(true),
      "donottranslate dnt donttranslate don'ttranslate don’ttranslate notranslate nottranslated "
        + "nontranslatable untranslatable keepasis keeporiginal keepsource leaveasis readonly "
        + "不翻译 不译 不要翻译 无需翻译 不需翻译 保留原文 不翻譯 不譯 無需翻譯 是否不翻译 不可译 保持原文"
    ),
    (
      .kept(false),
      "translatable translationneeded translationnote translate 可翻译 是否翻译 需要翻译 需翻译 是否需要翻译 可譯 是否翻譯"
    ),
    (.unwanted(.forbidden), UnwantedWords.forbidden),
    (.unwanted(.deprecated), UnwantedWords.deprecated),
  ]
}
