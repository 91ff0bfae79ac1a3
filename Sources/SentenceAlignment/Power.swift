#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Powers of single-precision numbers.
enum Power {
  static func of(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }
}
