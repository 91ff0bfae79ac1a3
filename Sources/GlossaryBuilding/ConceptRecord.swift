internal import TermAlignment
internal import Terminology

/// What is gathered of one concept while texts are added.
struct ConceptRecord {
  let id: String?
  /// English forms, of the term list or of the text.
  private(set) var english: [String]
  /// What its confidence rests on, when it was mined from a bitext.
  private let parts: MinedTerm.Parts?
  /// Chinese forms with their counts, in order of appearance.
  private(set) var chinese: [GlossaryEntry.Form] = []
  /// Each Chinese form in Simplified characters, without spaces.
  private(set) var simplified: [String: String] = [:]
  /// In text of which characters each form stands, by the form in Simplified characters.
  private var scripts: [String: Set<Language.HanScript>] = [:]
  /// Where each Chinese form stands first.
  private(set) var firstPlaces: [String: GlossaryEntry.Place] = [:]
  /// English that stands among the Chinese, outside the brackets of glosses.
  private(set) var latin: [GlossaryEntry.Form] = []
  /// All English as it is spelled in the text, glosses included.
  private(set) var surfaces: [GlossaryEntry.Form] = []
  private var targetCounts: [String: Int] = [:]
  private var evidence: Evidence = []
  private var confidence = 0.0
  private var first: GlossaryEntry.Place?
  private var contexts: [GlossaryEntry.Context] = []
  private var seenContexts: Set<String> = []

  init(_ concept: TermAlignment.Concept) {
    id = concept.id
    english = concept.english
    parts = concept.parts
  }

  /// A concept of counts, whose places nobody knows.
  init(
    _ concept: CountedConcept, contexts: [GlossaryEntry.Context], simplify: (String) -> String
  ) {
    id = nil
    english = concept.english.map(\.form)
    parts = concept.parts
    for (form, count) in concept.chinese {
      chinese.append(GlossaryEntry.Form(form, count: count))
      let folded = RivalForms.fold(simplify(form))
      simplified[form] = folded
      scripts[folded] = [.simplified, .traditional]
    }
    for (form, count) in concept.english { targetCounts[form, default: 0] += count }
    evidence = concept.evidence
    confidence = concept.confidence
    first = .unknown
    self.contexts = contexts
  }

  mutating func add(
    _ occurrence: TermOccurrence, at place: GlossaryEntry.Place, in script: Language.HanScript,
    simplify: (String) -> String, context: () -> GlossaryEntry.Context
  ) {
    let isChinese = occurrence.source.unicodeScalars.contains { $0.value > 0x2E7F }
    if isChinese {
      Self.count(occurrence.source, in: &chinese)
      if firstPlaces[occurrence.source] == nil {
        firstPlaces[occurrence.source] = place
        simplified[occurrence.source] = RivalForms.fold(simplify(occurrence.source))
      }
      if let folded = simplified[occurrence.source] {
        scripts[folded, default: []].insert(script)
      }
    } else {
      Self.count(occurrence.source, in: &latin)
      Self.count(occurrence.source, in: &surfaces)
    }
    targetCounts[occurrence.target, default: 0] += 1
    if first == nil { first = place }
    evidence.formUnion(occurrence.evidence)
    if isChinese || chinese.isEmpty {
      confidence = max(confidence, occurrence.confidence)
    }
    if isChinese && chinese.count == 1 && chinese[0].count == 1 {
      // What the concept's Chinese rests on is what has to be believed.
      confidence = occurrence.confidence
    }
    if contexts.count < GlossaryBuilder.contextCount || canImprove {
      let found = context()
      // The same sentence twice teaches nothing.
      if seenContexts.insert(found.before + found.term + found.after).inserted { add(found) }
    }
  }

  /// Whether a context shows a counterpart without the term, which another place may show.
  private var canImprove: Bool {
    seenContexts.count < 4 * GlossaryBuilder.contextCount
      && contexts.contains { $0.counterpart?.term.isEmpty ?? false }
  }

  private mutating func add(_ context: GlossaryEntry.Context) {
    if contexts.count < GlossaryBuilder.contextCount {
      contexts.append(context)
    } else if context.counterpart?.term.isEmpty == false,
      let worse = contexts.lastIndex(where: { $0.counterpart?.term.isEmpty ?? false })
    {
      contexts.remove(at: worse)
      contexts.append(context)
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
    // English that stands among the Chinese is no Chinese form.
    let sources = Self.mostFrequentFirst(chinese.isEmpty ? latin : chinese)
    // What the English side never says is no name of both.
    let shown = contexts.compactMap(\.counterpart)
    if chinese.isEmpty, !shown.isEmpty, shown.allSatisfy(\.term.isEmpty) { return nil }
    if sources.isEmpty { return nil }
    var targets = english.map { form in
      GlossaryEntry.Form(
        form, count: surfaces.first { $0.text == form }?.count ?? targetCounts[form] ?? 0)
    }
    let known = Set(targets.map { GlossaryBuilder.key($0.text) })
    for surface in surfaces where !known.contains(GlossaryBuilder.key(surface.text)) {
      targets.append(surface)
    }
    let frequency = sources.reduce(0) { $0 + $1.count }
    return GlossaryEntry(
      id: "", sources: sources, targets: targets, frequency: frequency, first: first,
      contexts: contexts, evidence: evidence, confidence: confidence, parts: parts)
  }

  /// The forms, in Simplified characters, that stand beside another one in text of the same
  /// characters: 芯片 in Simplified and 晶片 in Traditional text are the words of two regions, and
  /// no choice that somebody must make.
  var rivals: Set<String> {
    let forms = Set(simplified.values)
    return forms.filter { form in
      forms.contains {
        $0 != form && !scripts[$0, default: []].isDisjoint(with: scripts[form, default: []])
      }
    }
  }

  private static func mostFrequentFirst(
    _ forms: [GlossaryEntry.Form]
  ) -> [GlossaryEntry.Form] {
    forms.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
