internal import Bitext

/// Takes the units that are wanted and counts the others.
struct UnitFilter {
  private let selection: UnitSelection
  /// How many units were not wanted.
  private(set) var leftOut = 0
  private var hasConfidences = false

  init(_ selection: UnitSelection) { self.selection = selection }

  /// Whether a unit is wanted.
  mutating func isWanted(_ unit: TranslationUnit) -> Bool {
    if unit.confidence != nil { hasConfidences = true }
    if selection.contains(unit) { return true }
    leftOut += 1
    return false
  }

  /// A word on units of which a confidence is wanted and none says how sure it is.
  var remarks: [String] {
    selection.minimumConfidence == nil || hasConfidences
      ? [] : ["no unit has a confidence, so that none is left out for it"]
  }
}
