extension CheckRule {
  /// The rules that come with the checker, in the order in which they are listed.
  public static let builtIn: [CheckRule] = [
    .term, .forbidden, .deprecated, .nesting, .status, .number, .consistency, .untranslated,
    .copied, .omitted, .added, .punctuation, .width, .brackets, .doubled, .script, .region,
    .whitespace,
    .placeholder, .length, .gettext, .pattern,
  ]

  /// A term of the termbase is rendered by none of its forms.
  public static let term = CheckRule(
    "term", severity: .warning, summary: "a term rendered by none of its forms",
    help:
      "The source has a term of the termbase, and the translation has none of its forms where the "
      + "term was rendered. Use one of the forms, or add the one that stands there to the "
      + "termbase as admitted.")

  /// A form that must not be used is used.
  public static let forbidden = CheckRule(
    "forbidden", severity: .error, summary: "a form that must not be used",
    help:
      "The termbase says that a form must not be used, and the translation uses it. Use the "
      + "preferred form of the concept.")

  /// A form that should no longer be used is used.
  public static let deprecated = CheckRule(
    "deprecated", severity: .warning, summary: "a form that should no longer be used",
    help:
      "The termbase says that a form should no longer be used. Use the preferred form of the "
      + "concept.")

  /// The rendering of a shorter term stands where a longer term contains it.
  public static let nesting = CheckRule(
    "nesting", severity: .warning, summary: "the shorter term's rendering in a longer term",
    help:
      "A longer term contains a shorter one, and the translation renders the shorter one by "
      + "itself. Translate the longer term as the termbase has it.")

  /// An admitted form is used where another one is preferred, or a term is mostly rendered by what
  /// the termbase has not.
  public static let status = CheckRule(
    "status", severity: .information, summary: "a form that is only admitted, or not listed yet",
    help:
      "The translation has an admitted form where the termbase prefers another. Nothing is wrong; "
      + "use the preferred form where texts must be uniform. Or a term is mostly rendered by "
      + "something that the termbase has not: admit it there, or change these places; each is "
      + "shown with --min-confidence term=0.")

  /// A quantity is missing, added or changed, or its modifier is lost.
  public static let number = CheckRule(
    "number", severity: .error, summary: "quantities missing, added or changed",
    help:
      "A number, amount, percentage, date or range of the source is missing in the translation, "
      + "has another value or unit there, or has lost a word such as “over” or “about”. Values "
      + "are compared, not digits: 2440亿 is 244 billion.")

  /// One term, or one segment, has several translations, or one translation several sources.
  public static let consistency = CheckRule(
    "consistency", severity: .warning, summary: "one source, several translations, or reverse",
    help:
      "One term or segment is translated in several ways, or several ones in one way. Choose one "
      + "translation, or ignore the finding with the reason why they differ.")

  /// A segment has no translation.
  public static let untranslated = CheckRule(
    "untranslated", severity: .error, summary: "no translation",
    help:
      "The segment has a source and no translation. Translate it.")

  /// Text of the source stands untranslated in the target.
  public static let copied = CheckRule(
    "copied", severity: .warning, summary: "source text left untranslated",
    help:
      "Words of the source stand in the translation as they are, and are no names, codes or terms "
      + "that stay. Translate them.")

  /// Text of the source has no counterpart in the target.
  public static let omitted = CheckRule(
    "omitted", severity: .warning, summary: "source text without counterpart",
    help:
      "A part of the source has no counterpart in the translation. Translate it, or ignore the "
      + "finding if it was left out on purpose.")

  /// Text of the target has no counterpart in the source.
  public static let added = CheckRule(
    "added", severity: .warning, summary: "target text without counterpart",
    help:
      "A part of the translation has no counterpart in the source. Take it away, or ignore the "
      + "finding if it explains what readers need to know.")

  /// Punctuation that is not as the language writes it, or not as the source has it.
  public static let punctuation = CheckRule(
    "punctuation", severity: .information, summary: "punctuation unlike the language's or source's",
    help:
      "A mark is not the one that the language writes, such as a comma for “，” between Chinese "
      + "clauses, or the mark at the end differs from the source's. Use the language's own mark.")

  /// Fullwidth and halfwidth characters where the other ones belong.
  public static let width = CheckRule(
    "width", severity: .information, summary: "fullwidth and halfwidth mixed up",
    help:
      "Fullwidth letters, digits or marks stand where halfwidth ones belong, or the reverse. Use "
      + "the width that the language writes.")

  /// Brackets or quotation marks without their counterpart.
  public static let brackets = CheckRule(
    "brackets", severity: .warning, summary: "brackets or quotes without counterpart",
    help:
      "A bracket or quotation mark opens and never closes, or closes what was not opened. Add or "
      + "remove its counterpart.")

  /// A word that stands twice in a row.
  public static let doubled = CheckRule(
    "doubled", severity: .warning, summary: "a word twice in a row",
    help:
      "A word stands twice in a row, as after a slip in editing. Take one of them away, or ignore "
      + "the finding if it is meant so.")

  /// Traditional characters in Simplified text, or Simplified ones in Traditional text.
  public static let script = CheckRule(
    "script", severity: .warning, summary: "Traditional in Simplified text, or reverse",
    help:
      "Traditional characters stand in Simplified text, or Simplified ones in Traditional text. "
      + "Write them in the script of the text.")

  /// Words of another region than the one that the target's tag names.
  public static let region = CheckRule(
    "region", severity: .information, summary: "words of another region: 軟件 for Taiwan",
    help:
      "A word is that of another region than the one that the target's tag names, such as 軟件 in a "
      + "text for zh-TW, where readers say 軟體. Write the region's own word.")

  /// White space at the ends, doubled, or of a kind that nobody sees.
  public static let whitespace = CheckRule(
    "whitespace", severity: .information, summary: "white space at ends, doubled or invisible",
    help:
      "White space differs at the ends from the source's, is doubled, or is of a kind that nobody "
      + "sees. Take it away.")

  /// Inline codes and placeholders that differ between both sides.
  public static let placeholder = CheckRule(
    "placeholder", severity: .error, summary: "codes and placeholders that differ",
    help:
      "Codes and placeholders such as %s, {0} or tags are missing in the translation, added, or in "
      + "another order where order matters. Programs fail on such text: put in what the source "
      + "has.")

  /// A target that does not fit into what it is for.
  public static let length = CheckRule(
    "length", severity: .error, summary: "a translation longer than what it must fit into",
    help:
      "The file says how long the translation may be, by maxwidth in XLIFF or max-length in a "
      + "catalogue, and it is longer. It would be cut off: shorten it.")

  /// What gettext refuses of an entry of a catalogue.
  public static let gettext = CheckRule(
    "gettext", severity: .error, summary: "entries of a catalogue that msgfmt refuses",
    help:
      "An entry of the catalogue has more or fewer plural forms than its header declares, stands "
      + "twice, or does not begin or end with a line end as its source does. msgfmt refuses the "
      + "whole file for it.")

  /// What a rule of the house, told by a pattern, says must not be.
  public static let pattern = CheckRule(
    "pattern", severity: .warning, summary: "what a pattern of the configuration finds",
    help:
      "A pattern of the configuration, a regular expression, matches the segment. What its message "
      + "says is what the house wants; the detail of the finding is the pattern's name.")
}
