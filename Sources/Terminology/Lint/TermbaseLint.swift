public import ICU

/// Looks a termbase through for what is likely wrong in it.
///
/// - Complexity: linear in the size of the termbase, and in the number of pairs of terms
///   within concepts.
public struct TermbaseLint: Sendable {
  /// A text as it stands in the file, before reading tidied it.
  public struct RawText: Sendable {
    /// The text between two separators.
    public var text: String
    /// The place in the termbase of the concept that it belongs to.
    public var concept: Int?
    /// The 1-based line.
    public var line: Int?

    /// Creates a raw text.
    public init(_ text: String, concept: Int?, line: Int?) {
      self.text = text
      self.concept = concept
      self.line = line
    }
  }

  /// What to look for, and with what knowledge of the file.
  public struct Options: Sendable {
    /// The rules to apply.
    public var rules = Set(LintRule.allCases)
    /// The engine whose limits hold.
    public var engine: EngineLimit?
    /// The 1-based line of each concept, when known.
    public var lines: [Int?] = []
    /// The texts of terms as the file has them; empty when reading changes nothing.
    public var rawTexts: [RawText] = []

    /// Options for all rules.
    public init() {}
  }

  /// What was found, in the order of the concepts; within one, in that of the rules.
  public private(set) var findings: [LintFinding] = []

  /// Looks a termbase through.
  ///
  /// - Throws: `ICUError` when ICU's rules cannot be opened.
  public init(_ termbase: Termbase, options: Options = Options()) throws(ICUError) {
    var found: [(place: Int, finding: LintFinding)] = []
    let order = Dictionary(
      uniqueKeysWithValues: LintRule.allCases.enumerated().map { ($0.element, $0.offset) })
    func take(_ rule: LintRule, _ place: Int?, _ line: Int?, _ term: String, _ message: String) {
      guard options.rules.contains(rule) else { return }
      let own = place.flatMap { $0 < options.lines.count ? options.lines[$0] : nil }
      let finding = LintFinding(
        rule: rule, concept: place.map { termbase.concepts[$0].id }, line: line ?? own,
        term: term, message: message)
      found.append((place ?? .max, finding))
    }
    let forms = try HanForms(
      of: termbase.concepts.flatMap(\.terms).filter { $0.language.isChinese }.map(\.text),
      judgesScript: true)
    let script = ScriptLint(termbase, forms: forms)
    let languages = LanguageSides(termbase)
    let hasRawTexts = !options.rawTexts.isEmpty
    for raw in options.rawTexts {
      for (rule, message) in RawTextLint.complaints(about: raw.text) {
        take(rule, raw.concept, raw.line, raw.text, message)
      }
    }
    for (place, concept) in termbase.concepts.enumerated() {
      for term in concept.terms {
        if !hasRawTexts {
          for (rule, message) in RawTextLint.complaints(about: term.text) {
            take(rule, place, nil, term.text, message)
          }
        }
        for (rule, message) in TermLint.complaints(about: term, engine: options.engine) {
          take(rule, place, nil, term.text, message)
        }
        if let message = script.complaint(about: term) {
          take(.mixedScript, place, nil, term.text, message)
        }
      }
      if let message = languages.complaint(about: concept) {
        take(.missingLanguage, place, nil, concept.title, message)
      }
    }
    let across = try ConceptLint(termbase, lines: options.lines)
    for item in across.complaints { take(item.rule, item.place, nil, item.term, item.message) }
    let ranks = found.indices.sorted { left, right in
      let (first, second) = (found[left], found[right])
      let keys = (order[first.finding.rule] ?? 0, order[second.finding.rule] ?? 0)
      return (first.place, keys.0, left) < (second.place, keys.1, right)
    }
    findings = ranks.map { found[$0].finding }
  }
}
