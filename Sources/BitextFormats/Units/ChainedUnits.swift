internal import Bitext
internal import TextIO

/// The units of several files of one format, one file after the other, each with the name of its file
/// as a property. What the first one says of languages holds for the others: units that go the other
/// way, as they or their whole file show, are turned.
struct ChainedUnits: UnitSource {
  /// Opens a file, with the languages that are wanted.
  typealias Opener = (TextInput, _ wanted: Wanted) throws(InputError) -> any UnitSource

  /// The languages that are wanted, by their tags.
  typealias Wanted = (source: String?, target: String?)

  /// What becomes of units that go the other way than those of the first file.
  struct Turning {
    /// Whether there may be such units.
    var isOn = false
    /// Whether the way of a file is told by its text where the file does not name its languages.
    var readsText = false
    /// Whether the names that a person gave stand for those that units give.
    var renames = false
    /// Whether units without translation stay as they are, as nobody would see that they lack one.
    var keepsUntranslated = false
    /// Whether it is an error that there are any.
    var isRefused = false
  }

  /// A unit that was read before it was asked for, with what its file said of it.
  private struct Ahead {
    var unit: Result<TranslationUnit, InputError>
    var line: Int?
    var remarks: [UnitRemark]
  }

  private let open: Opener
  private let turning: Turning
  private var wanted: Wanted
  /// The languages that a person named.
  private let named: Wanted
  private let firstName: String
  private let namesFiles: Bool
  private var rest: ArraySlice<TextInput>
  private var current: any UnitSource
  private var name: String
  /// The units of the open file that were read to tell its languages, the next one last.
  private var ahead: [Ahead] = []
  private var hasAhead = false
  /// The last unit, where it was one of these.
  private var lastAhead: Ahead?
  private var orientation: UnitOrientation?
  /// Which way units without named languages go: those of the first file that tells, and those of the
  /// open one.
  private var way: Direction?
  private var fileWay: Direction?
  private var tally = DirectionTally()
  private var turnedCount = 0
  /// What files before the open one said.
  private var earlierLosses = ConversionLosses()
  private var earlierRemarks: [String] = []
  private var waiting: [UnitRemark] = []
  private var ownLosses = ConversionLosses()

  /// The property of the name of a unit's file.
  static let file = "x-file"
  /// How many units of a file are looked at for its languages, and how many bytes of text.
  private static let mostAhead = (units: 200, bytes: 1 << 18)

  init(
    _ inputs: [TextInput], _ wanted: Wanted, _ turning: Turning, _ open: @escaping Opener
  ) throws(InputError) {
    self.open = open
    self.wanted = wanted
    self.turning = turning
    named = wanted
    namesFiles = inputs.count > 1
    rest = inputs.dropFirst()
    firstName = inputs[0].name
    name = inputs[0].name
    current = try open(inputs[0], wanted)
  }

  var line: Int? { lastAhead == nil ? current.line : lastAhead?.line }
  var losses: ConversionLosses {
    earlierLosses.adding(current.losses).adding(ownLosses)
  }
  var remarks: [String] { earlierRemarks + ownRemarks }
  var header: TranslationUnit? { current.header }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while true {
      if try nextOfFile(&unit) {
        try orient(&unit)
        if wanted.source == nil && !unit.source.language.isEmpty {
          wanted.source = unit.source.language
        }
        if wanted.target == nil && !unit.target.language.isEmpty {
          wanted.target = unit.target.language
        }
        if namesFiles {
          unit.properties.append(TranslationUnit.Property(name: Self.file, value: name))
        }
        return true
      }
      try closeFile()
      guard let next = rest.popFirst() else { return false }
      (earlierLosses, earlierRemarks) = (earlierLosses.adding(current.losses), remarks)
      waiting += unitRemarks()
      current = try open(next, wanted)
      name = next.name
      (hasAhead, fileWay, turnedCount, tally) = (false, nil, 0, DirectionTally())
    }
  }

  mutating func isWaiting() throws(InputError) -> Bool {
    ahead.isEmpty ? try current.isWaiting() : false
  }

  mutating func takeRemarks() -> [UnitRemark] {
    defer { waiting = [] }
    return waiting + unitRemarks()
  }

  private mutating func unitRemarks() -> [UnitRemark] {
    let remarks: [UnitRemark]
    if let last = lastAhead {
      remarks = last.remarks
      lastAhead?.remarks = []
    } else {
      remarks = current.takeRemarks()
    }
    return remarks.map { remark in
      var remark = remark
      remark.file = name
      return remark
    }
  }

  private var ownRemarks: [String] {
    var own = current.remarks.map { namesFiles ? "\(name): \($0)" : $0 }
    if turnedCount > 0 {
      own.append(
        (namesFiles ? "\(name): " : "")
          + "\(turnedCount) unit\(turnedCount == 1 ? " goes" : "s go") the other way than those "
          + "before: " + (turning.keepsUntranslated ? "where translated, " : "")
          + "the sides were exchanged")
    }
    return own
  }

  // MARK: Which way units go

  private mutating func nextOfFile(_ unit: inout TranslationUnit) throws(InputError) -> Bool {
    if turning.readsText, !hasAhead { try lookAhead() }
    if let next = ahead.popLast() {
      lastAhead = next
      unit = try next.unit.get()
      return true
    }
    lastAhead = nil
    return try current.next(into: &unit)
  }

  /// Reads the first units of a file, or what has come of them, and tells which way they go.
  private mutating func lookAhead() throws(InputError) {
    hasAhead = true
    var unit = TranslationUnit()
    var texts: (source: [UInt8], target: [UInt8]) = ([], [])
    while ahead.count < Self.mostAhead.units,
      texts.source.count + texts.target.count < Self.mostAhead.bytes
    {
      if !ahead.isEmpty, try current.isWaiting() { break }
      do {
        guard try current.next(into: &unit) else { break }
        ahead.append(
          Ahead(unit: .success(unit), line: current.line, remarks: current.takeRemarks()))
        texts.source += unit.source.utf8
        texts.target += unit.target.utf8
      } catch {
        ahead.append(
          Ahead(unit: .failure(error), line: current.line, remarks: current.takeRemarks()))
        if error.record == nil { break }
      }
    }
    ahead.reverse()
    fileWay = Self.direction(of: texts)
    if way == nil { way = wantedWay ?? fileWay }
  }

  /// The way of texts, where both sides do not look alike.
  private static func direction(of texts: (source: [UInt8], target: [UInt8])) -> Direction? {
    let languages = BitextLanguage.detect(in: texts)
    if languages.source == languages.target { return nil }
    return (languages.source ?? languages.target?.other).map { Direction(source: $0) }
  }

  /// The way of the languages that were named so far.
  private var wantedWay: Direction? {
    func language(_ tag: String?) -> BitextLanguage? {
      tag.flatMap { BitextLanguage(rawValue: LanguageChoice.primary($0)) }
    }
    return (language(wanted.source) ?? language(wanted.target)?.other)
      .map { Direction(source: $0) }
  }

  private mutating func orient(_ unit: inout TranslationUnit) throws(InputError) {
    guard turning.isOn else { return }
    defer {
      if turning.renames {
        if let source = named.source { unit.source.language = source }
        if let target = named.target { unit.target.language = target }
      }
    }
    guard isTurned(unit) else { return }
    if turning.isRefused { throw refusal(of: unit) }
    turnedCount += 1
    if turning.keepsUntranslated, unit.target.utf8.isEmpty {
      if let fileWay, unit.source.language.isEmpty, unit.target.language.isEmpty {
        unit.source.language = fileWay.source.rawValue
        unit.target.language = fileWay.target.rawValue
      }
    } else if !unit.turn() {
      ownLosses.add(.attributes)
    }
  }

  private mutating func isTurned(_ unit: TranslationUnit) -> Bool {
    if unit.source.language.isEmpty && unit.target.language.isEmpty {
      guard turning.readsText else { return false }
      if named.source == nil || named.target == nil {
        tally.add(unit.source.utf8, unit.target.utf8, at: line)
      }
      guard let fileWay, let way else { return false }
      return fileWay != way
    }
    if orientation == nil, let source = wanted.source ?? way?.source.rawValue,
      let target = wanted.target ?? way?.target.rawValue
    {
      orientation = UnitOrientation(source: source, target: target)
    }
    return orientation?.isTurned(unit.source.language, unit.target.language) ?? false
  }

  private func refusal(of unit: TranslationUnit) -> InputError {
    InputError(
      file: name, line: line,
      message: "it goes \(fileWay?.name ?? "\(unit.source.language) to \(unit.target.language)"), "
        + "and \(firstName) the other way",
      hint: "do each by itself, or exchange the sides of one of them")
  }

  /// Asks whether the units of a file all went one way.
  private func closeFile() throws(InputError) {
    if let error = tally.error(in: name) { throw error }
  }
}
