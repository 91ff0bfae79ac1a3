internal import Terminology

/// What the rules must know of a language, found out once and not for each unit.
enum TextLanguage: Sendable {
  case chinese(HanScripts.Way?)
  case english
  case other

  init(_ language: Language) {
    self =
      language.isChinese
      ? .chinese(language.hanScript) : language.isEnglish ? .english : .other
  }

  /// Whether it is Chinese, written either way.
  var isChinese: Bool { if case .chinese = self { true } else { false } }

  /// Whether it is English.
  var isEnglish: Bool { if case .english = self { true } else { false } }
}
