/// Forms that should not stand in a target.
extension TermReader {
  /// The forms that should not be in the target.
  mutating func rejected(
    _ longest: [TermHit], _ hits: [TermHit], _ found: FoundTargets, _ asked: [Int32: Range<Int>],
    _ segment: Int
  ) -> [RejectedForm] {
    let all = longest.compactMap { hit in
      rejected(hit, asked, segment).map { (hit: hit, form: $0) }
    }
    return all.map { one in
      var form = one.form
      let entry = index.target.entry(of: form.term)
      form.entries = [Int32(entry)]
      guard let source = form.source else { return form }
      form.entries += asked.filter { $0.value == source && $0.key != entry }.keys.sorted()
      let own = all.filter {
        form.entries.contains(Int32(index.target.entry(of: $0.form.term)))
      }
      let terms = hits.filter { entries(ofSource: $0.form).contains(Int32(entry)) }
      let allowed = found.count(ofAllowed: form.entries, outside: own.map(\.hit.folded))
      form.isExplained = allowed >= terms.count
      form.isSure =
        allowed == 0 && own.count <= terms.count
        && !otherWords.explain(
          Array(texts.target[form.target]), in: texts.source, outside: terms.map(\.range))
      return form
    }
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
