/// What a check looks for.
public enum CheckRule: String, Sendable, Hashable, CaseIterable {
  /// A term of the termbase is rendered by none of its forms.
  case term
  /// A form that must not be used is used.
  case forbidden
  /// A form that should no longer be used is used.
  case deprecated
  /// The rendering of a shorter term stands where a longer term contains it.
  case nesting
  /// An admitted form is used where another one is preferred, or a term is mostly rendered by what
  /// the termbase has not.
  case status
  /// A quantity is missing, added or changed, or its modifier is lost.
  case number
  /// One term, or one segment, has several translations, or one translation several sources.
  case consistency
  /// A segment has no translation.
  case untranslated
  /// Text of the source stands untranslated in the target.
  case copied
  /// Text of the source has no counterpart in the target.
  case omitted
  /// Text of the target has no counterpart in the source.
  case added
  /// Punctuation that is not as the language writes it, or not as the source has it.
  case punctuation
  /// Fullwidth and halfwidth characters where the other ones belong.
  case width
  /// Brackets or quotation marks without their counterpart.
  case brackets
  /// A word that stands twice in a row.
  case doubled
  /// Traditional characters in Simplified text, or Simplified ones in Traditional text.
  case script
  /// White space at the ends, doubled, or of a kind that nobody sees.
  case whitespace
  /// Inline codes and placeholders that differ between both sides.
  case placeholder

  /// How bad what a rule finds is, where nobody says otherwise.
  public var severity: Severity {
    switch self {
    case .forbidden, .number, .untranslated, .placeholder: .error
    case .term, .nesting, .omitted, .added, .copied, .consistency, .brackets, .doubled, .script:
      .warning
    case .deprecated: .warning
    case .status, .punctuation, .width, .whitespace: .information
    }
  }

  /// What it looks for, in a few words.
  public var summary: String {
    switch self {
    case .term: "a term rendered by none of its forms"
    case .forbidden: "a form that must not be used"
    case .deprecated: "a form that should no longer be used"
    case .nesting: "the shorter term's rendering in a longer term"
    case .status: "a form that is only admitted, or not listed yet"
    case .number: "quantities missing, added or changed"
    case .consistency: "one source, several translations, or reverse"
    case .untranslated: "no translation"
    case .copied: "source text left untranslated"
    case .omitted: "source text without counterpart"
    case .added: "target text without counterpart"
    case .punctuation: "punctuation unlike the language's or source's"
    case .width: "fullwidth and halfwidth mixed up"
    case .brackets: "brackets or quotes without counterpart"
    case .doubled: "a word twice in a row"
    case .script: "Traditional in Simplified text, or reverse"
    case .whitespace: "white space at ends, doubled or invisible"
    case .placeholder: "codes and placeholders that differ"
    }
  }
}
