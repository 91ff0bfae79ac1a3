/// Logarithms to about six digits, from the exponent and a series for the mantissa.
enum FastLog {
  @inline(__always) static func log1p(_ value: Float) -> Float {
    let bits = (value + 1).bitPattern
    let exponent = Float(Int32(bits >> 23) - 127)
    let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
    // The series of artanh on (m − 1) / (m + 1), which is at most 1/3.
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    let tail = 0.4 + square * (0.2857143 + square * 0.2222222)
    let series = t * (2 + square * (0.6666667 + square * tail))
    return exponent * 0.6931472 + series
  }

  /// The logarithms of positive numbers.
  @inline(__always) static func log(_ values: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafeBitCast(values, to: SIMD8<UInt32>.self)
    let exponents = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: bits &>> 23)) - 127
    let mantissas = unsafeBitCast((bits & 0x7F_FFFF) | 0x3F80_0000, to: SIMD8<Float>.self)
    let t = (mantissas - 1) / (mantissas + 1)
    let square = t * t
    let tail = square * (square * 0.2222222 + 0.2857143) + 0.4
    let series = t * (square * (square * tail + 0.6666667) + 2)
    return exponents * 0.6931472 + series
  }
}
