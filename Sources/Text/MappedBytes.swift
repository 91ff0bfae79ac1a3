internal import Platform

/// The bytes of a file that is used where it is mapped, or of the same held in memory.
///
/// The bytes never change after `init`, which is what makes the class safe to share. The one
/// thing that no reader survives is a file cut short in place while it is mapped, so such files
/// are only ever renamed into place.
package final class MappedBytes: @unchecked Sendable {
  /// Why a file could not be mapped.
  package struct Failure: Error {
    /// What happened, without the path.
    package let message: String
  }

  /// The bytes, on a multiple of 16; only as long as this is held.
  package let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file, whose pages are read when they are looked at.
  package init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(message: "cannot be opened: \(SystemError.last)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(message: "is not a regular file")
    }
    let size = Int(status.st_size)
    if size == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { throw Failure(message: "cannot be mapped: \(SystemError.last)") }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
    isMapped = true
  }

  /// Copies bytes that are already in memory.
  package convenience init(copying source: UnsafeRawBufferPointer) {
    self.init(count: source.count) { $0.copyMemory(from: source) }
  }

  /// Makes bytes in memory, all of which `fill` must set.
  package init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(16, count), alignment: 16)
    let whole = UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
    fill(whole)
    bytes = UnsafeRawBufferPointer(whole)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// A copy of the bytes.
  package func copy() -> [UInt8] { withExtendedLifetime(self) { Array(bytes) } }

  /// The 32-bit number at a place, which must be four bytes before the end.
  package func word(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// The 64-bit number at a place, which must be eight bytes before the end.
  package func long(at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
