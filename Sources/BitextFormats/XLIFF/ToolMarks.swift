internal import Bitext
internal import TextIO

/// What translation tools say of a segment beside XLIFF: how far it has come, and whether it is
/// locked.
struct ToolMarks {
  var state: SegmentState?
  var isLocked = false
  /// Further values, by the names of properties.
  var properties: [(name: String, value: String)] = []

  /// What memoQ, Phrase and Wordfast say in attributes of a unit.
  init(unit start: XMLElementStart) {
    if let status = start["status", inNamespace: Self.isMemoQ] {
      state = Self.memoQ[status]
      properties.append(("memoq.status", status))
    }
    if start["locked", inNamespace: Self.isMemoQ] == "locked" { isLocked = true }
    if let confirmed = start["confirmed", inNamespace: Self.isPhrase] {
      state = confirmed == "1" || confirmed == "true" ? .translated : .needsReview
      properties.append(("phrase.confirmed", confirmed))
    }
    if start["locked", inNamespace: Self.isPhrase] == "true" { isLocked = true }
    if start["locked", inNamespace: Self.isWordfast] == "true" { isLocked = true }
  }

  /// What Trados Studio says of a segment in `sdl:seg`.
  init(segmentDefinition start: XMLElementStart) {
    let level = start["conf"]
    state = level.map { Self.trados[$0] ?? .needsReview } ?? .initial
    if let level { properties.append(("sdl.conf", level)) }
    isLocked = start["locked"] == "true"
    for (attribute, name) in [
      ("origin", "sdl.origin"), ("origin-system", "sdl.origin-system"), ("percent", "sdl.percent"),
    ] as [(StaticString, String)] {
      if let value = start[attribute] { properties.append((name, value)) }
    }
  }

  /// Gives a unit what is known.
  func apply(to unit: inout TranslationUnit) {
    if let state {
      unit.state = unit.target.isEmpty && state == .needsReview ? .initial : state
      unit.stateDetail = nil
    }
    if isLocked { unit.isLocked = true }
    for (name, value) in properties {
      unit.properties.append(TranslationUnit.Property(name: name, value: value))
    }
  }

  private static func isMemoQ(_ namespace: String) -> Bool {
    namespace.lowercased().hasPrefix("mqxliff")
  }

  private static func isPhrase(_ namespace: String) -> Bool {
    namespace.contains("memsource.com/mxlf")
  }

  private static func isWordfast(_ namespace: String) -> Bool {
    namespace.contains("gs4tr.org") || namespace.contains("wordfast")
  }

  /// Trados Studio's confirmation levels. A draft and what was rejected must be looked at.
  private static let trados: [String: SegmentState] = [
    "Unspecified": .initial, "Draft": .needsReview, "Translated": .translated,
    "RejectedTranslation": .needsReview, "ApprovedTranslation": .reviewed,
    "RejectedSignOff": .needsReview, "ApprovedSignOff": .final,
  ]

  /// memoQ's statuses of rows.
  private static let memoQ: [String: SegmentState] = [
    "NotStarted": .initial, "Edited": .needsReview, "PartiallyEdited": .needsReview,
    "Pretranslated": .needsReview, "AssembledFromFragments": .needsReview,
    "MachineTranslated": .needsReview, "Rejected": .needsReview,
    "TranslatorConfirmed": .translated, "ManuallyConfirmed": .translated,
    "Confirmed": .translated, "Reviewer1Confirmed": .reviewed, "Proofread": .final,
    "ReviewerConfirmed": .final,
  ]
}
