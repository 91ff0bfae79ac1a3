internal import Bitext
internal import Quantities
internal import Terminology

/// Holds the quantities of both sides of a unit against each other, by what they mean.
///
/// Quantities that mean the same are paired first; what is left is held against digits in names,
/// number words and parts of dates before anything is said of it.
struct NumberCheck {
  private let finder = QuantityFinder()
  private let isChinese: (source: Bool, target: Bool)
  /// How the bitext's Chinese is written, where its tag says so.
  private var way: HanScripts.Way?

  /// The share of quantities taken to be wrong.
  private let share: Double

  /// A check of a bitext in two languages, where a share of quantities is taken to be wrong.
  init(source: Language, target: Language, share: Double = NumberRates.usualShare) {
    self.share = share
    isChinese = (source.isChinese, target.isChinese)
    way = (source.isChinese ? source : target).hanScript
  }

  /// Learns how the bitext's Chinese is written, where its tag does not say so.
  mutating func survey(_ units: CheckedUnits) {
    if way != nil { return }
    var counts = (simplified: 0, traditional: 0)
    for unit in units.units.prefix(500) {
      let text = isChinese.source ? unit.source.utf8 : unit.target.utf8
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch HanScripts.standard.form(of: scalar.value)?.way {
        case .simplified: counts.simplified += 1
        case .traditional: counts.traditional += 1
        case nil: break
        }
      }
    }
    if counts.traditional > max(20, 4 * counts.simplified) { way = .traditional }
    if counts.simplified > max(20, 4 * counts.traditional) { way = .simplified }
  }

  /// What it finds in a unit.
  func findings(in unit: CheckedUnit) -> [Finding] { report(on: unit).findings }

  /// What it finds in a unit, with what each finding rests on.
  func report(on unit: CheckedUnit) -> NumberReport {
    let (source, target) = (unit.unit.source.utf8, unit.unit.target.utf8)
    var sides = (
      NumberSide(source, isChinese: isChinese.source, finder),
      NumberSide(target, isChinese: isChinese.target, finder)
    )
    if sides.0.isEmpty && sides.1.isEmpty {
      var report = NumberReport(unit: unit, sides: sides, share: share)
      tellHeadings(sides, &report)
      tellUnitLines(sides, &report)
      tellWeekdays(sides, &report)
      return report
    }
    if sides.0.hasDollars || sides.1.hasDollars,
      !isTraditional(isChinese.source ? source : target)
    {
      sides.0.takeDollarsForAmerican()
      sides.1.takeDollarsForAmerican()
    }
    var pairing = NumberPairing(sides.0, sides.1)
    pairing.accountForTelephones()
    pairing.pairEquivalents()
    let turned = pairing.pairRanges()
    let converted = pairing.pairBut(for: .conversion)
    let opposed = pairing.pairBut(for: .opposition)
    let modified = pairing.pairBut(for: .modifier)
    let unlike = pairing.pairBut(for: .unit)
    pairing.pairNumerals()
    let shortened = pairing.pairShortened()
    var report = NumberReport(unit: unit, sides: sides, share: share)
    for pair in shortened { report.shortened(pair) }
    for pair in converted { report.converted(pair) }
    for pair in turned + opposed + modified { report.opposed(pair, finder) }
    for pair in unlike { report.unlike(pair, finder) }
    let strays = pairing.strayNumerals()
    let changed = pairing.pairChanged()
    let (lefts, rights) = (pairing.source.unpaired, pairing.target.unpaired)
    let (here, there) = (pairing.source.side.quantities, pairing.target.side.quantities)
    let isSole =
      changed.count { here[$0.0].isPlainCount && there[$0.1].isPlainCount } == 1
      && !lefts.contains { here[$0].isPlainCount } && !rights.contains { there[$0].isPlainCount }
    for pair in changed { report.changed(pair, isSole: isSole) }
    for left in lefts { report.missing(left, pairing.echo(source: left)) }
    for right in rights { report.added(right, pairing.echo(target: right)) }
    tell(strays, &pairing, &report)
    tellRestated(sides, &report)
    for lists in pairing.turnedLists() { report.turned(lists.source, lists.target) }
    if let bases = SwappedBase(sides.0, sides.1) { report.swapped(bases.source, bases.target) }
    tellHeadings(sides, &report)
    tellUnitLines(sides, &report)
    tellWeekdays(sides, &report)
    return report
  }

  /// Whether a Chinese text is in Traditional characters: in Hong Kong, Macau and Taiwan $ is the dollar
  /// of the place.
  private func isTraditional(_ text: [UInt8]) -> Bool {
    if let way { return way == .traditional }
    return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      HanScripts.standard.form(of: $0.value)?.way == .traditional
    }
  }

  /// Headings with other numbers, where they are not both in digits.
  private func tellHeadings(_ sides: (NumberSide, NumberSide), _ report: inout NumberReport) {
    guard let one = Heading(sides.0.text, isChinese: sides.0.isChinese),
      let other = Heading(sides.1.text, isChinese: sides.1.isChinese),
      !(one.isInDigits && other.isInDigits), one.numbers.isDisjoint(with: other.numbers)
    else { return }
    let (here, there) = (
      String(decoding: sides.0.text[one.range], as: UTF8.self),
      String(decoding: sides.1.text[other.range], as: UTF8.self)
    )
    report.report(
      "changed", .heading, one.range, other.range, "\(here) is rendered as \(there)",
      cause: "number \(here) \(there)")
  }

  /// Numbers that brackets say again as another one: 五十（30）日.
  private func tellRestated(_ sides: (NumberSide, NumberSide), _ report: inout NumberReport) {
    let (left, right) = (sides.0.misstated, sides.1.misstated)
    // What one side has by mistake, and the other as well, is no change.
    if left.count == right.count { return }
    for index in left.count > right.count ? left : right {
      report.misstated(index, isSource: left.count > right.count)
    }
  }

  /// Another day of the week in the place of one.
  private func tellWeekdays(_ sides: (NumberSide, NumberSide), _ report: inout NumberReport) {
    let chinese = Weekdays(isChinese.source ? sides.0.text : sides.1.text, isChinese: true)
    if chinese.places.isEmpty { return }
    let english = Weekdays(isChinese.source ? sides.1.text : sides.0.text, isChinese: false)
    let (one, other) = isChinese.source ? (chinese, english) : (english, chinese)
    for (left, right) in one.changes(to: other) {
      let here = String(decoding: sides.0.text[left.range], as: UTF8.self)
      let there = String(decoding: sides.1.text[right.range], as: UTF8.self)
      report.report(
        "changed", .changedTelling, left.range, right.range, "\(here) is rendered as \(there)",
        cause: "number \(here) \(there)")
    }
  }

  /// Whether there is more than the 千 of 千元 and the 000 of "RMB'000".
  private func hasNumbers(_ sides: (NumberSide, NumberSide)) -> Bool {
    [sides.0, sides.1].contains { side in
      side.numerals.contains { $0.digits.contains { $0 != "0" } }
    }
  }

  /// Lines that give the numbers in them or below them in other units.
  private func tellUnitLines(_ sides: (NumberSide, NumberSide), _ report: inout NumberReport) {
    let (left, right) = (sides.0, sides.1)
    guard UnitLine.mayBe(left.isChinese ? left.text : right.text) else { return }
    let isAlone = report.findings.isEmpty && !hasNumbers(sides)
    guard let one = UnitLine(left.text, isChinese: left.isChinese, isAlone: isAlone),
      let other = UnitLine(right.text, isChinese: right.isChinese, isAlone: isAlone),
      one.power != other.power
    else { return }
    let (here, there) = (one.text(in: left.text), other.text(in: right.text))
    report.report(
      "unit", .heading, 0..<here.utf8.count, 0..<there.utf8.count,
      "\(here) is rendered as \(there): a unit of another size",
      cause: "number \(here) \(there)")
  }

  /// What is to be said of numerals outside of quantities.
  private func tell(
    _ strays: (source: [Int], target: [Int]), _ pairing: inout NumberPairing,
    _ report: inout NumberReport
  ) {
    let (numerals, others) = (pairing.source.side.numerals, pairing.target.side.numerals)
    for (left, right) in zip(strays.source, strays.target) {
      let (one, other) = (numerals[left], others[right])
      // 3.1 and 3.10 are two versions.
      let isSame = one.digits == other.digits
      let here = isSame ? one.written(in: pairing.source.side.text) : one.digits
      let there = isSame ? other.written(in: pairing.target.side.text) : other.digits
      report.report(
        "changed", .numeralChanged, one.range, other.range, "\(here) is rendered as \(there)",
        cause: "number \(here) \(there)")
    }
    // A name that is given in both languages has its number twice.
    for left in strays.source.dropFirst(strays.target.count) {
      let (one, isRepeated) = (numerals[left], pairing.isRepeated(source: left))
      report.report(
        "missing", isRepeated ? .numeralRepeated : .numeralAlone, one.range, nil,
        "\(one.digits) is not in the translation", cause: "number \(one.digits)")
    }
    for right in strays.target.dropFirst(strays.source.count) {
      let (other, isRepeated) = (others[right], pairing.isRepeated(target: right))
      report.report(
        "added", isRepeated ? .numeralRepeated : .numeralAlone, nil, other.range,
        "\(other.digits) is not in the source", cause: "number added \(other.digits)")
    }
  }
}
