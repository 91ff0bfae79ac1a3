/// The words over columns of terms that are not to be used, separated by spaces.
enum UnwantedWords {
  /// Over columns of terms that must not be used.
  static let forbidden = joined(
    "forbidden isforbidden donotuse donotusethis donttuse don'tuse don’tuse dontuse nottobeused "
      + "notallowed notpermitted notapproved unapproved prohibited banned blacklist blacklisted "
      + "blocklist nogo neveruse wrong incorrect",
    "禁用 禁止 禁止使用 不可用 不可使用 不得使用 不能使用 不能用 不要用 不要使用 不允许 不允许使用 勿用 请勿使用 禁 错误 误 未批准 不批准",
    alone: "是否禁用 禁忌")

  /// Over columns of terms that should no longer be used.
  static let deprecated = joined(
    "deprecated notrecommended avoid tobeavoided discouraged obsolete",
    "不推荐 不推荐使用 不推薦 不建议 不建议使用 避免 避免使用 弃用 废弃 棄用 廢棄 已废弃 旧", alone: "")

  /// The words alone, and with words for terms behind them: `forbiddenterms`, 禁用译法.
  private static func joined(_ english: String, _ chinese: String, alone: String) -> String {
    let tails = ["term", "terms", "word", "words", "translation", "translations", "rendering"]
    let ends = [
      "词", "詞", "语", "术语", "術語", "译法", "譯法", "译名", "譯名", "译文", "表达", "说法", "用语", "词语", "词汇",
    ]
    var words = alone.split(separator: " ").map(String.init)
    for word in english.split(separator: " ") {
      words.append(String(word))
      words += tails.map { word + $0 }
    }
    for word in chinese.split(separator: " ") {
      // 误, 禁 and 旧 alone say too little.
      if word.count > 1 { words.append(String(word)) }
      words += ends.map { word + $0 }
      words += ends.map { "\(word)的\($0)" }
    }
    return words.joined(separator: " ")
  }
}
