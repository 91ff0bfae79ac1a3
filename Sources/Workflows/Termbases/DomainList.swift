internal import Domains
internal import ICU
internal import Terminology

/// Built-in termbases as lists for a check.
enum DomainList {
  /// The concepts of a field, with the words first that a region writes, in its characters. Those of
  /// the other regions stand after them.
  static func termbase(of domain: Domain, in chinese: Language) -> Termbase {
    let terms = DomainTerm.all(of: domain)
    let written = traditional(terms, chinese)
    let concepts = terms.map { term in
      let forms = forms(of: term, in: chinese, written)
      return Concept(
        id: term.id,
        terms: term.english.map { Term($0, language: .english) }
          + forms.map { Term($0, language: .chinese) })
    }
    return Termbase(concepts: concepts)
  }

  private static func forms(
    of term: DomainTerm, in chinese: Language, _ written: [String: String]
  ) -> [String] {
    if written.isEmpty { return term.chinese }
    let isTaiwan = chinese.rawValue.lowercased().hasSuffix("-tw")
    let own = isTaiwan ? term.taiwan : term.hongKong
    var forms: [String] = []
    for form in own + term.chinese.map({ written[$0] ?? $0 }) where !forms.contains(form) {
      forms.append(form)
    }
    return forms
  }

  /// Forms in Traditional characters, where these are asked for.
  private static func traditional(
    _ terms: [DomainTerm], _ chinese: Language
  ) -> [String: String] {
    guard chinese.hanScript == .traditional else { return [:] }
    let forms = terms.flatMap(\.chinese)
    let converted = try? Transliterator.simplifiedToTraditional()
      .convert(forms.joined(separator: "\n"))
    let lines = converted?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return Dictionary(
      zip(forms, lines.map(String.init)), uniquingKeysWith: { first, _ in first })
  }
}
