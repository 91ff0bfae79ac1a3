internal import Terminology
internal import TextIO

/// The two languages of a list that goes from one to the other.
struct ListLanguages {
  let source: Language
  let target: Language

  /// The languages that the options name and, where they name none, that of the first
  /// term and the other one with the most terms.
  ///
  /// - Throws: `OutputError` when no concept has terms in both.
  init(
    of termbase: Termbase, source: Language?, target: Language?, path: String
  ) throws(OutputError) {
    var counts: [Language: Int] = [:]
    var order: [Language] = []
    for term in termbase.concepts.lazy.flatMap(\.terms) {
      if counts[term.language] == nil { order.append(term.language) }
      counts[term.language, default: 0] += 1
    }
    let source =
      source
      ?? order.first { language in
        target.map { !Self.matches(language, $0) } ?? true
      }
    var target = target
    if target == nil, let source {
      let others = order.filter { $0.primary != source.primary }
      target = others.max { counts[$0, default: 0] < counts[$1, default: 0] }
    }
    let known = order.map(\.rawValue).joined(separator: ", ")
    guard let source, let target, source != target else {
      throw OutputError.failed(
        path: path,
        message: "a list of this format needs two languages, and the terms are in \(known)")
    }
    self.source = source
    self.target = target
    let hasPair = termbase.concepts.contains { concept in
      concept.terms.contains { Self.matches($0.language, source) }
        && concept.terms.contains { Self.matches($0.language, target) }
    }
    if !hasPair {
      throw OutputError.failed(
        path: path,
        message: "no concept has terms in both \(source) and \(target); the terms are in \(known)")
    }
  }

  func isSource(_ term: Term) -> Bool { Self.matches(term.language, source) }
  func isTarget(_ term: Term) -> Bool { Self.matches(term.language, target) }

  /// Whether one of two tags says the same as the other, or more: `zh` and `zh-Hans`, `zh-HK` and
  /// `zh-Hant-HK`.
  static func matches(_ one: Language, _ other: Language) -> Bool {
    if one.primary == other.primary, let region = region(of: one), region == self.region(of: other)
    {
      let scripts = (script(of: one), script(of: other))
      return scripts.0 == nil || scripts.1 == nil || scripts.0 == scripts.1
    }
    let (short, long) =
      one.rawValue.utf8.count <= other.rawValue.utf8.count ? (one, other) : (other, one)
    let prefix = short.rawValue.lowercased()
    let text = long.rawValue.lowercased()
    return text == prefix || text.hasPrefix(prefix + "-")
  }

  private static func region(of language: Language) -> String? {
    subtags(of: language).first { $0.utf8.count == 2 }
  }

  private static func script(of language: Language) -> String? {
    subtags(of: language).first { $0.utf8.count == 4 }
  }

  private static func subtags(of language: Language) -> [String] {
    language.rawValue.lowercased().split(separator: "-").dropFirst().map(String.init)
  }
}
