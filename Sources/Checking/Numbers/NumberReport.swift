internal import Bitext
internal import Quantities
internal import Terminology

/// Puts into words what pairing left to be said of a unit's quantities.
struct NumberReport {
  private let unit: CheckedUnit
  private let sides: (NumberSide, NumberSide)
  private(set) var findings: [Finding] = []
  // What is asked of a whole side is looked for once, however many findings ask it.
  private lazy var saysLoss = (
    sides.0.saysLoss(QuantityFinder()), sides.1.saysLoss(QuantityFinder())
  )
  private lazy var saysYear = (sides.0.saysYear, sides.1.saysYear)
  private lazy var years = (sides.0.years, sides.1.years)

  /// An empty report of a unit.
  init(unit: CheckedUnit, sides: (NumberSide, NumberSide)) {
    self.unit = unit
    self.sides = sides
  }

  private mutating func report(
    _ detail: String, _ confidence: Double, _ left: Int?, _ right: Int?,
    severity: Severity? = nil, _ message: String
  ) {
    let cause = ["number", detail, left.map(source) ?? "", right.map(target) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    findings.append(
      Finding(
        .number, detail: detail, severity: severity, confidence: confidence, segment: unit.index,
        sourceSpan: left.map { Self.span(sides.0.quantities[$0]) },
        targetSpan: right.map { Self.span(sides.1.quantities[$0]) }, message: message, cause: cause)
    )
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
    let isSaid = isNamed || (isSource ? saysYear.0 : saysYear.1)
    guard one.year != other.year || one.part != other.part else { return }
    let confidence =
      one.year == other.year || one.year != nil && other.year != nil
      ? 0.425
      : isSaid ? 0.3 : 0.55
    let message = rendered(pair) + ": one of them leaves out what the other says"
    if isSource { return report("added", confidence, pair.0, pair.1, message) }
    report("missing", confidence, pair.0, pair.1, message)
  }

  /// The same measure in another unit.
  mutating func converted(_ pair: (Int, Int)) {
    report(
      "converted", 0.2, pair.0, pair.1, severity: .information,
      rendered(pair) + ": the same in another unit")
  }

  /// The same number with another sign, direction or bound.
  mutating func opposed(_ pair: (Int, Int), _ finder: QuantityFinder) {
    let (one, other) = (sides.0.quantities[pair.0], sides.1.quantities[pair.1])
    switch one.opposition(to: other) {
    case .sign:
      // The sign may stand in a word elsewhere: a loss in another clause.
      let (bare, index) = one.sign == .minus ? (sides.1, pair.1) : (sides.0, pair.0)
      let isSaid =
        bare.hasHyphen(before: index)
        || one.losesSign(to: other)
          && (bare.saysFall(near: index, finder)
            || !bare.quantities[index].unit.isShare
              && (one.sign == .minus ? saysLoss.1 : saysLoss.0))
      if isSaid { return }
      return report("sign", 0.9, pair.0, pair.1, rendered(pair) + ": the sign is lost or another")
    case .direction:
      return report(
        "direction", 0.9, pair.0, pair.1,
        rendered(pair) + ": \(Self.way(one)) there, \(Self.way(other)) here")
    case .bound, nil: break
    }
    if one.boundsOppose(other) {
      return report(
        "bound", 0.85, pair.0, pair.1,
        rendered(pair) + ": a bound from below on one side, from above on the other")
    }
    if one.isEquivalent(to: other) { return }
    report(
      "modifier", 0.35, pair.0, pair.1, severity: .information,
      rendered(pair) + ": a word such as about or over is lost or added")
  }

  private static func way(_ quantity: Quantity) -> String {
    switch quantity.direction {
    case .rise: "a rise"
    case .fall: "a fall"
    case .profit: "a profit"
    case .loss: "a loss"
    case nil: "neither"
    }
  }

  /// The same number of something else.
  mutating func unlike(_ pair: (Int, Int)) {
    report(
      "unit", 0.85, pair.0, pair.1, rendered(pair) + ": the number is the same, the unit is not")
  }

  /// Another number in the place of one.
  mutating func changed(_ pair: (Int, Int)) {
    let (one, other) = (sides.0.quantities[pair.0], sides.1.quantities[pair.1])
    var confidence = max(
      min(sides.0.trust(pair.0), sides.1.trust(pair.1)), one.contradicts(other) ? 0.6 : 0)
    if isSeparated(pair) { confidence = min(confidence, 0.4) }
    report(
      "changed", confidence, pair.0, pair.1,
      rendered(pair) + (Self.factor(one, other).map { ": \($0)" } ?? ""))
  }

  /// Whether both have the same digits and no more than other separators: 42.000 and 42,000.
  private func isSeparated(_ pair: (Int, Int)) -> Bool {
    func digits(_ side: NumberSide, _ index: Int) -> String? {
      let own = side.numerals(of: index)
      return own.count == 1 ? own.first.map { side.numerals[$0].written(in: side.text) } : nil
    }
    guard let one = digits(sides.0, pair.0), let two = digits(sides.1, pair.1), one != two,
      one.hasSuffix("000") || two.hasSuffix("000") || one.count > 4
    else { return false }
    func bare(_ text: String) -> String { text.filter(\.isNumber) }
    return bare(one) == bare(two)
      && [one, two].contains { $0.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?/) != nil }
  }

  /// A quantity of the source that the translation lacks.
  mutating func missing(_ index: Int, weight: Double) {
    report(
      "missing", sides.0.trust(index) * weight, index, nil,
      "\(source(index)) is not in the translation")
  }

  /// A quantity of the translation that the source lacks.
  mutating func added(_ index: Int, weight: Double) {
    report(
      "added", sides.1.trust(index) * weight, nil, index, "\(target(index)) is not in the source")
  }

  /// How far one number is from another, where that is telling.
  private static func factor(_ source: Quantity, _ target: Quantity) -> String? {
    guard case .number(let one) = source.value, case .number(let other) = target.value else {
      return nil
    }
    let (first, second) = (one.approximation, other.approximation)
    guard first > 0, second > 0 else { return nil }
    let ratio = max(first, second) / min(first, second)
    guard ratio >= 1.95 else { return nil }
    let rounded = ratio >= 10 ? ratio.rounded() : (ratio * 10).rounded() / 10
    let shown =
      rounded == rounded.rounded() && rounded < 1e15 ? String(Int(rounded)) : String(rounded)
    return "\(shown) times too \(second < first ? "small" : "large")"
  }
}
