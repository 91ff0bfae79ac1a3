/// The words by which headers name languages, their scripts and regions, in English and Chinese.
enum LanguageWords {
  /// What a word says.
  enum Meaning: Sendable {
    case language(String)
    /// Chinese in a script.
    case written(String)
    case script(String)
    case region(String)
    /// A language in a region.
    case locale(String, region: String)
    /// A language by a code that stands for a region beside another language.
    case code(String, region: String)
    /// A word such as 术语 that stands beside a language.
    case filler
  }

  /// Languages that a bare code of two or three letters may name; `id` and `no` mean other things.
  static let codes: Set<String> = [
    "zh", "en", "cmn", "yue", "de", "fr", "es", "it", "pt", "ja", "ko", "ru", "uk", "ar", "nl",
    "sv", "da", "fi", "nb", "pl", "cs", "tr", "vi", "th", "ms", "el", "he", "hu", "ro", "bg", "hr",
    "sr", "sk", "sl", "hi",
  ]

  /// Languages that a code may name beside a region.
  static let allCodes: Set<String> = codes.union([
    "id", "no", "nn", "et", "lv", "lt", "fa", "ur", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa",
    "is", "ga", "mt", "sq", "mk", "bs", "az", "kk", "uz", "mn", "ka", "hy", "af", "sw", "fil", "tl",
    "km", "lo", "my", "ne", "si", "eu", "ca", "gl", "cy", "be", "zho", "eng", "lb", "ug", "bo",
  ])

  /// Scripts that a tag may name.
  static let scripts: Set<String> = ["Hans", "Hant", "Latn", "Cyrl", "Arab", "Hani", "Deva"]

  /// The most characters of a word in ``han``.
  static let longestHan = han.keys.map(\.count).max() ?? 1

  /// Words of Latin letters, joined and in lower case.
  static let latin: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    for code in codes { words[code] = .language(code) }
    add(languages, to: &words) { .language($0) }
    add(regions, to: &words) { .region($0) }
    add("chs zhs zhhans schinese simplifiedchinese chinesesimplified", to: &words, .written("Hans"))
    add("cht zht zhhant tchinese", to: &words, .written("Hant"))
    add("traditionalchinese chinesetraditional", to: &words, .written("Hant"))
    words["zhcn"] = .locale("zh", region: "CN")
    words["zhtw"] = .locale("zh", region: "TW")
    add("simplified simp hans", to: &words, .script("Hans"))
    add("traditional trad hant", to: &words, .script("Hant"))
    add(
      "term terms name names text texts string strings segment segments word words column language "
        + "lang entry translation translations synonym synonyms variant variants alias aliases "
        + "target preferred recommended approved standard official "
        + "alternative alternatives phrase phrases sentence sentences equivalent", to: &words,
      .filler)
    words["uk"] = .code("uk", region: "GB")
    words["enus"] = .locale("en", region: "US")
    for word in ["engb", "ukenglish"] { words[word] = .locale("en", region: "GB") }
    return words
  }()

  /// Words of Han characters.
  static let han: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    add(hanLanguages, to: &words) { .language($0) }
    add(hanRegions, to: &words) { .region($0) }
    add("简中 簡中", to: &words, .written("Hans"))
    add("繁中", to: &words, .written("Hant"))
    add("简体 簡體 简体字 简 簡 简化字 简体版", to: &words, .script("Hans"))
    add("繁体 繁體 繁体字 繁 正体 正體 正体字", to: &words, .script("Hant"))
    add(
      "术语 術語 名称 名稱 名 词条 詞條 词 詞 词语 詞語 词汇 詞彙 译名 譯名 译文 譯文 译法 譯法 对应词 对照 表达 全称 全稱 "
        + "简称 简写 缩写 说法 写法 文本 内容 版 版本 语言 语种 列 翻译 翻譯 单词 短语 词组 句子 句 段 原文 源文 同义词 同義詞 "
        + "推荐 首选 标准 规范 官方 目标 源 别名 别称 变体 的 对应 表述 用语 用词 条目 释名", to: &words, .filler)
    return words
  }()

  private static let languages: [(String, String)] = [
    ("en", "english eng"), ("zh", "chinese chi zho mandarin putonghua"), ("yue", "cantonese"),
    ("de", "german"), ("fr", "french"), ("es", "spanish"), ("it", "italian"),
    ("pt", "portuguese"), ("ja", "japanese"), ("ko", "korean"), ("ru", "russian"),
    ("uk", "ukrainian"), ("ar", "arabic"), ("nl", "dutch"), ("sv", "swedish"), ("da", "danish"),
    ("fi", "finnish"), ("nb", "norwegian norwegianbokmal norwegianbokmål"), ("pl", "polish"),
    ("cs", "czech"), ("tr", "turkish"), ("vi", "vietnamese"), ("th", "thai"), ("ms", "malay"),
    ("id", "indonesian"), ("el", "greek"), ("he", "hebrew"), ("hu", "hungarian"),
    ("ro", "romanian"), ("bg", "bulgarian"), ("hr", "croatian"), ("sr", "serbian"),
    ("sk", "slovak"), ("sl", "slovenian slovene"), ("hi", "hindi"),
  ]

  private static let regions: [(String, String)] = [
    ("CN", "cn prc china mainland mainlandchina peoplesrepublicofchina"), ("TW", "tw taiwan"),
    ("HK", "hk hongkong hongkongsar hongkongsarchina"), ("MO", "macau macao macaosar macausar"),
    ("SG", "sg singapore"), ("US", "us usa unitedstates unitedstatesofamerica america american"),
    ("GB", "gb unitedkingdom greatbritain britain british"), ("AU", "au australia australian"),
    ("CA", "canada canadian"), ("IE", "ireland irish"), ("NZ", "nz newzealand"), ("IN", "india"),
    ("ZA", "southafrica"), ("DE", "germany"), ("AT", "austria"), ("CH", "switzerland"),
    ("FR", "france"), ("BE", "belgium"), ("ES", "spain"), ("MX", "mexico"),
    ("419", "latinamerica"), ("BR", "br brazil brazilian"), ("PT", "portugal"), ("JP", "japan"),
    ("KR", "korea southkorea"), ("RU", "russia"), ("NL", "netherlands"), ("IT", "italy"),
  ]

  private static let hanLanguages: [(String, String)] = [
    ("en", "英文 英语 英語 英 英译 英譯 英译文 英譯文"),
    ("zh", "中文 汉语 漢語 汉文 漢文 华语 華語 华文 華文 普通话 國語 国语 中国语 中 汉 漢 中译 中譯 汉译 漢譯 中译文 中譯文"),
    ("yue", "粤语 粵語 广东话 廣東話"), ("de", "德语 德文 德語"), ("fr", "法语 法文 法語"), ("ja", "日语 日文 日語 日本语"),
    ("ko", "韩语 韩文 韓語 韓文 朝鲜语"), ("es", "西班牙语 西班牙文 西語 西语"), ("ru", "俄语 俄文 俄語"), ("it", "意大利语 意大利文"),
    ("pt", "葡萄牙语 葡萄牙文 葡语"), ("ar", "阿拉伯语 阿拉伯文"), ("nl", "荷兰语"), ("th", "泰语 泰文"), ("vi", "越南语 越南文"),
    ("ms", "马来语 马来文"), ("id", "印尼语 印度尼西亚语"), ("pl", "波兰语"), ("tr", "土耳其语"), ("sv", "瑞典语"),
    ("cs", "捷克语"),
    ("el", "希腊语"), ("he", "希伯来语"), ("hu", "匈牙利语"), ("uk", "乌克兰语"), ("hi", "印地语"),
  ]

  private static let hanRegions: [(String, String)] = [
    ("CN", "中国 中國 大陆 大陸 中国大陆 中國大陸 内地 中国内地"), ("TW", "台湾 台灣 臺灣 中国台湾"), ("HK", "香港 中国香港"),
    ("MO", "澳门 澳門 中国澳门"), ("SG", "新加坡"), ("US", "美国 美國 美式 美"), ("GB", "英国 英國 英式"),
    ("AU", "澳大利亚 澳洲"), ("CA", "加拿大"), ("IE", "爱尔兰"), ("NZ", "新西兰"), ("IN", "印度"), ("DE", "德国"),
    ("FR", "法国"), ("BR", "巴西"), ("PT", "葡萄牙"), ("ES", "西班牙"), ("MX", "墨西哥"), ("JP", "日本"),
    ("KR", "韩国"),
    ("RU", "俄罗斯"),
  ]

  private static func add(
    _ groups: [(String, String)], to words: inout [String: Meaning],
    _ meaning: (String) -> Meaning
  ) {
    for (name, list) in groups { add(list, to: &words, meaning(name)) }
  }

  private static func add(
    _ list: String, to words: inout [String: Meaning], _ meaning: Meaning
  ) {
    for word in list.split(separator: " ") { words[String(word)] = meaning }
  }
}
