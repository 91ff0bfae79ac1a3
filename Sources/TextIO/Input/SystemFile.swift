internal import Platform

/// An open file descriptor, closed when the last reference goes.
///
/// Files are read, not mapped: a mapped file that somebody truncates ends the
/// process with a signal, and standard input cannot be mapped at all.
package final class SystemFile {
  /// What the operating system said, by its number (`errno`).
  package struct Failure: Error, Sendable, Hashable {
    package let code: Int32

    /// In plain words, without a full stop.
    package var message: String {
      switch code {
      case ENOENT: "no such file or directory"
      case EACCES, EPERM: "permission denied"
      case EISDIR: "is a directory"
      case ENOTDIR: "a part of the path is not a directory"
      case ENOSPC: "no space left on device"
      case EROFS: "the file system is read-only"
      case ENAMETOOLONG: "the name is too long"
      case ELOOP: "the links lead in a circle"
      default: strerror(code).map { String(cString: $0) } ?? "system error \(code)"
      }
    }
  }

  package let descriptor: Int32
  private let isOwned: Bool

  /// Takes over a descriptor, or only borrows it.
  package init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { _ = close(descriptor) }
  }

  /// Opens for reading; `-` is standard input.
  package static func forReading(_ path: String) throws(Failure) -> SystemFile {
    if path == "-" { return SystemFile(descriptor: STDIN_FILENO, isOwned: false) }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Failure(code: ENOENT) }
    let descriptor = try repeating { open(path, O_RDONLY | O_CLOEXEC) }
    let file = SystemFile(descriptor: descriptor, isOwned: true)
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(code: EISDIR)
    }
    return file
  }

  /// The size that the file system gives, 0 for pipes.
  package var size: Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// Whether a read would not wait: there is something, or the end.
  package var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // What cannot be asked is read.
    return poll(&request, 1, 0) != 0
  }

  /// Reads into the elements of `buffer` from an index on; 0 means the end.
  package func read(into buffer: inout [UInt8], at index: Int) throws(Failure) -> Int {
    guard index < buffer.count else { return 0 }
    while true {
      let count = buffer.withUnsafeMutableBytes {
        systemRead(descriptor, $0.baseAddress.map { $0 + index }, $0.count - index)
      }
      if count >= 0 { return count }
      try waitAfterFailure(for: Int16(POLLIN))
    }
  }

  /// Writes all bytes, however often the system must be asked.
  func writeAll(_ buffer: UnsafeRawBufferPointer) throws(Failure) {
    var rest = buffer
    while let base = rest.baseAddress, rest.count > 0 {
      let count = write(descriptor, base, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else {
        try waitAfterFailure(for: Int16(POLLOUT))
      }
    }
  }

  /// Returns when the failed call may be repeated: it was interrupted, or a
  /// descriptor that somebody made non-blocking has become ready.
  private func waitAfterFailure(for events: Int16) throws(Failure) {
    let code = errno
    if code == EINTR { return }
    guard code == EAGAIN || code == EWOULDBLOCK else { throw Failure(code: code) }
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Repeats a call that fails with -1 while it was only interrupted.
  package static func repeating(_ call: () -> Int32) throws(Failure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw Failure(code: code) }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
