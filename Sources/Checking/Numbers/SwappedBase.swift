internal import Quantities

/// A ratio of which both sides have the same numbers with another one as the base: 每10股送3股 and "10 shares for
/// every 3".
struct SwappedBase {
  /// The places of both bases.
  let source: Int
  let target: Int

  /// Looks at the one base of each side, as each side is told to have one. Linear time.
  init?(_ source: NumberSide, _ target: NumberSide) {
    guard source.quantities.count > 1, target.quantities.count > 1,
      let one = source.soleBase, let other = target.soleBase,
      source.quantities[one].value != target.quantities[other].value,
      source.counts(target.quantities[other].value), target.counts(source.quantities[one].value)
    else { return nil }
    (self.source, self.target) = (one, other)
  }
}

extension NumberSide {
  /// The one number that 每 or "every" stands before.
  fileprivate var soleBase: Int? {
    let bases = quantities.indices.filter { index in
      guard case .number = quantities[index].value, quantities[index].unit.isCount else {
        return false
      }
      let before = text[..<quantities[index].start].suffix(12)
      return Self.distributives.contains { before.suffix($0.count).elementsEqual($0) }
    }
    return bases.count == 1 ? bases.first : nil
  }

  /// Whether something is counted by a number.
  fileprivate func counts(_ value: QuantityValue) -> Bool {
    quantities.contains { $0.value == value && $0.unit.isCount }
  }

  private static let distributives: [[UInt8]] =
    (["每", "每持有", "每持"] + ["every ", "each ", "per "]).map { Array($0.utf8) }
}
