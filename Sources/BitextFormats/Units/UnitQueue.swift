internal import Bitext

/// Units that a push parser has completed and nobody has taken yet. Their memory is used again.
struct UnitQueue {
  private var units: [TranslationUnit] = []
  private var lines: [Int] = []
  private var count = 0
  private var given = 0

  /// The line of the unit that was given last, or nil before the first.
  private(set) var line: Int?

  /// Takes a unit and gives an empty one for it.
  ///
  /// - Parameter line: The 1-based line at which it begins.
  mutating func append(_ unit: inout TranslationUnit, line: Int) {
    if count == units.count {
      units.append(TranslationUnit())
      lines.append(0)
    }
    swap(&unit, &units[count])
    lines[count] = line
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
    line = lines[given]
    given += 1
    return true
  }
}
