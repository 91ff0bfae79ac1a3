internal import Bitext

/// Units that a push parser has completed and nobody has taken yet. Their memory is used again.
struct UnitQueue {
  private var units: [TranslationUnit] = []
  private var lines: [Int] = []
  private var places: [UnitPlaces] = []
  private var count = 0
  private var given = 0
  /// Where the units begin that are held until all forms of their message are there.
  private var held: Int?
  /// Messages have six forms at most (Unicode CLDR).
  private static let mostForms = 6

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
    // So many are no forms of one message.
    if let held, count - held > Self.mostForms { self.held = nil }
  }

  /// Begins to hold units, which are forms of one message.
  mutating func holdForms() { if held == nil { held = count } }

  /// Makes one message of the units that are held: the first one has all forms.
  mutating func joinForms() {
    guard let start = held else { return }
    held = nil
    guard count - start > 1, (start..<count).allSatisfy({ units[$0].part == nil }) else { return }
    var plural = TranslationUnit.Plural(source: units[start + 1].source.text)
    plural.targets = (start + 1..<count).map { units[$0].target.text }
    // A language with fewer forms than the source's leaves the last ones empty.
    while plural.targets.last?.isEmpty == true { plural.targets.removeLast() }
    units[start].plural = plural
    for index in start + 1..<count { units[index].isFurtherForm = true }
  }

  /// Gives the next unit, in exchange for one; false where there is none.
  mutating func next(into unit: inout TranslationUnit) -> Bool {
    guard given < held ?? count else {
      if held == nil { (count, given) = (0, 0) }
      return false
    }
    swap(&unit, &units[given])
    line = lines[given]
    if given < places.count { place = places[given] }
    given += 1
    return true
  }
}
