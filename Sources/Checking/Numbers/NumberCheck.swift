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
    let modified = pairing.pairBut(for: .modifier)
    let unlike = pairing.pairBut(for: .unit)
    pairing.pairNumerals()
    var findings: [Finding] = []
    func report(
      _ detail: String, _ confidence: Double, _ left: Quantity?, _ right: Quantity?,
      severity: Severity? = nil, _ message: String
    ) {
      let cause = [
        "number", detail, left.map { Self.text($0, source) } ?? "",
        right.map { Self.text($0, target) } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
      findings.append(
        Finding(
          .number, detail: detail, severity: severity, confidence: confidence,
          segment: unit.index, sourceSpan: left.map { $0.start..<$0.end },
          targetSpan: right.map { $0.start..<$0.end }, message: message, cause: cause))
    }
    for (left, right) in modified {
      let (one, other) = (sides.0.quantities[left], sides.1.quantities[right])
      report(
        "modifier", 0.35, one, other, severity: .information,
        "\(Self.text(one, source)) is rendered as \(Self.text(other, target)): "
          + "a word such as about or over is lost or added")
    }
    for (left, right) in unlike {
      let (one, other) = (sides.0.quantities[left], sides.1.quantities[right])
      report(
        "unit", 0.6, one, other,
        "\(Self.text(one, source)) is rendered as \(Self.text(other, target)): "
          + "the number is the same, the unit is not")
    }
    let strays = pairing.strayNumerals()
    for (left, right) in pairing.pairChanged() {
      let (one, other) = (sides.0.quantities[left], sides.1.quantities[right])
      let confidence = max(
        min(sides.0.trust(left), sides.1.trust(right)), one.contradicts(other) ? 0.6 : 0)
      report(
        "changed", confidence, one, other,
        "\(Self.text(one, source)) is rendered as \(Self.text(other, target))"
          + (Self.factor(one, other).map { ": \($0)" } ?? ""))
    }
    for left in pairing.source.unpaired {
      let one = sides.0.quantities[left]
      report(
        "missing", sides.0.trust(left) * pairing.weight(source: left), one, nil,
        "\(Self.text(one, source)) is not in the translation")
    }
    for right in pairing.target.unpaired {
      let other = sides.1.quantities[right]
      report(
        "added", sides.1.trust(right) * pairing.weight(target: right), nil, other,
        "\(Self.text(other, target)) is not in the source")
    }
    return findings + strayFindings(strays, &pairing, unit.index)
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

  private static func text(_ quantity: Quantity, _ text: [UInt8]) -> String {
    String(decoding: text[quantity.start..<quantity.end], as: UTF8.self)
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
