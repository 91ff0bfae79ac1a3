internal import Bitext

/// The segments of one side of a bitext that stand beside different segments of the other.
///
/// - Complexity: linear in the bytes of the units; keeps a few numbers for each different segment,
///   and the texts only of those that have several counterparts.
struct RepeatedSegments: Sendable {
  /// One of the counterparts of a segment.
  struct Variant: Sendable {
    /// The number of the counterpart.
    var key: UInt64
    /// How many units have it.
    var count: Int
    /// The counterpart as the first of them has it.
    var text: [UInt8]
    /// The context of that unit.
    var context: String?
  }

  private var groups: [UInt64: [Variant]] = [:]

  /// Nothing is repeated.
  init() {}

  /// Finds them.
  ///
  /// - Parameter keys: the numbers of the segments of this side and of the other one, by unit that
  ///   is checked; nil for those without text.
  /// - Parameter counterpart: the other side of a unit.
  init(
    keys: [(own: UInt64, other: UInt64)?], units: CheckedUnits,
    counterpart: (TranslationUnit) -> UnitText
  ) {
    var first: [UInt64: UInt64] = [:]
    var isMixed: Set<UInt64> = []
    first.reserveCapacity(keys.count)
    for case let (own, other)? in keys {
      if let known = first[own] {
        if known != other { isMixed.insert(own) }
      } else {
        first[own] = other
      }
    }
    for (index, pair) in keys.enumerated() {
      guard let (own, other) = pair, isMixed.contains(own) else { continue }
      // A thousandth variant tells no more than the ninth, and a list of them takes long.
      if let place = groups[own]?.firstIndex(where: { $0.key == other }) {
        groups[own]?[place].count += 1
      } else if groups[own]?.count ?? 0 < 32 {
        let unit = units[units.places[index]]
        groups[own, default: []].append(
          Variant(key: other, count: 1, text: counterpart(unit).utf8, context: unit.context))
      }
    }
  }

  /// The counterparts of a segment, in the order of the bitext; empty where there is one at most.
  func variants(of key: UInt64) -> [Variant] { groups[key] ?? [] }
}
