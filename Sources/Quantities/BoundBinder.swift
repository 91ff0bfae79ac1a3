extension QuantityMatcher {
  /// Binds a number without a modifier to 至少 or 最多 (at least, at most) apart from it in its clause, and
  /// turns a bound round that a word apart from it denies: 不得存放超过4周, "do not take more than 8".
  func bindBounds(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      switch found[number].modifier {
      case .exact:
        guard case .number = found[number].value, found[number].unit != .ordinal,
          found[number].unit != .label
        else { continue }
        found[number].openSide = openSide(before: place.lowerBound, from: last)
      case .moreThan, .lessThan:
        if isSaidBefore(place), isDenied(before: place.lowerBound, from: last) {
          found[number].modifier.turnRound()
        }
      case .atLeast, .atMost:
        let isTurned =
          isSaidAfter(place) && isDenied(before: place.lowerBound, from: last)
          || found[number].unit.isDuration && isLead(place)
        if isTurned { found[number].modifier.turnRound() }
      default: continue
      }
    }
  }

  private static var boundReach: Int { 8 }
  private static var denialReach: Int { 16 }
  static let adverbs = HanVariants.forms(
    of: ["至少", "最少", "起码", "至多", "最多", "顶多", "at least", "at most"])

  /// What the nearest such word says, as far as the clause and the quantity before it; of a number after
  /// 的 any word of a bound does, as in 超过其人口的3%.
  private func openSide(before start: Int, from last: Int) -> Int {
    let isOwned = reads(start - 1, ["的", "之"])
    var index = start - 1
    while index >= max(last, start - Self.boundReach) {
      if isClauseEnd(index) { return 0 }
      if case .before(let modifier)? = kind(index) {
        // The countries with the most (最多的) cases are no bound.
        if reads(index, Self.adverbs) { return reads(index + 1, "的") ? 0 : modifier.side }
        guard isOwned else { return 0 }
        switch modifier {
        case .moreThan, .lessThan:
          return isDenied(before: index, from: last) ? -modifier.side : modifier.side
        case .atMost, .atLeast: return modifier.side
        default: return 0
        }
      }
      index -= 1
    }
    return 0
  }

  // MARK: Denied bounds

  /// Whether the bound is a word before the number, and not 多 or "and over" after it.
  private func isSaidBefore(_ place: Range<Int>) -> Bool {
    if case .before? = kind(place.lowerBound) { true } else { false }
  }

  /// Whether the bound is 以上 or the like, after the number.
  private func isSaidAfter(_ place: Range<Int>) -> Bool {
    if case .after? = kind(place.upperBound - 1) { true } else { false }
  }

  /// Whether a word before a quantity in its clause denies what is said of it.
  private func isDenied(before start: Int, from last: Int) -> Bool {
    var index = start - 1
    while index >= max(last, start - Self.denialReach) {
      if isClauseEnd(index) || reads(index, Self.turns) { return false }
      if reads(index, Self.englishDenials) || isContracted(index) {
        return !reads(index + 1, Self.additions)
      }
      if kind(index) == .other, isText(Self.denials, index) { return true }
      index -= 1
    }
    return false
  }

  /// Words after which a denial is of something else: "not because", "but".
  private static let turns = ["because", "but", "if", "unless", "where", "which", "who", "that"]
  private static let englishDenials = [
    "not", "Not", "never", "Never", "cannot", "Cannot", "nor", "avoid", "Avoid", "without", "no",
    "No",
    "none", "None", "nobody", "Nobody", "neither", "Neither", "ban", "bans", "banned", "banning",
    "prohibit", "prohibits", "prohibited", "prohibiting", "forbid", "forbids", "forbidden",
    "forbidding", "prevent", "prevents", "prevented", "preventing", "avoids", "avoided", "avoiding",
  ]
  /// "not only", "not just", "no longer".
  private static let additions = ["only", "just", "merely", "simply", "longer"]
  /// A single 不 may be part of a word, as in 不断 and 不仅.
  private static let denials = HanVariants.forms(of: ChineseWords.denials.filter { $0.count > 1 })

  /// The t of "don't" and "mustn’t".
  private func isContracted(_ index: Int) -> Bool {
    reads(index, "t") && lexeme(index)?.isSpaced == false && reads(index - 1, ["'", "’"])
  }

  /// Whether a duration leads up to something: "not later than 21 days before the meeting" is at least
  /// so long before it.
  private func isLead(_ place: Range<Int>) -> Bool {
    guard reads(place.lowerBound, Self.times) else { return false }
    return (place.upperBound..<place.upperBound + 2).contains { reads($0, Self.leads) }
  }

  private static let times = [
    "no later than", "not later than", "no earlier than", "not earlier than", "No later than",
    "Not later than",
  ]
  private static let leads = ["before", "prior", "ahead"]
}

extension QuantityModifier {
  /// Makes a bound the one from the other side that a denial leaves.
  fileprivate mutating func turnRound() { self = side > 0 ? .atMost : .atLeast }
}
