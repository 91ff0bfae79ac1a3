internal import Bitext

/// The columns of a table of units. There is one for confidences where the first unit has one, or
/// where it is asked for.
struct UnitColumns {
  private var hasConfidences: Bool

  init(_ options: UnitWritingOptions) { hasConfidences = options.hasConfidences }

  /// Looks at the first unit.
  mutating func begin(with first: TranslationUnit) {
    if first.confidence != nil { hasConfidences = true }
  }

  /// The header of the table.
  var names: [String] {
    [
      "id", "source", "target", "source language", "target language", "context", "state", "note",
    ] + (hasConfidences ? ["confidence"] : [])
  }

  /// The column of confidences, if there is one.
  var confidence: Int? { hasConfidences ? 8 : nil }

  /// The cells of a unit, in the order of ``names``; what there is no room for is counted.
  func cells(of unit: TranslationUnit, _ losses: inout ConversionLosses) -> [[UInt8]] {
    var kept: Set<ConversionLosses.Kind> = [.ids, .states, .contexts, .languages]
    // There is one column for notes, without their category and what they are on.
    if unit.notes.isEmpty || unit.notes == [TranslationUnit.Note(unit.notes[0].text)] {
      kept.insert(.notes)
    }
    if hasConfidences { kept.insert(.confidences) }
    losses.add(unit, keeping: kept)
    let texts = [
      unit.source.language, unit.target.language, unit.context ?? "", unit.state?.rawValue ?? "",
      unit.notes.lazy.filter { !$0.place.isAround }.map(\.text).joined(separator: "\n"),
    ]
    let confidence = hasConfidences ? [unit.confidence.map(UnitConfidence.text) ?? ""] : []
    return [Array(unit.id.utf8), unit.source.utf8, unit.target.utf8]
      + (texts + confidence).map { Array($0.utf8) }
  }
}
