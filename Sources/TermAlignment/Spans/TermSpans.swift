internal import Quantities
internal import Segmentation

/// Gathers the places of all forms and keeps the best set without overlaps.
struct TermSpans {
  let text: AnalyzedText
  private var spans: [TermOccurrence] = []

  init(text: AnalyzedText) {
    self.text = text
  }

  // MARK: Gathering

  /// The places of some Chinese forms, Traditional or Simplified, each in the order of the text.
  func places(of chinese: [String]) -> [[Int]] {
    var index = PatternIndex()
    for form in chinese { _ = index.add(text.simplify(form)) }
    var places = Array(repeating: [Int](), count: chinese.count)
    index.forEachMatch(in: text.simplified) { number, place in places[number].append(place) }
    return places
  }

  /// Adds every place of a Chinese form.
  mutating func addChinese(_ pair: Renderings.Pair, _ support: Renderings.Support, at places: [Int])
  {
    for place in places {
      let end = place + pair.chinese.utf8.count
      spans.append(
        TermOccurrence(
          start: place, end: end, source: text.text(place..<end), target: support.form,
          concept: pair.concept, evidence: support.evidence,
          confidence: support.confidence * boundaryFactor(place, end, support)))
    }
  }

  /// A boundary is a cost, never a gate: a form that cuts a word is less sure.
  private func boundaryFactor(
    _ start: Int, _ end: Int, _ support: Renderings.Support
  ) -> Double {
    var factor = 1.0
    let isNamed = !support.evidence.isDisjoint(with: [.gloss, .termbase])
    // A short word of a termbase or a proposal stands for itself only where words begin and end.
    let isShort = end - start < 12 && !support.evidence.isDisjoint(with: .domain)
    let cost = isNamed ? 0.92 : isShort ? 0.5 : 0.75
    if !text.isTokenEdge(start) { factor *= cost }
    if !text.isTokenEdge(end) { factor *= cost }
    return factor
  }

  /// Adds the places where an English form stands in the text itself.
  mutating func addLatin(_ inventory: TermInventory) {
    var byFirstWord: [String: [(concept: Int, form: String, words: [String])]] = [:]
    for (concept, queries) in inventory.queries.enumerated() {
      for query in queries where query.trust == 1 {
        let words = query.term.key.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        byFirstWord[first, default: []].append((concept, query.form, words))
      }
    }
    let words = latinWords()
    for index in words.indices {
      let (folded, singular) = (words[index].folded, words[index].singular)
      for candidate in byFirstWord[folded] ?? [] { addLatin(candidate, at: index, words) }
      if singular == folded { continue }
      for candidate in byFirstWord[singular] ?? [] { addLatin(candidate, at: index, words) }
    }
  }

  private struct LatinWord {
    var range: Range<Int>
    var folded: String
    var singular: String
    /// Whether its token begins, and ends, with it.
    var isFirst = true
    var isLast = true
  }

  private mutating func addLatin(
    _ candidate: (concept: Int, form: String, words: [String]), at index: Int,
    _ words: [LatinWord]
  ) {
    let count = candidate.words.count
    // grpc-message is a name of its own, and no message.
    guard index + count <= words.count, words[index].isFirst, words[index + count - 1].isLast
    else { return }
    for offset in 0..<count {
      let word = words[index + offset]
      let isLast = offset == count - 1
      let wanted = candidate.words[offset]
      if word.folded != wanted && !(isLast && word.singular == wanted) { return }
      if !isLast && !joins(word, words[index + offset + 1]) { return }
    }
    let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
    let source = text.text(range)
    let isExact = source == candidate.form
    spans.append(
      TermOccurrence(
        start: range.lowerBound, end: range.upperBound, source: source, target: candidate.form,
        concept: candidate.concept, evidence: .identical, confidence: isExact ? 0.98 : 0.95))
  }

  private func latinWords() -> [LatinWord] {
    var words: [LatinWord] = []
    for token in text.tokens {
      guard token.kind == .word || token.kind == .term || token.kind == .number else { continue }
      let raw = text.text(token.range)
      guard raw.unicodeScalars.allSatisfy({ $0.value < 0x2E80 || $0.value > 0xFEFF }) else {
        continue
      }
      // ITEM_A is a name of its own.
      let pieces = raw.contains("_") ? [raw] : EnglishTerm(raw).words
      // A hyphenated word is one token but several words.
      for (offset, piece) in pieces.enumerated() {
        let key = EnglishTerm(piece)
        let folded = piece.lowercased().replacing("’", with: "'")
        words.append(
          LatinWord(
            range: token.range, folded: pieces.count == 1 ? foldedKey(raw) : folded,
            singular: key.key, isFirst: offset == 0, isLast: offset == pieces.count - 1))
      }
    }
    return words
  }

  private func foldedKey(_ word: String) -> String {
    let key = EnglishTerm(word + " x").key
    return String(key.dropLast(2))
  }

  /// Whether two words are parts of one token, or only a space or a hyphen lies between them.
  private func joins(_ word: LatinWord, _ next: LatinWord) -> Bool {
    if word.range == next.range { return true }
    let end = word.range.upperBound
    return next.range.lowerBound == end + 1 && (text.bytes[end] == 0x20 || text.bytes[end] == 0x2D)
  }

  /// Adds the quantities of the text that equal a quantity of the term list.
  mutating func addQuantities(_ inventory: TermInventory) {
    let wanted = inventory.quantities.enumerated().flatMap { concept, forms in
      forms.map { (concept: concept, form: $0.form, quantity: $0.quantity) }
    }
    if wanted.isEmpty { return }
    let found = text.bytes.withUnsafeBufferPointer { QuantityFinder().quantities(in: $0) }
    for quantity in found {
      for candidate in wanted {
        guard let range = range(of: quantity, equalTo: candidate.quantity) else { continue }
        spans.append(
          TermOccurrence(
            start: range.lowerBound, end: range.upperBound, source: text.text(range),
            target: candidate.form, concept: candidate.concept, evidence: .quantity,
            confidence: 0.96))
      }
    }
  }

  /// The bytes of a quantity that equal another: all, or all but the modifier before
  /// it when the other has none (突破100亿美元 and $10 billion).
  private func range(of quantity: Quantity, equalTo other: Quantity) -> Range<Int>? {
    if quantity.isEquivalent(to: other) { return quantity.start..<quantity.end }
    guard quantity.modifier != .exact, other.modifier == .exact else { return nil }
    var bare = quantity
    bare.modifier = .exact
    guard bare.isEquivalent(to: other) else { return nil }
    var start = quantity.start + 1
    while start < quantity.end && start - quantity.start <= 12 {
      if text.bytes[start] & 0xC0 != 0x80 {
        let rest = QuantityFinder().quantities(in: text.text(start..<quantity.end))
        if rest.count == 1, rest[0].start == 0, rest[0].end == quantity.end - start,
          rest[0].isEquivalent(to: other)
        {
          return start..<quantity.end
        }
      }
      start += 1
    }
    return nil
  }

  // MARK: Choosing

  /// The set of spans without overlaps that has the greatest weight; spans over
  /// the same bytes stand together. (Weighted interval scheduling.)
  ///
  /// - Complexity: O(*n* log *n*) in the number of spans.
  func resolved(_ minimumConfidence: Double) -> [TermOccurrence] {
    let groups = grouped(minimumConfidence)
    var best = Array(repeating: 0.0, count: groups.count + 1)
    var takes = Array(repeating: false, count: groups.count)
    var following = Array(repeating: groups.count, count: groups.count)
    for index in groups.indices.reversed() {
      var low = index + 1
      var high = groups.count
      while low < high {
        let middle = (low + high) / 2
        if groups[middle].range.lowerBound < groups[index].range.upperBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      following[index] = low
      let taken = groups[index].weight + best[low]
      takes[index] = taken > best[index + 1]
      best[index] = max(taken, best[index + 1])
    }
    var result: [TermOccurrence] = []
    var index = 0
    while index < groups.count {
      if takes[index] {
        result += groups[index].spans
        index = following[index]
      } else {
        index += 1
      }
    }
    return result
  }

  private struct Group {
    var range: Range<Int>
    var spans: [TermOccurrence]
    var weight: Double
  }

  /// Spans over the same bytes, one for each concept, the surest first.
  private func grouped(_ minimumConfidence: Double) -> [Group] {
    // By place, the longer first, then by concept and in the order of adding.
    let order = spans.indices.sorted {
      let (left, right) = (spans[$0], spans[$1])
      return (left.start, -left.end, left.concept, $0)
        < (right.start, -right.end, right.concept, $1)
    }
    var groups: [Group] = []
    var index = 0
    while index < order.count {
      let range = spans[order[index]].range
      var concepts: [TermOccurrence] = []
      while index < order.count, spans[order[index]].range == range {
        Self.join(spans[order[index]], to: &concepts)
        index += 1
      }
      let sure = concepts.filter { $0.confidence >= minimumConfidence }
        .sorted { ($1.confidence, $0.concept) < ($0.confidence, $1.concept) }
      guard let surest = sure.first else { continue }
      let kept = Self.withoutGuesses(sure, beside: surest)
      let length = Double(surest.source.unicodeScalars.count)
      groups.append(
        Group(range: range, spans: kept, weight: surest.confidence * length * length))
    }
    return groups
  }

  /// Where a text or a termbase says what a span means, nothing put together says it too.
  private static func withoutGuesses(
    _ spans: [TermOccurrence], beside surest: TermOccurrence
  ) -> [TermOccurrence] {
    let named: Evidence = [.gloss, .termbase, .domain]
    if surest.evidence.isDisjoint(with: named) { return spans }
    return spans.filter { !$0.evidence.isSubset(of: [.composition, .transliteration]) }
  }

  /// Adds a span to those of its range, which come by concept.
  private static func join(_ span: TermOccurrence, to concepts: inout [TermOccurrence]) {
    guard let other = concepts.last, other.concept == span.concept else {
      concepts.append(span)
      return
    }
    var joined = other.confidence >= span.confidence ? other : span
    joined.evidence = other.evidence.union(span.evidence)
    concepts[concepts.count - 1] = joined
  }
}
