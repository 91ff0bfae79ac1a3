internal import Bitext
internal import TextIO

/// Writes units of several segments as one.
protocol SegmentedUnitDestination: UnitDestination {
  /// The segments that have come of a unit whose last is still to come.
  var pending: UnitSegments { get set }

  /// Writes a unit that is one segment, and not empty.
  mutating func write(whole unit: TranslationUnit) throws(OutputError)

  /// Writes the segments of a unit, of which one at least is not empty.
  mutating func write(segments: [TranslationUnit]) throws(OutputError)

  /// Counts units without text.
  mutating func lose(emptyUnits count: Int)
}

extension SegmentedUnitDestination {
  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    if let part = unit.part {
      if !pending.isContinued(by: unit) { try writePending() }
      pending.append(unit)
      if part.isLast { try writePending() }
      return
    }
    try writePending()
    if unit.source.isEmpty && unit.target.isEmpty { return lose(emptyUnits: 1) }
    try write(whole: unit)
  }

  /// Writes the segments that have come, as a unit without those that have not.
  mutating func writePending() throws(OutputError) {
    let segments = pending.takeAll()
    if segments.isEmpty { return }
    if SegmentedUnit.isEmpty(segments) { return lose(emptyUnits: segments.count) }
    try write(segments: segments)
  }
}

/// The segments of one unit, until all of them have come to a writer.
struct UnitSegments {
  private(set) var all: [TranslationUnit] = []

  var isEmpty: Bool { all.isEmpty }

  /// Whether a segment goes on where these end. Between them some may have been left out.
  func isContinued(by unit: TranslationUnit) -> Bool {
    guard let last = all.last, let before = last.part, let part = unit.part else { return false }
    return part.unit == before.unit && part.index > before.index && !before.isLast
      && unit[property: "xliff.original"] == last[property: "xliff.original"]
      && unit[property: "xliff.group"] == last[property: "xliff.group"]
      && unit.source.language == last.source.language
      && unit.target.language == last.target.language
  }

  mutating func append(_ unit: TranslationUnit) { all.append(unit) }

  mutating func takeAll() -> [TranslationUnit] {
    defer { all.removeAll(keepingCapacity: true) }
    return all
  }
}

/// What the segments of a unit say of it together.
struct SegmentedUnit {
  let segments: [TranslationUnit]
  /// What they have in common, and notes that stand for what only one of them has; its sides have no
  /// text.
  private(set) var head = TranslationUnit()
  private var order: [Int] = []

  /// - Parameters:
  ///   - hasStates: Whether each segment has a place for its state.
  ///   - hasContexts: Whether the unit has a place for its context.
  init(_ segments: [TranslationUnit], hasStates: Bool, hasContexts: Bool) {
    self.segments = segments
    guard let first = segments.first else { return }
    head.id = first.part?.unit ?? first.id
    head.source.language = first.source.language
    head.target.language = first.target.language
    func share<Value: Equatable>(_ value: (TranslationUnit) -> Value) -> Bool {
      segments.allSatisfy { value($0) == value(first) }
    }
    let sharesState = share(\.state) && share(\.stateDetail)
    if !hasStates { setState(first, isShared: sharesState) }
    let sharesTranslatability = share(\.isTranslatable)
    if sharesTranslatability { head.isTranslatable = first.isTranslatable }
    let sharesContext = hasContexts && share(\.context)
    if sharesContext { head.context = first.context }
    keepNotes()
    keepProperties(
      segments.map {
        UnitProperties.all(
          of: $0, hasStates: hasStates || sharesState, hasContexts: sharesContext,
          hasTranslatability: sharesTranslatability)
      })
    order = segments.indices.sorted {
      (segments[$0].part?.targetIndex ?? $0, $0) < (segments[$1].part?.targetIndex ?? $1, $1)
    }
  }

  /// Whether there is nothing in segments, nor between them.
  static func isEmpty(_ segments: [TranslationUnit]) -> Bool {
    segments.allSatisfy { segment in
      segment.source.isEmpty && segment.target.isEmpty
        && (segment.part.map { $0.before + $0.after } ?? []).allSatisfy {
          $0.source.isEmpty && ($0.target?.isEmpty ?? true)
        }
    }
  }

  /// Whether there is text in the target, in a segment or in none.
  var hasTarget: Bool {
    segments.contains { segment in
      !segment.target.isEmpty
        || (segment.part.map { $0.before + $0.after } ?? []).contains {
          $0.target?.isEmpty == false
        }
    }
  }

  /// The places of the segments in the order of their translations.
  var targetOrder: [Int] { order }

  /// How far all have come, or the least of them where they differ.
  private mutating func setState(_ first: TranslationUnit, isShared: Bool) {
    if isShared { return (head.state, head.stateDetail) = (first.state, first.stateDetail) }
    let states = segments.compactMap(\.state)
    guard states.count == segments.count else { return }
    head.state = SegmentState.allCases.first(where: states.contains)
  }

  private mutating func keepNotes() {
    var seen: Set<TranslationUnit.Note> = []
    for (index, segment) in segments.enumerated() {
      for note in segment.notes where index == 0 || !seen.contains(note) { head.notes.append(note) }
      seen.formUnion(segment.notes)
    }
  }

  private mutating func keepProperties(_ properties: [[TranslationUnit.Property]]) {
    var counts: [TranslationUnit.Property: Int] = [:]
    for list in properties { for property in Set(list) { counts[property, default: 0] += 1 } }
    head.properties = properties[0].filter { counts[$0] == segments.count }
    for (index, list) in properties.enumerated() {
      for property in list where counts[property] != segments.count {
        note(property.name, property.value, of: index)
      }
    }
  }

  /// Says in a note what only one segment has.
  mutating func note(_ name: String, _ value: String, of segment: Int) {
    let property = SegmentProperty(segment: segment, name: name)
    head.notes.append(TranslationUnit.Note(value, category: property.category))
  }
}
