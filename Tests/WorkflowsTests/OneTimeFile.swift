import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A named pipe that gives its content to whoever opens it first, and is gone then: a file that is
/// opened a second time is not there.
struct OneTimeFile {
  let path: String

  init(_ content: String, in scratch: Scratch, _ name: String) throws {
    path = scratch.path(name)
    guard mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    let path = path
    let bytes = Array(content.utf8)
    Thread.detachNewThread {
      // Waits for the reader.
      let descriptor = open(path, O_WRONLY)
      unlink(path)
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count <= 0 { break }
        rest = rest.dropFirst(count)
      }
      close(descriptor)
    }
  }
}
