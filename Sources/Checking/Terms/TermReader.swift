internal import Segmentation
internal import Terminology

/// Reads the terms of segments: which ones the source has, and how the target renders them.
///
/// Keeps what it needs for the next segment; each thread has its own.
struct TermReader {
  private let index: TermIndex
  private let model: SegmentationModel
  private let sources: TermFinder
  private let targets: TermFinder
  private var stems = StemTable()
  private var scratch = FoldedText()
  private var targetForms: [Int: [[UInt8]]] = [:]
  private(set) var source = FoldedText()
  private(set) var target = FoldedText()

  init(_ index: TermIndex, model: SegmentationModel) {
    self.index = index
    self.model = model
    sources = TermFinder(index.source)
    targets = TermFinder(index.target)
  }

  /// The uses of terms in a pair of segments, by place, and the target's forms.
  mutating func uses(
    segment: Int, source sourceText: [UInt8], target targetText: [UInt8]
  ) -> (uses: [TermUse], targets: [TermHit]) {
    source.load(model.simplified(sourceText), &stems)
    let hits = TermFinder.longest(
      of: sources.all(in: source).filter { isMeant($0, sourceText, isSource: true) })
    target.load(model.simplified(targetText), &stems)
    let found = targets.all(in: target)
      .filter { isMeant($0, targetText, isSource: false) }
    if hits.isEmpty { return ([], found) }
    var uses: [TermUse] = []
    var known: Set<Int> = []
    for hit in hits where known.insert(hit.form).inserted {
      uses.append(use(of: hit, segment, found))
    }
    return (uses, found)
  }

  /// Whether a form in capitals stands in capitals: WHO is not who.
  private func isMeant(_ hit: TermHit, _ text: [UInt8], isSource: Bool) -> Bool {
    let side = isSource ? index.source : index.target
    guard let first = side.postings(of: hit.form).first, !first.isPart,
      form(first, isSource: isSource).isAcronym
    else { return true }
    let small = text[hit.range].count { (0x61...0x7A).contains($0) }
    return small == 0 || small == 1 && text[hit.range].last == UInt8(ascii: "s")
  }

  private func form(_ posting: TermIndex.Posting, isSource: Bool) -> TermIndex.Form {
    let entry = index.entries[Int(posting.entry)]
    return isSource ? entry.source[Int(posting.form)] : entry.target[Int(posting.form)]
  }

  private mutating func use(of hit: TermHit, _ segment: Int, _ found: [TermHit]) -> TermUse {
    var use = TermUse(
      segment: Int32(clamping: segment), form: Int32(clamping: hit.form), source: hit.range,
      rendering: .none)
    let entries = Set(index.entries(ofSource: hit.form))
    for candidate in found {
      guard
        let posting = index.target.postings(of: candidate.form)
          .first(where: {
            entries.contains($0.entry) && form($0, isSource: false).isAllowed
          })
      else { continue }
      let isNested = found.contains {
        $0.folded.count > candidate.folded.count
          && $0.folded.lowerBound <= candidate.folded.lowerBound
          && $0.folded.upperBound >= candidate.folded.upperBound
      }
      if form(posting, isSource: false).status == .preferred { use.usesPreferred = true }
      if use.rendering == .form, isNested || !use.isNested { continue }
      use.rendering = .form
      use.target = candidate.range
      use.targetForm = (posting.entry, posting.form)
      use.isNested = isNested
    }
    if use.rendering == .form { return use }
    if let copy = FormSearch.places(of: source.bytes[hit.folded], in: target).first {
      use.rendering = .copy
      use.target = target.range(of: copy)
      return use
    }
    for form in foldedTargets(ofSource: hit.form, entries) {
      guard let place = FormSearch.scattered(form, in: target) else { continue }
      use.rendering = .parts
      use.target = target.range(of: place)
      return use
    }
    return use
  }

  /// The folded allowed forms of the target that render a source form.
  mutating func foldedTargets(ofSource form: Int, _ entries: Set<Int32>) -> [[UInt8]] {
    if let known = targetForms[form] { return known }
    var found: [[UInt8]] = []
    for entry in entries.sorted() {
      for form in index.entries[Int(entry)].target where form.isAllowed {
        for variant in FormVariants.variants(of: form.text) {
          scratch.load(model.simplified(Array(variant.text.utf8)), &stems)
          if !scratch.bytes.isEmpty, !found.contains(scratch.bytes) { found.append(scratch.bytes) }
        }
      }
    }
    targetForms[form] = found
    return found
  }
}
