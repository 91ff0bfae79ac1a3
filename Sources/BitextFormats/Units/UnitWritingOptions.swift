package import Bitext
internal import TextIO

/// What writers of units want to know before the first one.
public struct UnitWritingOptions: Sendable, Hashable {
  /// The language of sources that do not tell theirs, by BCP 47.
  public var sourceLanguage: String
  /// The language of targets that do not tell theirs.
  public var targetLanguage: String
  /// Whether tables have a column for confidences, also where the first unit has none.
  public var hasConfidences = false
  /// The header of a catalogue that was read, where a catalogue is written.
  package var header: TranslationUnit?
  /// Whether units may say how long their targets may be, where the format has a place for it.
  package var hasSizeLimits = false
  /// The version of the program, which headers record.
  public var toolVersion: String
  /// Whether a translation without a state is done, as one is in a catalogue that is not `fuzzy`.
  public var countsAsDone: Bool

  /// Makes options; `und` is for a language that is not known.
  public init(
    sourceLanguage: String = "und", targetLanguage: String = "und", toolVersion: String = "",
    countsAsDone: Bool = false
  ) {
    self.sourceLanguage = LanguageTag.wellFormed(sourceLanguage.replacing("_", with: "-"))
    self.targetLanguage = LanguageTag.wellFormed(targetLanguage.replacing("_", with: "-"))
    self.toolVersion = toolVersion
    self.countsAsDone = countsAsDone
  }
}

extension UnitText {
  /// The language as a tag of BCP 47, or another where it is not known.
  package func tag(otherwise tag: String) -> String {
    if language.isEmpty { return tag }
    if language == tag { return tag }
    return LanguageTag.wellFormed(language.replacing("_", with: "-"))
  }

  /// Whether there is neither text nor code.
  package var isEmpty: Bool { utf8.isEmpty && codes.isEmpty }
}
