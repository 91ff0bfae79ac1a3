// The system's C library under one name: the one place that knows which of them it is.
//
// A file that needs a system call or a function of the mathematical library imports `Platform`;
// where a method hides a function's name, `Platform.write` is the function.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
