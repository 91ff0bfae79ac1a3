internal import Terminology

/// What a column of a table may say of each term in another column. The raw values
/// stand in headers, after the language.
enum TermAttribute: String, Sendable, CaseIterable {
  case status, kind
  case partOfSpeech = "part of speech"
  case gender, location, region, note, context, source, customer, project
  /// Of the concept, in the language.
  case definition

  /// Whether anything is said of a term.
  func isSaid(of term: Term) -> Bool {
    switch self {
    case .status: term.status != nil
    case .kind: term.kind != nil
    case .partOfSpeech: term.partOfSpeech != nil
    case .gender: term.gender != nil
    case .location: term.location != nil
    case .region: term.region != nil
    case .note: !term.notes.isEmpty
    case .context: !term.contexts.isEmpty
    case .source: term.source != nil
    case .customer: !term.customers.isEmpty
    case .project: !term.projects.isEmpty
    case .definition: false
    }
  }

  /// What is said of a term.
  func values(of term: Term) -> [String] {
    switch self {
    case .status: term.status.map { [$0.rawValue] } ?? []
    case .kind: term.kind.map { [$0.rawValue] } ?? []
    case .partOfSpeech: term.partOfSpeech.map { [$0] } ?? []
    case .gender: term.gender.map { [$0.rawValue] } ?? []
    case .location: term.location.map { [$0] } ?? []
    case .region: term.region.map { [$0] } ?? []
    case .note: term.notes
    case .context: term.contexts.map(\.text)
    case .source: term.source.map { [$0] } ?? []
    case .customer: term.customers
    case .project: term.projects
    case .definition: []
    }
  }

  /// Says it of a term; what is not understood is kept among its other fields.
  func set(_ values: [String], of term: inout Term) {
    guard let first = values.first else { return }
    switch self {
    case .status:
      if let status = TermStatusWord.status(first) {
        term.status = status
      } else {
        keep(first, &term)
      }
    case .kind:
      if let kind = TBXPicklists.kind(first) { term.kind = kind } else { keep(first, &term) }
    case .gender:
      if let gender = Term.Gender(rawValue: first) {
        term.gender = gender
      } else {
        keep(first, &term)
      }
    case .partOfSpeech: term.partOfSpeech = values.joined(separator: ", ")
    case .location: term.location = values.joined(separator: ", ")
    case .region: term.region = values.joined(separator: ", ")
    case .note: term.notes += values
    case .context: term.contexts += values.map { Term.Context($0) }
    case .source: term.source = values.joined(separator: ", ")
    case .customer: term.customers += values
    case .project: term.projects += values
    case .definition: break
    }
  }

  private func keep(_ value: String, _ term: inout Term) { term.fields[rawValue] = value }

  /// The attribute that the folded rest of a header names, in English or Chinese.
  init?(folded: String) {
    guard let attribute = TermAttribute.names[folded] else { return nil }
    self = attribute
  }

  private static let names: [String: TermAttribute] = {
    let groups: [(TermAttribute, String)] = [
      (.status, "status usagestatus termstatus usage 状态 使用状态 狀態"),
      (.kind, "kind type termtype 种类 类型 術語類型 术语类型 類型"),
      (.partOfSpeech, "pos partofspeech wordclass 词性 詞性"),
      (.gender, "gender grammaticalgender 性"),
      (.location, "location termlocation 位置"),
      (.region, "region geographicalusage 地区 地區 使用地区"),
      (.note, "note notes comment comments remark remarks 备注 注释 说明 附注 備註 註釋 說明"),
      (.context, "context contexts example examples sentence 上下文 语境 例句 例子 語境"),
      (.source, "source origin 来源 出处 來源 出處"),
      (.customer, "customer customers client customersubset 客户 客戶"),
      (.project, "project projects product projectsubset 项目 专案 項目"),
      (.definition, "definition description meaning 定义 释义 含义 描述 定義 釋義"),
    ]
    var names: [String: TermAttribute] = [:]
    for (attribute, words) in groups {
      for word in words.split(separator: " ") { names[String(word)] = attribute }
    }
    return names
  }()
}
