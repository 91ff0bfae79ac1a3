extension CheckRule {
  /// What it reports, why that matters and what to do, in a few sentences.
  public var help: String {
    switch self {
    case .term:
      "The source has a term of the termbase, and the translation has none of its forms where the "
        + "term was rendered. Use one of the forms, or add the one that stands there to the "
        + "termbase as admitted."
    case .forbidden:
      "The termbase says that a form must not be used, and the translation uses it. Use the "
        + "preferred form of the concept."
    case .deprecated:
      "The termbase says that a form should no longer be used. Use the preferred form of the "
        + "concept."
    case .nesting:
      "A longer term contains a shorter one, and the translation renders the shorter one by "
        + "itself. Translate the longer term as the termbase has it."
    case .status:
      "The translation has an admitted form where the termbase prefers another. Nothing is wrong; "
        + "use the preferred form where texts must be uniform. Or a term is mostly rendered by "
        + "something that the termbase has not: admit it there, or change these places; each is "
        + "shown with --min-confidence term=0."
    case .number:
      "A number, amount, percentage, date or range of the source is missing in the translation, "
        + "has another value or unit there, or has lost a word such as “over” or “about”. Values "
        + "are compared, not digits: 2440亿 is 244 billion."
    case .consistency:
      "One term or segment is translated in several ways, or several ones in one way. Choose one "
        + "translation, or ignore the finding with the reason why they differ."
    case .untranslated:
      "The segment has a source and no translation. Translate it."
    case .copied:
      "Words of the source stand in the translation as they are, and are no names, codes or terms "
        + "that stay. Translate them."
    case .omitted:
      "A part of the source has no counterpart in the translation. Translate it, or ignore the "
        + "finding if it was left out on purpose."
    case .added:
      "A part of the translation has no counterpart in the source. Take it away, or ignore the "
        + "finding if it explains what readers need to know."
    case .punctuation:
      "A mark is not the one that the language writes, such as a comma for “，” between Chinese "
        + "clauses, or the mark at the end differs from the source's. Use the language's own mark."
    case .width:
      "Fullwidth letters, digits or marks stand where halfwidth ones belong, or the reverse. Use "
        + "the width that the language writes."
    case .brackets:
      "A bracket or quotation mark opens and never closes, or closes what was not opened. Add or "
        + "remove its counterpart."
    case .doubled:
      "A word stands twice in a row, as after a slip in editing. Take one of them away, or ignore "
        + "the finding if it is meant so."
    case .script:
      "Traditional characters stand in Simplified text, or Simplified ones in Traditional text. "
        + "Write them in the script of the text."
    case .whitespace:
      "White space differs at the ends from the source's, is doubled, or is of a kind that nobody "
        + "sees. Take it away."
    case .placeholder:
      "Codes and placeholders such as %s, {0} or tags are missing in the translation, added, or in "
        + "another order where order matters. Programs fail on such text: put in what the source "
        + "has."
    }
  }
}
