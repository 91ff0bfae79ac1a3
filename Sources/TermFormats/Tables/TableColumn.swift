internal import Terminology
internal import TextIO

/// What a column of a table of terms holds, by its header.
enum TableColumn: Sendable, Hashable {
  case source, target
  case sourceVariants, targetVariants
  case language(Language)
  case identifier, status, note, definition, subject, partOfSpeech, context
  /// The source, customers and projects of a concept.
  case origin, customer, project
  /// What is said of each term in another column.
  indirect case about(TableColumn, TermAttribute)
  /// A column of another kind, by its name.
  case other(String)
  /// A column that is known and has no place of its own, such as a frequency.
  case ignored

  /// Whether the column holds terms.
  var holdsTerms: Bool {
    switch self {
    case .source, .target, .language: true
    default: false
    }
  }

  /// What a header says, or nil when it says nothing known.
  init?(header: String) {
    if let exact = TableColumn.exact(header) {
      self = exact
      return
    }
    let name = TableColumn.folded(header)
    if let known = TableColumn.names[name] {
      self = known
    } else if let language = TableColumn.language(header) {
      self = .language(language)
    } else if let about = TableColumn.about(header) {
      self = about
    } else {
      return nil
    }
  }

  // MARK: Headers that we write

  private static let termPrefix = "term:"
  private static let fieldPrefix = "field:"

  /// The header of a language's terms: its tag, marked where the tag alone would not
  /// be taken for a language.
  static func header(for language: Language) -> String {
    let tag = language.rawValue
    return TableColumn(header: tag) == .language(language) ? tag : termPrefix + tag
  }

  /// The header of another field, marked where its name means something.
  static func header(forField name: String) -> String {
    let column = TableColumn(header: name)
    let isFree = column == nil || column == .ignored
    return isFree && name == TermText.tidied(name) && !name.hasPrefix("#")
      ? name : fieldPrefix + name
  }

  /// A marked header, which says outright what it is.
  private static func exact(_ header: String) -> TableColumn? {
    if header.hasPrefix(fieldPrefix) { return .other(String(header.dropFirst(fieldPrefix.count))) }
    guard header.hasPrefix(termPrefix) else { return nil }
    let words = header.dropFirst(termPrefix.count).split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let tag = words.first else { return nil }
    let language = TableColumn.language(Language(rawValue: String(tag)))
    guard words.count > 1 else { return language }
    return TermAttribute(folded: folded(String(words[1]))).map { .about(language, $0) }
  }

  /// What a header such as `en status`, `zh-CN_note` or `中文定义` says.
  private static func about(_ header: String) -> TableColumn? {
    let name = TermText.tidied(header)
    // Nobody writes longer ones, and each place is tried.
    guard name.count <= 64 else { return nil }
    for split in name.indices.dropFirst() {
      guard let attribute = TermAttribute(folded: folded(String(name[split...]))) else { continue }
      let home = String(name[..<split])
      if let column = names[folded(home)], column.holdsTerms { return .about(column, attribute) }
      // A tag needs a mark after it: `item` is nothing about Italian.
      guard let last = home.last, " _:：-".contains(last) else { continue }
      if let language = language(String(home.dropLast())) {
        return .about(.language(language), attribute)
      }
    }
    return nil
  }

  /// Lower case, without spaces, `_`, `-` and brackets with what is in them.
  private static func folded(_ header: String) -> String {
    var result = ""
    var depth = 0
    for character in header.lowercased() {
      switch character {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth = max(0, depth - 1)
      case " ", "_", "-", "\u{3000}", "\u{FEFF}", "*", ":", "：", ".": continue
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }

  private static let names: [String: TableColumn] = {
    let groups: [(TableColumn, String)] = [
      (
        .source,
        "source src sourceterm sourcetext sourcestring sourcelanguage term terms keyword original"
      ),
      (.source, "源语言 源语 源文 源术语 原文 原语 术语 词条 词语 词汇 源語言 術語 原文術語"),
      (.target, "target tgt targetterm targettext targetstring targetlanguage"),
      (.target, "translation translations"),
      (.target, "译文 译语 译名 翻译 目标语言 目标语 目标术语 对应词 譯文 譯名 翻譯 目標語言"),
      (.sourceVariants, "sourcevariants sourcesynonyms"),
      (.targetVariants, "targetvariants targetsynonyms"),
      (.language(.english), "english eng englishterm 英文 英语 英語 英文名 英文名称 英文术语 英文術語 英文全称"),
      (.language(.chinese), "chinese chineseterm chi zho mandarin 中文 汉语 漢語 中文名 中文名称 中文术语 中文術語"),
      (.language(Language(rawValue: "zh-Hans")), "simplifiedchinese chinesesimplified 简体中文 简体 简中"),
      (
        .language(Language(rawValue: "zh-Hant")),
        "traditionalchinese chinesetraditional 繁体中文 繁體中文 繁体 繁體 繁中"
      ),
      (
        .identifier, "id no number nr # identifier entryid conceptid termid stringid 编号 序号 編號 序號 号码"
      ),
      (.status, "status usagestatus termstatus usage 状态 使用状态 狀態"),
      (.note, "note notes comment comments remark remarks 备注 注释 说明 附注 備註 註釋 說明"),
      (.definition, "definition description meaning 定义 释义 含义 描述 定義 釋義"),
      (.subject, "subject subjectfield domain field category topic 领域 学科 分类 类别 主题 領域 分類"),
      (.partOfSpeech, "pos partofspeech wordclass 词性 詞性"),
      (.context, "context contexts example examples sentence 上下文 语境 例句 例子 語境"),
      (.ignored, "frequency freq count file line column evidence confidence attention type date"),
      (.ignored, "author 频率 频次 次数 日期 作者 类型 置信度"),
      (.origin, "origin 来源 出处 來源 出處"),
      (.customer, "customer customers client 客户 客戶"),
      (.project, "project projects product 项目 項目"),
    ]
    var names: [String: TableColumn] = [:]
    for (column, words) in groups {
      for word in words.split(separator: " ") { names[String(word)] = column }
    }
    return names
  }()

  /// A language tag or a locale, such as `zh-CN` or `en_US`.
  private static func language(_ header: String) -> Language? {
    let tag = Language(rawValue: TermText.tidied(header)).rawValue
    let language = Language(rawValue: LanguageTag.cased(tag))
    let subtags = language.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.utf8.count), subtags.count <= 3,
      LanguageTag.wellFormed(language.rawValue) == language.rawValue
    else { return nil }
    if subtags.count == 1 {
      return known.contains(language.primary) ? language : nil
    }
    return language
  }

  /// Languages that a bare two-letter header may name; `id` and `no` mean other things.
  private static let known: Set<String> = [
    "zh", "en", "cmn", "yue", "de", "fr", "es", "it", "pt", "ja", "ko", "ru", "uk", "ar", "nl",
    "sv", "da", "fi", "nb", "pl", "cs", "tr", "vi", "th", "ms", "el", "he", "hu", "ro",
  ]
}
