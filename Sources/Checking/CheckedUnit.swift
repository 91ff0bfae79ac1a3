public import Bitext
public import Terminology

/// A unit as the rules for single segments see it.
public struct CheckedUnit: Sendable {
  /// Its 0-based place in the bitext.
  public var index: Int
  /// The unit.
  public var unit: TranslationUnit
  /// The source's language.
  public var sourceLanguage: Language
  /// The target's language.
  public var targetLanguage: Language

  /// Makes one.
  public init(index: Int, unit: TranslationUnit, source: Language, target: Language) {
    self.index = index
    self.unit = unit
    sourceLanguage = source
    targetLanguage = target
  }
}
