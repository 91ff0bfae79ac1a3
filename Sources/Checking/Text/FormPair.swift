internal import Bitext

/// A source and a translation of it whose placeholders are compared: both sides of a unit or, where
/// it has a plural, the plural and a form, as gettext compares them.
struct FormPair {
  var source: [UInt8]
  var target: [UInt8]
  /// Whether each placeholder must be there. A form that a single number or few have may leave it
  /// out, as “one file” does.
  var isStrict: Bool
  /// Which form it is.
  var form: Int?
  /// Whether the source is the unit's own.
  var isOwnSource: Bool

  /// The pairs of a unit.
  static func pairs(of unit: TranslationUnit) -> [FormPair] {
    guard let plural = unit.plural else {
      return [
        FormPair(
          source: unit.source.utf8, target: unit.target.utf8, isStrict: true, form: nil,
          isOwnSource: true)
      ]
    }
    let source = Array(plural.source.utf8)
    let forms = [unit.target.utf8] + plural.targets.map { Array($0.utf8) }
    return forms.enumerated().map { index, form in
      FormPair(
        source: source, target: form, isStrict: plural.isStrict(form: index), form: index,
        isOwnSource: source == unit.source.utf8)
    }
  }

  /// A span of the source, where it is the unit's.
  func sourceSpan(_ span: Range<Int>) -> Range<Int>? { isOwnSource ? span : nil }

  /// A span of the target, where that is the unit's.
  func targetSpan(_ span: Range<Int>) -> Range<Int>? { form ?? 0 == 0 ? span : nil }

  /// A message that says which form it is about.
  func told(_ message: String) -> String {
    form.map { "In plural form \($0): \(message)" } ?? message
  }
}
