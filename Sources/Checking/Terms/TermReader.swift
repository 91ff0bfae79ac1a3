internal import Lexicon
internal import Segmentation
internal import Terminology
internal import Text

/// Reads the terms of segments: which ones the source has, and how the target renders them.
///
/// Keeps what it needs for the next segment; each thread has its own.
struct TermReader {
  /// What it reads in a pair of segments.
  struct Reading: Sendable {
    /// The terms of the source, each once, by place.
    var uses: [TermUse] = []
    /// The forms in the target that nothing in the source asks for, by place.
    var aliens: [Range<Int>] = []
    /// The forms in the target that should not be there, by place.
    var rejected: [RejectedForm] = []
  }

  let index: TermIndex
  let model: SegmentationModel
  let otherWords: OtherSourceWords
  private var stems = StemTable()
  private var targetForms: TargetForms
  private var entriesOfForms: [Int: [Int32]] = [:]
  private var source = FoldedText()
  private var target = FoldedText()
  /// The texts that are read, as they are.
  var texts: (source: [UInt8], target: [UInt8]) = ([], [])
  private var surfaces: Sides

  /// The ways in which forms of each side must be written.
  private struct Sides {
    var source: TermSurfaces
    var target: TermSurfaces
  }

  init(_ index: TermIndex, dictionary: BilingualDictionary?, model: SegmentationModel) {
    self.index = index
    self.model = model
    otherWords = OtherSourceWords(dictionary: dictionary, model: model)
    targetForms = TargetForms(index, model: model)
    surfaces = Sides(
      source: TermSurfaces(index, isSource: true, dictionary: dictionary, model: model),
      target: TermSurfaces(index, isSource: false, dictionary: dictionary, model: model))
  }

  /// Reads a pair of segments.
  mutating func read(
    segment: Int, source sourceText: [UInt8], target targetText: [UInt8]
  ) -> Reading {
    texts = (sourceText, targetText)
    source.load(model.simplified(sourceText), &stems)
    let hits = chosen(
      TermHit.all(in: source, index.source).filter {
        let entries = entries(ofSource: $0.form)
        return !entries.isEmpty
          && surfaces.source.allows(
            $0, source.bytes[$0.folded], in: sourceText, entries: entries)
      })
    var reading = Reading()
    if hits.isEmpty && !index.target.hasRejected { return reading }
    target.load(model.simplified(targetText), &stems)
    let found = foundTargets()
    var asked: [Int32: Range<Int>] = [:]
    var known: Set<Int> = []
    for hit in hits where known.insert(hit.form).inserted {
      for entry in entries(ofSource: hit.form) where asked[entry] == nil {
        asked[entry] = hit.range
      }
    }
    let candidates = found.allowed(for: asked)
    known.removeAll(keepingCapacity: true)
    for hit in hits where known.insert(hit.form).inserted {
      let use = use(of: hit, among: hits, segment, found, candidates)
      // A concept of which nothing may be said asks for nothing.
      if use.rendering == .none, !hasAllowed(hit.form) { continue }
      reading.uses.append(use)
    }
    let longest = TermHit.longest(of: found.hits)
    if !hits.isEmpty {
      reading.aliens = longest.filter { hit in
        !index.target.postings(of: hit.form).contains {
          asked[Int32(index.target.entry(of: $0.term))] != nil
        }
      }.map(\.range)
    }
    if index.target.hasRejected {
      reading.rejected = rejected(longest, hits, found, asked, segment)
    }
    return reading
  }

  /// The forms that stand in the target.
  private mutating func foundTargets() -> FoundTargets {
    var (hits, miscased): ([TermHit], [TermHit]) = ([], [])
    for hit in TermHit.all(in: target, index.target) {
      switch surfaces.target.standing(of: hit, target.bytes[hit.folded], in: texts.target) {
      case .term: hits.append(hit)
      case .miscased: miscased.append(hit)
      case .otherWord: break
      }
    }
    return FoundTargets(hits, miscased: miscased, index)
  }

  mutating func entries(ofSource form: Int) -> [Int32] {
    if let known = entriesOfForms[form] { return known }
    let found = index.entries(ofSource: form)
    entriesOfForms[form] = found
    return found
  }

  /// The hits of which no part belongs to a longer one; advice hides nothing of what is required.
  private mutating func chosen(_ hits: [TermHit]) -> [TermHit] {
    let all = TermHit.longest(of: hits)
    if all.count == hits.count { return all }
    let required = hits.filter { isRequired($0.form) }
    if required.isEmpty || required.count == hits.count { return all }
    let kept = TermHit.longest(of: required)
    let advice = all.filter { hit in
      !isRequired(hit.form) && !kept.contains { $0.folded == hit.folded }
    }
    return (kept + advice).sorted {
      ($0.folded.lowerBound, $1.folded.count) < ($1.folded.lowerBound, $0.folded.count)
    }
  }

  private mutating func hasAllowed(_ form: Int) -> Bool {
    entries(ofSource: form).contains { entry in
      index.target.terms(ofEntry: Int(entry)).contains { index.isAllowed(target: $0) }
    }
  }

  private mutating func isRequired(_ form: Int) -> Bool {
    entries(ofSource: form).first.map { index.isRequired(Int($0)) } ?? false
  }

  private mutating func use(
    of hit: TermHit, among hits: [TermHit], _ segment: Int, _ found: FoundTargets,
    _ candidates: [Int32: [FoundTargets.Candidate]]
  ) -> TermUse {
    var use = TermUse(
      segment: Int32(clamping: segment), form: Int32(clamping: hit.form), source: hit.range,
      rendering: .none)
    let entries = entries(ofSource: hit.form)
    var last = -1
    for candidate in entries.flatMap({ candidates[$0] ?? [] }).sorted() where candidate.hit != last
    {
      last = candidate.hit
      if let opposite = opposite(found.hits[candidate.hit], of: hit, among: hits) {
        if use.target == nil { (use.target, use.fault) = (opposite, .opposite) }
        continue
      }
      if index.target.status(of: candidate.term) == .preferred { use.usesPreferred = true }
      let isNested = found.isNested[candidate.hit]
      if use.rendering == .form, isNested || !use.isNested { continue }
      use.rendering = .form
      use.fault = nil
      use.target = found.hits[candidate.hit].range
      use.targetTerm = candidate.term
      use.isNested = isNested
    }
    if use.rendering == .form || use.fault != nil { return use }
    if let miscased = found.miscased(entries).first {
      // As the source has it is right, too.
      let isAsInSource = texts.target[miscased.range] == texts.source[hit.range]
      use.rendering = isAsInSource ? .form : .none
      use.fault = isAsInSource ? nil : .capitals
      use.target = miscased.range
      return use
    }
    if let copy = FormSearch.places(of: source.bytes[hit.folded], in: target).first {
      use.rendering = .copy
      use.target = target.range(of: copy)
      return use
    }
    guard let place = placeOfParts(targetForms.forms(ofSource: hit.form, entries), found, entries)
    else { return use }
    use.rendering = .parts
    use.target = target.range(of: place)
    return use
  }

  /// Where the parts of a form stand apart.
  private func placeOfParts(
    _ forms: [TargetForms.Form], _ found: FoundTargets, _ entries: [Int32]
  ) -> Range<Int>? {
    if forms.isEmpty { return nil }
    let others = found.others(than: entries)
    var parts: PartsApart?
    for form in forms {
      let place: Range<Int>?
      if Han.isIn(form.folded) {
        place =
          FormSearch.scattered(form.folded, in: target, others: others)
          ?? FormSearch.sharedHead(form.folded, in: target, isJoined: joinsWords)
          ?? FormSearch.splitVerb(form.folded, in: target)
      } else {
        let known = parts ?? PartsApart(target, of: texts.target)
        parts = known
        place = known.place(of: form.folded, written: form.written, others: others)
      }
      if let place { return place }
    }
    return nil
  }

  /// Whether the source joins words, as by and.
  private var joinsWords: Bool {
    TargetWord.all(in: texts.source).contains { ["and", "or"].contains($0.text.lowercased()) }
  }

  /// Where a form stands with a piece before it that makes it the opposite of what the source has.
  private func opposite(
    _ form: TermHit, of term: TermHit, among hits: [TermHit]
  ) -> Range<Int>? {
    guard let piece = Negation.piece(before: form.range, in: texts.target),
      !hits.contains(where: { hit in
        hit.form == term.form && Negation.isSaid(around: hit.range, in: texts.source)
      })
    else { return nil }
    return piece.lowerBound..<form.range.upperBound
  }
}
