extension QuantityMatcher {
  /// Binds a number without a modifier to 至少 or 最多 (at least, at most) apart from it in its clause.
  func bindBounds(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      guard case .number = found[number].value, found[number].modifier == .exact,
        found[number].unit != .ordinal, found[number].unit != .label
      else { continue }
      found[number].openSide = openSide(before: place.lowerBound, from: last)
    }
  }

  private static var boundReach: Int { 8 }
  static let adverbs = HanVariants.forms(
    of: ["至少", "最少", "起码", "至多", "最多", "顶多", "at least", "at most"])

  /// What the nearest such word says, as far as the clause and the quantity before it.
  private func openSide(before start: Int, from last: Int) -> Int {
    var index = start - 1
    while index >= max(last, start - Self.boundReach) {
      if isClauseEnd(index) { return 0 }
      if case .before(let modifier)? = kind(index) {
        // The countries with the most (最多的) cases are no bound.
        return reads(index, Self.adverbs) && !reads(index + 1, "的") ? modifier.side : 0
      }
      index -= 1
    }
    return 0
  }
}
