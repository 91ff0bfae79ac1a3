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

  /// A check of a bitext in two languages.
  init(source: Language, target: Language) {
    isChinese = (source.isChinese, target.isChinese)
  }

  /// What it finds in a unit.
  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (unit.unit.source.utf8, unit.unit.target.utf8)
    let sides = (
      NumberSide(source, isChinese: isChinese.source, finder),
      NumberSide(target, isChinese: isChinese.target, finder)
    )
    if sides.0.isEmpty && sides.1.isEmpty { return [] }
    var pairing = NumberPairing(sides.0, sides.1)
    pairing.pairEquivalents()
    pairing.pairRanges()
    let converted = pairing.pairBut(for: .conversion)
    let opposed = pairing.pairBut(for: .opposition)
    let modified = pairing.pairBut(for: .modifier)
    let unlike = pairing.pairBut(for: .unit)
    pairing.pairNumerals()
    let shortened = pairing.pairBut(for: .context)
    var report = NumberReport(unit: unit, sides: sides)
    for pair in shortened { report.shortened(pair) }
    for pair in converted { report.converted(pair) }
    for pair in opposed + modified { report.opposed(pair, finder) }
    for pair in unlike { report.unlike(pair) }
    let strays = pairing.strayNumerals()
    for pair in pairing.pairChanged() { report.changed(pair) }
    for left in pairing.source.unpaired {
      report.missing(left, weight: pairing.weight(source: left))
    }
    for right in pairing.target.unpaired {
      report.added(right, weight: pairing.weight(target: right))
    }
    return report.findings + strayFindings(strays, &pairing, unit.index)
  }

  /// What is to be said of numerals outside of quantities.
  private func strayFindings(
    _ strays: (source: [Int], target: [Int]), _ pairing: inout NumberPairing, _ segment: Int
  ) -> [Finding] {
    let (numerals, others) = (pairing.source.side.numerals, pairing.target.side.numerals)
    var findings: [Finding] = []
    for (place, left) in strays.source.enumerated() {
      let one = numerals[left]
      let other = place < strays.target.count ? others[strays.target[place]] : nil
      findings.append(
        Finding(
          .number, detail: other == nil ? "missing" : "changed",
          // A name that is given in both languages has its number twice.
          confidence: other == nil && pairing.isRepeated(source: left) ? 0.4 : 0.7,
          segment: segment, sourceSpan: one.range, targetSpan: other?.range,
          message: other.map { "\(one.digits) is rendered as \($0.digits)" }
            ?? "\(one.digits) is not in the translation",
          cause: "number \(one.digits)" + (other.map { " \($0.digits)" } ?? "")))
    }
    for right in strays.target.dropFirst(strays.source.count) {
      let other = others[right]
      let isRepeated = pairing.isRepeated(target: right)
      findings.append(
        Finding(
          .number, detail: "added", confidence: isRepeated ? 0.4 : 0.7, segment: segment,
          targetSpan: other.range, message: "\(other.digits) is not in the source",
          cause: "number added \(other.digits)"))
    }
    return findings
  }
}
