internal import Bitext
internal import BitextFormats
internal import TextIO

/// The first units of a bitext, which show that there is something and in which languages.
struct FirstUnits {
  private var units: [TranslationUnit] = []
  private var places: [UnitPlaces] = []
  private static let most = 200
  private static let mostWithoutText = 1 << 16

  /// Reads units until there is enough text.
  ///
  /// - Parameter isOneEnough: Whether what the units tell together is not asked for, so that who
  ///   gives them one after the other need not give many.
  /// - Throws: `InputError` where no unit has any text.
  init(
    _ reader: TranslationUnitReader, named name: String, isOneEnough: Bool = false
  ) throws(InputError) {
    var size = 0
    var hasText = false
    var unit = TranslationUnit()
    // Without text reading goes on, within bounds.
    while units.count < (hasText ? Self.most : Self.mostWithoutText), size < 1 << 18,
      try reader.next(into: &unit)
    {
      size += unit.source.utf8.count + unit.target.utf8.count
      if !unit.source.utf8.isEmpty || !unit.target.utf8.isEmpty { hasText = true }
      units.append(unit)
      places.append(reader.place)
      if isOneEnough && hasText { break }
    }
    if !hasText {
      throw InputError(
        file: name,
        message: reader.count == 0
          ? "there is no unit in it" : "there is no text in its first units",
        hint: "nothing was written; is --from right?")
    }
  }

  /// The first of units that were all read.
  ///
  /// - Throws: `InputError` where no unit has any text.
  init(_ all: [TranslationUnit], named name: String) throws(InputError) {
    let hasText = all.contains { !$0.source.utf8.isEmpty || !$0.target.utf8.isEmpty }
    guard hasText else {
      throw InputError(
        file: name,
        message: all.isEmpty ? "there is no unit in it" : "there is no text in its units",
        hint: "is --from right?")
    }
    units = Array(all.prefix(Self.most))
  }

  /// The languages: as asked for, as the units tell, or as the text looks.
  func languages(_ source: String?, _ target: String?) -> (source: String, target: String) {
    let detected = BitextLanguage.detect(
      in: (units.flatMap(\.source.utf8), units.flatMap(\.target.utf8)))
    func language(
      _ wanted: String?, _ side: KeyPath<TranslationUnit, UnitText>, _ guess: BitextLanguage?
    ) -> String {
      let told = units.lazy.map { $0[keyPath: side].language }.first { !$0.isEmpty }
      return wanted ?? told ?? guess?.rawValue ?? "und"
    }
    // Two sides that look the same are not both known.
    let isClear = detected.source != detected.target
    return (
      language(source, \.source, isClear ? detected.source ?? detected.target?.other : nil),
      language(target, \.target, isClear ? detected.target ?? detected.source?.other : nil)
    )
  }

  /// Whether any of them says how sure it is.
  var hasConfidences: Bool { units.contains { $0.confidence != nil } }

  /// The units and where they stand, which are then forgotten.
  mutating func takeAll() -> [(unit: TranslationUnit, place: UnitPlaces)] {
    defer { (units, places) = ([], []) }
    return zip(units, places).map { ($0, $1) }
  }
}
