/// What a column of a table may say of each term in another column. The raw values
/// stand in headers, after the language.
package enum TermAttribute: String, Sendable, CaseIterable {
  case status, kind
  case partOfSpeech = "part of speech"
  case gender, location, region, note, context, source, customer, project
  /// Of the concept, in the language.
  case definition
  /// That a term must not be used, or words of the language that must not.
  case forbidden

  /// The attribute that the folded rest of a header names, in English or Chinese.
  package init?(folded: String) {
    guard let attribute = TermAttribute.names[folded] else { return nil }
    self = attribute
  }

  private static let names: [String: TermAttribute] = {
    let groups: [(TermAttribute, String)] = [
      (.status, "status usagestatus termstatus usage administrativestatus 状态 使用状态 狀態"),
      (.kind, "kind type termtype 种类 类型 術語類型 术语类型 類型"),
      (.partOfSpeech, "pos partofspeech wordclass 词性 詞性"),
      (.gender, "gender grammaticalgender 性"),
      (.location, "location termlocation 位置"),
      (.region, "region geographicalusage 地区 地區 使用地区"),
      (
        .note,
        "note notes comment comments remark remarks usagenote 备注 注释 说明 附注 備註 註釋 說明"
      ),
      (
        .context,
        "context contexts example examples sentence termexample exampleofuse usageexample 上下文 语境 例句 例子 語境"
      ),
      (.source, "source origin 来源 出处 來源 出處"),
      (.customer, "customer customers client customersubset 客户 客戶"),
      (.project, "project projects product projectsubset 项目 专案 項目"),
      (.definition, "def definition definitions description meaning 定义 释义 含义 描述 定義 釋義"),
      (.forbidden, UnwantedWords.forbidden),
    ]
    var names: [String: TermAttribute] = [:]
    for (attribute, words) in groups {
      for word in words.split(separator: " ") { names[String(word)] = attribute }
    }
    return names
  }()
}
