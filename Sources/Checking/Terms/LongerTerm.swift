internal import Lexicon
internal import Segmentation
internal import Text

/// Whether a source says what a longer term of the list says more than a shorter one, though in
/// other words than the list: 长期的借款, which long-term borrowings render.
struct LongerTerm {
  let index: TermIndex
  let model: SegmentationModel
  let dictionary: BilingualDictionary?

  /// Whether the longer form has the shorter one as its head, and before it what the source has not.
  func isMore(
    _ longer: Range<Int>, than shorter: Range<Int>, in target: [UInt8], of term: Range<Int>,
    in source: [UInt8]
  ) -> Bool {
    // What a term modifies leaves it what it is: 病毒传播, for virus.
    guard longer.upperBound == shorter.upperBound, longer.lowerBound < shorter.lowerBound else {
      return false
    }
    let rest = Array(target[longer.lowerBound..<shorter.lowerBound])
    if isRendering(rest, of: source, outside: term) { return false }
    return !isAsked(by: source, beside: term, at: longer, in: target)
  }

  /// Whether words of the source other than the term are what is said more.
  private func isRendering(_ rest: [UInt8], of source: [UInt8], outside term: Range<Int>) -> Bool {
    let others = OtherSourceWords(dictionary: dictionary, model: model)
    if Han.isIn(rest) { return others.explain(rest, in: source, outside: [term], least: 0.2) }
    let words = TargetWord.all(in: rest).filter { !$0.isSmall }
    let own = Set(TargetWord.all(in: source).map(\.stem))
    return words.allSatisfy {
      own.contains($0.stem)
        || others.explain(Array($0.text.utf8), in: source, outside: [term], least: 0.2)
    }
  }

  /// Whether some term of the concepts whose form stands in the target has the rest of it in the
  /// source, beside the shorter term.
  private func isAsked(
    by source: [UInt8], beside shorter: Range<Int>, at longer: Range<Int>, in target: [UInt8]
  ) -> Bool {
    var stems = StemTable()
    var folded = FoldedText()
    folded.load(model.simplified(Array(target[longer])), &stems)
    let form = folded.bytes
    let hits = TermHit.all(in: folded, index.target).filter { $0.folded == 0..<form.count }
    let source = model.simplified(source)
    let term = Array(source[shorter])
    for hit in hits {
      for posting in index.target.postings(of: hit.form) {
        for other in index.source.terms(ofEntry: index.target.entry(of: posting.term)) {
          let text = model.simplified(Array(index.source.text(of: other).utf8))
          if hasRest(of: text, beside: term, in: source) { return true }
        }
      }
    }
    return false
  }

  private func hasRest(of longer: [UInt8], beside shorter: [UInt8], in source: [UInt8]) -> Bool {
    if Han.isIn(longer) {
      let long = String(decoding: longer, as: UTF8.self)
      let short = String(decoding: shorter, as: UTF8.self)
      guard let place = long.firstRange(of: short) else { return false }
      let text = String(decoding: source, as: UTF8.self)
      let rest = [String(long[..<place.lowerBound]), String(long[place.upperBound...])]
        .filter { !$0.isEmpty }
      return !rest.isEmpty && rest.allSatisfy { text.contains($0) }
    }
    func words(_ text: [UInt8]) -> [String] { TargetWord.all(in: text).map(\.stem) }
    let known = Set(words(shorter))
    let rest = words(longer).filter { !known.contains($0) }
    let all = Set(words(source))
    return !rest.isEmpty && rest.allSatisfy(all.contains)
  }
}
