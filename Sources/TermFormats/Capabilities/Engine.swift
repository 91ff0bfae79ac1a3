internal import Terminology
internal import TextIO

/// A machine translation service, with what it takes as a glossary.
struct Engine: Sendable {
  /// How a list is laid out.
  enum Layout: Sendable {
    /// Two columns without a header.
    case pairs(DelimitedRowWriter.Separator)
    /// Two columns under their languages.
    case headedPairs
    /// A column for each language, under it, then part of speech and description.
    case sets
  }

  /// The name, for messages.
  let name: String
  let layout: Layout
  /// The most bytes of UTF-8 that one text may have.
  let longestText: Int
  /// The most bytes that a file may have.
  let largestFile: Int

  /// The code by which the service knows a language.
  func code(_ language: Language) -> String {
    guard language.isChinese else { return language.primary }
    if language.hanScript == .traditional { return "zh-TW" }
    if case .sets = layout { return "zh-CN" }
    return "zh"
  }
}

extension TermbaseFormat {
  /// The service whose glossary a format is, or nil.
  var engine: Engine? {
    switch self {
    case .deepl:
      Engine(
        name: "DeepL", layout: .pairs(.comma), longestText: 1024, largestFile: 10 << 20)
    case .google:
      Engine(
        name: "Google", layout: .pairs(.comma), longestText: 1024, largestFile: 10 << 20)
    case .googleSet:
      Engine(name: "Google", layout: .sets, longestText: 1024, largestFile: 10 << 20)
    case .amazon:
      Engine(
        name: "Amazon Translate", layout: .headedPairs, longestText: 200,
        largestFile: 10_000_000)
    case .azure:
      Engine(
        name: "Azure", layout: .pairs(.tab), longestText: 1024, largestFile: 10_000_000)
    default: nil
    }
  }
}
