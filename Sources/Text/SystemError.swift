internal import Platform

/// What the operating system says of a call that failed.
package enum SystemError {
  /// The system's words for the last failed call of this thread.
  package static var last: String {
    strerror(errno).map { String(cString: $0) } ?? "unknown error"
  }
}
