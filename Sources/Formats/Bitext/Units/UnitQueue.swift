internal import Bitext

/// Units that a push parser has completed and nobody has taken yet. Their memory is used again.
struct UnitQueue {
  private var units: [TranslationUnit] = []
  private var count = 0
  private var given = 0

  /// Takes a unit and gives an empty one for it.
  mutating func append(_ unit: inout TranslationUnit) {
    if count == units.count { units.append(TranslationUnit()) }
    swap(&unit, &units[count])
    unit.removeAll()
    count += 1
  }

  /// Gives the next unit, in exchange for one; false where there is none.
  mutating func next(into unit: inout TranslationUnit) -> Bool {
    guard given < count else {
      (count, given) = (0, 0)
      return false
    }
    swap(&unit, &units[given])
    given += 1
    return true
  }
}
