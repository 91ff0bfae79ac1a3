internal import Bitext
internal import BitextFormats
internal import TextIO

/// The first units of a bitext, which show that there is something and in which languages.
struct FirstUnits {
  /// A record as it was read, with where its unit stands.
  typealias Element = (record: UnitRecords.Record, place: UnitPlaces?)

  private var elements: [Element] = []
  private static let most = 200
  /// So many units without text are enough to say that there is none.
  static let mostWithoutText = 1 << 16

  /// Reads units until there is enough text.
  ///
  /// - Parameters:
  ///   - isOneEnough: Whether what the units tell together is not asked for, so that who gives them one
  ///     after the other need not give many.
  ///   - mayBeEmpty: Whether there may be no unit at all.
  ///   - needsText: Whether one of them must have text, which tells that they are read as what they are.
  /// - Throws: `InputError` where no unit has any text.
  init(
    _ records: UnitRecords, named name: String, isOneEnough: Bool = false, mayBeEmpty: Bool = false,
    needsText: Bool = true
  ) throws(InputError) {
    var size = 0
    var hasText = !needsText
    // Without text reading goes on, within bounds.
    while elements.count < (hasText ? Self.most : Self.mostWithoutText), size < 1 << 18,
      let record = try records.next()
    {
      if case .success(let unit) = record {
        size += unit.source.utf8.count + unit.target.utf8.count
        if !unit.source.utf8.isEmpty || !unit.target.utf8.isEmpty { hasText = true }
      }
      elements.append((record, records.reader.place))
      if isOneEnough && hasText { break }
    }
    if hasText && !elements.isEmpty || mayBeEmpty && elements.isEmpty || records.errorCount > 0 {
      return
    }
    throw Self.noText(in: name, hasUnits: !elements.isEmpty)
  }

  /// Why a bitext without text is no input.
  static func noText(in name: String, hasUnits: Bool) -> InputError {
    InputError(
      file: name,
      message: hasUnits ? "there is no text in its first units" : "there is no unit in it",
      hint: "nothing was written; is --from right?")
  }

  /// Whether there is no unit at all.
  var isEmpty: Bool { elements.isEmpty }

  /// Those that could be read.
  private var units: [TranslationUnit] { elements.compactMap { try? $0.record.get() } }

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
    elements = all.prefix(Self.most).map { (.success($0), nil) }
  }

  /// The languages: as asked for, as the units tell, or as the text looks.
  func languages(_ source: String?, _ target: String?) -> (source: String, target: String) {
    let units = units
    let detected = BitextLanguage.detect(
      in: (units.flatMap(\.source.utf8), units.flatMap(\.target.utf8)))
    func language(
      _ wanted: String?, _ side: KeyPath<TranslationUnit, UnitText>, _ guess: BitextLanguage?
    ) -> String {
      let told = units.lazy.map { $0[keyPath: side].language }.first { !$0.isEmpty }
      return wanted ?? told ?? guess?.rawValue ?? "und"
    }
    // Two sides that look the same are not both known, but for units that go both ways.
    let isClear = detected.source != detected.target
    let usual = isClear ? nil : Self.tally(of: units).usual
    return (
      language(
        source, \.source, isClear ? detected.source ?? detected.target?.other : usual?.source),
      language(
        target, \.target, isClear ? detected.target ?? detected.source?.other : usual?.target)
    )
  }

  private static func tally(of units: [TranslationUnit]) -> DirectionTally {
    units.reduce(into: DirectionTally()) { $0.add($1.source.utf8, $1.target.utf8) }
  }

  /// Whether a unit names a language.
  var nameLanguages: Bool {
    units.contains { !$0.source.language.isEmpty || !$0.target.language.isEmpty }
  }

  /// Whether any of them says how sure it is.
  var hasConfidences: Bool { units.contains { $0.confidence != nil } }

  /// The units and where they stand, which are then forgotten.
  mutating func takeAll() -> [Element] {
    defer { elements = [] }
    return elements
  }
}
