internal import Bitext
internal import Quantities
internal import Terminology

/// Puts into words what pairing left to be said of a unit's quantities.
struct NumberReport {
  private let unit: CheckedUnit
  let sides: (NumberSide, NumberSide)
  private let share: Double
  private(set) var findings: [Finding] = []
  /// What each finding rests on.
  private(set) var grounds: [NumberGround] = []
  // What is asked of a whole side is looked for once, however many findings ask it.
  private lazy var saysLoss = (
    sides.0.saysLoss(QuantityFinder()), sides.1.saysLoss(QuantityFinder())
  )
  private lazy var timeWords = (TimeWords(sides.0), TimeWords(sides.1))
  private lazy var years = (sides.0.years, sides.1.years)

  /// An empty report of a unit, where a share of quantities is taken to be wrong.
  init(unit: CheckedUnit, sides: (NumberSide, NumberSide), share: Double) {
    self.unit = unit
    self.sides = sides
    self.share = share
  }

  /// Adds a finding that rests on a ground.
  mutating func report(
    _ detail: String, _ ground: NumberGround, _ source: Range<Int>?, _ target: Range<Int>?,
    severity: Severity? = nil, _ message: String, cause: String
  ) {
    let rates = NumberRates.fitted(ground)
    findings.append(
      Finding(
        .number, detail: detail, severity: severity,
        confidence: rates.probability(atShare: share), segment: unit.index, sourceSpan: source,
        targetSpan: target, message: message, cause: cause))
    grounds.append(ground)
  }

  private mutating func report(
    _ detail: String, _ ground: NumberGround, _ left: Int?, _ right: Int?,
    severity: Severity? = nil, _ message: String
  ) {
    let cause = ["number", detail, left.map(source) ?? "", right.map(target) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    report(
      detail, ground, left.map { Self.span(sides.0.quantities[$0]) },
      right.map { Self.span(sides.1.quantities[$0]) }, severity: severity, message, cause: cause)
  }

  private static func span(_ quantity: Quantity) -> Range<Int> { quantity.start..<quantity.end }

  private func source(_ index: Int) -> String { Self.text(sides.0, index) }
  private func target(_ index: Int) -> String { Self.text(sides.1, index) }

  private static func text(_ side: NumberSide, _ index: Int) -> String {
    String(decoding: side.text[span(side.quantities[index])], as: UTF8.self)
  }

  private func rendered(_ pair: (Int, Int)) -> String {
    "\(source(pair.0)) is rendered as \(target(pair.1))"
  }

  /// A date of which one side leaves out the year or the month, as the text around may say it.
  mutating func shortened(_ pair: (Int, Int)) {
    guard case .period(let one) = sides.0.quantities[pair.0].value,
      case .period(let other) = sides.1.quantities[pair.1].value
    else { return }
    let isSource =
      one.year == nil && other.year != nil || one.part.month == nil && other.part.month != nil
    let year = isSource ? other.year : one.year
    let isNamed = year.map { (isSource ? years.0 : years.1).contains($0) } ?? false
    let isSaid = isNamed || (isSource ? timeWords.0 : timeWords.1).sayOwnYear
    guard one.year != other.year || one.part != other.part else { return }
    let ground: NumberGround =
      one.year == other.year || one.year != nil && other.year != nil
      ? .dateWithoutMonth : isSaid ? .dateInContext : .dateShortened
    let message = rendered(pair) + ": one of them leaves out what the other says"
    report(isSource ? "added" : "missing", ground, pair.0, pair.1, message)
  }

  /// The same measure in another unit.
  mutating func converted(_ pair: (Int, Int)) {
    report(
      "converted", .converted, pair.0, pair.1, severity: .information,
      rendered(pair)
        + (sides.0.quantities[pair.0].unit.agrees(with: sides.1.quantities[pair.1].unit)
          ? ": the same, rounded" : ": the same in another unit"))
  }

  /// The same number with another sign, direction or bound.
  mutating func opposed(_ pair: (Int, Int), _ finder: QuantityFinder) {
    let (one, other) = (sides.0.quantities[pair.0], sides.1.quantities[pair.1])
    switch one.opposition(to: other) {
    case .sign:
      // The sign may stand in a word elsewhere: a loss in another clause.
      let (bare, index) = one.sign == .minus ? (sides.1, pair.1) : (sides.0, pair.0)
      let isSaid =
        bare.hasHyphen(before: index) || bare.isInBrackets(index)
        || one.losesSign(to: other)
          && (bare.saysFall(near: index, finder)
            || !bare.quantities[index].unit.isShare
              && (one.sign == .minus ? saysLoss.1 : saysLoss.0))
      if isSaid { return }
      return report("sign", .sign, pair.0, pair.1, rendered(pair) + ": the sign is lost or another")
    case .direction:
      return report(
        "direction", .direction, pair.0, pair.1,
        rendered(pair)
          + ": \(Self.way(one, beside: other)) there, \(Self.way(other, beside: one)) here")
    case .level:
      return report(
        "direction", .direction, pair.0, pair.1,
        rendered(pair) + ": by so much on one side, to so much on the other")
    case .order:
      return report(
        "bound", .bound, pair.0, pair.1,
        rendered(pair) + ": before it on one side, after it on the other")
    case .bound, nil: break
    }
    if one.boundsOppose(other) {
      return report(
        "bound", .bound, pair.0, pair.1,
        rendered(pair) + ": a bound from below on one side, from above on the other")
    }
    if one.ratesDiffer(other) {
      return report(
        "unit", .unit, pair.0, pair.1,
        rendered(pair) + ": the number is the same, how often it is met is not")
    }
    if one.countedDiffers(other) {
      return report(
        "unit", .unit, pair.0, pair.1, rendered(pair) + ": the number is the same, the unit is not")
    }
    if one.isEquivalent(to: other) { return }
    report(
      "modifier", .modifier, pair.0, pair.1, severity: .information,
      rendered(pair) + ": a word such as about or over is lost or added")
  }

  /// What one of two quantities is of, where they go against each other.
  private static func way(_ quantity: Quantity, beside other: Quantity) -> String {
    let isOfResult =
      quantity.direction?.polarity == other.direction?.polarity
      || quantity.direction == nil || other.direction == nil
    return switch isOfResult ? quantity.result ?? quantity.direction : quantity.direction {
    case .rise: "a rise"
    case .fall: "a fall"
    case .profit: "a profit"
    case .loss: "a loss"
    case nil: "neither"
    }
  }

  /// The same number of something else; units that may stand for each other are looked at for what else
  /// may differ.
  mutating func unlike(_ pair: (Int, Int), _ finder: QuantityFinder) {
    let (one, other) = (sides.0.quantities[pair.0], sides.1.quantities[pair.1])
    guard one.contradictsUnit(of: other) else {
      if one.opposition(to: other) != nil || one.boundsOppose(other) || one.ratesDiffer(other) {
        opposed(pair, finder)
      }
      return
    }
    report(
      "unit", .unit, pair.0, pair.1, rendered(pair) + ": the number is the same, the unit is not")
  }

  /// Another number in the place of one, which may be the only one left on both sides.
  mutating func changed(_ pair: (Int, Int), isSole: Bool) {
    let (one, other) = (sides.0.quantities[pair.0], sides.1.quantities[pair.1])
    let ground: NumberGround
    switch max(sides.0.wording(of: pair.0), sides.1.wording(of: pair.1)) {
    case _ where isSeparated(pair): ground = .changedSeparators
    case .digits: ground = .changedDigits
    case _
    where one.contradicts(other) || areOccasions(pair) || areOfEach(pair)
      || sides.0.isInARow(pair.0) && sides.1.isInARow(pair.1):
      ground = .changedContrary
    case .telling: ground = .changedTelling
    case .free:
      ground = isSole && one.isPlainCount && other.isPlainCount ? .changedSole : .changedFree
    }
    report(
      "changed", ground, pair.0, pair.1,
      rendered(pair) + (one.factor(to: other).map { ": \($0)" } ?? ""))
  }

  /// A number that brackets say again as another one.
  mutating func misstated(_ index: Int, isSource: Bool) {
    let side = isSource ? sides.0 : sides.1
    let range = side.quantities[index].start..<side.quantities[index + 1].end
    let said = String(decoding: side.text[range], as: UTF8.self)
    report(
      "changed", .changedTelling, isSource ? range : nil, isSource ? nil : range,
      "\(said) says two numbers", cause: "number \(said)")
  }

  /// Whether both say of how many one is: 每五位中有一位, "every fifth", "one in five".
  private func areOfEach(_ pair: (Int, Int)) -> Bool {
    func isOfEach(_ side: NumberSide, _ index: Int) -> Bool {
      let before = side.text[..<side.quantities[index].start].suffix(6)
      if ["每", "every ", "Every ", "each "].contains(where: {
        before.suffix($0.utf8.count).elementsEqual($0.utf8)
      }) {
        return true
      }
      let said = Self.text(side, index)
      return side.quantities[index].unit == .none
        && (said.contains(" in ") || said.contains(" out of "))
    }
    return isOfEach(sides.0, pair.0) && isOfEach(sides.1, pair.1)
  }

  /// Whether both have the same digits and no more than other separators: 42.000 and 42,000.
  private func isSeparated(_ pair: (Int, Int)) -> Bool {
    func digits(_ side: NumberSide, _ index: Int) -> String? {
      let own = side.numerals(of: index)
      return own.count == 1 ? own.first.map { side.numerals[$0].written(in: side.text) } : nil
    }
    guard let one = digits(sides.0, pair.0), let two = digits(sides.1, pair.1), one != two,
      !sides.0.isScaled(pair.0), !sides.1.isScaled(pair.1),
      one.hasSuffix("000") || two.hasSuffix("000") || one.count > 4
    else { return false }
    func bare(_ text: String) -> String { text.filter(\.isNumber) }
    // 312.6 and 3.126 are two numbers.
    func hasOwnPoint(_ text: String) -> Bool {
      text.wholeMatch(of: /[0-9,]*\.([0-9]{1,2}|[0-9]{4,})/) != nil
    }
    return bare(one) == bare(two) && !hasOwnPoint(one) && !hasOwnPoint(two)
      && [one, two].contains { $0.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?/) != nil }
  }

  /// Lists of the same quantities in another order, each of which belongs to something named before.
  mutating func turned(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) {
    func place(_ side: NumberSide, _ list: ClosedRange<Int>) -> Range<Int> {
      side.quantities[list.lowerBound].start..<side.quantities[list.upperBound].end
    }
    let (left, right) = (place(sides.0, one), place(sides.1, other))
    let here = String(decoding: sides.0.text[left], as: UTF8.self)
    let there = String(decoding: sides.1.text[right], as: UTF8.self)
    report(
      "changed", .changedTelling, left, right,
      "\(here) is rendered as \(there): in another order", cause: "number \(here) \(there)")
  }

  /// A ratio that has another of its numbers for its base.
  mutating func swapped(_ left: Int, _ right: Int) {
    report(
      "changed", .changedTelling, left, right,
      "each \(source(left)) is rendered as each \(target(right)): the ratio is turned round")
  }

  /// A quantity of the source that the translation lacks.
  mutating func missing(_ index: Int, _ echo: NumberPairing.Echo) {
    let isSaid = self.isSaid(sides.0.quantities[index], isSource: true)
    let ground =
      isOftenerThanOnce(index, sides.0, sides.1)
      ? .changedContrary : Self.ground(sides.0.wording(of: index), echo, isSaid)
    report(
      "missing", ground, index, nil,
      "\(source(index)) is not in the translation")
  }

  /// A quantity of the translation that the source lacks.
  mutating func added(_ index: Int, _ echo: NumberPairing.Echo) {
    let isSaid = self.isSaid(sides.1.quantities[index], isSource: false)
    let ground =
      isOftenerThanOnce(index, sides.1, sides.0)
      ? .changedContrary : Self.ground(sides.1.wording(of: index), echo, isSaid)
    report(
      "added", ground, nil, index,
      "\(target(index)) is not in the source")
  }

  /// Whether the other side has a word that stands for a date.
  private mutating func isSaid(_ quantity: Quantity, isSource: Bool) -> Bool {
    guard case .period(let period) = quantity.value else { return false }
    let words = isSource ? timeWords.1 : timeWords.0
    guard words.standFor(period) else { return false }
    // 上年同期 stands for the same day of another year.
    guard case .day = period.part, words.areOfYearBefore else { return true }
    let days = isSource ? sides.1.days : sides.0.days
    return days.isEmpty || days.contains(period.part)
  }

  private static func ground(
    _ wording: NumberSide.Wording, _ echo: NumberPairing.Echo, _ isSaid: Bool
  ) -> NumberGround {
    if isSaid { return .aloneInContext }
    switch (wording, echo) {
    case (.digits, .none): return .aloneInDigits
    case (.digits, .repeated): return .aloneRepeated
    case (.digits, .day): return .dateWithoutMonth
    case (.telling, .none): return .aloneTelling
    default: return .aloneFree
    }
  }
}
