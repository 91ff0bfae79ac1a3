internal import Bitext

extension TranslationUnit.Plural {
  /// Whether a form must say which number it is for: the only one there is, or one that many numbers
  /// have.
  func isStrict(form: Int) -> Bool {
    targets.isEmpty || isForMany.indices.contains(form) && isForMany[form]
  }
}

/// A unit as its first translation means it: where that stands for many numbers, it translates the
/// plural, and so is held against that.
struct PluralReading {
  /// The unit, with the source that is translated.
  let unit: CheckedUnit
  private let isOtherSource: Bool

  init(_ unit: CheckedUnit) {
    guard let plural = unit.unit.plural, plural.isStrict(form: 0) else {
      self.unit = unit
      isOtherSource = false
      return
    }
    var read = unit
    read.unit.source.utf8 = Array(plural.source.utf8)
    read.unit.source.codes = []
    isOtherSource = read.unit.source.utf8 != unit.unit.source.utf8
    self.unit = isOtherSource ? read : unit
  }

  /// Findings as they are told of the unit: without places in a source that it does not show.
  func told(_ findings: [Finding]) -> [Finding] {
    if !isOtherSource { return findings }
    return findings.map { finding in
      var finding = finding
      finding.sourceSpan = nil
      return finding
    }
  }
}
