internal import Lexicon
internal import Segmentation
internal import Terminology

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

  private let index: TermIndex
  private let model: SegmentationModel
  private var stems = StemTable()
  private var targetForms: TargetForms
  private var entriesOfForms: [Int: [Int32]] = [:]
  private var source = FoldedText()
  private var target = FoldedText()
  private var surfaces: Sides

  /// The ways in which forms of each side must be written.
  private struct Sides {
    var source: TermSurfaces
    var target: TermSurfaces
  }

  init(_ index: TermIndex, dictionary: BilingualDictionary?, model: SegmentationModel) {
    self.index = index
    self.model = model
    targetForms = TargetForms(index, model: model)
    surfaces = Sides(
      source: TermSurfaces(index, isSource: true, dictionary: dictionary, model: model),
      target: TermSurfaces(index, isSource: false, dictionary: dictionary, model: model))
  }

  /// Reads a pair of segments.
  mutating func read(
    segment: Int, source sourceText: [UInt8], target targetText: [UInt8]
  ) -> Reading {
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
    let found = FoundTargets(
      TermHit.all(in: target, index.target).filter {
        surfaces.target.allows($0, target.bytes[$0.folded], in: targetText)
      }, index)
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
      let use = use(of: hit, segment, found, candidates)
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
      reading.rejected = longest.compactMap { rejected($0, asked, segment) }
    }
    return reading
  }

  private mutating func entries(ofSource form: Int) -> [Int32] {
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
    of hit: TermHit, _ segment: Int, _ found: FoundTargets,
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
      if index.target.status(of: candidate.term) == .preferred { use.usesPreferred = true }
      let isNested = found.isNested[candidate.hit]
      if use.rendering == .form, isNested || !use.isNested { continue }
      use.rendering = .form
      use.target = found.hits[candidate.hit].range
      use.targetTerm = candidate.term
      use.isNested = isNested
    }
    if use.rendering == .form { return use }
    if let copy = FormSearch.places(of: source.bytes[hit.folded], in: target).first {
      use.rendering = .copy
      use.target = target.range(of: copy)
      return use
    }
    for form in targetForms.forms(ofSource: hit.form, entries) {
      guard let place = FormSearch.scattered(form, in: target) else { continue }
      use.rendering = .parts
      use.target = target.range(of: place)
      return use
    }
    return use
  }

  /// A form that should not be in the target, unless it is right for a concept of the segment.
  private func rejected(
    _ hit: TermHit, _ asked: [Int32: Range<Int>], _ segment: Int
  ) -> RejectedForm? {
    let target = index.target
    let postings = target.postings(of: hit.form)
    let isRight = postings.contains {
      index.isAllowed(target: $0.term) && asked[Int32(target.entry(of: $0.term))] != nil
    }
    if isRight { return nil }
    for posting in postings where !target.isAllowed(posting.term) && !posting.isPart {
      let entry = target.entry(of: posting.term)
      let source = asked[Int32(entry)]
      // One that no source stands beside is wrong wherever it is.
      guard source != nil || index.source.terms(ofEntry: entry).isEmpty else { continue }
      return RejectedForm(
        segment: Int32(clamping: segment), target: hit.range, term: posting.term, source: source)
    }
    return nil
  }
}
