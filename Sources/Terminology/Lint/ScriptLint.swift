/// Looks for Traditional characters among Simplified ones, and the reverse.
///
/// A tag such as `zh-Hant` or `zh-CN` says how a term is to be written. Without one, it is
/// how most terms of the list without one are: of the characters that one way of writing
/// alone has, whose are more. Characters that both have never count.
struct ScriptLint {
  private let forms: HanForms
  private var usesTraditional = false

  init(_ termbase: Termbase, forms: HanForms) {
    self.forms = forms
    var balance = 0
    for term in termbase.concepts.lazy.flatMap(\.terms)
    where term.language.isChinese && term.language.hanScript == nil {
      for scalar in term.text.unicodeScalars {
        if forms.simplifiedForm(ofTraditional: scalar) != nil { balance += 1 }
        if forms.traditionalForm(ofSimplified: scalar) != nil { balance -= 1 }
      }
    }
    usesTraditional = balance > 0
  }

  func complaint(about term: Term) -> String? {
    guard term.language.isChinese else { return nil }
    let isTraditional =
      term.language.hanScript.map { $0 == .traditional } ?? usesTraditional
    var wrong: [String] = []
    for scalar in term.text.unicodeScalars where scalar.value >= 0x3400 {
      let form =
        isTraditional
        ? forms.traditionalForm(ofSimplified: scalar)
        : forms.simplifiedForm(ofTraditional: scalar)
      if let form, !wrong.contains("\(scalar) (\(form))") { wrong.append("\(scalar) (\(form))") }
    }
    if wrong.isEmpty { return nil }
    let (way, other) = isTraditional ? ("Simplified", "Traditional") : ("Traditional", "Simplified")
    return "\(way) among \(other): " + wrong.joined(separator: ", ")
  }
}

/// Tells which concepts lack one of a list's two main languages.
struct LanguageSides {
  /// The two languages that most concepts have; fewer in a list of one.
  private let languages: [String]

  init(_ termbase: Termbase) {
    var counts: [String: Int] = [:]
    for concept in termbase.concepts {
      for language in Set(concept.terms.map { ConceptKeys.group(of: $0.language) }) {
        counts[language, default: 0] += 1
      }
    }
    languages = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }

  func complaint(about concept: Concept) -> String? {
    let own = Set(concept.terms.map { ConceptKeys.group(of: $0.language) })
    let missing = languages.filter { !own.contains($0) }.map {
      $0 == "zh" ? "Chinese" : $0 == "en" ? "English" : $0
    }
    return missing.isEmpty ? nil : "no \(missing.joined(separator: " and no ")) term"
  }
}
