internal import Quantities

/// Pairs the quantities of both sides of a unit, in time linear in their number.
struct NumberPairing {
  /// What two paired quantities may differ in.
  enum Difference { case modifier, unit, opposition, context, conversion }

  private(set) var source: NumberHalf
  private(set) var target: NumberHalf

  init(_ source: NumberSide, _ target: NumberSide) {
    self.source = NumberHalf(source)
    self.target = NumberHalf(target)
  }

  private mutating func pair(_ left: Int, _ right: Int) {
    source.pair(left, with: right)
    target.pair(right, with: left)
  }

  /// What a far quantity must share to be looked at.
  private struct Likeness: Hashable {
    let value: QuantityValue
    let unit: QuantityUnit

    init(_ quantity: Quantity) { (value, unit) = (quantity.value, quantity.unit) }
  }

  /// Pairs each quantity without counterpart with the first one that matches.
  ///
  /// - Parameter mayMatch: Whether a quantity may have a counterpart at all.
  private mutating func pairRest(
    among mayMatch: ((Quantity) -> Bool)? = nil, _ matches: (Int, Int) -> Bool
  ) -> [(Int, Int)] {
    var (lefts, rights) = (source.unpaired, target.unpaired)
    if let mayMatch {
      lefts = lefts.filter { mayMatch(source.side.quantities[$0]) }
      rights = rights.filter { mayMatch(target.side.quantities[$0]) }
    }
    if lefts.isEmpty || rights.isEmpty { return [] }
    let quantities = target.side.quantities
    var open = OpenPlaces(rights, below: quantities.count) { Likeness(quantities[$0]) }
    var pairs: [(Int, Int)] = []
    for left in lefts {
      let likeness = Likeness(source.side.quantities[left])
      guard let right = open.first(like: likeness, where: { matches(left, $0) }) else { continue }
      open.close(right)
      pairs.append((left, right))
    }
    for (left, right) in pairs { pair(left, right) }
    return pairs
  }

  /// Accounts for telephone numbers that both sides have, whatever parts their digits.
  mutating func accountForTelephones() {
    for (numerals, others) in telephones() {
      source.use(Array(numerals))
      target.use(Array(others))
    }
  }

  /// Pairs what means the same.
  mutating func pairEquivalents() {
    let (lefts, rights) = (source.side.quantities, target.side.quantities)
    _ = pairRest {
      lefts[$0].isEquivalent(to: rights[$1]) && lefts[$0].opposition(to: rights[$1]) == nil
        && !lefts[$0].ratesDiffer(rights[$1]) && !lefts[$0].countedDiffers(rights[$1])
    }
    source.accountForRestated()
    target.accountForRestated()
    // Two headings are held against each other.
    let headings = (source.headings, target.headings)
    let powers = (
      Set(headings.0.map { lefts[$0].power }), Set(headings.1.map { rights[$0].power })
    )
    for left in headings.0 where powers.1.isEmpty || powers.1.contains(lefts[left].power) {
      source.account(for: left)
    }
    for right in headings.1 where powers.0.isEmpty || powers.0.contains(rights[right].power) {
      target.account(for: right)
    }
  }

  /// Pairs a range with its two ends, where one side says between or from and the other 與 or 升至.
  ///
  /// - Returns: The ranges with their last numbers where one says a rise and the other a fall.
  mutating func pairRanges() -> [(Int, Int)] {
    let turned =
      source.pairRanges(with: &target)
      + target.pairRanges(with: &source).map { ($0.1, $0.0) }
    source.pairSpans(with: &target)
    target.pairSpans(with: &source)
    source.pairTolerances(with: &target)
    target.pairTolerances(with: &source)
    source.pairYears(with: &target)
    target.pairYears(with: &source)
    return turned
  }

  /// Pairs dates without counterpart with dates of which one side leaves out a part, also with those that
  /// this part alone has accounted for.
  mutating func pairShortened() -> [(Int, Int)] {
    var pairs = pairBut(for: .context)
    for left in source.unpaired {
      guard let right = target.accountedDate(like: source.side.quantities[left]) else { continue }
      pair(left, right)
      pairs.append((left, right))
    }
    for right in target.unpaired {
      guard let left = source.accountedDate(like: target.side.quantities[right]) else { continue }
      pair(left, right)
      pairs.append((left, right))
    }
    return pairs
  }

  /// Pairs what means the same but for one thing, and tells of those that matter.
  mutating func pairBut(for difference: Difference) -> [(Int, Int)] {
    let (lefts, rights) = (source.side.quantities, target.side.quantities)
    let pairs = pairRest(among: Self.candidates(difference)) { left, right in
      var (one, other) = (lefts[left], rights[right])
      switch difference {
      case .context: return one.isSameDate(as: other)
      case .conversion:
        return
          (UnitConversion.converts(one, other) || UnitConversion.rounds(one, other)
          || one.isRoughly(other))
          && one.opposition(to: other) == nil && !one.ratesDiffer(other)
          && !one.boundsOppose(other)
      case .opposition: return one.isEquivalent(to: other)
      case .modifier, .unit:
        (one.modifier, other.modifier) = (Self.bare(one), Self.bare(other))
        (one.openSide, other.openSide) = (0, 0)
        if one.isEquivalent(to: other) { return true }
        return difference == .unit && one.hasValue(of: other)
      }
    }
    return pairs
  }

  /// What a pass looks at, where it is not everything.
  private static func candidates(_ difference: Difference) -> ((Quantity) -> Bool)? {
    switch difference {
    case .context: { if case .period = $0.value { true } else { false } }
    case .conversion:
      { $0.unit.measure != nil || $0.unit.dimension == .temperature || $0.unit.isCurrency }
    case .modifier, .unit, .opposition: nil
    }
  }

  private static func bare(_ quantity: Quantity) -> QuantityModifier {
    switch quantity.modifier {
    case .about, .nearly, .moreThan, .atLeast, .lessThan, .atMost:
      if case .range = quantity.value { .range } else { .exact }
    default: quantity.modifier
    }
  }

  /// Accounts for quantities whose digits stand on the other side outside of its quantities, in
  /// quantities that say no other number, or in words.
  mutating func pairNumerals() {
    source.settle()
    target.settle()
    source.account(in: &target)
    target.account(in: &source)
  }

  // MARK: Numerals outside of quantities

  /// Pairs the numerals outside of quantities, such as those of Table 4 and 14:00, and gives those
  /// that nothing on the other side accounts for. Numerals in names such as COVID-19 are left out
  /// where the other side has no such name with another number; those that have come first, in the
  /// same order on both sides.
  mutating func strayNumerals() -> (source: [Int], target: [Int]) {
    var left = source.strays
    let (here, there) = (source.side, target.side)
    var open = OpenPlaces(target.strays, below: there.numerals.count) { there.numerals[$0].digits }
    // Names go with names first, so that the 2 of SARS-CoV-2 does not stand for another 2.
    for mayDiffer in [false, true] {
      left.removeAll { numeral in
        let (wanted, isGlued) = (here.numerals[numeral], here.isGlued(numeral))
        let place = open.first(like: wanted.digits) {
          (mayDiffer || there.isGlued($0) == isGlued) && there.numerals[$0].stands(for: wanted)
            && !Self.isOtherVersion(here, numeral, there, $0)
        }
        guard let place else { return false }
        open.close(place)
        return true
      }
    }
    let right = open.places
    let renamed = Self.renamed(here, left, there, right)
    return (
      renamed.map(\.0) + left.filter { !here.isFree($0) && !target.says(here.numerals[$0]) },
      renamed.map(\.1) + right.filter { !there.isFree($0) && !source.says(there.numerals[$0]) }
    )
  }

  /// Whether two versions differ by a nought, which counts there: Python 3.1 and 3.10.
  private static func isOtherVersion(
    _ here: NumberSide, _ numeral: Int, _ there: NumberSide, _ other: Int
  ) -> Bool {
    guard let one = here.version(numeral), let two = there.version(other) else { return false }
    return one != two
  }

  /// The numerals of names that differ in nothing else: CVE-2021-44228 and CVE-2021-44229.
  private static func renamed(
    _ here: NumberSide, _ left: [Int], _ there: NumberSide, _ right: [Int]
  ) -> [(Int, Int)] {
    var waiting: [[UInt8]: [Int]] = [:]
    for numeral in right.reversed() {
      if let name = there.name(of: numeral) { waiting[name, default: []].append(numeral) }
    }
    if waiting.isEmpty { return [] }
    return left.compactMap { numeral in
      here.name(of: numeral).flatMap { waiting[$0]?.popLast() }.map { (numeral, $0) }
    }
  }

  /// Whether the target has a numeral of the same digits as one of the source, paired or not.
  mutating func isRepeated(source numeral: Int) -> Bool {
    target.said().have(digits: source.side.numerals[numeral].digits)
  }

  /// Whether the source has a numeral of the same digits as one of the target, paired or not.
  mutating func isRepeated(target numeral: Int) -> Bool {
    source.said().have(digits: target.side.numerals[numeral].digits)
  }

  // MARK: Changed quantities

  /// Pairs what is left on both sides where one could be meant to render the other: first what is of one
  /// kind, then what might be.
  mutating func pairChanged() -> [(Int, Int)] {
    let (left, right) = (source.side, target.side)
    let alike = pairRest {
      left.hasDigits($0) == right.hasDigits($1)
        && left.quantities[$0].isOfKind(of: right.quantities[$1])
    }
    let others = pairRest {
      let (one, other) = (left.quantities[$0], right.quantities[$1])
      if one.isOtherPart(than: other) || one.isOtherMonth(than: other) { return true }
      if left.isInARow($0), right.isInARow($1) { return true }
      guard left.hasDigits($0) == right.hasDigits($1) else { return false }
      if one.isOtherSpan(than: other) { return true }
      if one.unit.agrees(with: other.unit) { return true }
      let dimension = one.unit.dimension
      if dimension == other.unit.dimension, one.unit.measure != nil || dimension == .multiple {
        return true
      }
      return !one.unit.contradicts(other.unit) && (one.unit.isCount || other.unit.isCount)
    }
    return (alike + others).sorted { $0.0 < $1.0 }
  }

  /// What the target has of a quantity of the source.
  mutating func echo(source index: Int) -> Echo { Self.echo(source.side, index, &target) }

  /// What the source has of a quantity of the target.
  mutating func echo(target index: Int) -> Echo { Self.echo(target.side, index, &source) }
}
