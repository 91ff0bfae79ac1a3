internal import Quantities

/// Pairs the quantities of both sides of a unit.
struct NumberPairing {
  /// What two paired quantities may differ in.
  enum Difference { case modifier, unit }

  private(set) var source: NumberSide
  private(set) var target: NumberSide
  /// What each quantity is paired with; −1 where it is accounted for by something else.
  private var sources: [Int?]
  private var targets: [Int?]
  private var usedSourceNumerals: Set<Int> = []
  private var usedTargetNumerals: Set<Int> = []

  init(_ source: NumberSide, _ target: NumberSide) {
    self.source = source
    self.target = target
    sources = Array(repeating: nil, count: source.quantities.count)
    targets = Array(repeating: nil, count: target.quantities.count)
  }

  /// Whether a quantity of the source has a counterpart.
  func isSettled(source index: Int) -> Bool { sources[index] != nil }
  /// Whether a quantity of the target has a counterpart.
  func isSettled(target index: Int) -> Bool { targets[index] != nil }

  private mutating func pair(_ left: Int, _ right: Int) {
    sources[left] = right
    targets[right] = left
    usedSourceNumerals.formUnion(source.numerals(of: left))
    usedTargetNumerals.formUnion(target.numerals(of: right))
  }

  private func leftover(_ matches: (Int, Int) -> Bool) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var taken: Set<Int> = []
    for left in sources.indices where sources[left] == nil {
      let right = targets.indices.first {
        targets[$0] == nil && !taken.contains($0) && matches(left, $0)
      }
      if let right {
        pairs.append((left, right))
        taken.insert(right)
      }
    }
    return pairs
  }

  /// Pairs what means the same.
  mutating func pairEquivalents() {
    let pairs = leftover { source.quantities[$0].isEquivalent(to: target.quantities[$1]) }
    for (left, right) in pairs { pair(left, right) }
  }

  /// Pairs what means the same but for one thing, and tells of those that matter.
  mutating func pairBut(for difference: Difference) -> [(Int, Int)] {
    let pairs = leftover { left, right in
      var (one, other) = (source.quantities[left], target.quantities[right])
      (one.modifier, other.modifier) = (Self.bare(one), Self.bare(other))
      if one.isEquivalent(to: other) { return true }
      if difference == .modifier { return false }
      return one.value == other.value
    }
    for (left, right) in pairs { pair(left, right) }
    return pairs.filter { left, right in
      let (one, other) = (source.quantities[left], target.quantities[right])
      switch difference {
      case .modifier: return true
      case .unit: return one.unit.contradicts(other.unit)
      }
    }
  }

  private static func bare(_ quantity: Quantity) -> QuantityModifier {
    switch quantity.modifier {
    case .about, .nearly, .moreThan, .atLeast, .lessThan, .atMost: .exact
    default: quantity.modifier
    }
  }

  // MARK: Digits and words

  /// Accounts for quantities whose digits stand on the other side outside of its quantities, in
  /// quantities that say no other number, or in words.
  mutating func pairNumerals() {
    source.settle(sources.indices.filter { sources[$0] != nil })
    target.settle(targets.indices.filter { targets[$0] != nil })
    for left in sources.indices where sources[left] == nil {
      if let found = accounted(source, left, target, targets, usedTargetNumerals) {
        sources[left] = -1
        usedTargetNumerals.formUnion(found)
        for numeral in found {
          if let owner = target.owners[numeral], targets[owner] == nil,
            target.numerals(of: owner).allSatisfy(usedTargetNumerals.contains)
          {
            targets[owner] = -1
          }
        }
      }
    }
    for right in targets.indices where targets[right] == nil {
      if let found = accounted(target, right, source, sources, usedSourceNumerals) {
        targets[right] = -1
        usedSourceNumerals.formUnion(found)
        for numeral in found {
          if let owner = source.owners[numeral], sources[owner] == nil,
            source.numerals(of: owner).allSatisfy(usedSourceNumerals.contains)
          {
            sources[owner] = -1
          }
        }
      }
    }
  }

  /// The numerals of the other side that account for a quantity; nil where some are missing.
  private func accounted(
    _ side: NumberSide, _ index: Int, _ other: NumberSide, _ otherPairs: [Int?], _ used: Set<Int>
  ) -> [Int]? {
    let own = side.numerals(of: index)
    if case .period(let period) = side.quantities[index].value {
      return accountedDate(period, other, otherPairs, used)
    }
    if own.isEmpty { return accountedWords(side, index, other) }
    if Self.isScaled(side, index) { return nil }
    var found: [Int] = []
    for numeral in own {
      let wanted = side.numerals[numeral]
      let match = other.numerals.indices.first { place in
        guard !used.contains(place), !found.contains(place),
          other.numerals[place].stands(for: wanted),
          !other.isPaired(place, with: wanted, of: side)
        else { return false }
        guard let owner = other.owners[place] else { return true }
        return !Self.isScaled(other, owner)
      }
      if let match {
        found.append(match)
      } else if let number = Int(wanted.digits),
        NumberWords.have(
          number, words: other.words, text: other.string, isChinese: other.isChinese)
          || side.quantities[index].unit.isCount && Self.isPartOfDate(number, of: other)
      {
        continue
      } else {
        return nil
      }
    }
    return found
  }

  /// A date is accounted for when its year, month and day all stand on the other side.
  private func accountedDate(
    _ period: CalendarPeriod, _ other: NumberSide, _ pairs: [Int?], _ used: Set<Int>
  ) -> [Int]? {
    var found: [Int] = []
    func stands(_ number: Int) -> Bool {
      let numeral = Numeral(range: 0..<0, digits: String(number))
      guard
        let place = other.numerals.indices.first(where: {
          !used.contains($0) && !found.contains($0) && other.owners[$0] == nil
            && other.numerals[$0].stands(for: numeral)
        })
      else { return false }
      found.append(place)
      return true
    }
    let periods = other.quantities.indices.compactMap { index in
      if pairs[index] ?? -1 < 0, case .period(let period) = other.quantities[index].value {
        period
      } else {
        nil
      }
    }
    let (month, day) = Self.parts(of: period)
    if let year = period.year, !periods.contains(where: { $0.year == year }) {
      // The year of two dates may be said once.
      let isShared =
        other.quantities.contains { quantity in
          if case .period(let other) = quantity.value { other.year == year } else { false }
        }
        && periods.contains { day != nil && Self.parts(of: $0) == (month, day) }
      if !isShared, !stands(year) { return nil }
    }
    if let month, !periods.contains(where: { Self.parts(of: $0).month == month }),
      !NumberWords.haveMonth(month, words: other.words), !stands(month)
    {
      return nil
    }
    if let day, !periods.contains(where: { Self.parts(of: $0).day == day }), !stands(day) {
      return nil
    }
    switch period.part {
    case .quarter, .half: if !periods.contains(where: { $0.part == period.part }) { return nil }
    default: break
    }
    return found
  }

  private static func parts(of period: CalendarPeriod) -> (month: Int?, day: Int?) {
    switch period.part {
    case .month(let month): (month, nil)
    case .day(let month, let day): (month, day)
    case .dayOnly(let day): (nil, day)
    case .whole, .quarter, .half: (nil, nil)
    }
  }

  /// A number in words is accounted for by the digits, or by another word, for it.
  private func accountedWords(
    _ side: NumberSide, _ index: Int, _ other: NumberSide
  ) -> [Int]? {
    guard case .number(let value) = side.quantities[index].value,
      let number = value.wholeNumber.map({ $0 + NumberWords.unit(after: side, index) })
    else { return nil }
    let digits = String(number)
    if other.numerals.contains(where: { $0.digits == digits }) { return [] }
    return NumberWords.have(
      number, words: other.words, text: other.string, isChinese: other.isChinese) ? [] : nil
  }

  /// Whether a quantity means another number than its digits say: 2440亿.
  private static func isScaled(_ side: NumberSide, _ index: Int) -> Bool {
    guard case .number(let value) = side.quantities[index].value,
      let numeral = side.numerals(of: index).first
    else { return false }
    let own = side.numerals(of: index)
    guard own.count == 1, let digits = Double(side.numerals[numeral].digits), digits > 0 else {
      return false
    }
    let ratio = abs(value.approximation) / digits
    return [10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 0.01]
      .contains { abs(ratio / $0 - 1) < 1e-9 }
  }

  private static func isPartOfDate(_ number: Int, of side: NumberSide) -> Bool {
    side.quantities.contains { quantity in
      guard case .period(let period) = quantity.value else { return false }
      if period.year == number { return true }
      switch period.part {
      case .month(let month): return month == number
      case .day(let month, let day): return month == number || day == number
      case .dayOnly(let day): return day == number
      case .quarter(let quarter): return quarter == number
      case .half, .whole: return false
      }
    }
  }

  // MARK: Numerals outside of quantities

  /// Pairs the numerals outside of quantities, such as those of Table 4 and 14:00, and gives those
  /// that nothing on the other side accounts for; numerals in names such as COVID-19 are left out.
  mutating func strayNumerals() -> (source: [Int], target: [Int]) {
    func strays(_ side: NumberSide, _ used: Set<Int>) -> [Int] {
      side.numerals.indices.filter { side.owners[$0] == nil && !used.contains($0) }
    }
    var right = strays(target, usedTargetNumerals)
    var left = strays(source, usedSourceNumerals)
    // Names go with names first, so that the 2 of SARS-CoV-2 does not stand for another 2.
    for mayDiffer in [false, true] {
      left.removeAll { numeral in
        let isGlued = source.numerals[numeral].isGlued(in: source.text)
        guard
          let place = right.firstIndex(where: {
            (mayDiffer || target.numerals[$0].isGlued(in: target.text) == isGlued)
              && target.numerals[$0].stands(for: source.numerals[numeral])
          })
        else { return false }
        right.remove(at: place)
        return true
      }
    }
    left.removeAll { source.numerals[$0].isGlued(in: source.text) || isSaid($0, source, target) }
    right.removeAll { target.numerals[$0].isGlued(in: target.text) || isSaid($0, target, source) }
    return (left, right)
  }

  /// Whether a numeral stands in words, in a date or in a name on the other side.
  private func isSaid(_ numeral: Int, _ side: NumberSide, _ other: NumberSide) -> Bool {
    guard let number = Int(side.numerals[numeral].digits) else { return false }
    return NumberWords.have(
      number, words: other.words, text: other.string, isChinese: other.isChinese)
      || NumberWords.haveMonth(number, words: other.words) || Self.isPartOfDate(number, of: other)
  }

  // MARK: Changed quantities

  /// Pairs what is left on both sides where one could be meant to render the other.
  mutating func pairChanged() -> [(Int, Int)] {
    let pairs = leftover { left, right in
      let (one, other) = (source.quantities[left], target.quantities[right])
      guard source.hasDigits(left) == target.hasDigits(right) else { return false }
      if one.unit == other.unit { return true }
      return !one.unit.contradicts(other.unit) && (one.unit.isCount || other.unit.isCount)
    }
    for (left, right) in pairs { pair(left, right) }
    return pairs
  }

  /// How much the other side lowers the suspicion that a quantity of the source is missing.
  func weight(source index: Int) -> Double { weight(source, index, target) }

  /// How much the other side lowers the suspicion that a quantity of the target is added.
  func weight(target index: Int) -> Double { weight(target, index, source) }

  /// A number that the other side has already once may be said twice for grammar's sake.
  private func weight(_ side: NumberSide, _ index: Int, _ other: NumberSide) -> Double {
    let own = side.numerals(of: index)
    let isRepeated =
      !own.isEmpty
      && own.allSatisfy { numeral in
        other.numerals.contains { $0.stands(for: side.numerals[numeral]) }
      }
    let isSaid =
      isRepeated || other.quantities.contains { $0.value == side.quantities[index].value }
    return isSaid ? 0.6 : 1
  }
}
