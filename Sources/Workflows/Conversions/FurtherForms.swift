internal import Bitext
internal import BitextFormats

/// The further forms of messages that stand as units of their own, which the first form has, too; what
/// else they have is lost.
struct FurtherForms {
  private(set) var count = 0
  private(set) var losses = ConversionLosses()
  private var first = TranslationUnit()

  /// Takes a unit; true for a further form.
  mutating func take(_ unit: TranslationUnit) -> Bool {
    guard unit.isFurtherForm else {
      if unit.plural != nil { first = unit }
      return false
    }
    count += 1
    losses.add(.notes, unit.notes.count { !first.notes.contains($0) })
    losses.add(.inlineCodes, unit.source.codes.count + unit.target.codes.count)
    losses.add(.properties, unit.properties.count { !first.properties.contains($0) })
    if !unit.target.utf8.isEmpty, unit.state != first.state { losses.add(.states) }
    return true
  }
}
