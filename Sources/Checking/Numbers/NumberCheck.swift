internal import Bitext
internal import Quantities
internal import Terminology

/// Holds the quantities of both sides of a unit against each other, by what they mean.
///
/// Quantities that mean the same are paired first; what is left is held against digits in names,
/// number words and parts of dates before anything is said of it.
struct NumberCheck {
  private let finder = QuantityFinder()

  /// What it finds in a unit.
  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (unit.unit.source.utf8, unit.unit.target.utf8)
    if target.isEmpty { return [] }
    var sides = (
      NumberSide(source, isChinese: unit.sourceLanguage.isChinese, finder),
      NumberSide(target, isChinese: unit.targetLanguage.isChinese, finder)
    )
    if sides.0.isEmpty && sides.1.isEmpty { return [] }
    var pairing = NumberPairing(sides.0, sides.1)
    pairing.pairEquivalents()
    let modified = pairing.pairBut(for: .modifier)
    let unlike = pairing.pairBut(for: .unit)
    pairing.pairNumerals()
    sides = (pairing.source, pairing.target)
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
    var strays = pairing.strayNumerals()
    for (left, right) in pairing.pairChanged() {
      let (one, other) = (sides.0.quantities[left], sides.1.quantities[right])
      let confidence = min(sides.0.trust(left), sides.1.trust(right))
      report(
        "changed", confidence, one, other,
        "\(Self.text(one, source)) is rendered as \(Self.text(other, target))"
          + (Self.factor(one, other).map { ": \($0)" } ?? ""))
    }
    for left in sides.0.quantities.indices where !pairing.isSettled(source: left) {
      let one = sides.0.quantities[left]
      report(
        "missing", sides.0.trust(left) * pairing.weight(source: left), one, nil,
        "\(Self.text(one, source)) is not in the translation")
    }
    for right in sides.1.quantities.indices where !pairing.isSettled(target: right) {
      let other = sides.1.quantities[right]
      report(
        "added", sides.1.trust(right) * pairing.weight(target: right), nil, other,
        "\(Self.text(other, target)) is not in the source")
    }
    strayFindings(&strays, sides, unit, &findings)
    return findings
  }

  /// What is to be said of numerals outside of quantities.
  private func strayFindings(
    _ strays: inout (source: [Int], target: [Int]), _ sides: (NumberSide, NumberSide),
    _ unit: CheckedUnit, _ findings: inout [Finding]
  ) {
    while let left = strays.source.first {
      strays.source.removeFirst()
      let one = sides.0.numerals[left]
      let right = strays.target.isEmpty ? nil : strays.target.removeFirst()
      let other = right.map { sides.1.numerals[$0] }
      findings.append(
        Finding(
          .number, detail: other == nil ? "missing" : "changed", confidence: 0.7,
          segment: unit.index, sourceSpan: one.range, targetSpan: other?.range,
          message: other.map { "\(one.digits) is rendered as \($0.digits)" }
            ?? "\(one.digits) is not in the translation",
          cause: "number \(one.digits)" + (other.map { " \($0.digits)" } ?? "")))
    }
    for right in strays.target {
      let other = sides.1.numerals[right]
      // A name that is given in both languages has its number twice.
      let isRepeated = sides.0.numerals.contains { $0.digits == other.digits }
      findings.append(
        Finding(
          .number, detail: "added", confidence: isRepeated ? 0.4 : 0.7, segment: unit.index,
          targetSpan: other.range, message: "\(other.digits) is not in the source",
          cause: "number added \(other.digits)"))
    }
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
