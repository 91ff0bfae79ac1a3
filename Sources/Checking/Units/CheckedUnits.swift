internal import Bitext

/// The units of a bitext that are checked. What counts is decided here, once; rules are handed
/// nothing else and do not ask.
///
/// - Obsolete units, such as `#~` of PO, are never looked at: they stand in no text, and are kept
///   in case that their source comes back.
/// - Units that are not to be translated (`translate="no"`) are never looked at, as in Okapi
///   CheckMate: what is in them is not the translator's.
/// - Of the forms of a message that XLIFF holds as units the first is looked at, which has all of them.
/// - Locked units are checked like others, since readers see them too; Trados Studio and Phrase do
///   so as well and leave them out on demand, as ``Checker/selection`` does.
/// - A unit without a translation is asked nothing but whether it should have one, by the rule
///   `untranslated`, in whatever state it is; it has no text that could be wrong.
/// - States tell how far the work has come and not whether text is right, so that fuzzy units
///   and final ones are checked alike where no states are asked for.
/// - Units that name other languages than those that are checked (``Checker/isOther(_:)``) are not
///   looked at: one file may hold translations into several.
///
/// What is not looked at teaches nothing either: no habit, no usual length, no word link.
struct CheckedUnits: Sendable {
  /// All units of the bitext.
  let all: [TranslationUnit]
  /// The places of those that are checked, ascending.
  let places: [Int]

  /// Chooses the units.
  ///
  /// - Parameters:
  ///   - selection: Which units are wanted.
  ///   - isOther: Whether a unit is in other languages than those that are checked.
  init(
    _ units: [TranslationUnit], _ selection: UnitSelection = UnitSelection(),
    isOther: (TranslationUnit) -> Bool = { _ in false }
  ) {
    all = units
    places = units.indices.filter { index in
      let unit = units[index]
      return !unit.isObsolete && unit.isTranslatable && !unit.isFurtherForm
        && selection.contains(unit) && !isOther(unit)
    }
  }

  /// The unit at a place.
  subscript(place: Int) -> TranslationUnit { all[place] }

  /// How many are checked.
  var count: Int { places.count }

  /// The units that are checked.
  var units: some Sequence<TranslationUnit> { places.lazy.map { all[$0] } }

  /// Whether a unit has a translation, so that rules other than `untranslated` look at it.
  static func isTranslated(_ unit: TranslationUnit) -> Bool { !unit.target.utf8.isEmpty }

  /// The places of a block of units that are checked.
  func block(_ number: Int, of size: Int) -> ArraySlice<Int> {
    places[number * size..<min(count, (number + 1) * size)]
  }

  /// How many such blocks there are.
  func blockCount(of size: Int) -> Int { (count + size - 1) / size }
}
