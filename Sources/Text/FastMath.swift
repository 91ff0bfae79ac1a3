/// Logarithms and exponentials to about six digits, from the exponent and a series.
public enum FastMath {
  /// The natural logarithm of a normal number; about −87 for 0 and below.
  @inlinable @inline(__always)
  public static func log(_ value: Float) -> Float {
    logOfNormal(max(value, Float.leastNormalMagnitude))
  }

  /// The natural logarithm of one more than a number that is not negative.
  @inlinable @inline(__always)
  public static func log1p(_ value: Float) -> Float { logOfNormal(value + 1) }

  /// The natural logarithm of a positive normal number.
  /// The natural logarithm of a positive normal number.
  @inlinable @inline(__always)
  public static func logOfNormal(_ value: Float) -> Float {
    let bits = value.bitPattern
    let exponent = Float(Int32(bitPattern: bits >> 23) - 127)
    let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
    // The series of artanh on (m − 1) / (m + 1), which is at most 1/3.
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    let tail = 0.4 + square * (0.2857143 + square * 0.2222222)
    return exponent * 0.6931472 + t * (2 + square * (0.6666667 + square * tail))
  }

  /// The natural logarithms of positive numbers.
  @inlinable @inline(__always)
  public static func log(_ values: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafeBitCast(values, to: SIMD8<UInt32>.self)
    let exponents = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: bits &>> 23)) - 127
    let mantissas = unsafeBitCast((bits & 0x7F_FFFF) | 0x3F80_0000, to: SIMD8<Float>.self)
    let t = (mantissas - 1) / (mantissas + 1)
    let square = t * t
    let tail = square * (square * 0.2222222 + 0.2857143) + 0.4
    let series = t * (square * (square * tail + 0.6666667) + 2)
    return exponents * 0.6931472 + series
  }

  /// The exponential of a number up to 0.
  @inlinable @inline(__always)
  public static func exp(_ value: Float) -> Float {
    let power = value * 1.442695
    guard power > -126 else { return 0 }
    let whole = power.rounded(.down)
    let x = (power - whole) * 0.6931472
    let tail = 0.008333333 + x * (0.001388889 + x * 0.0001984127)
    let series = 1 + x * (1 + x * (0.5 + x * (0.1666667 + x * (0.04166667 + x * tail))))
    return Float(bitPattern: UInt32(truncatingIfNeeded: Int32(whole) + 127) << 23) * series
  }
}
