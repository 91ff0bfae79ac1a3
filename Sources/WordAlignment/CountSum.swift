/// A sum of expected counts in whole numbers of 2^-32, which is exact: whatever the order and
/// however many shards, and a count of 0.9 is not lost beside ten million others, as it is in 32
/// bits of floating point from 16,777,216 on.
struct CountSum: Sendable, Equatable {
  private var units: UInt64 = 0

  /// Nothing yet.
  init() {}

  private static let unit: Float = 4_294_967_296

  /// Adds a count from 0 to 4 billion.
  @inline(__always)
  static func += (sum: inout CountSum, count: Float) {
    sum.units &+= UInt64(count * unit)
  }

  /// Adds a sum.
  @inline(__always)
  static func += (sum: inout CountSum, other: CountSum) { sum.units &+= other.units }

  /// The sum, rounded.
  @inline(__always) var value: Float { Float(units) / Self.unit }
}
