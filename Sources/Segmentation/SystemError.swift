#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the operating system says of a call that failed.
package enum SystemError {
  /// The system's words for the last failed call of this thread.
  package static var last: String {
    strerror(errno).map { String(cString: $0) } ?? "unknown error"
  }
}
