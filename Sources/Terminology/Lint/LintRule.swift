/// What ``TermbaseLint`` looks for.
public enum LintRule: String, Sendable, Hashable, CaseIterable {
  /// A concept has one term twice, or two concepts have the same pair of terms.
  case duplicate
  /// A term has two preferred translations.
  case twoPreferred = "two-preferred"
  /// A term has several translations in several concepts, none of them marked.
  case severalTargets = "several-targets"
  /// A form is preferred and rejected for one thing.
  case forbiddenPreferred = "forbidden-preferred"
  /// A term has brackets, and will not be met with them in text.
  case brackets
  /// A slash, which may part alternatives or belong to the term.
  case slash
  /// White space at the ends, doubled, or of a kind that nobody sees.
  case whitespace
  /// Fullwidth and halfwidth characters where the other ones belong.
  case mixedWidth = "mixed-width"
  /// Traditional characters in a Simplified list, or Simplified ones in a Traditional list.
  case mixedScript = "mixed-script"
  /// A concept has no term in one of the list's two languages.
  case missingLanguage = "missing-language"
  /// A term is longer than a translation engine takes.
  case tooLong = "too-long"
  /// A term has no letter or number.
  case emptyTerm = "empty-term"
  /// Two terms differ in nothing but case.
  case caseOnly = "case-only"
  /// A term is equal to its translation.
  case sameAsTranslation = "same-as-translation"

  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Right more often than not.
    case information
    /// Likely a slip.
    case warning
    /// Wrong, whatever the list is for.
    case error

    private var rank: Int { self == .information ? 0 : self == .warning ? 1 : 2 }

    /// Orders by how bad it is.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// How bad what the rule finds is.
  public var severity: Severity {
    switch self {
    case .twoPreferred, .forbiddenPreferred, .tooLong, .emptyTerm: .error
    case .duplicate, .brackets, .whitespace, .mixedWidth, .mixedScript, .missingLanguage: .warning
    case .slash, .severalTargets, .caseOnly, .sameAsTranslation: .information
    }
  }

  /// What it looks for, in a few words.
  public var summary: String {
    switch self {
    case .duplicate: "the same term or pair of terms twice"
    case .twoPreferred: "one source with two preferred targets"
    case .severalTargets: "one source, several unmarked targets"
    case .forbiddenPreferred: "preferred and rejected for one thing"
    case .brackets: "brackets, hardly met so in text"
    case .slash: "a slash between Chinese characters"
    case .whitespace: "white space at ends, doubled or invisible"
    case .mixedWidth: "fullwidth and halfwidth characters mixed up"
    case .mixedScript: "Traditional in a Simplified list, or reverse"
    case .missingLanguage: "no term in one of the list's languages"
    case .tooLong: "longer than the engine of --engine takes"
    case .emptyTerm: "no letter or number"
    case .caseOnly: "terms that differ in case only"
    case .sameAsTranslation: "a term equal to its translation"
    }
  }
}
