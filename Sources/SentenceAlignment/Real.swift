#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Elementary functions of the system's C library, in single and double precision.
enum Real {
  static func exp(_ value: Float) -> Float { expf(value) }
  static func exp(_ value: Double) -> Double { systemExp(value) }
  static func log(_ value: Float) -> Float { logf(value) }
  static func power(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }
}

private func systemExp(_ value: Double) -> Double { exp(value) }
