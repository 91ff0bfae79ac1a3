/// Natural logarithms to about six digits, from the exponent and a series for the mantissa.
enum FastLog {
  /// The logarithm of a normal number; about -87 for 0 and below.
  @inline(__always) static func natural(_ value: Float) -> Float {
    let bits = max(value, Float.leastNormalMagnitude).bitPattern
    let exponent = Float(Int32(bitPattern: bits >> 23) - 127)
    let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
    // The series of artanh on (m − 1) / (m + 1), which is at most 1/3.
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    let tail = 0.4 + square * (0.2857143 + square * 0.2222222)
    return exponent * 0.6931472 + t * (2 + square * (0.6666667 + square * tail))
  }
}
