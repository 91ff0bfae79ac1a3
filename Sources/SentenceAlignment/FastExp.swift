/// Exponentials of numbers up to 0 to about six digits: a power of two by its exponent, the rest
/// by a series.
enum FastExp {
  @inline(__always) static func exp(_ value: Float) -> Float {
    let power = value * 1.442695
    guard power > -126 else { return 0 }
    let whole = power.rounded(.down)
    let x = (power - whole) * 0.6931472
    let tail = 0.008333333 + x * (0.001388889 + x * 0.0001984127)
    let series = 1 + x * (1 + x * (0.5 + x * (0.1666667 + x * (0.04166667 + x * tail))))
    return Float(bitPattern: UInt32(truncatingIfNeeded: Int32(whole) + 127) << 23) * series
  }
}
