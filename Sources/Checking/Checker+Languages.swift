package import Bitext
package import Terminology

extension Checker {
  /// Whether a unit names other languages than those that are checked, beyond doubt; it is not looked
  /// at then. A unit without translation may stand the other way round, as nothing of it is compared.
  package func isOther(_ unit: TranslationUnit) -> Bool {
    Self.isOther(unit, source: source, target: target)
  }

  /// Whether a unit is in other languages than these.
  package static func isOther(
    _ unit: TranslationUnit, source: Language, target: Language
  ) -> Bool {
    let (first, second) = (unit.source.language, unit.target.language)
    if first.isEmpty && second.isEmpty { return false }
    if !isForeign(first, to: source) && !isForeign(second, to: target) { return false }
    return CheckedUnits.isTranslated(unit) || isForeign(first, to: target)
      || isForeign(second, to: source)
  }

  /// Whether a tag begins with the code of another language. What is no code of two letters names none,
  /// nor does `cn`, which some write for Chinese.
  private static func isForeign(_ tag: String, to language: Language) -> Bool {
    let other = Language(rawValue: tag)
    if other.primary.utf8.count != 2 || other.primary == "cn" { return false }
    return !(other.isChinese && language.isChinese || other.isEnglish && language.isEnglish)
  }
}
