internal import TermAlignment

/// What is gathered of one concept while texts are added.
struct ConceptRecord {
  let id: String?
  /// English forms, of the term list or of the text.
  private(set) var english: [String]
  /// Chinese forms with their counts, in order of appearance.
  private(set) var chinese: [GlossaryEntry.Form] = []
  /// English as it stands in the text, with its counts.
  private(set) var surfaces: [GlossaryEntry.Form] = []
  private var targetCounts: [String: Int] = [:]
  private var evidence: Evidence = []
  private var best: [Evidence.RawValue: Double] = [:]
  private var first: GlossaryEntry.Place?
  private var contexts: [GlossaryEntry.Context] = []
  private var seenContexts: Set<String> = []
  private(set) var lowestConfidence = 1.0

  init(id: String?, english: [String]) {
    self.id = id
    self.english = english
  }

  mutating func add(
    _ occurrence: TermOccurrence, at place: GlossaryEntry.Place,
    context: () -> GlossaryEntry.Context
  ) {
    if first == nil { first = place }
    evidence.formUnion(occurrence.evidence)
    let isChinese = occurrence.source.unicodeScalars.contains { $0.value > 0x2E7F }
    if isChinese {
      Self.count(occurrence.source, in: &chinese)
      lowestConfidence = min(lowestConfidence, occurrence.confidence)
    } else {
      Self.count(occurrence.source, in: &surfaces)
    }
    targetCounts[occurrence.target, default: 0] += 1
    let key = occurrence.evidence.rawValue
    best[key] = max(best[key] ?? 0, occurrence.confidence)
    if contexts.count < GlossaryBuilder.contextCount {
      let found = context()
      // The same sentence twice teaches nothing.
      if seenContexts.insert(found.before + found.term + found.after).inserted {
        contexts.append(found)
      }
    }
  }

  /// Notes how a gloss is written where it stands.
  mutating func addSurface(_ surface: String) { Self.count(surface, in: &surfaces) }

  private static func count(_ text: String, in forms: inout [GlossaryEntry.Form]) {
    if let index = forms.firstIndex(where: { $0.text == text }) {
      forms[index].count += 1
    } else {
      forms.append(GlossaryEntry.Form(text, count: 1))
    }
  }

  /// The entry, or nil when the concept does not occur.
  func entry() -> GlossaryEntry? {
    guard let first else { return nil }
    let byCount: (GlossaryEntry.Form, GlossaryEntry.Form) -> Bool = { $0.count > $1.count }
    let sources = chinese.isEmpty ? surfaces : stableSorted(chinese, byCount)
    var targets = english.map { form in
      GlossaryEntry.Form(
        form, count: surfaces.first { $0.text == form }?.count ?? targetCounts[form] ?? 0)
    }
    for surface in surfaces where !targets.contains(where: { $0.text == surface.text }) {
      let isKnown = targets.contains { $0.text.lowercased() == surface.text.lowercased() }
      if !isKnown || chinese.isEmpty { targets.append(surface) }
    }
    let forms = chinese.isEmpty ? surfaces : chinese
    let frequency = forms.reduce(0) { $0 + $1.count }
    return GlossaryEntry(
      id: "", sources: sources, targets: targets, frequency: max(1, frequency), first: first,
      contexts: contexts, evidence: evidence, confidence: best.values.max() ?? 0)
  }

  private func stableSorted(
    _ forms: [GlossaryEntry.Form],
    _ precedes: (GlossaryEntry.Form, GlossaryEntry.Form) -> Bool
  ) -> [GlossaryEntry.Form] {
    forms.enumerated().sorted {
      precedes($0.element, $1.element)
        || !precedes($1.element, $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }
}
