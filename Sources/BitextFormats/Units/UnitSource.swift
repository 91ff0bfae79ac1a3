internal import Bitext
internal import TextIO

/// Reads translation units one after the other.
protocol UnitSource {
  /// Reads the next unit into one whose memory is used again; false at the end.
  ///
  /// - Throws: `InputError` with the place of what cannot be read.
  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool

  /// Whether the next unit has not come yet, so that asking for it would wait for more input; false
  /// where that is not known.
  mutating func isWaiting() throws(InputError) -> Bool

  /// The 1-based line at which the last unit begins, or nil where the format has no lines.
  var line: Int? { get }

  /// What was passed over so far.
  var losses: ConversionLosses { get }

  /// What a person should know about how the input was read so far.
  var remarks: [String] { get }

  /// What the file says of itself, once it was read, as an entry without source.
  var header: TranslationUnit? { get }

  /// What is not as it should be since this was last asked.
  mutating func takeRemarks() -> [UnitRemark]
}

extension UnitSource {
  func isWaiting() throws(InputError) -> Bool { false }
  var remarks: [String] { [] }
  var header: TranslationUnit? { nil }
  mutating func takeRemarks() -> [UnitRemark] { [] }
  var line: Int? { nil }
  var losses: ConversionLosses { ConversionLosses() }
}

/// A document of units whose places are known, so that it can be written again.
protocol UnitDocument {
  var pieces: XMLPieces { get }
  var parser: XMLPushParser { get }
  /// Where the unit stands that was read last.
  var place: UnitPlaces { get }
  /// The format that it turned out to be, once a unit has been read.
  var dialect: InlineCode.Dialect { get }
}

/// Writes translation units one after the other.
protocol UnitDestination {
  /// Writes a unit.
  mutating func write(_ unit: TranslationUnit) throws(OutputError)

  /// Writes what stands in the place of a unit that could not be read.
  mutating func write(failure: InputError) throws(OutputError)

  /// Writes what follows the last unit.
  mutating func finish() throws(OutputError)

  /// What could not be written so far.
  var losses: ConversionLosses { get }

  /// How many terms were marked so far.
  var markedTerms: Int { get }
}

extension UnitDestination {
  mutating func finish() throws(OutputError) {}

  mutating func write(failure: InputError) throws(OutputError) {}

  var markedTerms: Int { 0 }
}
