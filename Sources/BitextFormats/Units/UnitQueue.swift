internal import Bitext

/// Units that a push parser has completed and nobody has taken yet. Their memory is used again.
struct UnitQueue {
  private var units: [TranslationUnit] = []
  private var lines: [Int] = []
  private var places: [UnitPlaces] = []
  private var count = 0
  private var given = 0

  /// The line of the unit that was given last, or nil before the first.
  private(set) var line: Int?

  /// Where the unit stands that was given last.
  private(set) var place = UnitPlaces()

  /// Takes a unit and gives an empty one for it.
  ///
  /// - Parameters:
  ///   - line: The 1-based line at which it begins.
  ///   - place: Where it stands in its document, where that is wanted of all units.
  mutating func append(_ unit: inout TranslationUnit, line: Int, place: UnitPlaces? = nil) {
    if count == units.count {
      units.append(TranslationUnit())
      lines.append(0)
    }
    swap(&unit, &units[count])
    lines[count] = line
    if let place {
      if count < places.count { places[count] = place } else { places.append(place) }
    }
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
    if given < places.count { place = places[given] }
    given += 1
    return true
  }
}
