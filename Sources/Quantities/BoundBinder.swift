extension QuantityMatcher {
  /// Binds a number without a modifier to 至少 or 最多 (at least, at most) apart from it in its clause, and
  /// turns a bound round that a word apart from it denies: 不得存放超过4周, "do not take more than 8".
  func bindBounds(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      switch found[number].modifier {
      case .exact, .range:
        guard found[number].unit != .ordinal, found[number].unit != .label else { continue }
        switch found[number].value {
        case .number, .fraction: break
        case .range where found[number].unit.isDuration: break
        case .period(let period):
          guard case .dayOnly = period.part else { continue }
        default: continue
        }
        found[number].openSide = openSide(of: found[number], at: place, from: last)
      case .moreThan, .lessThan:
        if found[number].unit.isDuration, reads(place.lowerBound, ["over", "Over"]) {
          found[number].openSide = -1
        }
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
  private static var shareReach: Int { 16 }
  private static var denialReach: Int { 16 }
  static let adverbs = HanVariants.forms(
    of: ["至少", "最少", "起码", "至多", "最多", "顶多", "at least", "at most"])

  /// What the nearest such word says, as far as the clause and the quantity before it; of a number after
  /// 的, and of a share, any word of a bound does, as in 超过其人口的3% and 不少于股本十分之一. "14 days after"
  /// and 14天后 are no less than so many.
  private func openSide(of quantity: Quantity, at place: Range<Int>, from last: Int) -> Int {
    let start = place.lowerBound
    if quantity.unit.isDuration || quantity.unit == .date {
      if isAfter(place) { return 1 }
      if isWithin(place) { return -1 }
    }
    if quantity.unit == .date || quantity.modifier == .range { return 0 }
    let isShare = quantity.unit.isShare || quantity.isPart
    let isOwned = isShare && isHan(start - 1) || reads(start - 1, ["的", "之"])
    var index = start - 1
    while index >= max(last, start - (isShare ? Self.shareReach : Self.boundReach)) {
      if isClauseEnd(index) { return 0 }
      if let side = extreme(index) { return side }
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

  /// Whether a duration is one after which something is done: 14天后, "after 14 days".
  private func isAfter(_ place: Range<Int>) -> Bool {
    reads(place.lowerBound - 1, Self.after) || isText(Self.afterwards, place.upperBound)
  }

  /// Whether a duration is one in which something is done: 14天内.
  private func isWithin(_ place: Range<Int>) -> Bool {
    if reads(place.upperBound, Self.inside) {
      return !isText(Self.insides, place.upperBound + 1)
    }
    // "Within the next twelve months"
    var before = place.lowerBound - 1
    while reads(before, Self.nextOnes) { before -= 1 }
    return before < place.lowerBound - 1 && reads(before, Self.within)
  }

  private static let within = ["within", "Within"]
  private static let nextOnes = [
    "the", "next", "first", "following", "coming", "period", "of", "a",
  ]

  private static let inside = HanVariants.forms(of: ["内"])
  /// What makes another word of 内 before it.
  private static let insides = HanVariants.forms(of: ["部", "容", "外", "地", "在", "的"])
  private static let afterwards = HanVariants.forms(of: ["后", "之后", "以后"])

  /// The side of 上限 and "minimum", as in "the minimum fine is $5".
  private func extreme(_ index: Int) -> Int? {
    if reads(index + 1, Self.limits) {
      if reads(index, Self.upper) { return -1 }
      if reads(index, Self.lower) { return 1 }
    }
    if reads(index, Self.maxima) { return -1 }
    return reads(index, Self.minima) ? 1 : nil
  }

  private static let limits = ["限"]
  private static let upper = ["上"]
  private static let lower = ["下"]
  private static let maxima = ["maximum", "Maximum"]
  private static let minima = ["minimum", "Minimum"]
  private static let after = ["after", "After"]

  func isHan(_ index: Int) -> Bool {
    lexeme(index).map { (0xE4...0xE9).contains(bytes[$0.start]) } ?? false
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
  func isDenied(before start: Int, from last: Int) -> Bool {
    var index = start - 1
    var hasVerb = false
    while index >= max(last, start - Self.denialReach) {
      if isClauseEnd(index) || reads(index, Self.turns) || isText(Self.chineseTurns, index) {
        return false
      }
      if reads(index, Self.verbs) { hasVerb = true }
      // "No one under 18 may enter": the bound is that of whom nobody is.
      if reads(index, Self.emptySets) { return hasVerb && !reads(index + 1, Self.additions) }
      if reads(index, Self.englishDenials) || isContracted(index) {
        return !reads(index + 1, Self.additions)
      }
      if isOther(index), isText(Self.denials, index) { return true }
      index -= 1
    }
    return false
  }

  /// Words after which a denial is of something else: "not because", "but".
  private static let turns = ["because", "but", "if", "unless", "where", "which", "who", "that"]
  private static let chineseTurns = HanVariants.forms(of: ["但", "却", "而是", "不过"])
  private static let englishDenials = [
    "not", "Not", "never", "Never", "cannot", "Cannot", "nor", "avoid", "Avoid", "without",
    "neither", "Neither", "ban", "bans", "banned", "banning",
    "prohibit", "prohibits", "prohibited", "prohibiting", "forbid", "forbids", "forbidden",
    "forbidding", "prevent", "prevents", "prevented", "preventing", "avoids", "avoided", "avoiding",
  ]
  private static let emptySets = ["no", "No", "none", "None", "nobody", "Nobody"]
  /// What a sentence on nobody says of them.
  private static let verbs = [
    "may", "can", "must", "shall", "should", "will", "would", "could", "is", "are", "was", "were",
    "be", "has", "have", "had", "exceed", "exceeds", "exceeded", "to",
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

extension Quantity {
  /// Whether it is a part of one whole: 十分之一.
  fileprivate var isPart: Bool {
    switch value {
    case .fraction: true
    case .number(let number):
      unit == .none && number.exponent < 0 && number.isLess(than: .one) == true
    default: false
    }
  }
}

extension QuantityModifier {
  /// Makes a bound the one from the other side that a denial leaves.
  fileprivate mutating func turnRound() { self = side > 0 ? .atMost : .atLeast }
}
